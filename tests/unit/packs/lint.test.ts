import { describe, expect, test } from 'vitest';
import { lintPhrase } from '../../../lib/packs/lint.ts';
import { readabilityIndex } from '../../../lib/packs/lint/ease.ts';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import { promiseNotes } from '../../../lib/packs/lint/promises.ts';
import type { Phrase } from '../../../lib/packs/schema.ts';

const phrase = (text: string, more: Partial<Phrase> = {}): Phrase => ({
  id: 'one',
  technique: 'next-step',
  text,
  when: { heat: [3, 4] },
  tone: 'plain',
  ...more,
});
const notes = (text: string, more: Partial<Phrase> = {}) =>
  lintPhrase(phrase(text, more)).map(({ field, message }) => `${field}: ${message}`);

test('no phrase that ships is noted', () => {
  const noted = (BUILTIN_PACKS as unknown as readonly { id: string; phrases: Phrase[] }[]).flatMap((pack) =>
    pack.phrases.flatMap((one) =>
      lintPhrase(one).map(({ field, message }) => `${pack.id}/${one.id} ${field}: ${message}`),
    ),
  );
  expect(noted).toEqual([]);
});

test.each([
  'I’ve passed your case to {team}, and I’ll write to you by {time}.',
  'Thank you for waiting, {name}. I’m checking {item} now.',
  'Let me read this again, so I miss nothing.',
  'The first thing I’ll do is check what happened.',
  'If this stops, I carry on with your case right away.',
  'In a few minutes I’ll know more.',
  'Your order {order} is on its way.',
  'They told me where it is. Their driver is near.',
])('%s', (text) => expect(notes(text)).toEqual([]));

describe('length', () => {
  test('over 200 characters', () => {
    expect(notes(`${'I’ll check it now. '.repeat(9)}Then I write.`)).toEqual([]);
    expect(notes(`${'I’ll check it now. '.repeat(10)}Then I write.`)).toEqual([
      'text: 203 characters; most lines should stay within 200',
    ]);
  });
  test('an apology that goes on', () => {
    const words =
      'I’m sorry that it came late and we did not say so. You had to ask, and to wait, and to ask again, and to wait, and then the day was gone';
    const note = 'text: an apology of 32 words; beyond 27 it loses its effect';
    expect(notes(words, { technique: 'apologise' })).toContain(note);
    expect(notes(words)).not.toContain(note);
  });
});

test.each([
  ['I’ll see to your {item} now.', '“your {item}” stays a gap: {item} brings its own “your”'],
  ['I’ll send €{amount} back.', '{amount} brings its own currency'],
  ['I’ll send {amount} euros back.', '{amount} brings its own currency'],
  ['I’ll check {item}, {name}, and {item} again.', '{item} stands twice'],
  ['I’ll check [item] now.', '[item] is not filled; a slot is written in braces, such as {item}'],
  ['I’ll check {item now.', 'a brace that belongs to no slot reaches the customer as it is'],
  ['If it goes on: {consequence}.', '{consequence} belongs to the second step of a boundary (step 2)'],
  [
    '{name}, I’ll check {item} of order {order} by {time}.',
    'it waits for 4 facts; with more than 3 it is rarely offered',
  ],
])('slots: %s', (text, message) => expect(notes(text)).toEqual([`text: ${message}`]));

test('a slot nobody knows is named', () => {
  expect(notes('I’ll check {thing} now.')[0]).toMatch(/^text: \{thing\} is no slot; there are \{name\} \{issue\}/);
});

describe('the moment', () => {
  test('a range that turns around', () => {
    expect(notes('I’ll check it.', { when: { heat: [3, 1] } })).toEqual(['when.heat: from 3 to 1 is never']);
  });
  test('a feeling named while the chat is calm (domain rule 1)', () => {
    const found = ['when.heat: it names a feeling, so it is offered from heat 3 on only'];
    expect(notes('I can hear how angry this makes you.', { when: { heat: [1, 4] } })).toEqual(found);
    expect(notes('I can hear how angry this makes you.', { when: {} })).toEqual(found);
    expect(notes('I can hear how angry this makes you.')).toEqual([]);
  });
  test('what a technique presupposes', () => {
    expect(notes('I’d like to make up for this.', { technique: 'make-good', needs: ['authority'] })).toEqual([
      'needs: making good needs a verified failure and authority',
    ]);
    expect(notes('Please leave the insults out.', { technique: 'set-boundary' })).toEqual([
      'step: a boundary has two steps: 1 names the behaviour, 2 the consequence',
    ]);
    expect(notes('Please leave the insults out.', { technique: 'set-boundary', step: 1 })).toEqual([]);
  });
});

