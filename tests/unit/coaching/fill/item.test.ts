import { describe, expect, it } from 'vitest';
import { said } from './told.ts';

describe('item, order, amount, dates, waiting, count', () => {
  it.each([
    ['where is my package', 'your package'],
    ['I ordered a blue lamp and it arrived broken', 'the blue lamp'],
    ['our new sofa still hasnt arrived', 'your new sofa'],
    ['the washing machine stopped working', 'the washing machine'],
    ['the Nordwind headphones I bought are dead', 'the headphones'],
  ])('item: %s → %s', (text, item) => expect(said(text).item).toBe(item));

  it.each([
    "I've got my coat on",
    'my grandma signed up',
    'a cut is not a condition',
    'i have you in the shop',
    'the surveyor never came',
    'I ordered a green lamp but got a white one',
    'wrong thing in the box, I ordered a lamp',
  ])('no item: %s', (text) => expect(said(text).item).toBeNull());
});
