import { turnsOf, type Message, type Turn } from '../conversation.ts';
import { AGENT_SAID, CUSTOMER_SAID, plain } from './said.ts';

/** What both sides have done so far, read from their words. Counts are turns, not sentences. */
export interface Done {
  /** Human agent turns so far. */
  replies: number;
  apologies: number;
  acknowledged: number;
  /** "I understand"-type lines (domain rule 3: at most one a chat). */
  understandLines: number;
  paraphrased: boolean;
  /** The agent owned the failure in so many words ("that was our mistake", "I've found the double charge"). */
  failureOwned: boolean;
  /** The agent said the cause lies outside the company. */
  notOurs: boolean;
  /** The agent named the customer's feeling at some point. */
  namedFeeling: boolean;
  boundarySteps: number;
  handedOff: boolean;
  offeredOptions: boolean;
  madeGood: boolean;
  /** A commitment of the agent's that is still open. */
  promised: boolean;
  /** The agent gave an answer, a fix or a concrete step at some point. */
  acted: boolean;
  thanked: boolean;
  /** The agent has said they are sorry about a death or other grief. */
  condoled: boolean;
  /** Of the agent's latest turn. */
  last: {
    asked: boolean;
    refused: boolean;
    offeredOptions: boolean;
    onlyOption: boolean;
    namedFeeling: boolean;
    holding: boolean;
    answered: boolean;
    promised: boolean;
    noCommitment: boolean;
    verified: boolean;
    limitIsLegal: boolean;
    text: string;
  };
  /** Of the customer's latest turn. */
  customer: {
    answered: boolean;
    alreadySaid: boolean;
    rejected: boolean;
    accepted: boolean;
    /** Told the agent to go ahead with what was offered. */
    goesAhead: boolean;
    solved: boolean;
    thanked: boolean;
    goodbye: boolean;
    asksHuman: boolean;
    asksPlainAnswer: boolean;
    waits: boolean;
    willAct: boolean;
    asks: boolean;
    doubts: boolean;
    reports: boolean;
  };
  /** How often the customer turned a solution down. */
  rejections: number;
  /** A bot spoke before and left the customer unhelped. */
  failedBot: boolean;
}

const BOT_TAG = /^\s*\[(?:virtual assistant|bot|auto(?:mated)?[^\]]*)\]/i;

/** Turns, with lines that name themselves as automatic counted as a bot's. */
export function coachedTurns(messages: readonly Message[]): Turn[] {
  return turnsOf(messages.map((message) => (isBotLine(message) ? { ...message, role: 'bot' } : message)));
}

function isBotLine(message: Message): boolean {
  return message.role === 'agent' && BOT_TAG.test(message.text);
}

