import { MESSAGE_LIMIT, type Message } from '../conversation.ts';
import { NEEDS, type Customer, type Need, type Scene } from './customer.ts';
import { readReply, type Moment, type ReadReply } from './reply.ts';

/** One reply of the agent's and what came of it. */
export interface Exchange extends ReadReply {
  /** Id of the reply's message. */
  messageId: string;
  scene: Scene;
  /** What the customer needed and did not get. */
  missed: Need[];
  /** How its sound stings, whatever it brings. */
  stung: keyof Customer['stung'] | null;
}

/** A practice chat, as it stands. It is never stored. */
export interface Practice {
  customer: Customer;
  /** Where the customer stands: in a scene of theirs, or how they left. */
  at: string;
  messages: readonly Message[];
  exchanges: readonly Exchange[];
  /** What is left of the customer's, 0…{@link PATIENCE}; with none left they leave. */
  patience: number;
  /** Whether the customer is still typing what they say there. */
  typing: boolean;
  end: 'solved' | 'lost' | 'left' | null;
}

/** A customer's patience at first: three replies that bring nothing, or two that hurt. */
export const PATIENCE = 3;

/** Id of the message that a customer opens with. */
export const OPENING = 'opening';

/** What was said before, and the customer's opening. */
export function begin(customer: Customer, now: number): Practice {
  const messages =
    customer.before?.map(([role, text], i): Message => ({ id: `before-${i}`, role, text, at: now })) ?? [];
  return hear({ customer, at: OPENING, messages, exchanges: [], patience: PATIENCE, typing: true, end: null }, now);
}

/** Whether the agent can send this text now. */
export function canReply({ typing, end }: Practice, text: string): boolean {
  return !typing && end === null && text.trim() !== '';
}

/** The agent's reply, cut to what is judged of a message; the customer begins to type. */
export function reply(practice: Practice, text: string, moment: Moment): Practice {
  if (!canReply(practice, text)) return practice;
  const { customer, at, messages, exchanges, patience } = practice;
  const scene = customer.scenes[at]!;
  const messageId = `reply-${exchanges.length}`;
  const message: Message = { id: messageId, role: 'agent', text: text.trim().slice(0, MESSAGE_LIMIT), at: moment.now };
  const read = readReply(messages, message.text, moment, customer.facts);
  const missed = scene.needs.filter((need) => !NEEDS[need].some((technique) => read.techniques.includes(technique)));
  const exchange = { ...read, messageId, scene, missed, stung: stingOf(read, missed) };
  const { to, costs } = effectOf(exchange);
  const left = Math.min(PATIENCE, patience - costs);
  return {
    ...practice,
    at: left > 0 || to === 'solved' ? to : 'lost',
    messages: [...messages, message],
    exchanges: [...exchanges, exchange],
    patience: Math.max(0, left),
    typing: true,
  };
}

function stingOf({ manner: { rude, cheerful } }: ReadReply, missed: readonly Need[]): Exchange['stung'] {
  if (rude !== null) return 'rude';
  return cheerful && missed.includes('heard') ? 'cheerful' : null;
}

/** Where a reply leads, and what it costs of the customer's patience; what they need gives some back. */
function effectOf({ scene: { next }, notes, stung, missed: [missing, more] }: Exchange): { to: string; costs: number } {
  if (stung || notes.some(({ level }) => level === 'warn')) return { to: next.hurt ?? next.bad, costs: 2 };
  if (missing === undefined) return { to: next.good, costs: -1 };
  const part = more === undefined ? next[missing] : undefined;
  return part ? { to: part, costs: 0 } : { to: next.bad, costs: 1 };
}

/** What the customer is about to say. */
export function coming({ customer, at, exchanges }: Practice): string {
  const says = at === 'solved' || at === 'lost' ? customer[at] : customer.scenes[at]!.says;
  const stung = exchanges.at(-1)?.stung;
  return stung ? `${customer.stung[stung]} ${says}` : says;
}

/** The customer has typed it. */
export function hear(practice: Practice, now: number): Practice {
  const { at, messages, exchanges, typing, end } = practice;
  if (!typing || end) return practice;
  const id = exchanges.length === 0 ? OPENING : `answer-${exchanges.length}`;
  return {
    ...practice,
    messages: [...messages, { id, role: 'customer', text: coming(practice), at: now }],
    typing: false,
    end: at === 'solved' || at === 'lost' ? at : null,
  };
}

/** The agent ends the chat. */
export function leave(practice: Practice): Practice {
  return practice.end ? practice : { ...practice, typing: false, end: 'left' };
}
