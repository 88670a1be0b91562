import { expect, it } from 'vitest';
import { coach } from '../../../lib/coaching/coach.ts';
import type { Role } from '../../../lib/conversation.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf, type Given } from './chat.ts';

const shown = (packs: readonly unknown[], turns: [Role, string][], given: Given) =>
  coach({
    messages: messagesOf(turns),
    judgement: judgementOf(given),
    library: buildLibrary(packs, DEFAULT_TEAM),
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
    agentName: 'Alex',
  }).suggestions.map(({ text }) => text);

const packOf = (...texts: string[]) => ({
  format: 1,
  id: 'test',
  name: 'Test',
  version: '1.0.0',
  language: 'en',
  phrases: texts.map((text, i) => ({ id: `line-${i}`, technique: 'next-step', text })),
});

it('of like lines the one that says "I" comes before the one that says "we", nearly always', () => {
  const pack = packOf('We are asking the depot where it stands.', 'I am asking the depot where it stands.');
  const firsts = Array.from(
    { length: 60 },
    (_, n) => shown([pack], [['customer', `It is ${n} days late, this is bad.`]], { heat: 2 })[0],
  );
  expect(firsts.filter((text) => text?.startsWith('I ')).length).toBeGreaterThanOrEqual(45);
});

it('who had to shout for a person is told that one is there, not that one is sent for', () => {
  const lines = shown(
    builtinPacks(),
    [
      ['bot', 'I found 3 articles about invoice. Did that help?'],
      ['customer', 'no. human please'],
      ['bot', 'I found 2 articles about human resources.'],
      ['customer', 'HUMAN. PERSON. AGENT'],
    ],
    { heat: 3, emotions: ['frustration'], signals: ['manager-request'] },
  );
  expect(lines.join(' ')).toMatch(/\b(?:a person|real person)\b/);
  expect(lines.join(' ')).not.toMatch(/my lead/);
});

it('nothing of one chat is said in another', () => {
  const library = [packOf('I am asking about {matter} now, and write at {time}.', 'I am checking that for you now.')];
  const sofa = shown(library, [['customer', 'where is my sofa, it is three weeks late']], { heat: 2 });
  expect(sofa.join(' ')).toContain('your sofa');
  expect(shown(library, [['customer', 'this is really bad']], { heat: 2 })).toEqual([
    'I am checking that for you now.',
  ]);
});
