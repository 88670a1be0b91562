import { describe, expect, it } from 'vitest';
import { said } from './told.ts';

describe('the issue turned to the agent', () => {
  it.each([
    'my wife never arrived',
    'my fucking parcel never came',
    'im still shaking',
    "I don't have a problem, only wanted to say something",
    'nobody wants it',
    'the account holder is dead',
    'why is it like this every single time i ask',
    'teh pakage nver cmae',
    '"my package never came" is what the last guy wrote',
  ])('stays a gap: %s', (text) => expect(said(text).issue).toBeNull());

  it.each([
    ['supposed', "if my parcel hasn't arrived by then, what happens"],
    ['supposed', 'what if the laptop is faulty?'],
    ['feared', "I'm worried the parcel is lost"],
    ['asked', 'is it because my card was declined?'],
    ['asked', "so the venue isn't available?"],
    ['told by another', 'they said the order was cancelled'],
    ['of another time', 'last time the courier never came'],
    ['an order', 'make sure the parcel is not damaged'],
    ['an answer, no trouble', "I don't have the code"],
    ['an answer, no trouble', "I don't have an account"],
    ['of a person', 'the guy never showed up'],
    ['not the thing they wrote about', 'my old washing machine is broken'],
    ['half a name', 'the pizza bank is broken'],
    ['an admission of loss', 'my money is gone'],
    ['"it" is unclear', 'the address is right and it is still not working'],
    ['"it" is the other thing', 'I ordered a camera. I got some cheap watch, it is not working'],
    ['an order does not work', 'about order 4471-2290. It does not turn on'],
    ['why they did something', 'it is a coat, I sent it back because it did not fit'],
    ['their own affair', 'my rent is overdue!'],
    ['no trouble', 'my address has not changed'],
    ['waiting as agreed', 'ok, waiting for your call'],
    ['one of many', 'the app crashes, the strap is broken, the sensor is dead and nothing else was fixed either'],
    ['no word for it', 'my pakege never arrived'],
    ['a refusal in our mouth', 'the return period has expired and I asked in time'],
    ['a refusal in our mouth', 'the return window is closed'],
    ['the smaller half', 'the box was crushed'],
    ['the smaller half', 'the amount was deducted from my account'],
    ['the smaller half', 'they took my money and the order is not showing up'],
    ['the smaller half', "I can't log in and I didn't change my password, someone else has"],
    ['the smaller half', 'Why am I paying for postage? The lamp was damaged'],
    ['a remark beside it', 'The jug is thin tin instead of glass. And the colour is wrong'],
    ['nothing on its way', 'you cancelled it? where is my order?'],
  ])('stays a gap, being %s: %s', (_, text) => expect(said(text).issue).toBeNull());

  it.each([
    ['The lamp was damaged when it came and the return is done, but NO REFUND till now', 'the money is missing'],
    ['came yesterday, the dryer is dented and not functioning properly', 'it fails too'],
    ['the box was an empty box! where is my watch', 'it came, without the watch'],
    ['I ordered two mugs but I only got one. Where is my mug?', 'a part came'],
    ['I missed the ferry and now the desk is closed', 'where they stand'],
    ['there is a charge of 80 for towels and the door was broken', 'the money is what it is about'],
  ])('passes nothing over: %s (%s)', (text) => expect(said(text).issue).toBeNull());
});
