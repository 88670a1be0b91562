import { expect, it } from 'vitest';
import { isNear, stemsOf } from '../../../lib/packs/stems.ts';

const near = (one: string, other: string) => isNear(stemsOf(one), stemsOf(other));

it.each([
  ['Let me have a look at that for you.', 'Let me look that up for you.'],
  ["Thanks, I'll check that for you.", "Thanks for asking. I'll check and tell you."],
  ["I'll check the refund with the bank and write to you.", "I'm checking the refund with your bank, and I'll write."],
])('says the same: %s / %s', (one, other) => {
  expect(near(one, other)).toBe(true);
  expect(near(other, one)).toBe(true);
});

it.each([
  ['Thank you.', "Thanks, I'll check that."],
  ["I'm on it.", "I'm here."],
  ["I'll check the refund.", "I'll check the parcel."],
  ['Let me check the refund with the bank.', 'Let me check which engineer is free on Friday near you.'],
])('says something else: %s / %s', (one, other) => {
  expect(near(one, other)).toBe(false);
});