/** Reads what has been done from the turns of a chat, oldest first. */
export function readDone(turns: readonly Turn[]): Done {
  const agent = turns.filter((turn) => turn.role === 'agent').map((turn) => plain(turn.text));
  const customer = turns.filter((turn) => turn.role === 'customer').map((turn) => plain(turn.text));
  const times = (pattern: RegExp) => agent.filter((text) => pattern.test(text)).length;
  const said = (pattern: RegExp) => times(pattern) > 0;
  const lastTurn = turns.findLast((turn) => turn.role === 'agent');
  const last = agent.at(-1) ?? '';
  const lastWord = plain(lastTurn?.messages.at(-1)?.text ?? '');
  const now = turns.at(-1)?.role === 'customer' ? (customer.at(-1) ?? '') : '';
  const theirLastWord = now === '' ? '' : plain(turns.at(-1)!.messages.at(-1)?.text ?? '');
  const before = turns.at(-2);
  const answering = turns.at(-1)?.role === 'customer' && before !== undefined && before.role !== 'customer';
  const asked = AGENT_SAID.question.test(last);
  const rejects = (text: string, previous: string) =>
    CUSTOMER_SAID.rejection.test(text) || (CUSTOMER_SAID.no.test(text) && AGENT_SAID.offer.test(previous));
  const promised = said(AGENT_SAID.promise);
  const goesAhead = answering && CUSTOMER_SAID.goAhead.test(now) && !now.includes('?');
  return {
    replies: agent.length,
    apologies: times(AGENT_SAID.apology),
    acknowledged: times(AGENT_SAID.acknowledgement),
    understandLines: times(AGENT_SAID.understand),
    paraphrased: said(AGENT_SAID.paraphrase),
    failureOwned: said(AGENT_SAID.failureOwned),
    notOurs: said(AGENT_SAID.notOurs),
    namedFeeling: said(AGENT_SAID.namedFeeling),
    boundarySteps: times(AGENT_SAID.boundary),
    handedOff: said(AGENT_SAID.handOff),
    offeredOptions: said(AGENT_SAID.offer),
    madeGood: said(AGENT_SAID.makeGood),
    promised,
    acted: said(AGENT_SAID.action) || promised,
    thanked: said(AGENT_SAID.thanks),
    condoled: said(AGENT_SAID.condolence),
    last: {
      asked,
      refused: AGENT_SAID.refusal.test(last),
      offeredOptions: AGENT_SAID.offer.test(last),
      onlyOption: AGENT_SAID.onlyOption.test(last),
      namedFeeling: AGENT_SAID.namedFeeling.test(last),
      holding: AGENT_SAID.hold.test(lastWord),
      answered: AGENT_SAID.action.test(last),
      promised: AGENT_SAID.promise.test(last),
      noCommitment: AGENT_SAID.noCommitment.test(last),
      verified: AGENT_SAID.verified.test(last),
      limitIsLegal: AGENT_SAID.limitIsLegal.test(last),
      text: last,
    },
    customer: {
      answered: answering && asked && now !== '' && !CUSTOMER_SAID.question.test(now),
      alreadySaid: CUSTOMER_SAID.alreadySaid.test(now),
      rejected: answering && rejects(now, last),
      accepted: CUSTOMER_SAID.acceptance.test(now) && !CUSTOMER_SAID.yesBut.test(now),
      goesAhead,
      solved: CUSTOMER_SAID.solved.test(now) && !CUSTOMER_SAID.stillBroken.test(now),
      thanked: CUSTOMER_SAID.thanks.test(now),
      goodbye: CUSTOMER_SAID.goodbye.test(now),
      asksHuman: CUSTOMER_SAID.human.test(now),
      asksPlainAnswer: CUSTOMER_SAID.plainAnswer.test(now),
      waits: CUSTOMER_SAID.waiting.test(now),
      willAct: CUSTOMER_SAID.willAct.test(theirLastWord),
      asks: CUSTOMER_SAID.question.test(now) && !goesAhead,
      doubts: CUSTOMER_SAID.doubt.test(now),
      reports: CUSTOMER_SAID.report.test(now),
    },
    rejections: countRejections(turns, rejects),
    failedBot: botFailed(turns),
  };
}

function countRejections(turns: readonly Turn[], rejects: (text: string, previous: string) => boolean): number {
  return turns.filter((turn, i) => {
    const previous = turns[i - 1];
    return (
      turn.role === 'customer' &&
      previous &&
      previous.role !== 'customer' &&
      rejects(plain(turn.text), plain(previous.text))
    );
  }).length;
}

/** A bot failed where the customer had to go on after it: asked for a person, said no, or repeated themselves. */
function botFailed(turns: readonly Turn[]): boolean {
  const firstHuman = turns.findIndex((turn) => turn.role === 'agent');
  const bots = turns.filter((turn) => turn.role === 'bot');
  if (bots.length === 0)
    return turns.some((turn) => turn.role === 'customer' && CUSTOMER_SAID.botComplaint.test(plain(turn.text)));
  const afterBot = turns.filter(
    (turn, i) => turn.role === 'customer' && turns[i - 1]?.role === 'bot' && (firstHuman < 0 || i <= firstHuman + 1),
  );
  return bots.length >= 2
    ? afterBot.some((turn) => !CUSTOMER_SAID.thanks.test(plain(turn.text)))
    : afterBot.some(
        (turn) =>
          CUSTOMER_SAID.human.test(plain(turn.text)) ||
          CUSTOMER_SAID.rejection.test(plain(turn.text)) ||
          CUSTOMER_SAID.no.test(plain(turn.text)),
      );
}
