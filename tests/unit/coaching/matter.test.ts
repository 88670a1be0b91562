import { describe, expect, it } from 'vitest';
import { coachedTurns } from '../../../lib/coaching/done.ts';
import { readFacts } from '../../../lib/coaching/fill/facts.ts';
import type { Role } from '../../../lib/conversation.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { messagesOf } from './chat.ts';

const matterOf = (...turns: [Role, string][]) =>
  readFacts(coachedTurns(messagesOf(turns)), DEFAULT_TEAM.company).matter;

describe('what a chat is about', () => {
  it.each([
    ['the green bin has not been emptied for six weeks', 'the green bin'],
    ['I need help with my account, nobody answers', 'your account'],
    ['why is my acc banned', 'your account'],
    ['Payout still says in review, where is it', 'your payout'],
    ['I want to know when our new sofa comes', 'your new sofa'],
    ['my order number 55120-4 is stuck at the depot', 'your order'],
    ['you charged me $38.20 and I want to know what the charge is', 'the $38.20 charge'],
    ['I paid £600 into your machine and it was not booked', 'the £600'],
  ])('%s → %s', (text, thing) => expect(matterOf(['customer', text])).toBe(thing));

  it.each([
    'my daughters sleep above this garage',
    "my friend's phone is broken",
    'I lost my dads tractor story',
    'your website is a joke',
    'the delivery driver was rude',
    'my account manager never answers',
    'my old phone was fine',
    'there are three payments on my card from a petrol station',
    'this is not about the bill',
    'I want a refund for the lamp and the kettle is broken too',
    'my fucking life',
    'the same form again',
  ])('none: %s', (text) => expect(matterOf(['customer', text])).toBeNull());

  it('is what is spoken of again and again, by both sides', () => {
    expect(
      matterOf(
        ['customer', 'has the fan motor for my oven turned up yet'],
        ['agent', 'Parts are normally on the van.'],
        ['customer', 'the motor though'],
      ),
    ).toBe('the fan motor');
    expect(
      matterOf(
        ['customer', 'Regarding the refund and my parcel'],
        ['agent', 'Which refund do you mean? The refund takes five days.'],
        ['customer', 'where is my refund'],
      ),
    ).toBe('your refund');
  });

  it('is left alone once the customer speaks of something else, or has not named it for long', () => {
    const bin: [Role, string] = ['customer', 'the green bin has not been emptied'];
    expect(matterOf(bin, ['agent', 'Ok.'], ['customer', 'and my permit is late, where is my permit'])).not.toBe(
      'the green bin',
    );
    const filler: [Role, string][] = [1, 2, 3].flatMap((n) => [
      ['agent', `Answer ${n}.`],
      ['customer', 'I see, go on'],
    ]);
    expect(matterOf(bin, ...filler)).toBeNull();
  });

  it('names nothing private and nobody else’s words', () => {
    expect(matterOf(['customer', '> the boiler is broken\nok'])).toBeNull();
    expect(matterOf(['agent', 'Is it the boiler? The boiler, yes?'])).toBeNull();
  });
});
