import { describe, expect, it } from 'vitest';
import { said } from './told.ts';

describe('the issue turned to the agent', () => {
  it.each([
    ['my package never came', "your package hasn't arrived"],
    ['My headphones never came.', "your headphones haven't arrived"],
    ['hi, our new sofa still hasnt arrived and i am not happy', "your new sofa hasn't arrived"],
    ['I was charged twice for my subscription', 'you were charged twice for your subscription'],
    ['you charged me twice', 'you were charged twice'],
    ["I still haven't received my refund", "you still haven't received your refund"],
    ['i cant log in since yesterday', "you can't log in"],
    ['nobody has called me back', 'nobody has called you back'],
    ['MY INTERNET IS DOWN AGAIN', 'your internet is down again'],
    ['the app keeps crashing when i open it', 'the app keeps crashing'],
    ['My account has been blocked', 'your account has been blocked'],
  ])('%s → %s', (text, issue) => expect(said(text).issue).toBe(issue));

  it.each([
    ['I got a used item', 'you received a used item'],
    ['I got an unopened but damaged box', null],
    ['I ordered a lamp but got an umbrella', 'you received an umbrella instead of a lamp'],
    ['I ordered a lamp but got a unit', 'you received a unit instead of a lamp'],
  ])('the article follows the sound: %s → %s', (text, issue) => expect(said(text).issue).toBe(issue));

  it.each([
    ['Order number 7733-120: I have not recieved it yet', "you haven't received your order"],
    ['Order 88-41290 is marked delivered. It never came!', "your order hasn't arrived"],
    ['payment failed, twice now', 'your payment failed'],
    ['the washing machine I got from you leaks', 'the washing machine you got leaks'],
    ['my kettle keeps leaking', 'your kettle keeps leaking'],
    ['Order 7733-120 was delivered to an incorrect address', 'your order went to the wrong address'],
    ['Return rejected. Why?', 'your return was rejected'],
    ['Order 7733-120. Missing parts.', 'parts are missing from your order'],
    ['I received only two out of the five items', 'you only received two of the five items'],
    ['Return shipping charges were deducted', 'you were charged for return shipping'],
    ['the refund for the damaged item I returned has not been processed', "your refund hasn't been processed"],
    [
      'Payment has been debited from my card, but the order was not confirmed',
      "the money was taken from your card and the order hasn't been confirmed",
    ],
    ['Refund still not received', "your refund hasn't arrived"],
    ['where is my refund??', "you're still waiting for your refund"],
    ["I've been waiting three weeks for my sofa", "you're still waiting for your sofa"],
    ['The headphones I bought are not working', "the headphones you bought aren't working"],
    ['you guys sent me a broken kettle', 'you received a broken kettle'],
    ['I got the wrong item today', 'you received the wrong item'],
    ['I ordered a lamp but I got a mug', 'you received a mug instead of a lamp'],
    ['the lid is cracked and the box was completely crushed', 'the lid is cracked and the box was crushed'],
    ['half of my order is missing', 'half of your order is missing'],
    ['I ordered a toaster, and it doesnt even turn on', "your toaster doesn't turn on"],
    ['your website is down', 'our website is down'],
    ['my Galaxi phone wont charge', "your phone won't charge"],
    ['my tv arrived damaged', 'your TV arrived damaged'],
    ['the engineer never turned up', "the engineer didn't come"],
    ['you closed my account', 'your account was closed'],
    ['I got a empty box', 'you received an empty box'],
    ['the boots I returned has been rejected', 'the boots you returned have been rejected'],
    ['My order I received is incomplete', 'the order you received is incomplete'],
    ['I waited in all day and nobody came', 'nobody came'],
    ['nobody rang yesterday', 'nobody called'],
    ['the account is frozen', 'your account is frozen'],
    ['my card has been declined repeatedly', 'your card has been declined repeatedly'],
    ['the transfer was repeatedly rejected', 'the transfer was rejected repeatedly'],
    ['the payment failed and now the lamp is out of stock', 'your payment failed and the lamp is out of stock'],
  ])('%s → %s', (text, issue) => expect(said(text).issue).toBe(issue));
});
