import { describe, expect, test } from 'vitest';
import { TECHNIQUE_IDS } from '../../../lib/coaching/techniques.ts';
import { ADVICE } from '../../../lib/draft/advice.ts';
import { checkDraft, notedIn } from '../../../lib/draft/check.ts';
import { DRAFT_RULES } from '../../../lib/draft/rules.ts';

/** By rule: words it notes, each in its sentence, and look-alikes on which it stays silent. */
const CASES: Record<string, { notes: [draft: string, words: string][]; silent: string[] }> = {
  'calm-down': {
    notes: [
      ["Let's keep our cool here.", 'keep our cool'],
      ['Okay, deep breaths.', 'deep breaths'],
      ['Sir, please calm down.', 'calm down'],
      ['Relax, it ships today.', 'Relax'],
      ['There is no need to be upset about it.', 'no need to be upset'],
      ['Easy now, it can be fixed.', 'Easy now'],
    ],
    silent: [
      'Please keep the milk cool.',
      'The sofa comes in relaxed fit.',
      'No need to send the receipt.',
      'Thanks for being so patient.',
      "It's easy now to move the date.",
    ],
  },
  policy: {
    notes: [
      ['The T&Cs you ticked cover this.', 'T&Cs you ticked'],
      ["It's in the T & C.", "It's in the T & C"],
      ["I'm sorry, that's our policy.", "that's our policy"],
      ['Company policy does not allow it.', 'Company policy'],
      ['As per our terms the fee stands.', 'per our terms'],
      ['Store policy, sorry.', 'Store policy'],
    ],
    silent: [
      'The policy you took out in March covers it.',
      'Your policy number is on the card.',
      'Our privacy policy has its own page.',
      'Your terms suit me.',
      'The gym rules page is in your mail.',
    ],
  },
  shrinking: {
    notes: [
      ["It's just a bit of dust.", "It's just a bit of dust"],
      ["Look, it's not that bad.", 'not that bad'],
      ["It's only a scratch.", "It's only a scratch"],
      ["It's no big deal.", 'no big deal'],
      ["You're exaggerating.", 'exaggerating'],
      ["we're only talking about 4 euros here", "we're only talking about 4 euros"],
      ['thats a bit of an exaggeration isnt it', 'exaggeration'],
      ['Its no biggie, a lot of parcels are late this week.', 'Its no biggie'],
      ['You are being a bit sensitive.', 'You are being a bit sensitive'],
    ],
    silent: [
      "The small scratch matters, so I've ordered a new lid.",
      "It's only two minutes away.",
      'That is bad, and not what you paid for.',
      'It’s only on the blue one.',
      "You're not exaggerating: that makes four failed visits.",
    ],
  },
  blame: {
    notes: [
      ['The wrong size was picked on your end.', 'wrong size was picked on your end'],
      ['Why was this not reported?', 'Why was this not'],
      ['You should have saved it.', 'You should have saved'],
      ["You didn't read the mail.", "You didn't read"],
      ['You failed to cancel.', 'You failed to'],
      ["Why didn't you call?", "Why didn't you"],
    ],
    silent: [
      'The wrong size was packed by us.',
      'Is the light on at your end?',
      'You should have the mail by now.',
      'You should have received it on Monday.',
      "You shouldn't have to write twice.",
      "You didn't do anything wrong.",
      "If you didn't order it, I cancel it.",
      "You're right, it's not your fault. The app showed the old price.",
    ],
  },
  'as-i-said': {
    notes: [
      ['Please re-read my mail.', 're-read'],
      ['As I said, it is closed.', 'As I said'],
      ['Like I told you, no.', 'Like I told you'],
      ['Per my last message, please wait.', 'Per my last message'],
      ['like i was saying, the router needs a reset', 'like i was saying'],
    ],
    silent: [
      "I've re-read your messages.",
      'As you said, it is closed.',
      "I've already told the driver.",
      'I said I would look, and I have.',
      'As I said I would, I called the depot at 2.',
    ],
  },
  'nothing-i-can-do': {
    notes: [
      ["There isn't any more I could do.", "isn't any more I could"],
      ["There's nothing I can do.", 'nothing I can do'],
      ["I can't help with that.", "I can't help"],
      ['We are unable to assist.', 'We are unable to assist'],
      ['i have no way of changing that', 'i have no way of changing'],
      ['there isnt anything else i can offer', 'isnt anything else i can'],
      ["You're out of luck im afraid.", "You're out of luck"],
      ['There is no solution for this.', 'There is no solution'],
    ],
    silent: [
      "There's nothing to pay.",
      "I'm sorry the bot couldn't help.",
      'There is nothing you need to do.',
      "I can't help but agree.",
      "We have no way of knowing yet, so I've asked the depot.",
    ],
  },
  disowning: {
    notes: [
      ["I'm just tech support.", "I'm just tech support"],
      ["That's not my job.", 'not my job'],
      ['It is not my department.', 'not my department'],
      ["It's not our fault.", 'not our fault'],
      ['i wasnt even on shift yesterday', 'i wasnt even on shift'],
      ['thats above my pay grade', 'above my pay grade'],
    ],
    silent: [
      "I don't handle cards, so I've asked Ben to join us.",
      'It is our fault.',
      'My department is on the second floor.',
      "It wasn't your fault, it was ours.",
    ],
  },
  'non-apology': {
    notes: [
      ["I'm sorry this has left you feeling let down.", 'sorry this has left you feeling'],
      ['Sorry for any confusion.', 'Sorry for any confusion'],
      ["I'm sorry you feel that way.", 'sorry you feel'],
      ['Sorry if this is late.', 'Sorry if'],
    ],
    silent: [
      "I'm sorry we left you without an answer.",
      "I'm sorry the parcel is late.",
      'Sorry you had to write twice.',
      "I'm sorry to hear you're in pain.",
    ],
  },
  'over-promise': {
    notes: [
      ["It's never going to happen to you again.", 'never going to happen to you again'],
      ['I guarantee it.', 'I guarantee'],
      ['It definitely will arrive.', 'definitely will'],
      ["It won't happen again.", "won't happen again"],
      ['It will for sure be done on Tuesday.', 'will for sure'],
    ],
    silent: [
      'I will definitely not charge you for the visit.',
      "I can't guarantee a date.",
      'The guarantee runs until May.',
      'What I can promise is an answer by 3 pm.',
    ],
  },
  'you-must': {
    notes: [
      ["It's required that you sign.", "It's required that"],
      ['You have to sign it.', 'You have to'],
      ['You must sign it.', 'You must sign'],
      ['First you need to sign it.', 'you need to'],
      ['you had better send it back today', 'you had better send'],
      ['You have got to fill out a correction form.', 'You have got to'],
    ],
    silent: [
      'You have to love that timing.',
      "You don't have to sign it.",
      'If you need to go, I stay here.',
      'You must be tired of this.',
      'Do you need to be there?',
      'It would be better to send it back today.',
    ],
  },
  'i-understand': {
    notes: [
      ['I understand exactly how annoying that is.', 'I understand exactly how annoying that'],
      ['I know exactly how you feel.', 'I know exactly how you feel'],
    ],
    silent: ['I know exactly which cable it is.', 'I understand.', 'I know where it is.'],
  },
  'yes-but': {
    notes: [
      ['Yes, but it is late.', 'Yes, but'],
      ['I understand that, but the rule is the rule.', 'but'],
      ['I see why that hurts, however it is over.', 'however'],
      ['totally fair, but we close at 5', 'totally fair, but'],
      ["That's a lousy start to a holiday, but the room was assigned at noon.", 'but'],
    ],
    silent: [
      'Yes, and I can add one.',
      'The blue one is gone, but the grey one is here.',
      "I'm sorry, but I've fixed it now.",
    ],
  },
  'negative-first': {
    notes: [
      ["We aren't able to change it.", "We aren't able to"],
      ['Unfortunately it is sold out.', 'Unfortunately'],
      ["Hi Jo, we can't change it.", "we can't"],
      ['We are unable to change it.', 'We are unable to'],
      ['I cannot change it.', 'I cannot'],
      ["We won't refund it.", "We won't refund"],
    ],
    silent: [
      "The lamp can't be repaired, so I'm sending you a new one today.",
      "I can't see the photo yet.",
      'I can’t change it in the app. Let me do it here.',
      'If you cannot come, write to me.',
    ],
  },
  condescending: {
    notes: [
      ['Actually, it is on the page.', 'Actually'],
      ['It is obviously unplugged.', 'obviously'],
      ['You simply press it.', 'simply'],
      ['Just restart it.', 'Just restart'],
      ['Clearly it is off.', 'Clearly'],
      ['basically the app talks to the server', 'basically'],
    ],
    silent: [
      'Clearly marked parcels go out first.',
      "I've just sent it.",
      'Did it actually arrive?',
      'Say clearly if I am wrong.',
      'Just to check: the third floor?',
      'The Simply Plus plan costs 9 euros a month.',
    ],
  },
  'no-problem': {
    notes: [
      ['No problem, I look at it.', 'No problem'],
      ['No worries!', 'No worries'],
    ],
    silent: ['There is no problem with your card.', 'It runs with no worries on our side.'],
  },
  'vague-time': {
    notes: [
      ['It will be back soon.', 'soon'],
      ['You get it shortly.', 'shortly'],
      ['I send it ASAP.', 'ASAP'],
      ['We will look into it.', 'will look into it'],
      ['it has been escalated to the relevant team', 'escalated to the relevant team'],
    ],
    silent: [
      'See you soon!',
      'It ships soon, by 15:00 today.',
      'As soon as it ships I write to you.',
      'Shortly after the call it worked.',
    ],
  },
  formula: {
    notes: [
      ['Your call is important to us.', 'Your call is important'],
      ['We value your business.', 'We value your business'],
      ['thanks for your patience and understanding', 'your patience and understanding'],
    ],
    silent: ['Your call at 9 is booked.', 'The value of your voucher is 20 euro.'],
  },
  'second-apology': {
    notes: [
      ['My sincerest apologies.', 'My sincerest apologies'],
      ["I'm sorry it is late. Sorry it is wet too.", 'Sorry'],
    ],
    silent: [
      "I'm sorry it is late. I'm sorry to ask, what is the code?",
      "I'm sorry it is late.",
      'Sorry, which one do you mean?',
      "I'm sorry it is late. No need to be sorry yourself.",
    ],
  },
  'cold-tone': {
    notes: [
      ['It was DELIVERED TO YOUR DOOR.', 'DELIVERED TO YOUR DOOR'],
      ['It came!!', '!!'],
      ['ok.', 'ok.'],
      ['You pay BEFORE you check in.', 'BEFORE'],
    ],
    silent: [
      'Send the PDF, the IBAN and the SWIFT code.',
      'It came!',
      'Ok, then we leave it.',
      'Congratulations!!',
      'THANK YOU for the photo!',
    ],
  },
};

