import { between } from './elements.ts';
import { marksOf, weakMarksOf } from './marks.ts';
import type { Labels } from './roles.ts';
import type { Found, Shape } from './shape.ts';
import { roleIn, wordsIn } from './words.ts';

/** At most this many parts of a message are looked at. */
const PARTS = 80;

/**
 * Who speaks by markup that calls them customer and agent, incoming and outgoing. Where it has a word for the agent only,
 * "user" is the customer. What stands on all messages alike tells nothing.
 */
export function labelsByWords({ transcript, messages }: Shape): Labels | undefined {
  const marks = messages.map(({ item, body }) => {
    const inner = [...item.querySelectorAll('*')].slice(0, PARTS);
    const outside = [...between(item, transcript), ...inner].filter((one) => one === body || !body.contains(one));
    return new Set(outside.flatMap((one) => [...marksOf(one), ...weakMarksOf(one)].map(({ selector }) => selector)));
  });
  const counts = new Map<string, number>();
  for (const selector of marks.flatMap((own) => [...own])) counts.set(selector, (counts.get(selector) ?? 0) + 1);
  const telling = marks.map((own) => [...own].filter((selector) => counts.get(selector)! < messages.length));
  const common = commonWords(messages);
  const roles = telling.map((own) => new Set(own.map((selector) => roleIn(selector, common))));
  const isCalledCustomer = roles.some((own) => own.has('customer'));
  const ofAgents = new Set(telling.flatMap((own, index) => (roles[index]!.has('agent') ? own : [])));
  const isUsers = (selector: string): boolean => !ofAgents.has(selector) && isOfUser(wordsIn(selector));
  const labels = roles.map((own, index) => {
    if (own.has('note') || own.has('bot') || own.has('system')) return undefined;
    const isUser = !isCalledCustomer && telling[index]!.some(isUsers);
    const customer = own.has('customer') || (isUser && !own.has('agent'));
    return customer === own.has('agent') ? undefined : customer ? 'customer' : 'agent';
  });
  return labels.includes('customer') && labels.includes('agent') ? labels : undefined;
}

/** Whether words speak of a user: of neither oneself nor the one who spoke before. */
function isOfUser(words: readonly string[]): boolean {
  return words.includes('user') && !words.some((word) => /^(current|same|other|another)$/.test(word));
}

/** Words for notes, bots and events that every message bears around its words: the page calls any entry so. */
export function commonWords(messages: readonly Found[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { item, body } of messages) {
    const around = [item, ...between(body, item)].flatMap(marksOf);
    for (const word of new Set(around.flatMap(({ selector }) => wordsIn(selector))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const isBystander = (word: string): boolean => /^(note|bot|system)$/.test(roleIn(word) ?? '');
  return new Set([...counts].flatMap(([word, count]) => (count === messages.length && isBystander(word) ? word : [])));
}
