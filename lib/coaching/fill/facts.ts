import type { Turn } from '../../conversation.ts';
import { amount, count, orderNumber } from './numbers.ts';
import { agentFirstName, customerName } from './person.ts';
import { forbidden } from './forbidden.ts';
import { issue } from './issue.ts';
import { item } from './item.ts';
import { deadline, dueDate, waiting, type Waiting } from './when.ts';

/** What one chat offers to the slots. Null: unknown, and stays a gap. Never from notes, bots, quotes or other chats. */
export interface Facts {
  name: string | null;
  issue: string | null;
  item: string | null;
  order: string | null;
  amount: string | null;
  date: string | null;
  waiting: Waiting | null;
  count: string | null;
  agent: string | null;
  company: string | null;
  deadline: string | null;
}

/** Lines the page marks as quoted are not the customer speaking now. */
function ownWords(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:>|on .{5,80} wrote:|from:|-----)/i.test(line))
    .join('\n')
    .replace(/"[^"\n]*"|“[^“”\n]*”/g, '…');
}

/** Reads the facts from a chat's turns. */
export function readFacts(turns: readonly Turn[], company: string, agentName?: string): Facts {
  const texts = turns.filter((turn) => turn.role === 'customer').map((turn) => ownWords(turn.text));
  const name = customerName(turns);
  return {
    name,
    issue: clean(issue(texts)),
    item: clean(item(texts)),
    order: orderNumber(texts),
    amount: clean(amount(texts)),
    date: clean(dueDate(texts)),
    waiting: waiting(texts),
    count: count(texts),
    agent: agentFirstName(agentName),
    company: company.trim() === '' || forbidden(company) ? null : company.trim(),
    deadline: clean(deadline(texts)),
  };
}

function clean(value: string | null): string | null {
  return value !== null && value.length <= 80 && !forbidden(value) ? value : null;
}
