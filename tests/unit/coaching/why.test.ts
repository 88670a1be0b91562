import { expect, it } from 'vitest';
import { coach } from '../../../lib/coaching/coach.ts';
import type { Moves } from '../../../lib/coaching/moves.ts';
import type { Technique } from '../../../lib/coaching/techniques.ts';
import type { Role } from '../../../lib/conversation.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf, type Given } from './chat.ts';

const library = buildLibrary(builtinPacks(), DEFAULT_TEAM);

/** The line under the suggestion of this technique. */
function why(technique: Technique, turns: [Role, string][], given: Given, moves?: Moves): string | undefined {
  return coach({
    messages: messagesOf(turns),
    judgement: judgementOf(given),
    moves,
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
  }).suggestions.find((suggestion) => suggestion.technique === technique)?.why;
}

const UPSET: Given = { heat: 2, emotions: ['frustration'], driver: 'ineffective' };

it.each<[Technique, string, [Role, string][], Given]>([
  ['acknowledge', 'someone has died: say so first', [['customer', 'my dad died and you keep billing him']], UPSET],
  [
    'paraphrase',
    'they have told this before',
    [['customer', 'this is the third time I write about the same leaking boiler, nobody ever reads what I wrote']],
    { ...UPSET, signals: ['repeat-contact'] },
  ],
  [
    'offer-options',
    'an apology was made: now give a choice',
    [
      ['customer', 'the boiler leaks'],
      ['agent', "I'm so sorry about the boiler."],
      ['customer', 'sorry does not stop the leak'],
    ],
    UPSET,
  ],
  [
    'hand-off',
    'they asked for someone else',
    [['customer', 'get me your manager now']],
    { ...UPSET, signals: ['manager-request'] },
  ],
  [
    'give-space',
    'they are busy with it: leave room',
    [
      ['customer', 'it shows E4'],
      ['agent', 'Please measure the pipe.'],
      ['customer', 'one moment I make it'],
    ],
    { heat: 0 },
  ],
  [
    'appreciate',
    'they thanked you',
    [
      ['customer', 'it shows E4'],
      ['agent', 'E4 is cleared by the reset.'],
      ['customer', 'that worked, thank you so much'],
    ],
    { heat: 0, emotions: ['gratitude'] },
  ],
])('a suggestion names its trigger: %s, %s', (technique, line, turns, given) => {
  expect(why(technique, turns, given)).toBe(line);
});

it('one that only the model expects names the customer it saw', () => {
  const expected = { 'progress-update': 0.97, acknowledge: 0.4, 'next-step': 0.2 };
  const turns: [Role, string][] = [['customer', 'the boiler leaks and there is a baby in the flat']];
  expect(why('progress-update', turns, UPSET, expected)).toBe(
    'the usual reply to a customer who is frustrated: nothing works',
  );
});

it('nobody is told of progress before anything was asked or begun', () => {
  const turns: [Role, string][] = [['customer', 'Hi! Few questions before saturday']];
  expect(why('progress-update', turns, { heat: 0 }, { 'progress-update': 0.97 })).toBeUndefined();
  expect(why('answer', turns, { heat: 0 }, { 'progress-update': 0.97 })).toBe('calm: just answer');
});
