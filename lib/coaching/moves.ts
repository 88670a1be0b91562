import type { Technique } from './techniques.ts';

/** Probabilities of the next reply's moves, by technique; what the model does not know is absent. */
export type Moves = Partial<Record<Technique, number>>;

/**
 * Of each move that the model knows: how often it is among the labelled ones of our own chats (2,099 customer turns), and in
 * what share of those at heat 1 and above it is the first that the rules allow (1,211 turns; shares of few drawn towards a
 * third).
 */
const USUAL: Partial<Record<Technique, { rate: number; opens: number }>> = {
  acknowledge: { rate: 0.271, opens: 0.79 },
  'name-feeling': { rate: 0.03, opens: 0.07 },
  paraphrase: { rate: 0.01, opens: 0.45 },
  clarify: { rate: 0.134, opens: 0.33 },
  apologise: { rate: 0.163, opens: 0.36 },
  reassure: { rate: 0.122, opens: 0.48 },
  'offer-options': { rate: 0.078, opens: 0.24 },
  'next-step': { rate: 0.387, opens: 0.26 },
  'progress-update': { rate: 0.101, opens: 0.49 },
  'yes-and': { rate: 0.007, opens: 0.29 },
  reframe: { rate: 0.001, opens: 0.27 },
  'explain-why': { rate: 0.061, opens: 0.32 },
  'make-good': { rate: 0.035, opens: 0.21 },
  'set-boundary': { rate: 0.014, opens: 0.79 },
  'hand-off': { rate: 0.088, opens: 0.46 },
  'give-space': { rate: 0.013, opens: 0.47 },
  appreciate: { rate: 0.139, opens: 0.38 },
  'follow-up': { rate: 0.063, opens: 0.29 },
  answer: { rate: 0.189, opens: 0.3 },
  safety: { rate: 0.036, opens: 0.7 },
};

/** A probability below this says no more than the floor itself: rarer moves are told apart by nothing but chance. */
const FLOOR = 0.02;
/**
 * What one unit of log-odds counts against the weight of a trigger (0…1), and how far down or up a move may go. These and the
 * two below were chosen together by what the coach shows on our own chats' out-of-fold scores. Leaving out any fifth of the
 * chats chooses the same three again, and this limit or half of it.
 */
const SHARE = 1.2;
const LIMIT = 3;
/** 1 would count only what the model says beyond the usual, 0 only what is frequent. */
const RARITY = 0.6;
/** How far a move that usually opens the reply goes before one that usually ends it. */
const OPENING = 0.2;
/** A move as likely as usual at a rate of one in nine, and first as often as not among three, is neither lifted nor lowered. */
const NEUTRAL = (1 - RARITY) * Math.log(9);

/** How much more than usual the model expects a move, in log-odds; undefined where it does not know the move. */
function liftOf(technique: Technique, moves: Moves): number | undefined {
  const move = technique === 'apologise-no-blame' ? 'apologise' : technique;
  const usual = USUAL[move];
  const p = moves[move];
  if (usual === undefined || p === undefined) return undefined;
  const lift = Math.log((p + FLOOR) / (usual.rate + FLOOR) ** RARITY) + NEUTRAL;
  return Math.max(-LIMIT, Math.min(LIMIT, lift)) + OPENING * Math.log(3 * usual.opens);
}

/**
 * What the model's moves add to the score of each technique that the rules allow. A technique it has no word for (it learned
 * twenty of the twenty-five) is neither lifted nor lowered against the others: it gets their mean.
 */
export function liftsOf(open: readonly Technique[], moves: Moves): Map<Technique, { lift: number; known: boolean }> {
  const lifts = open.map((technique) => liftOf(technique, moves));
  const known = lifts.filter((lift) => lift !== undefined);
  const mean = known.length === 0 ? 0 : known.reduce((sum, lift) => sum + lift, 0) / known.length;
  return new Map(
    open.map((technique, i) => [technique, { lift: SHARE * (lifts[i] ?? mean), known: lifts[i] !== undefined }]),
  );
}
