import type { Role } from '../conversation.ts';

/** Words in markup that say who speaks. What may mean either side, such as "user", stands in none. */
const WORDS: Record<Exclude<Role, 'unknown'>, RegExp> = {
  customer:
    /^(customers?|clients?|visitors?|guests?|contacts?|requesters?|consumers?|shoppers?|buyers?|patients?|endusers?|incoming|inbound|received|theirs|them|opponent|interlocutor)$/,
  agent:
    /^(agents?|operators?|staff|admins?|support|supporter|representative|advisors?|advisers?|employees?|teammates?|me|mine|my|myself|own|owner|self|ours|outgoing|outbound|sent)$/,
  bot: /^(bots?|chatbots?|robots?|automated|automation|automatic|autoreply|autoresponder|virtual)$/,
  note: /^(notes?|internal|private|whispers?|comment-internal)$/,
  system: /^(system|sys|events?|activity|activities|notices?|announcements?|dividers?|separators?|daymarker|infoline)$/,
};

/** The words of a name: `isFromMe`, `message--own` and `end_user` in small letters. */
export function wordsIn(name: string): string[] {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return words.includes('end') && words.includes('user') ? [...words, 'enduser'] : words;
}

/** Short for incoming and outgoing, where a message is called so. */
const SHORT = /(?:message|msg|bubble|chat)[-_]+(in|out)(?![a-z])/i;

/** Words that say on whose side something is, not what they are. */
const SIDED = /^(incoming|inbound|received|theirs|them|opponent|interlocutor)$/;

/** Whether a mark states that somebody is the customer, rather than that they are on the other side. */
export function statesCustomer(selector: string): boolean {
  return (
    roleIn(selector) === 'customer' && wordsIn(selector).some((word) => WORDS.customer.test(word) && !SIDED.test(word))
  );
}

/** The role a mark's selector speaks of; undefined where it speaks of none, or of both sides. */
export function roleIn(selector: string): Exclude<Role, 'unknown'> | undefined {
  const words = wordsIn(selector.replace(/="false"|self-(start|end|center|stretch|auto)/g, ''));
  const roles = (['note', 'bot', 'system', 'agent', 'customer'] as const).filter((role) =>
    words.some((word) => WORDS[role].test(word)),
  );
  if (roles.includes('agent') && roles.includes('customer')) return undefined;
  const short = SHORT.exec(selector)?.[1];
  const role = roles[0] ?? (short === 'in' ? 'customer' : short === 'out' ? 'agent' : undefined);
  if (!selector.includes('="false"')) return role;
  return role === 'agent' ? 'customer' : role === 'customer' ? 'agent' : undefined;
}
