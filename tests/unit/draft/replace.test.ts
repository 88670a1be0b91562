import { describe, expect, test } from 'vitest';
import { checkDraft, notedIn, offersFor } from '../../../lib/draft/check.ts';
import { editOf } from '../../../lib/draft/edit.ts';
import type { ChatContext, Offered } from '../../../lib/draft/noted.ts';
import { DRAFT_RULES } from '../../../lib/draft/rules.ts';
import { WAYS } from '../../../lib/draft/ways.ts';
import { BAD } from './bad.ts';
import { HELD_BACK_BAD } from './held-back.ts';

const offers = (draft: string, context: ChatContext = {}) => offersFor(draft, notedIn(draft, context), context);

/** The draft with a note's replacement taken. */
function taken(draft: string, { replacement }: Offered): string | undefined {
  const edit = replacement && editOf(draft, replacement);
  return edit && draft.slice(0, edit.start) + edit.text + draft.slice(edit.end);
}

const after = (draft: string, rule: string, context?: ChatContext) => {
  const note = offers(draft, context).find((one) => one.rule === rule);
  return note && taken(draft, note);
};

const CASES: Record<string, [draft: string, after: string | undefined][]> = {
  'calm-down': [
    [
      'Hi Jo, please calm down. It ships on Monday.',
      'Hi Jo, I can see what [what happened] has meant for you. It ships on Monday.',
    ],
  ],
  policy: [
    [
      "I checked. That's our policy.",
      'I checked. The reason is [the real reason], and what I can do is [an alternative].',
    ],
  ],
  shrinking: [["It's only a scratch.", 'I can see what [what happened] means for you.']],
  blame: [["You didn't read the mail.", 'It looks as if [the cause, without a person].']],
  'as-i-said': [
    ['As I said, the shop is closed.', 'To sum up, the shop is closed.'],
    ['The shop, as I told you, is closed.', 'The shop is closed.'],
    ['Please wait, like I said.', 'Please wait.'],
    ['I already told you it ships on Monday.', 'To sum up, it ships on Monday.'],
    ['I told you that.', 'Let me check that we mean the same thing: [what they need]. Is that right?'],
  ],
  'nothing-i-can-do': [
    ["There's nothing I can do.", 'What I can do is [an option] or [another option]. Which would suit you better?'],
  ],
  disowning: [["That's not my department.", "I'll bring in [who can decide] and pass on everything you've told me."]],
  'non-apology': [["I'm sorry you feel that way.", "I'm sorry that [what went wrong]."]],
  'over-promise': [
    ['It will definitely arrive at 9.', 'It will arrive at 9.'],
    ['I guarantee it works now.', 'As far as I can see, it works now.'],
    ['I promise it will never fail.', "I'll [your next step] by [time]."],
  ],
  'you-must': [
    ['You need to sign it.', 'So that I can [what it makes possible], please sign it.'],
    ['Before that, you have to sign it.', 'Before that, please sign it.'],
    ["It's required that you sign it.", 'So that I can [what it makes possible], please sign it.'],
    ['Make sure you sign it.', 'So that I can [what it makes possible], please sign it.'],
    ['You must be 18 to buy it.', undefined],
    ['It means you have to sign it.', undefined],
  ],
  'i-understand': [['I know exactly how you feel.', "I've read that [a fact from their message]."]],
  'yes-but': [
    ['Yes, but it is late.', 'Yes, and it is late.'],
    ['I see why that hurts, however it is over.', 'I see why that hurts, and it is over.'],
    ["I'm sorry to hear that. However, it is over.", "I'm sorry to hear that. At the same time, it is over."],
    ["I'm sorry but it is late.", undefined],
  ],
  'negative-first': [
    ['Unfortunately, it is sold out.', 'What I can do is [what you can do]; it is sold out.'],
    ["Sorry, I can't change it.", "Sorry, what I can do is [what you can do]; I can't change it."],
    ['Unfortunately that coupon is old.', 'What I can do is [what you can do]; that coupon is old.'],
    ['Unfortunately, no.', undefined],
  ],
  condescending: [
    ['Obviously it is off.', 'It is off.'],
    ['You simply press it.', 'You press it.'],
    ['Just restart it.', 'Restart it.'],
    ['You just need to restart it.', 'Please restart it.'],
  ],
  'no-problem': [
    ['No problem, let me look.', 'Glad to sort this. Let me look.'],
    ['No worries at all!', 'Glad to sort this!'],
  ],
  'vague-time': [
    ['It will be back very soon.', 'It will be back by [time].'],
    ['It is in the pipeline.', "I'll [your next step] by [time]."],
    ['We will look into it.', "We will look into it, and I'll write to you by [time]."],
    ["We'll get back to you.", "We'll get back to you by [time]."],
  ],
  formula: [
    ['Sorry for any inconvenience this may have caused.', 'Sorry for [what went wrong].'],
    ['Rest assured that it is on the van.', 'It is on the van.'],
    ['Your call is important to us. It is on the van.', 'It is on the van.'],
    ['It is on the van. Your call is important to us.', 'It is on the van.'],
    ['Your call is important to us.', undefined],
  ],
  'second-apology': [
    ['My sincerest apologies for the mix-up.', 'My apologies for the mix-up.'],
    [
      "I'm sorry about the delay. I'm sorry it is wet too.",
      "I'm sorry about the delay. What would put this right for you: [an option] or [another option]?",
    ],
  ],
  'cold-tone': [
    ['It was DELIVERED TO YOUR DOOR.', 'It was delivered to your door.'],
    ['READ THE PDF I SENT.', 'Read the PDF I sent.'],
    ['Did it come?!', 'Did it come?'],
    ['ok.', 'Okay, [what happens next].'],
  ],
};

