import { describe, expect, it } from 'vitest';
import { joint } from '../../../lib/insertion/joint.ts';

const joined = (before: string, text: string, after: string) => {
  const { lead, trail } = joint(before, text, after);
  return before + lead + text + trail + after;
};

describe('the joint between draft and text', () => {
  it.each([
    ['', 'I see.', '', 'I see.'],
    ['Hi Anna,', 'I see.', '', 'Hi Anna, I see.'],
    ['Hi Anna, ', 'I see.', '', 'Hi Anna, I see.'],
    ['Hi Anna,\n', 'I see.', '', 'Hi Anna,\nI see.'],
    ['', 'I see.', 'Talk soon.', 'I see. Talk soon.'],
    ['Hi.', 'I see.', ' Soon.', 'Hi. I see. Soon.'],
    ['Hi', 'Anna', ', soon.', 'Hi Anna, soon.'],
    ['(', 'I see', ')', '(I see)'],
    ['“', 'I see', '”', '“I see”'],
    ['Hi.', 'One.\nTwo.', 'Soon.', 'Hi.\nOne.\nTwo.\nSoon.'],
    ['Hi.\n', 'One.\nTwo.', '', 'Hi.\nOne.\nTwo.'],
  ])('%j + %j + %j', (before, text, after, expected) => {
    expect(joined(before, text, after)).toBe(expected);
  });
});