const rulesOf = (draft: string, context?: Parameters<typeof checkDraft>[1]) =>
  checkDraft(draft, context).map(({ rule }) => rule);

describe.each(DRAFT_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says why, and offers something better', () => {
    const { notes, why, offer } = ADVICE[id]!;
    expect(notes && why && offer).toBeTruthy();
    expect(why).toMatch(/^[A-Z][^\n]{10,90}\.$/);
    if (/^[a-z]+(-[a-z]+)*$/.test(offer)) expect(TECHNIQUE_IDS).toContain(offer);
  });

  test.each(CASES[id]!.notes)('notes in “%s”: %s', (draft, words) => {
    const note = checkDraft(draft).find((one) => one.rule === id);
    expect(note).toMatchObject({ level: rule.level, words, why: ADVICE[id]!.why, offer: ADVICE[id]!.offer });
    expect(draft.slice(note!.start, note!.end)).toBe(words);
  });

  test.each(CASES[id]!.silent)('is silent on “%s”', (draft) => expect(rulesOf(draft)).not.toContain(id));

  test('can be switched off', () => {
    const [draft] = CASES[id]!.notes[0]!;
    expect(rulesOf(draft, { off: [id] })).not.toContain(id);
  });
});

test('every rule of the table has its advice, and no other', () => {
  expect(Object.keys(ADVICE)).toEqual(DRAFT_RULES.map(({ id }) => id));
  expect(Object.keys(CASES)).toEqual(Object.keys(ADVICE));
});