test('every rule of the table has replacements', () => {
  expect(Object.keys(CASES)).toEqual(DRAFT_RULES.map(({ id }) => id));
});

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  test.each(cases)('“%s” becomes “%s”', (draft, wanted) => {
    expect(notedIn(draft).map((note) => note.rule)).toContain(rule);
    expect(after(draft, rule)).toBe(wanted);
  });
});

test('the second apology of a chat drops out and leaves the news', () => {
  const context = { agentSaid: ['Sorry for the wait.'] };
  expect(after("I'm sorry, it is on the van.", 'second-apology', context)).toBe('It is on the van.');
  expect(after("I'm really sorry.", 'second-apology', context)).toBe(
    'What would put this right for you: [an option] or [another option]?',
  );
});

describe('a replacement', () => {
  const bad = [BAD, HELD_BACK_BAD].flatMap((set) => Object.values(set).flat());
  const all = bad.flatMap((draft) => offers(draft).map((note) => ({ draft, note, now: taken(draft, note) })));

  test('is there for nine notes of ten', () => {
    const without = all.filter(({ now }) => now === undefined);
    expect(without.length, without.map(({ draft }) => draft).join('\n')).toBeLessThanOrEqual(all.length * 0.1);
  });

  test('is never noted itself, and no worse than what it replaces', () => {
    for (const { draft, note, now } of all) {
      if (now === undefined) continue;
      expect(notedIn(now).length, `${draft} → ${now}`).toBeLessThanOrEqual(notedIn(draft).length - 1);
      expect(offers(now).map(({ rule, start }) => `${rule} ${start}`)).not.toContain(`${note.rule} ${note.start}`);
    }
  });

  test('leaves whole sentences', () => {
    for (const { draft, now } of all) {
      if (now === undefined) continue;
      expect(now, draft).toMatch(/^[A-Z]/);
      expect(now, draft).not.toMatch(/ {2}| [,.;!?]|[,;]\s*[,.;!?]|\b(\w+) \1\b(?<!so so)/);
    }
  });

  test('holds nothing of the draft but the noted words', () => {
    const wordsOf = (text: string) => text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
    const ours = Object.values(WAYS).flatMap((ways) =>
      ways.flatMap(({ put }) => wordsOf(typeof put === 'string' ? put : put(''))),
    );
    for (const { draft, note } of all) {
      const known = new Set([...ours, ...wordsOf(note.words)]);
      const others = wordsOf(note.replacement?.text ?? '').filter((word) => !known.has(word));
      expect(others, draft).toEqual([]);
    }
  });
});

describe('what is not the agent’s own wording stays', () => {
  test.each([
    ['“Our policy” is what the sign says, and it is our policy.', 'policy'],
    ['See https://help.example/a as it is our policy.', 'policy'],
    ['You said it broke, but you failed to tell us.', 'blame'],
    ['Obviously https://help.example/a says so.', 'condescending'],
  ])('%s', (draft, rule) => {
    expect(notedIn(draft).map((note) => note.rule)).toContain(rule);
    expect(after(draft, rule)).toBeUndefined();
  });

  test('lines around it stay as they are', () => {
    expect(after('Hello Jo,\nplease calm down.\nBest, Kim', 'calm-down')).toBe(
      'Hello Jo,\nI can see what [what happened] has meant for you.\nBest, Kim',
    );
    expect(after('Hello Jo,\nSimply press it.', 'condescending')).toBe('Hello Jo,\nPress it.');
  });
});

test('the check says what to do instead, too', () => {
  expect(checkDraft('Calm down.')[0]).toMatchObject({ offer: 'acknowledge' });
});
