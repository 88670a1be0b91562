import type { Evidence, Heat, Judgement } from '../assessment.ts';
import { isSpoken, type Message, TURN_GAP_MS } from '../conversation.ts';
import {
  type ConversationReading,
  type Emotion,
  EMOTIONS,
  type MessageReading,
  type Signal,
  SIGNALS,
  type WindowReading,
} from '../emotion/reading.ts';
import { type Cue } from './cue.ts';
import { findCues } from './cues.ts';
import { driverOf } from './driver.ts';
import { evidenceIn } from './evidence.ts';
import { type HeatReading, heatOf, type TurnPlace } from './heat.ts';
import { languageOf } from './language.ts';
import { moodWords } from './mood-words.ts';
import { dialAt, emotionThreshold, type OperatingPoints, signalThreshold } from './operating-points.ts';
import { ownWords } from './own-words.ts';
import { flagAfter, type TurnOutlook } from './policy.ts';
import { proseOf, type Substance, substanceOf } from './prose.ts';
import { crisisAfter } from './crisis.ts';
import { baselineHeat, trendOf } from './trend.ts';

export interface JudgementOptions {
  /** The model's own thresholds and dial; null takes the defaults. */
  labels: OperatingPoints | null;
  /** 1 quiet … 5 early. */
  dial: number;
}

/** One message of the customer with what the model says of it. */
interface Entry {
  message: Message;
  cues: Cue[];
  reading: Omit<MessageReading, 'vector'> | undefined;
  conversation: ConversationReading | undefined;
}

interface CustomerTurn {
  entries: Entry[];
  text: string;
  substance: Substance;
  language: string | null;
  /** Whether somebody spoke before it. */
  hasContext: boolean;
}

interface JudgedTurn extends CustomerTurn {
  judged: HeatReading | null;
  signals: Signal[];
}

/** A shorter turn (UTF-16 units) of somebody who has written English is not taken for another language. */
const SURE_LENGTH = 30;

/** The customer's turns up to their newest message. */
function customerTurns(messages: readonly Message[], reading: WindowReading | null): CustomerTurn[] {
  const turns: CustomerTurn[] = [];
  const last = messages.findLastIndex((message) => message.role === 'customer');
  let spoken = -1;
  let previous: Message | undefined;
  for (const message of messages.slice(0, last + 1)) {
    if (!isSpoken(message)) continue;
    spoken += 1;
    const gap = previous?.at !== undefined && message.at !== undefined ? message.at - previous.at : 0;
    const joins = previous?.role === 'customer' && gap <= TURN_GAP_MS;
    previous = message;
    if (message.role !== 'customer') continue;
    const entry: Entry = {
      message,
      cues: findCues(message.text),
      reading: reading?.messages[spoken],
      conversation: reading?.conversation[spoken],
    };
    const turn = turns.at(-1);
    if (joins && turn) {
      turn.entries.push(entry);
      turn.text += `\n${message.text}`;
    } else {
      turns.push({ entries: [entry], text: message.text, substance: 'empty', language: null, hasContext: spoken > 0 });
    }
  }
  let language: string | null = null;
  for (const turn of turns) {
    turn.substance = substanceOf(turn.text);
    const prose = proseOf(turn.text);
    const found: string | null = languageOf(prose);
    const unsure: boolean = found === null || (language === 'en' && prose.length < SURE_LENGTH);
    language = unsure ? language : found;
    turn.language = language;
  }
  return turns;
}

/** Not knowing is not calm: other languages, code, and turns that say nothing without what came before. */
function isJudgeable(turn: CustomerTurn): boolean {
  if (turn.language !== null && turn.language !== 'en') return false;
  if (turn.substance === 'code' || turn.substance === 'empty') return false;
  return turn.substance === 'prose' || turn.hasContext || turn.entries.some((entry) => entry.cues.length > 0);
}

function judgeTurn(turn: CustomerTurn, place: TurnPlace, labels: OperatingPoints | null): HeatReading | null {
  if (!isJudgeable(turn)) return null;
  const newest = turn.entries.at(-1);
  const probabilities = newest?.conversation?.heat ?? newest?.reading?.heat ?? null;
  const cues = turn.entries.flatMap((entry) => entry.cues);
  return heatOf(cues, moodWords(turn.text, ownWords(turn.text)), probabilities, labels, place);
}

function judgeTurns(
  messages: readonly Message[],
  reading: WindowReading | null,
  labels: OperatingPoints | null,
): JudgedTurn[] {
  const turns = customerTurns(messages, reading);
  const crisis = crisisAfter(turns.map((turn) => ({ text: turn.text, cues: turn.entries.flatMap((e) => e.cues) })));
  return turns.map((turn, index) => {
    const heard = new Set(turn.entries.flatMap((entry) => entry.cues.map((cue) => cue.signal)));
    if (crisis[index]) heard.add('safety-crisis');
    return {
      ...turn,
      judged: judgeTurn(turn, { first: index === 0, crisis: crisis[index] === true }, labels),
      signals: SIGNALS.filter((signal) => heard.has(signal)),
    };
  });
}

