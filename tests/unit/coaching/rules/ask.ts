import { describe } from 'vitest';
import { coach, type Coaching, type CoachInput } from '../../../../lib/coaching/coach.ts';
import type { Moves } from '../../../../lib/coaching/moves.ts';
import type { Technique } from '../../../../lib/coaching/techniques.ts';
import type { Role } from '../../../../lib/conversation.ts';
import { buildLibrary } from '../../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf, type Given } from '../chat.ts';

export const NOW = Date.UTC(2026, 0, 15, 12);
export const library = buildLibrary(builtinPacks(), DEFAULT_TEAM);

export type Turns = [Role, string][];

export const LATE: Turns = [['customer', 'You were due to collect the old fridge this morning and nobody came']];
export const FRUSTRATED: Given = { heat: 2, emotions: ['frustration'], driver: 'ineffective' };
export const FURIOUS: Given = { heat: 3, emotions: ['anger'], driver: 'unjust', trend: 'rising' };

const EXPECTED: [string, Moves | undefined][] = [
  ['without the model', undefined],
  [
    'with the shipped model at a first complaint',
    { acknowledge: 0.45, clarify: 0.34, apologise: 0.27, 'next-step': 0.23, appreciate: 0.08, 'hand-off': 0.03 },
  ],
  ['with a model that is sure of the usual reply', { acknowledge: 0.99, apologise: 0.99, 'next-step': 0.99 }],
];

/** Coaching for these turns and this reading of the customer; with `at`, every message carries that time (epoch ms). */
type Ask = (turns: Turns, given: Given, more?: Partial<CoachInput> & { at?: number }) => Coaching;

const asking =
  (moves: Moves | undefined): Ask =>
  (turns, given, { at, ...rest } = {}) =>
    coach({
      messages: messagesOf(turns, at),
      judgement: judgementOf(given),
      moves,
      library,
      team: DEFAULT_TEAM,
      limit: 3,
      now: NOW,
      agentName: 'Alex',
      ...rest,
    });

/** The rules hold whatever the model expects of a good reply. */
export const underEveryModel = (rules: (ask: Ask) => void) =>
  describe.each(EXPECTED)('%s', (_, moves) => rules(asking(moves)));

export const techniquesOf = (answer: Coaching): Technique[] => answer.suggestions.map(({ technique }) => technique);
export const everything = (answer: Coaching) => [...answer.suggestions, ...answer.reserve];
