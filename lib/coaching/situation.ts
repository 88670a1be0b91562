import type { Heat, Judgement, Trend } from '../assessment.ts';
import type { Message, Turn } from '../conversation.ts';
import type { Driver, Emotion, Signal } from '../emotion/reading.ts';
import { hashOf } from '../packs/library.ts';
import { chatMask, type Mask } from '../packs/mask.ts';
import type { Issue, Need } from '../packs/schema.ts';
import { coachedTurns, readDone, type Done } from './done.ts';
import { needsMet } from './needs.ts';
import { waitIn } from './wait.ts';
import { standingThreats } from './standing.ts';
import { stageOf } from './stage.ts';
import type { Stage } from './techniques.ts';
import { issuesOf } from './topic.ts';

/** Everything the choice of words depends on, at one moment of one chat. */
export interface Situation {
  heat: Heat;
  /** The highest heat so far, the present turn included. */
  peak: Heat;
  emotions: ReadonlySet<Emotion>;
  /** Of these, the ones heard clearly enough to be named to the customer. */
  clear: ReadonlySet<Emotion>;
  /** Of the newest turn, and threats from before that still stand. */
  signals: ReadonlySet<Signal>;
  driver: Driver | null;
  trend: Trend;
  stage: Stage;
  done: Done;
  issues: ReadonlySet<Issue>;
  /** What phrases may presuppose now. */
  met: ReadonlySet<Need>;
  /** Heat, issues, signals, driver and emotions, for comparison with phrases. */
  mask: Mask;
  /** A number that stays with this chat until the agent has answered. */
  seed: number;
  turns: readonly Turn[];
  /** The customer's latest turn, and how many words and bubbles it has. */
  latest: string;
  words: number;
  bubbles: number;
  /** Whose move it is: true where the customer spoke last. */
  customerWaits: boolean;
  /** Milliseconds since the customer's first unanswered message, or since the agent's last word; null without times. */
  silence: number | null;
}

/** Signals under which only phrases marked `safe` are shown (domain rule 10). */
const GRAVE: readonly Signal[] = ['legal-threat', 'public-threat', 'safety-crisis'];

/**
 * A feeling is named from this probability on: to be told a wrong one is worse than none. At heat 3 and 4, out of fold, anger,
 * frustration and worry heard above it are right in 79, 79 and 81 of 100 messages, those between .4 and it in 46, 54 and 46.
 */
const CLEAR = 0.6;

export function isGrave(situation: Pick<Situation, 'signals'>): boolean {
  return GRAVE.some((signal) => situation.signals.has(signal));
}

/** Reads the situation from a judged chat; `heat` must not be null. */
export function readSituation(messages: readonly Message[], judgement: Judgement, now: number): Situation {
  const turns = coachedTurns(messages);
  const done = readDone(turns);
  const customer = turns.filter((turn) => turn.role === 'customer');
  const latest = customer.at(-1);
  const heat = judgement.heat ?? 0;
  const known = judgement.history.filter((value): value is Heat => value !== null);
  const last = turns.at(-1);
  const since = last?.role === 'customer' ? waitIn(turns, done)?.since : last?.messages.at(-1)?.at;
  const partial = {
    heat,
    peak: Math.max(heat, ...known) as Heat,
    emotions: new Set(judgement.emotionLabels),
    clear: new Set(judgement.emotionLabels.filter((emotion) => (judgement.emotions?.[emotion] ?? 1) >= CLEAR)),
    signals: new Set([...judgement.signals, ...standingThreats(turns)]),
    driver: judgement.driver,
    trend: judgement.trend,
    done,
  };
  const issues = issuesOf(turns, judgement.topics);
  const situation = {
    ...partial,
    stage: stageOf(partial),
    issues,
    mask: chatMask({ ...partial, issues }),
    seed: Number.parseInt(hashOf(`${customer[0]?.messages[0]?.text ?? ''}${done.replies || ''}`), 16),
    turns,
    latest: latest?.text ?? '',
    words: latest ? latest.text.split(/\s+/).filter(Boolean).length : 0,
    bubbles: latest?.messages.length ?? 0,
    customerWaits: last?.role === 'customer',
    silence: since === undefined ? null : Math.max(0, now - since),
  };
  return { ...situation, met: needsMet(situation) };
}
