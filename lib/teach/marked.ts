import { between } from './elements.ts';
import { marksOf, weakMarksOf } from './marks.ts';
import type { Labels } from './roles.ts';
import type { Shape } from './shape.ts';
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
  const roles = telling.map((own) => new Set(own.map(roleIn)));
  const isCalledCustomer = roles.some((own) => own.has('customer'));
  const labels = roles.map((own, index) => {
    if (own.has('note') || own.has('bot') || own.has('system')) return undefined;
    const isUser = !isCalledCustomer && telling[index]!.some((selector) => wordsIn(selector).includes('user'));
    const customer = own.has('customer') || (isUser && !own.has('agent'));
    return customer === own.has('agent') ? undefined : customer ? 'customer' : 'agent';
  });
  return labels.includes('customer') && labels.includes('agent') ? labels : undefined;
}
