import { type Evidence, type Heat, type Judgement, notJudged } from '../assessment.ts';
import type { Message } from '../conversation.ts';
import { type Emotion, EMOTIONS, type Signal, SIGNALS, type WindowReading } from '../emotion/reading.ts';
import { swearsAtThings } from './at-things.ts';
import { crisisAfter } from './crisis.ts';
import { type CustomerTurn, customerTurns, highest, isJudgeable } from './customer-turn.ts';
import { driverOf } from './driver.ts';
import { evidenceIn } from './evidence.ts';
import { type HeatReading, heatOf, turnHeat, type TurnPlace } from './heat.ts';
import { moodWords } from './mood-words.ts';
import {
  crisisThreshold,
  dialAt,
  emotionThreshold,
  type OperatingPoints,
  signalThreshold,
} from './operating-points.ts';
import { ownWords } from './own-words.ts';
import { flagAfter, type TurnOutlook } from './policy.ts';
import { signalScores } from './signal-scores.ts';
import { baselineHeat, trendOf } from './trend.ts';

const CRISIS = SIGNALS.indexOf('safety-crisis');

export interface JudgementOptions {
  /** The model's own thresholds and dial; null takes the defaults. */
  labels: OperatingPoints | null;
  /** 1 quiet … 5 early. */
  dial: number;
}

interface JudgedTurn extends CustomerTurn {
  judged: HeatReading | null;
  signals: Signal[];
}

function judgeTurn(
  turn: CustomerTurn,
  place: Omit<TurnPlace, 'atThings'>,
  labels: OperatingPoints | null,
): HeatReading | null {
  if (!isJudgeable(turn)) return null;
  const cues = turn.entries.flatMap((entry) => entry.cues);
  const own = ownWords(turn.text);
  const mood = moodWords(turn.text, own);
  return heatOf(cues, mood, modelHeat(turn), labels, { ...place, atThings: swearsAtThings(own, cues) });
}

/** What the model says of a turn's heat; null where it has not read the newest message. */
function modelHeat({ entries }: CustomerTurn): number[] | null {
  const read = entries.map(({ conversation, reading }) => conversation?.heat ?? reading?.heat);
  return read.at(-1) ? turnHeat(read.filter((heat) => heat !== undefined)) : null;
}

function judgeTurns(
  messages: readonly Message[],
  reading: WindowReading | null,
  labels: OperatingPoints | null,
): JudgedTurn[] {
  const turns = customerTurns(messages, reading);
  const crisis = crisisAfter(
    turns.map((turn) => ({
      text: turn.text,
      cues: turn.entries.flatMap((entry) => entry.cues),
      sensed: (highest(turn, (entry) => entry.conversation?.signals[CRISIS]) ?? 0) >= crisisThreshold(labels),
    })),
  );
  return turns.map((turn, index) => {
    const heard = new Set(turn.entries.flatMap((entry) => entry.cues.map((cue) => cue.signal)));
    if (crisis[index]) heard.add('safety-crisis');
    return {
      ...turn,
      judged:
        reading && !isRead(turn)
          ? null
          : judgeTurn(turn, { first: index === 0, crisis: crisis[index] === true }, labels),
      signals: SIGNALS.filter((signal) => heard.has(signal)),
    };
  });
}

const isRead = ({ entries }: CustomerTurn) => entries.some(({ reading }) => reading !== undefined);

function outlookOf(turns: readonly JudgedTurn[], index: number): TurnOutlook | null {
  const turn = turns[index];
  if (!turn?.judged) return null;
  const scores = turns.slice(0, index + 1).map((each) => each.judged?.score ?? null);
  return {
    forecast: highest(turn, (entry) => entry.conversation?.forecast),
    heat3: modelHeat(turn)?.[2] ?? null,
    heat: turn.judged.heat,
    signals: turn.signals,
    baseline: baselineHeat(scores),
  };
}

function topicsOf(turns: readonly JudgedTurn[]): Judgement['topics'] {
  const read = turns.flatMap(({ entries }) => entries).filter(({ reading }) => reading?.topics);
  return Object.fromEntries(read.map(({ message, reading }) => [message.id, reading!.topics!]));
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

/**
 * Judges the customer at their newest message, from the messages up to it. Only what the customer says is judged; the
 * agent's and a bot's messages are context (and known to the model), notes and system lines are neither. `reading` has
 * one entry for each spoken message of `messages`, or for the newest of them where the model has not come to the others:
 * turns it has not read give context and have no heat. Null before the model is ready, which gives `words-only`.
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
    return { ...notJudged(newest?.language), history, topics: topicsOf(turns) };
  }
  const last = newest.entries.at(-1);
  const scores = signalScores(newest, newest.signals);
  const inContext = last?.conversation?.emotions;
  const emotions = inContext
    ? (Object.fromEntries(EMOTIONS.map((name, i) => [name, inContext[i] ?? 0])) as Record<Emotion, number>)
    : null;
  const signals = SIGNALS.filter((name) => scores[name] >= signalThreshold(options.labels, name));
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
    signalScores: scores,
    driver: heat === 0 ? null : driverOf(ownWords(newest.text), signals, last?.conversation),
    language: newest.language,
    evidence: evidenceOf(turns, flag?.sinceTurn ?? null),
    topics: topicsOf(turns),
  };
}
