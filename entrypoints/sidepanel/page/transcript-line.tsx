import type { Role } from '../../../lib/conversation.ts';

const ROLES: Record<Role, string> = {
  customer: 'customer',
  agent: 'agent',
  bot: 'bot',
  note: 'internal note',
  system: 'system',
  unknown: 'unknown, left out',
};

/** One message as it is read: who, and what. */
export function TranscriptLine({ role, author, text }: { role: Role; author?: string; text: string }) {
  return (
    <li class={role}>
      <span class="role">
        {ROLES[role]}
        {author && (
          <>
            {' '}
            <bdi>{author}</bdi>
          </>
        )}
      </span>
      <span dir="auto">{text}</span>
    </li>
  );
}
