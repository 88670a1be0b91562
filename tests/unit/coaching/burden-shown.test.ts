import { expect, test } from 'vitest';
import type { Burden } from '../../../lib/coaching/burden.ts';
import { coach } from '../../../lib/coaching/coach.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import type { Pack } from '../../../lib/packs/schema.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf, type Given } from './chat.ts';

const packs = builtinPacks() as Pack[];
const library = buildLibrary(packs, DEFAULT_TEAM);
const needsOf = new Map(
  packs.flatMap(({ id, phrases }) => phrases.map((phrase) => [`${id}/${phrase.id}`, phrase.needs])),
);

function burdensSaid(text: string, given: Given): Burden[] {
  const { suggestions } = coach({
    messages: messagesOf([['customer', text]]),
    judgement: judgementOf(given),
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
  });
  return suggestions.flatMap(({ phraseId }) => needsOf.get(phraseId) ?? []) as Burden[];
}

const ANGRY: Given = { heat: 3, emotions: ['anger'], driver: 'unjust' };
const UPSET: Given = { heat: 2, emotions: ['frustration'], driver: 'ineffective' };
const WORRIED: Given = { heat: 2, emotions: ['worry'], driver: 'threatened' };

test.each<[Burden, string, Given]>([
  ['child-affected', 'two kids asleep on the floor here and nobody can tell me when the bus comes', UPSET],
  ['event-ahead', 'the dress is the wrong size and the wedding is on Saturday', UPSET],
  ['work-affected', 'my customers are waiting outside and the till will not start', UPSET],
  ['livelihood-affected', 'my wages went in at 4 and the account is frozen', WORRIED],
  ['relative-affected', 'my dad (81) is still waiting for the wheelchair we booked', UPSET],
  ['health-affected', "The fridge you sold me stopped and I'm diabetic, it is full of insulin", WORRIED],
  ['lives-alone', 'the lock opened by itself at 2 am and I live on my own', WORRIED],
  ['time-off-taken', 'I took a day off work for this and nobody came', UPSET],
  ['long-customer', "I've been with you for 12 years and you put the price up by half", ANGRY],
  ['trust-lost', "you lied to me twice, I don't trust you anymore", ANGRY],
  ['told-otherwise', 'your colleague told me it was covered and now I get a bill', UPSET],
  ['own-mistake', 'I gave them the code, I am so stupid', WORRIED],
])('%s is met by a line of its own: %s', (burden, text, given) => {
  expect(burdensSaid(text, given)).toContain(burden);
});
