import { signal } from '@preact/signals';
import type { Assessment } from '../../lib/assessment.ts';
import { acceptFirst, acceptReplacement } from '../../lib/guard/accept.ts';
import type { DraftNotes, ReplaceOutcome } from '../../lib/messages.ts';
import type { NotedDraft } from '../../lib/state.ts';
import { tell } from './announce.tsx';

/** Why the last replacement was not made; null where it was. */
export const refused = signal<string | null>(null);

const REASONS: Record<Exclude<ReplaceOutcome, 'inserted'>, string> = {
  'draft-changed': 'Not replaced: the reply has changed since.',
  'no-composer': 'Not replaced: no reply box is open that is sure to go to the customer.',
  'conversation-changed': 'Not replaced: that chat is not in front on the page.',
  'note-mode': 'Not replaced: the page is writing an internal note.',
  rejected: 'Not replaced: the reply box did not take the text.',
};

/** Takes a note's replacement into the reply box, and says what became of it. */
export async function take(chat: Assessment, draft: NotedDraft, note: DraftNotes[number]): Promise<void> {
  report(await acceptReplacement(chat, draft.documentId, note));
}

/** The same with the first one that is shown for a chat's draft. */
export async function takeFirst(chat: Assessment): Promise<void> {
  const outcome = await acceptFirst(chat);
  if (outcome) report(outcome);
}

function report(outcome: ReplaceOutcome): void {
  refused.value = outcome === 'inserted' ? null : REASONS[outcome];
  tell(refused.value ?? 'Replaced in the reply box. Not sent.');
}
