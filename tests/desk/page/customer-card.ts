import { clockTime } from './clock.ts';
import type { Chat } from './desk.ts';
import { element } from './element.ts';
import type { Part } from './marks.ts';

/** What the desk knows about the customer of a chat. */
export function createCustomerCard(chat: Chat): HTMLElement {
  const rows: [string, string | undefined, Part?][] = [
    ['Order', chat.facts?.order, 'order'],
    ['About', chat.facts?.item, 'item'],
    ['Channel', 'Website chat'],
    ['Since', clockTime(chat.messages[0]?.at ?? new Date().toISOString())],
  ];
  const facts = rows.flatMap(([name, value, part]) =>
    value === undefined ? [] : [element('dt', {}, name), element('dd', part ? { part } : {}, value)],
  );
  return element(
    'aside',
    { part: 'customer-card', class: 'customer-card', attributes: { 'aria-label': 'Customer' } },
    element('div', { class: 'avatar large', attributes: { 'aria-hidden': 'true' } }, initial(chat.customer)),
    element('h2', {}, chat.customer),
    element('dl', {}, ...facts),
  );
}

/** What stands for a customer in a round picture: "H" for Mrs Halloran, "21" for Customer 4821. */
export function initial(customer: string): string {
  const number = /^Customer \d*(\d\d)$/.exec(customer)?.[1];
  if (number) return number;
  const [first = '', ...rest] = customer.split(' ');
  const name = /^(mr|mrs|ms|dr)$/i.test(first) ? rest.join(' ') : first;
  return (name[0] ?? '?').toUpperCase();
}