describe('wording', () => {
  test('the draft guard’s own rules, but those the lead switched off', () => {
    const [note] = lintPhrase(phrase('Please calm down, I’m checking.'));
    expect(note).toMatchObject({
      field: 'text',
      message: expect.stringMatching(/^“calm down”: It judges.*Better: Acknowledge$/),
    });
    expect(lintPhrase(phrase('Please calm down, I’m checking.'), ['calm-down'])).toEqual([]);
  });
  test.each([
    ['I’ll ask my colleague, he knows more.', 'he', 'they'],
    ['The engineer will tell you when she’s there.', "she's", 'they'],
    ['He or she will write to you.', 'He or she', 'they'],
    ['Thank you, sir.', 'sir', 'the name, or nothing'],
    ['Thank you, Mr {name}.', 'Mr', 'the name, or nothing'],
    ['Thank you, Miss {name}.', 'Miss', 'the name, or nothing'],
    ['Thanks, guys.', 'guys', 'everyone'],
    ['The delivery man comes at {time}.', 'delivery man', 'driver'],
    ['A repairman comes at {time}.', 'repairman', 'engineer'],
    ['You and your wife can both log in.', 'your wife', 'your partner'],
  ])('%s', (text, words, instead) =>
    expect(notes(text)).toEqual([`text: “${words}” presumes a gender. Better: ${instead}`]),
  );
  test.each([
    ['Fingers crossed it is there tomorrow.', 'Fingers crossed', 'what you hope for, in plain words'],
    ['We are closed over Christmas.', 'Christmas', 'the date, or “the holidays”'],
    ['I’ll touch base with you at {time}.', 'touch base', 'plain words'],
    ['Thank God it is found.', 'Thank God', 'nothing'],
  ])('%s', (text, words, instead) =>
    expect(notes(text)).toEqual([`text: “${words}” is not shared by every customer. Better: ${instead}`]),
  );
});

describe('promises', () => {
  const promised = (text: string, more: Partial<Phrase> = {}) =>
    promiseNotes(phrase(text, more)).map(({ field, message }) => `${field}: ${message}`);

  test.each([
    ['You’ll have your answer within 24 hours.', 'within 24 hours'],
    ['You’ll hear from me in 10 minutes.', 'in 10 minutes'],
    ['You’ll hear from me by tomorrow.', 'by tomorrow'],
    ['You’ll hear from me by 5 pm.', 'by 5 pm'],
    ['I’ll call you first thing.', 'first thing'],
  ])('a time fixed in the text: %s', (text, words) =>
    expect(promised(text)).toEqual([`text: “${words}” promises everybody the same time; use {time}`]),
  );
  test.each([
    ['Everything will be fine.', 'Everything will be fine'],
    ['You can have whatever you want.', 'whatever you want'],
    ['The money is back instantly.', 'instantly'],
  ])('an outcome nobody can be sure of: %s', (text, words) =>
    expect(promised(text)).toEqual([`text: “${words}” promises what no agent can be sure of; say what you will do`]),
  );
  test('something given away asks for authority', () => {
    expect(promised('I’ll refund it.')).toEqual(["needs: “I'll refund” gives something away and needs authority"]);
    expect(promised('I’ll refund it.', { needs: ['authority'] })).toEqual([]);
  });
});

describe('reading ease', () => {
  test('is the Automated Readability Index', () => {
    // 7 words, 27 characters, 1 sentence.
    expect(readabilityIndex('The quick brown fox jumps over it.')).toBeCloseTo(4.71 * (27 / 7) + 0.5 * 7 - 21.43, 6);
    expect(readabilityIndex('')).toBe(0);
  });
  test('a hard line is noted, a plain one and a very short one are not', () => {
    const hard =
      'Subsequent reimbursement necessitates comprehensive verification of accompanying documentation regarding eligibility requirements.';
    expect(notes(hard)).toEqual([expect.stringMatching(/^text: hard to read: \d+ years of schooling/)]);
    expect(notes('Once the papers are checked, your money goes back to your card.')).toEqual([]);
    expect(notes('Subsequent reimbursement necessitates verification.')).toEqual([]);
  });
});