describe('what was said before counts', () => {
  test('a second “I understand” in one draft, or in one chat', () => {
    expect(rulesOf('I understand. Let me see. I understand it is late.')).toEqual(['i-understand']);
    expect(rulesOf('I understand it is late.', { agentSaid: ['I understand, one moment.'] })).toEqual(['i-understand']);
    expect(rulesOf('I understand it is late.', { agentSaid: ['One moment.'] })).toEqual([]);
  });

  test('a second apology in one chat', () => {
    expect(rulesOf("I'm sorry about that.", { agentSaid: ['Sorry for the wait.'] })).toEqual(['second-apology']);
    expect(rulesOf("I'm sorry about that.", { agentSaid: ['Hello, this is Jo.'] })).toEqual([]);
  });

  test('“no problem” is noted after a complaint, not after thanks or a request', () => {
    expect(rulesOf('No problem!', { customerSaid: 'It is broken again' })).toEqual(['no-problem']);
    expect(rulesOf('no worries mate, send us a pic', { customerSaid: 'the sofa arrived with a torn seat' })).toEqual([
      'no-problem',
    ]);
    expect(rulesOf('never mind', { customerSaid: 'the room was filthy' })).toEqual(['no-problem']);
    expect(rulesOf('No problem!', { customerSaid: 'Thanks so much' })).toEqual([]);
    expect(rulesOf('No problem!', { customerSaid: 'Could you add Tom to the booking?' })).toEqual([]);
  });
});

