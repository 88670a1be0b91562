import { coachedTurns } from '../../../../lib/coaching/done.ts';
import { readFacts, type Facts } from '../../../../lib/coaching/fill/facts.ts';
import type { Role } from '../../../../lib/conversation.ts';
import { DEFAULT_TEAM } from '../../../../lib/team.ts';
import { messagesOf } from '../chat.ts';

/** What is known once this was said, by Alex's team at Acme. */
export const factsOf = (...turns: [Role, string][]): Facts =>
  readFacts(coachedTurns(messagesOf(turns)), { ...DEFAULT_TEAM.company, name: 'Acme' }, 'Alex');

/** What is known from one message of the customer. */
export const said = (text: string): Facts => factsOf(['customer', text]);
