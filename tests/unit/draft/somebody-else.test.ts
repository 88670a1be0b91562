import { expect, test } from 'vitest';
import { checkDraft } from '../../../lib/draft/check.ts';

const rulesIn = (text: string) => checkDraft(text).map(({ rule }) => rule);

test.each([
  'The dog needs to calm down first.',
  'Once things calm down at the depot they drive again.',
  'It comes with a wine and relax package.',
])('who is told to calm down is not the customer: %s', (text) => expect(rulesIn(text)).not.toContain('calm-down'));

test.each(['You need to calm down first.', 'Please sit back and relax.'])('the customer is: %s', (text) =>
  expect(rulesIn(text)).toContain('calm-down'),
);

test('what the customer did not tell us is no quotation of theirs', () => {
  expect(rulesIn("Had you told us you weren't home we would have rebooked.")).toContain('blame');
});
