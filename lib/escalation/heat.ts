import type { Heat } from '../assessment.ts';
import type { Cue } from './cue.ts';
import type { MoodWords } from './mood-words.ts';
import { heatThreshold, type OperatingPoints } from './operating-points.ts';

/** How hot a turn is. */
export interface HeatReading {
  heat: Heat;
  /** Expected heat / 4. */
  score: number;
  /** P(heat ≥ 3); null in words-only. */
  heat3: number | null;
}

/** What the chat before says of a turn. */
export interface TurnPlace {
  first: boolean;
  /** A person is still in danger, even where this turn doesn't say so. */
  crisis: boolean;
  /** The turn swears at a thing and at nobody. */
  atThings: boolean;
}

/** Words alone never say more than this (the model is needed for it). */
const WORDS_ONLY_LIMIT = 3;
/** Swearing at the situation is 2 to 3, not 4 (domain, section 2). */
const AT_THINGS_LIMIT = 3;
/** What a rule's floor makes of P(heat ≥ k) for every k up to it. */
const BY_RULE = 0.9;

/** Asking for a person politely, before anything went wrong, is a request and no escalation. */
function floorOf(cues: readonly Cue[], mood: MoodWords, place: TurnPlace): Heat {
  const calm = mood.strong + mood.mild === 0 && !mood.loud;
  return cues.reduce<Heat>(
    (floor, cue) => {
      const requestOnly = cue.signal === 'manager-request' && place.first && calm;
      const heat = requestOnly ? 0 : cue.heat;
      return heat > floor ? heat : floor;
    },
    place.crisis ? 3 : 0,
  );
}

function heatInWords(cues: readonly Cue[], mood: MoodWords, floor: Heat): Heat {
  const swearing = cues.some((cue) => cue.signal === 'profanity') && mood.glad === 0 ? 1 : 0;
  const hinted = cues.some((cue) => cue.weight === 'hints') ? 1 : 0;
  const complaint = mood.strong * 2 + mood.mild + swearing + hinted;
  const heat =
    complaint === 0 ? 0 : Math.min(2, complaint) + (mood.loud && complaint >= 2 ? 1 : 0) - (mood.glad > 0 ? 1 : 0);
  return Math.min(WORDS_ONLY_LIMIT, Math.max(heat, floor)) as Heat;
}

/**
 * P(heat ≥ 1 … 4) of a turn from those of its messages, oldest first, at least one: halfway between the newest and the
 * hottest. Who complains in one message and asks for help in the next has not cooled. On chats cut into bubbles this ranks
 * heat better than the newest message alone (model card); training fits its thresholds to it.
 */
export function turnHeat(messages: readonly (readonly number[])[]): number[] {
  const newest = messages.at(-1) ?? [];
  return newest.map((p, level) => (p + Math.max(...messages.map((message) => message[level] ?? 0))) / 2);
}

/**
 * The heat of a turn from its cues, its mood words and, where there is one, the model's P(heat ≥ 1 … 4). Cues set a
 * floor: insults at people and danger 4, threats, demands and a running crisis 3. Without a model at most 3.
 */
export function heatOf(
  cues: readonly Cue[],
  mood: MoodWords,
  probabilities: readonly number[] | null,
  labels: OperatingPoints | null,
  place: TurnPlace,
): HeatReading {
  const floor = floorOf(cues, mood, place);
  if (!probabilities) {
    const heat = heatInWords(cues, mood, floor);
    return { heat, score: heat / 4, heat3: null };
  }
  const limit = place.atThings ? AT_THINGS_LIMIT : 4;
  const raised = [1, 2, 3, 4].map((heat) => {
    const p = probabilities[heat - 1] ?? 0;
    if (heat <= floor) return Math.max(p, BY_RULE);
    return heat <= limit ? p : 0;
  });
  const heat = raised.findLastIndex((p, index) => index < floor || p >= heatThreshold(labels, index + 1)) + 1;
  return { heat: heat as Heat, score: raised.reduce((sum, p) => sum + p, 0) / 4, heat3: raised[2] ?? 0 };
}
