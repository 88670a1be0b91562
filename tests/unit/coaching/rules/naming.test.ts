import { describe, expect, it } from 'vitest';
import { coach } from '../../../../lib/coaching/coach.ts';
import type { Emotion } from '../../../../lib/emotion/reading.ts';
import { DEFAULT_TEAM } from '../../../../lib/team.ts';
import { judgementOf, messagesOf } from '../chat.ts';
import { library, NOW, type Turns } from './ask.ts';

const PICKUP: Turns = [
  ['customer', 'where is my ride'],
  ['agent', 'The driver waited seven minutes and cancelled. There is a no-show fee of 6.50.'],
  ['customer', 'i was HERE. he is the one who did not show'],
];

/** What is suggested where one feeling is heard with this probability, at heat 3. */
function suggested(feeling: Emotion, probability: number) {
  const emotions = { [feeling]: probability } as Record<Emotion, number>;
  const judgement = { ...judgementOf({ heat: 3, emotions: [feeling], history: [2, 3] }), emotions };
  const moves = { 'name-feeling': 0.9 };
  return coach({ messages: messagesOf(PICKUP), judgement, moves, library, team: DEFAULT_TEAM, limit: 3, now: NOW })
    .suggestions;
}

describe('a feeling is named', () => {
  it.each([
    ['worry', /worried|frighten/],
    ['anger', /angry|upset/],
    ['frustration', /frustrat|upset|had enough/],
  ] as const)('where %s is heard clearly', (feeling, name) => {
    const texts = suggested(feeling, 0.8).map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringMatching(name));
  });

  it.each(['worry', 'anger', 'frustration', 'sadness', 'disappointment'] as const)(
    'never by a name of its own where %s is heard faintly: a wrong one is worse than none',
    (feeling) => {
      const named = suggested(feeling, 0.55).filter(({ technique }) => technique === 'name-feeling');
      for (const { text } of named) expect(text).toContain('upset');
    },
  );
});