const highest = (numbers: (number | undefined)[]): number | null => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? null : Math.max(...known);
};

function outlookOf(turns: readonly JudgedTurn[], index: number): TurnOutlook | null {
  const turn = turns[index];
  if (!turn?.judged) return null;
  const scores = turns.slice(0, index + 1).map((each) => each.judged?.score ?? null);
  return {
    forecast: highest(turn.entries.map((entry) => entry.conversation?.forecast)),
    heat3: turn.judged.heat3 === null ? null : highest(turn.entries.map((e) => (e.conversation ?? e.reading)?.heat[2])),
    heat: turn.judged.heat,
    signals: turn.signals,
    baseline: baselineHeat(scores),
  };
}

/** A hint's wordings are at least this many times likelier with their signal than without (measured: 7 to 50). */
const HINT_ODDS = 10;

const withHint = (p: number): number => (HINT_ODDS * p) / (1 + (HINT_ODDS - 1) * p);

function scoresOf(turn: JudgedTurn): Record<Signal, number> {
  const cues = turn.entries.flatMap((entry) => entry.cues);
  const score = (signal: Signal, index: number): number => {
    const byModel = highest(turn.entries.map((entry) => entry.reading?.signals[index]));
    if (turn.signals.includes(signal)) {
      const hint = byModel !== null && cues.some((cue) => cue.signal === signal && cue.weight === 'hints');
      return hint ? withHint(byModel) : 1;
    }
    return signal === 'safety-crisis' ? 0 : (byModel ?? 0);
  };
  return Object.fromEntries(SIGNALS.map((signal, index) => [signal, score(signal, index)])) as Record<Signal, number>;
}

function evidenceOf(turns: readonly JudgedTurn[], flaggedSince: number | null): Evidence[] {
  const newest = turns.at(-1);
  const raising = flaggedSince === null ? undefined : turns[flaggedSince - 1];
  const found = [newest, raising === newest ? undefined : raising].flatMap((turn) => {
    if (!turn?.judged) return [];
    const heated = turn.judged.heat >= 2;
    return turn.entries.flatMap((e) => evidenceIn(e.message, e.cues, e.reading?.spans ?? [], heated) ?? []);
  });
  return found.toSorted((a, b) => b.marks.length - a.marks.length).slice(0, 3);
}

const NO_SIGNALS = Object.fromEntries(SIGNALS.map((signal) => [signal, 0])) as Record<Signal, number>;

/**
 * Judges the customer at their newest message, from the messages up to it. Only what the customer says is judged; the
 * agent's and a bot's messages are context (and known to the model), notes and system lines are neither. `reading` has
 * one entry for each spoken message of `messages`, in order; null before the model is ready, which gives `words-only`.
 * A newest turn in another language, of code, or of a single word without context is `not-judged` and has no heat.
 */
export function judgeCustomer(
  messages: readonly Message[],
  reading: WindowReading | null,
  options: JudgementOptions,
): Judgement {
  const turns = judgeTurns(messages, reading, options.labels);
  const newest = turns.at(-1);
  const history = turns.map((turn): Heat | null => turn.judged?.heat ?? null);
  const flag = flagAfter(
    turns.map((_, index) => outlookOf(turns, index)),
    dialAt(options.labels, options.dial),
  );
  if (!newest?.judged) {
    return {
      status: 'not-judged',
      heat: null,
      heatScore: null,
      forecast: null,
      trend: 'steady',
      history,
      flag: null,
      emotions: null,
      emotionLabels: [],
      signals: [],
      signalScores: NO_SIGNALS,
      driver: null,
      language: newest?.language ?? null,
      evidence: [],
    };
  }
  const last = newest.entries.at(-1);
  const signalScores = scoresOf(newest);
  const emotions = last?.reading
    ? (Object.fromEntries(EMOTIONS.map((name, i) => [name, last.reading?.emotions[i] ?? 0])) as Record<Emotion, number>)
    : null;
  const signals = SIGNALS.filter((name) => signalScores[name] >= signalThreshold(options.labels, name));
  const { heat, score } = newest.judged;
  return {
    status: last?.reading ? 'judged' : 'words-only',
    heat,
    heatScore: score,
    forecast: last?.conversation?.forecast ?? null,
    trend: trendOf(turns.map((turn) => turn.judged?.score ?? null)),
    history,
    flag,
    emotions,
    emotionLabels: emotions ? EMOTIONS.filter((name) => emotions[name] >= emotionThreshold(options.labels, name)) : [],
    signals,
    signalScores,
    driver: heat === 0 ? null : driverOf(ownWords(newest.text), signals, last?.conversation),
    language: newest.language,
    evidence: evidenceOf(turns, flag?.sinceTurn ?? null),
  };
}
