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
    'can i pay monthly? it always lands the same week as the car insurance',
    'I have already paid my application fee, please book the viewing',
    'this is too much, i am seriously considering closing my account',
    'the code goes nowhere because i lost my phone',
    'my webinar turned people away while our account was showing 1,000 allowed',
    'Is Femi on today? He sorted our import out last night',
    'a man rang and put the phone down when i asked his name',
    'it does not charge my phone at all',
    'tried a different cable, tried my moms phone and still nothing',
    'trying since yesterday to watch videos on my Apple TV and it is not working, why is that?',
    'it keeps signing me out and says failed to load and something about folders or the servers being down',
  ])('none: %s', (text) => expect(matterOf(['customer', text])).toBeNull());

  it('is no detail that a few words answer a question with, and nothing in code', () => {
    const first: [Role, string] = ['customer', 'everything lags since monday'];
    expect(matterOf(first, ['agent', 'Is it on wifi or on the cable?'], ['customer', 'the cable'])).toBeNull();
    expect(
      matterOf(
        ['customer', 'it fails'],
        ['agent', 'Could you paste it, please?'],
        ['customer', 'for i in 1 2 3; do curl -so /dev/null -w "%{http_code}" $BASE/orders; done'],
      ),
    ).toBeNull();
  });
  it('is what is spoken of again and again, by both sides', () => {
    expect(
      matterOf(
        ['customer', 'when is the boiler repair, I have a meeting'],
        ['agent', 'Which boiler repair is it?'],
        ['customer', 'the repair of last week'],
      ),
    ).toBe('the boiler repair');
    expect(
      matterOf(
        ['customer', 'Regarding the refund and my parcel'],
        ['agent', 'Which refund do you mean?'],
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
      ['agent', `Is it number ${n}?`],
      ['customer', 'I see, go on'],
    ]);
    expect(matterOf(bin, ...filler)).toBeNull();
  });

  it.each([
    ['where is my refund', 'Which card was it?', 'oh, my refund is back on the card'],
    [
      'where is my refund, I want my money',
      'Which refund is it?',
      'my money is back, the refund is back in my account',
    ],
    ['where is my parcel', 'Which parcel is it?', 'wait, the parcel is here'],
    ['my boiler is broken', 'Which boiler is it?', 'never mind, the boiler is working again'],
    ['the app keeps crashing', 'Which app is it?', 'ah, the app is back to normal'],
  ])('is settled once it is back: %s / %s / %s', (first, agent, last) =>
    expect(matterOf(['customer', first], ['agent', agent], ['customer', last])).toBeNull(),
  );

  it.each([
    ['there is a charge on my bill, why this charge', 'Which charge is it?', 'the charge is back', 'the charge'],
    ['my app shows an error', 'Which app is it?', 'the error is back in the app', 'your app'],
    ['where is my parcel', 'Which parcel is it?', 'my parcel is back at the depot', 'your parcel'],
    ['where is my order', 'Which order is it?', 'now the order is back to pending', 'your order'],
  ])('is not settled where it is back in a bad way: %s / %s / %s', (first, agent, last, thing) =>
    expect(matterOf(['customer', first], ['agent', agent], ['customer', last])).toBe(thing),
  );

  it('is not said back once the agent has answered', () => {
    const asked: [Role, string] = ['customer', 'where is my refund, I have been waiting'];
    const again: [Role, string] = ['customer', 'where is my refund then'];
    expect(matterOf(asked, ['agent', 'Let me check that. Which card was it?'], again)).toBe('your refund');
    expect(matterOf(asked, ['agent', 'I have refunded it this morning.'], again)).toBeNull();
  });

  it('is nothing where something worse stands beside it', () => {
    expect(matterOf(['customer', 'my order shows an address I never entered, somebody hacked me'])).toBeNull();
  });

  it('names nothing private and nobody else’s words', () => {
    expect(matterOf(['customer', '> the boiler is broken\nok'])).toBeNull();
    expect(matterOf(['agent', 'Is it the boiler? The boiler, yes?'])).toBeNull();
  });
});
