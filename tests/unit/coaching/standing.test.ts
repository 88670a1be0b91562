import { expect, it } from 'vitest';
import { coach } from '../../../lib/coaching/coach.ts';
import { standingThreats } from '../../../lib/coaching/standing.ts';
import { coachedTurns } from '../../../lib/coaching/done.ts';
import type { Role } from '../../../lib/conversation.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf } from './chat.ts';

const threatened: [Role, string][] = [
  ['customer', 'My solicitor will be in touch if this bill is not corrected.'],
  ['agent', 'I see. Let me check the bill.'],
];
const library = buildLibrary(builtinPacks(), DEFAULT_TEAM);
const offered = (turns: [Role, string][]) =>
  coach({
    messages: messagesOf(turns),
    judgement: judgementOf({ heat: 2, emotions: ['frustration'], history: [3, 2] }),
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
  }).suggestions;

it('a threat stands until the chat is handed over or the customer is content', () => {
  const standing = (...rest: [Role, string][]) => [
    ...standingThreats(coachedTurns(messagesOf([...threatened, ...rest]))),
  ];
  expect(standing(['customer', 'Then why am I still being billed?'])).toEqual(['legal-threat']);
  expect(standing(['agent', "I'm getting my manager for this."], ['customer', 'ok'])).toEqual([]);
  expect(standing(['customer', 'It works now, thank you'])).toEqual([]);
  expect(standingThreats(coachedTurns(messagesOf([['agent', 'You may sue us, I will tell my lawyer.']]))).size).toBe(0);
});

it.each<[Role, string][]>([
  [['agent', 'I asked a senior agent about it. It was limited because of a first payment.']],
  [['agent', "I've sent the request to my team lead with your photos."]],
  [['agent', "I've rung the on-call manager. She says book the hotel."]],
  [
    ['agent', 'We can send the missing three for Thursday and refund £15. Is that ok?'],
    ['customer', 'OK. Yes. As long as it is in there'],
  ],
])('a threat is answered by: %s %s', (...rest) => {
  expect([...standingThreats(coachedTurns(messagesOf([...threatened, ...rest])))]).toEqual([]);
});

it.each<[Role, string]>([
  ['agent', 'I can see the bank transfer of 3 May.'],
  ['agent', 'I am not a manager, so one moment.'],
  ['agent', 'Your colleague booked it on Monday.'],
  ['customer', 'thanks for nothing'],
  ['customer', 'no thanks, I want it corrected'],
  ['customer', 'it is not sorted at all'],
  ['customer', 'Everything is gone and it is all your fault'],
])('a threat is not forgotten over: %s: %s', (role, text) => {
  expect([...standingThreats(coachedTurns(messagesOf([...threatened, [role, text]])))]).toEqual(['legal-threat']);
});

it('the turn after a legal threat gets safe lines only, the hand-off first', () => {
  const safe = new Set([...library.byKey.values()].filter((phrase) => phrase.safe).map(({ key }) => key));
  const lines = offered([...threatened, ['customer', 'Then why am I still being billed? I want this in writing.']]);
  expect(lines[0]?.technique).toBe('hand-off');
  expect(lines.filter(({ phraseId }) => !safe.has(phraseId))).toEqual([]);
});

it('what stood there at one turn makes room at the next, where nothing else changed', () => {
  const turns: [Role, string][] = [
    ['customer', 'This is not good enough.'],
    ['agent', 'I am looking at it now.'],
    ['customer', 'This is really not good enough.'],
  ];
  const before = offered(turns.slice(0, 1)).map(({ text }) => text);
  const after = offered(turns).map(({ text }) => text);
  expect(before).toHaveLength(3);
  expect(after.filter((text) => before.includes(text))).toEqual([]);
});
