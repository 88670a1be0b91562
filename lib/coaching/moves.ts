import type { Technique } from './techniques.ts';

/** Probabilities of the next reply's moves, by technique; what the model does not know is absent. */
export type Moves = Partial<Record<Technique, number>>;

/** How often each move is among the labelled ones of our own chats (2,099 customer turns). */
const RATES: Moves = {
  acknowledge: 0.271,
  'name-feeling': 0.03,
  paraphrase: 0.01,
  clarify: 0.134,
  apologise: 0.163,
  reassure: 0.122,
  'offer-options': 0.078,
  'next-step': 0.387,
  'progress-update': 0.101,
  'yes-and': 0.007,
  reframe: 0.001,
  'explain-why': 0.061,
  'make-good': 0.035,
  'set-boundary': 0.014,
  'hand-off': 0.088,
  'give-space': 0.013,
  appreciate: 0.139,
  'follow-up': 0.063,
  answer: 0.189,
  safety: 0.036,
};

/** What the model is told apart from chance by; rarer moves say nothing below it. */
const FLOOR = 0.02;
/** 1 would count only what the model says beyond the usual, 0 only what is frequent; measured on our own chats. */
const RARITY = 0.8;
/** The lift of a move as likely as usual at a rate of one in nine is nought. */
const NEUTRAL = (1 - RARITY) * Math.log(9);

/** How much more than usual the model expects a technique, −1…1; 0 where it does not know the move. */
export function liftOf(technique: Technique, moves: Moves): number {
  const move = technique === 'apologise-no-blame' ? 'apologise' : technique;
  const rate = RATES[move];
  const p = moves[move];
  if (rate === undefined || p === undefined) return 0;
  const lift = Math.log((p + FLOOR) / (rate + FLOOR) ** RARITY) + NEUTRAL;
  return Math.max(-1, Math.min(1, lift));
}
