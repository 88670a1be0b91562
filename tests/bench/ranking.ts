import { coach } from '../../lib/coaching/coach.ts';
import { buildLibrary, type Library } from '../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf } from '../unit/coaching/chat.ts';
import { type Spread, spread } from './spread.ts';

/** Milliseconds of one ranking and filling, with the library of 250 phrases and of 10,000. */
export interface RankingTimes {
  small: Spread;
  large: Spread;
  /** Large over small, of the medians; the bound is 3. */
  ratio: number;
}

/** A chat of some length with every kind of slot in it, so that choosing, ranking and filling all work. */
const CHAT = messagesOf([
  ['customer', "Hi, my package never came. Order A-44120, it was due on Tuesday and I've been waiting for 3 weeks"],
  ['agent', 'Hi Dana, can I have the postcode please?'],
  ['customer', "I've told you three times. I need it by Friday, the wedding is on Saturday"],
  ['agent', "Let me check with the courier, one moment. The records show it's at the depot."],
  [
    'customer',
    'my fridge is empty and the lamp arrived broken as well. so what happens now? you charged £45.90 for this',
  ],
  ['agent', "I'm afraid we can't deliver on a Sunday."],
  ['customer', 'and why not? nobody has called me back'],
]);
const JUDGEMENT = judgementOf({
  heat: 3,
  emotions: ['anger', 'frustration'],
  signals: ['repeat-contact', 'time-pressure'],
  driver: 'disregarded',
  history: [1, 2, 2, 3],
});

/** The built-in phrases repeated under other ids and words until there are `count`. */
function libraryOf(count: number): Library {
  const sources = builtinPacks() as { phrases: { id: string; text: string }[] }[];
  const all = sources.flatMap((pack) => pack.phrases);
  const phrases = Array.from({ length: count }, (_, i) => {
    const phrase = all[Math.floor((i * all.length) / Math.min(count, all.length)) % all.length]!;
    const round = Math.floor(i / all.length);
    return { ...phrase, id: `${phrase.id}-${i}`, text: round === 0 ? phrase.text : `${phrase.text} (${round})` };
  });
  return buildLibrary(
    [{ format: 1, id: 'bench', name: 'Bench', version: '1.0.0', language: 'en', phrases }],
    DEFAULT_TEAM,
  );
}

const CALLS = 10;

/**
 * Measures both libraries in one run, in turns of ten calls each; processor time of this thread, so that other work on the
 * machine, and the engine's own beside it, does not count.
 */
export function measureRanking(rounds = 50): RankingTimes {
  const libraries = { small: libraryOf(250), large: libraryOf(10_000) };
  const times: Record<'small' | 'large', number[]> = { small: [], large: [] };
  for (let round = -3; round < rounds; round++) {
    for (const size of ['small', 'large'] as const) {
      const start = process.threadCpuUsage();
      for (let call = 0; call < CALLS; call++) {
        coach({ messages: CHAT, judgement: JUDGEMENT, library: libraries[size], team: DEFAULT_TEAM, limit: 3, now: 0 });
      }
      if (round >= 0) times[size].push(process.threadCpuUsage(start).user / 1_000 / CALLS);
    }
  }
  const small = spread(times.small);
  const large = spread(times.large);
  return { small, large, ratio: large.p50 / small.p50 };
}
