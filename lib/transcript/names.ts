import type { NameRules } from '../adapters/adapter.ts';
import type { Role } from '../conversation.ts';
import { keyOf } from '../hash.ts';

/** What a label says besides a name: whose picture or words these are, and what was done when. */
const BEFORE = /^.*\b(?:from|of|by)\b[\s:]*/i;
const AFTER = /(?:['’]s)?\s+(?:avatar|said|says|wrote|at|on)\b.*|\s*[·•|,:>#].*|[\s([–-]+\d.*/is;
/** A name at the head of the words, perhaps after the time. */
const HEAD = /^[\d:.\s[\]()-]{0,20}<?(\p{L}[^:<>\n]{0,39}?)[:>]\s+/u;

/** The name in a label such as `Sam · 10:00` or `Message from Sam at 10:00`; empty where there is none. */
export function nameIn(label: string): string {
  return label.slice(0, 200).trim().replace(BEFORE, '').replace(AFTER, '');
}

/** Who is named at the head of the words, by a label that stands there or else before a colon, and the rest of them. */
export function headOf(text: string, label?: string): { author?: string; text: string } {
  const [head = '', name = ''] = label === undefined ? (HEAD.exec(text) ?? []) : [label, nameIn(label)];
  const [before = '', ...rest] = text.split(head);
  if (name === '' || rest.length === 0 || /\p{L}/u.test(before)) return { text };
  return { author: name, text: rest.join(head).replace(/^[\s:>]+/, '') };
}

/** The role that a name itself says: "You", "Sam (Agent)", "Visitor", "Acme Bot"; undefined where it is a name and no more. */
export function roleOfName(name: string): Role | undefined {
  if (/\b(?:\w*bot|assistant|virtual|automat\w+)\b/i.test(name)) return 'bot';
  if (
    /^(?:your?|me|us|du|ich|vous|tú)$|\b(?:agent|operator|admin|supervisor|support|service|team|staff)[)\]]?$/i.test(
      name,
    )
  )
    return 'agent';
  return /^(?:.*[([–-]\s*)?(?:customer|client|visitor|guest|user|requester|kunde|kundin)[)\]]?$/i.test(name)
    ? 'customer'
    : undefined;
}

/** Names as they are compared: their words, in small letters. */
function folded(name: string): string {
  return ` ${
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}

/** Whom a chat is titled after: the one of that very name, else the only one whose name is in it. */
export function titled(names: readonly string[], title: string): string | undefined {
  const whole = folded(title);
  const same = names.filter((name) => folded(name) === whole);
  const near = names.filter((name) => {
    const own = folded(name);
    return own.length > 3 && (whole.includes(own) || own.includes(whole));
  });
  const [one, ...others] = same.length > 0 ? same : near;
  return others.length === 0 ? one : undefined;
}

/** The hash by which a recipe knows a name that it does not hold. */
export function hashOf(name: string): string {
  return keyOf(folded(name));
}

interface Named {
  role: Role | undefined | 'same' | 'above' | 'below';
  author: string | undefined;
}

/**
 * Lets names have their say about messages in order. Whoever the rules or the sides take for the customer is so only if
 * their name is the customer's too, where names are shown: the one the chat is titled after, or (`alone`) the only one
 * left. Where what a name says and what the marks say disagree, nobody knows.
 */
export function withNames<T extends Named>(
  items: readonly T[],
  { always, alone, known = {} }: NameRules,
  title: string | undefined,
): T[] {
  const said = (name: string): Role | undefined => known[hashOf(name)] ?? roleOfName(name);
  const namesOf = (isTheirs: (role: Named['role']) => boolean): string[] => [
    ...new Set(items.flatMap(({ author, role }) => (author && isTheirs(role) && !said(author) ? author : []))),
  ];
  const all = namesOf(isOpen);
  const marked = namesOf((role) => role === 'customer');
  const [only, ...others] = marked.length > 0 ? marked : all;
  const customer = title === undefined ? (others.length === 0 ? only : undefined) : titled(all, title);
  const isJudged = alone || title !== undefined;

  let above: string | undefined;
  return items.map((item) => {
    const { role, author } = item;
    if (!isOpen(role)) return item;
    if (!author) {
      const isAnothers =
        isJudged && (above ? above !== customer && said(above) !== 'customer' : customer !== undefined);
      return role === 'customer' && (always || isAnothers) ? { ...item, role: 'unknown' } : item;
    }
    above = author;
    const judged = author === customer ? 'customer' : title && customer ? 'agent' : undefined;
    const told = said(author) ?? (isJudged ? judged : role);
    if (!role || (told && !isOpen(told))) return { ...item, role: told };
    return role === told || (role === 'agent' && told !== 'customer') ? item : { ...item, role: undefined };
  });
}

function isOpen(role: Named['role']): boolean {
  return !role || role === 'customer' || role === 'agent';
}