describe('what is not the agent’s wording is left alone', () => {
  test.each([
    'The leaflet says "calm down" on page 2.',
    'The leaflet says “you must pay” on page 2.',
    "It reads 'unfortunately not' on the screen.",
    'It is the word ‘policy breach, our policy’ that worries you.',
    '> You have to pay\nThat line is from the old mail.',
    'Type `just restart now!!` in the box.',
    '```\nYOU MUST NOT\n```',
    'See https://help.example/our-policy?you=must!! for the form.',
    'Write to calm.down@our-policy.example.',
    'You said you have to pay twice, and I see both payments.',
    'You told me it is only a scratch for the driver.',
  ])('%s', (draft) => expect(rulesOf(draft)).toEqual([]));

  test('around it the draft is checked, and the offsets hold', () => {
    const draft = '“No” is what they said. Please calm down. 👍🏽 You’re exaggerating.';
    const notes = checkDraft(draft);
    expect(notes.map(({ rule }) => rule)).toEqual(['calm-down', 'shrinking']);
    for (const { start, end, words } of notes) expect(draft.slice(start, end)).toBe(words);
  });

  test('an apostrophe opens no quote', () => {
    expect(rulesOf("I'm on it. Calm down, it's the driver's turn.")).toEqual(['calm-down']);
  });
});

test('apostrophes may be curly or missing', () => {
  for (const draft of ['You didn’t read it.', "You didn't read it.", 'you didnt read it'])
    expect(rulesOf(draft)).toEqual(['blame']);
});

test('what sounds condescending in a blame is noted beside it', () => {
  const notes = checkDraft("You obviously didn't scroll down.");
  expect(notes.map(({ rule, words }) => [rule, words])).toEqual([
    ['condescending', 'obviously'],
    ['blame', "didn't scroll"],
  ]);
});

test('on the same words the graver note stays', () => {
  expect(rulesOf("I can't help you.")).toEqual(['nothing-i-can-do']);
  expect(rulesOf("I can't help you.", { off: ['nothing-i-can-do'] })).toEqual(['negative-first']);
});

test('hostile drafts end in time and break nothing', () => {
  for (const part of ['you ', 'a', ' ', '"', "'", '`', '>\n', 'sorry ', 'I understand ', '!', 'https://', 'A '])
    expect(Array.isArray(notedIn(part.repeat(4_000)))).toBe(true);
});
