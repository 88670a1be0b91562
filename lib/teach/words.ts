import type { Role } from '../conversation.ts';

/** Words in markup that say who speaks. What may mean either side, such as "user", stands in none. */
const WORDS: Record<Exclude<Role, 'unknown'>, RegExp> = {
  customer:
    /^(customers?|clients?|visitors?|guests?|contacts?|requesters?|consumers?|shoppers?|buyers?|patients?|endusers?|incoming|inbound|received|theirs|them|opponent|interlocutor)$/,
  agent:
    /^(agents?|operators?|staff|admins?|support|supporter|representative|advisors?|advisers?|employees?|teammates?|currentuser|me|mine|my|myself|own|owner|self|ours|outgoing|outbound|sent)$/,
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
  if (!words.includes('user')) return words;
  if (words.includes('current')) return [...words, 'currentuser'];
  return words.includes('end') ? [...words, 'enduser'] : words;
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

/** What a badge beside a message calls it. */
const LABELS: Partial<Record<Role, RegExp>> = {
  note: /^\W*(?:(?:internal|private|team|staff)(?: (?:note|comment|message))?|note)\W*$/i,
  bot: /^\W*(?:chat ?bot|bot|automated(?: (?:message|reply))?|auto[- ]?reply)\W*$/i,
  system: /^\W*system(?: message)?\W*$/i,
};

/** The role that a badge beside a message's words states: "Internal note", "BOT"; undefined for any other text. */
export function roleOfLabel(text: string): 'note' | 'bot' | 'system' | undefined {
  if (text.length > 40) return undefined;
  return (['note', 'bot', 'system'] as const).find((role) => LABELS[role]!.test(text.trim()));
}

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * The role a mark's selector speaks of; undefined where it speaks of none, or of both sides.
 * @param common words that all messages of the chat bear, such as what the page calls any entry: they tell nothing
 */
export function roleIn(selector: string, common = NO_WORDS): Exclude<Role, 'unknown'> | undefined {
  const all = wordsIn(selector.replace(/="false"|self-(start|end|center|stretch|auto)/g, ''));
  const speaks = (words: readonly string[], role: keyof typeof WORDS) => words.some((word) => WORDS[role].test(word));
  if (speaks(all, 'agent') && speaks(all, 'customer')) return undefined;
  const words = all.filter((word, index) => !common.has(word) && !/^(for|to|with)$/.test(all[index - 1] ?? ''));
  const roles = (['note', 'bot', 'system', 'agent', 'customer'] as const).filter((role) => speaks(words, role));
  const short = SHORT.exec(selector)?.[1];
  const role = roles[0] ?? (short === 'in' ? 'customer' : short === 'out' ? 'agent' : undefined);
  if (!selector.includes('="false"')) return role;
  return role === 'agent' ? 'customer' : role === 'customer' ? 'agent' : undefined;
}
