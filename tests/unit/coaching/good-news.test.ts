import { expect, it } from 'vitest';
import type { Heat } from '../../../lib/assessment.ts';
import { coach } from '../../../lib/coaching/coach.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf } from './chat.ts';

const library = buildLibrary(builtinPacks(), DEFAULT_TEAM);

/** The techniques offered to a customer who sounds glad at such a heat after an answer. */
function offered(text: string, heat: Heat): string[] {
  const { suggestions, reserve } = coach({
    messages: messagesOf([
      ['customer', 'You cancelled my Friday crossing and I am stuck in Calais'],
      ['agent', "I've moved you to Sunday."],
      ['customer', text],
    ]),
    judgement: judgementOf({ heat, emotions: ['positive'], driver: 'ineffective' }),
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
  });
  return [...suggestions, ...reserve].map(({ technique }) => technique);
}

it('takes gladness at its word where the customer is not frustrated', () => {
  const techniques = offered('oh wonderful, Sunday it is!', 1);
  expect(techniques).toContain('appreciate');
  expect(techniques).not.toContain('apologise');
});

it('does not take a frustrated customer for a glad one', () => {
  const techniques = offered('oh you have got to be joking. Sunday.', 2);
  expect(techniques).not.toContain('appreciate');
  expect(techniques.some((technique) => technique === 'apologise' || technique === 'apologise-no-blame')).toBe(true);
});
