import { describe, expect, it } from 'vitest';
import { type Burden, BURDENS, carries } from '../../../lib/coaching/burden.ts';

const heard = (text: string): Burden[] => BURDENS.filter((burden) => carries(burden, text));

describe('what somebody carries beside the trouble', () => {
  it.each<[Burden, string]>([
    ['child-affected', 'theres a 5 week old here'],
    ['child-affected', 'two kids asleep on the luggage trolley'],
    ['child-affected', 'my baby needs them now'],
    ['event-ahead', 'I need these shoes for my sisters wedding next week'],
    ['event-ahead', 'her birthday is tomorrow morning!!'],
    ['event-ahead', 'the interview is at 9'],
    ['work-affected', "I can't work like this"],
    ['work-affected', 'my customers are waiting outside'],
    ['work-affected', 'I am losing orders every hour'],
    ['livelihood-affected', 'rent is due on Friday'],
    ['livelihood-affected', 'that was food money till the 28th'],
    ['livelihood-affected', 'my wages went in at 4 and the account is frozen'],
    ['relative-affected', 'my dad (81) is still waiting for a wheelchair'],
    ['relative-affected', 'my wife is pregnant and standing in the rain'],
  ])('%s: %s', (burden, text) => {
    expect(heard(text)).toContain(burden);
  });

  it.each([
    'my customers named Müller are all spelled wrong',
    'it was for my birthday and it was great',
    'the wedding was cancelled',
    'my cancelled wedding next week',
    'I want to set up an account for my son so he can’t buy anything',
    'it does not work',
    'do you sell baby clothes',
    'my mum likes it',
    'I rent a flat in Leeds',
    'can we work out a plan',
    'I ordered a little one and got a big one',
    'a 3 month old phone',
    'my laptop is only 6 months old',
    'it is 3 weeks old and broken',
    'my 6 month old laptop died',
    'the baby wipes never came',
    'my boys are sick of this game',
    'my wife was sick of waiting',
    'my partner left me alone with this',
    'my dad has 80 followers',
    'my wife died, she was alone',
    "I can't work this out",
    'I run a test and it fails',
    'the open orders page is blank',
    'is my pay in euros?',
    'my salary was paid today, thanks',
    'the third party I spoke to today was rude',
    'the job interview went well today',
    'the exam app crashed today',
  ])('none in: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });
});
