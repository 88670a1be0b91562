import type { Turn } from '../../conversation.ts';
import type { Company } from '../../team.ts';
import { amount, count, reference, type Reference } from './numbers.ts';
import { agentFirstName, customerName } from './person.ts';
import { forbidden } from './forbidden.ts';
import { issue } from './issue.ts';
import { item } from './item.ts';
import { matter } from './matter.ts';
import { deadline } from './deadline.ts';
import { dueDate, waiting, type Waiting } from './when.ts';

/** What one chat offers to the slots. Null: unknown, and stays a gap. Never from notes, bots, quotes or other chats. */
export interface Facts {
  name: string | null;
  issue: string | null;
  /** What the chat is about, as a thing. */
  matter: string | null;
  item: string | null;
  order: Reference | null;
  amount: string | null;
  date: string | null;
  waiting: Waiting | null;
  count: string | null;
  agent: string | null;
  company: string | null;
  deadline: string | null;
  /** What the team does when abuse goes on. */
  consequence: string | null;
}

/** Lines the page marks as quoted are not the customer speaking now. */
export function ownLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:>|on .{5,80} wrote:|from:|-----)/i.test(line))
    .join('\n');
}

function ownWords(text: string): string {
  return ownLines(text).replace(/"[^"\n]*"|“[^“”\n]*”/g, '…');
}

/** A consequence longer than this (characters) is a procedure for the agent to read, not a line to send. */
const CONSEQUENCE_LIMIT = 160;

/** Reads the facts from a chat's turns and the team's own. */
export function readFacts(turns: readonly Turn[], company: CompanyFacts, agentName?: string): Facts {
  const own = (turn: Turn) => ownWords(turn.text);
  const texts = turns.filter((turn) => turn.role === 'customer').map(own);
  const name = customerName(turns);
  const sum = clean(amount(texts));
  const goods = clean(item(texts));
  return {
    name,
    issue: clean(issue(turns, own)),
    matter: clean(matter(turns, own, { amount: sum, item: goods })),
    item: goods,
    order: reference(texts),
    amount: sum,
    date: clean(dueDate(texts)),
    waiting: waiting(turns, own),
    count: count(texts),
    agent: agentFirstName(agentName),
    company: named(company.name),
    deadline: clean(deadline(turns, own)),
    consequence: consequenceOf(company),
  };
}

type CompanyFacts = Pick<Company, 'name' | 'boundaryConsequence'>;

function named(name: string): string | null {
  return name.trim() === '' || forbidden(name) ? null : name.trim();
}

/** The team's consequence as the end of a sentence. */
function consequenceOf({ boundaryConsequence }: CompanyFacts): string | null {
  const words = boundaryConsequence.replace(/\s+/g, ' ').trim().replace(/\.+$/, '');
  return words === '' || words.length > CONSEQUENCE_LIMIT ? null : words;
}

function clean(value: string | null): string | null {
  return value !== null && value.length <= 80 && !forbidden(value) ? value : null;
}
