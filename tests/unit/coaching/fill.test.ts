import { describe, expect, it } from 'vitest';
import { coachedTurns } from '../../../lib/coaching/done.ts';
import { readFacts, type Facts } from '../../../lib/coaching/fill/facts.ts';
import { fill } from '../../../lib/coaching/fill/fill.ts';
import { forbidden } from '../../../lib/coaching/fill/forbidden.ts';
import type { Role } from '../../../lib/conversation.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { messagesOf } from './chat.ts';

const factsOf = (...turns: [Role, string][]): Facts =>
  readFacts(coachedTurns(messagesOf(turns)), { ...DEFAULT_TEAM.company, name: 'Acme' }, 'Alex');
const said = (text: string): Facts => factsOf(['customer', text]);

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

  it('follows the newest turn that names a problem', () => {
    const facts = factsOf(
      ['customer', 'my package never came'],
      ['agent', 'Which one is it?'],
      ['customer', 'order 55120, I have not received it'],
    );
    expect(facts.issue).toBe("you haven't received your order");
  });

  it('is what the complaint is about, not a later remark', () => {
    const agent: [Role, string] = ['agent', 'Could you tell me more?'];
    const refund: [Role, string] = ['customer', "I still haven't received my refund"];
    expect(factsOf(refund, agent, ['customer', 'the lamp was broken, remember']).issue).toBeNull();
    expect(factsOf(refund, agent, ['customer', 'where is my refund??']).issue).toBe(
      "you're still waiting for your refund",
    );
    const untold: [Role, string] = ['customer', 'The watch is not what your page promised, far from it'];
    expect(factsOf(untold, agent, ['customer', 'the box was opened']).issue).toBeNull();
    expect(factsOf(['customer', 'hi, order 55120'], agent, ['customer', 'the lamp is broken']).issue).toBe(
      'the lamp is broken',
    );
  });

  it.each([
    ['The lamp was damaged when it came and the return is done, but NO REFUND till now', 'the money is missing'],
    ['came yesterday, the dryer is dented and not functioning properly', 'it fails too'],
    ['the box was an empty box! where is my watch', 'it came, without the watch'],
    ['I ordered two mugs but I only got one. Where is my mug?', 'a part came'],
    ['I missed the ferry and now the desk is closed', 'where they stand'],
    ['there is a charge of 80 for towels and the door was broken', 'the money is what it is about'],
  ])('passes nothing over: %s (%s)', (text) => expect(said(text).issue).toBeNull());

  it('is passed over once the newest turn tells another thing at length', () => {
    const agent: [Role, string] = ['agent', 'Can you describe what it does?'];
    const told =
      'I describe it once more then, it goes off each evening at seven and is back at nine, and I moved a shift for it';
    expect(factsOf(['customer', 'nobody rang'], agent, ['customer', told]).issue).toBeNull();
  });

  it('takes a call that never came for the matter only where it was told first', () => {
    const agent: [Role, string] = ['agent', 'Let me look at that.'];
    const tale: [Role, string] = ['customer', 'You took the towels off the bill and put something else on it'];
    expect(factsOf(tale, agent, ['customer', 'and nobody called me']).issue).toBeNull();
    expect(said('nobody called me').issue).toBe('nobody called you');
  });

  it('rests while the customer asks for another thing or looks something up', () => {
    const agent: [Role, string] = ['agent', 'Could you tell me the number?'];
    const now = (text: string) => factsOf(['customer', 'my package never came'], agent, ['customer', text]).issue;
    expect(now('then just cancel it')).toBeNull();
    expect(now('wait, let me check')).toBeNull();
    expect(now('55120')).toBe("your package hasn't arrived");
  });

  it('holds while the agent only asks and looks', () => {
    const facts = factsOf(
      ['customer', 'my package never came'],
      ['agent', 'What is the order number, please?'],
      ['customer', '5512087'],
      ['agent', 'Let me check that.'],
      ['customer', 'ok'],
    );
    expect(facts.issue).toBe("your package hasn't arrived");
  });

  it('is old news once the customer has told something else', () => {
    const facts = factsOf(
      ['customer', 'nobody rang'],
      ['agent', 'What does it do?'],
      ['customer', 'fourth time I describe it, every evening about seven it goes and at nine it is back'],
      ['agent', 'Could you restart it?'],
      ['customer', 'no'],
    );
    expect(facts.issue).toBeNull();
  });

  it.each([
    ['the agent acted', "I've sent a new one, it will arrive on Tuesday.", 'and how do I know that'],
    ['the agent told something', 'Our staff always ring before they come.', 'right'],
    ['the agent refused', "Unfortunately we can't refund that.", 'wow'],
    [
      'the customer names another trouble',
      'What is the order number?',
      'and now someone was rude about the broken seal too',
    ],
    ['the customer is done', 'Is it there now?', 'yes, thank you!'],
  ])('is old news once %s', (_, agent, customer) => {
    expect(factsOf(['customer', 'my package never came'], ['agent', agent], ['customer', customer]).issue).toBeNull();
  });
});

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

  it('takes an order number, unless two compete or it is only a part', () => {
    expect(said('order #A-44120 is missing').order?.number).toBe('A-44120');
    expect(said('Ref 61120. The filter came.').order).toEqual({ noun: 'reference', number: '61120' });
    expect(said('order 55120 and order 55121 are both late').order).toBeNull();
    expect(said('booking 5590 2281, paid in march').order).toBeNull();
    expect(said('I have had this order 3 times').order).toBeNull();
    expect(said('order 204-XXXXXXX-XXXX is missing').order).toBeNull();
  });

  it('takes the one sum at stake', () => {
    expect(said('you charged £45.90 today').amount).toBe('£45.90');
    expect(said('so 30 quid is gone').amount).toBe('£30');
    expect(said('I was charged €20 and then €35').amount).toBeNull();
    expect(said("it's 9 quid a week").amount).toBeNull();
  });

  it('takes a due day and a deadline only as such', () => {
    expect(said('it was due on tuesday').date).toBe('Tuesday');
    expect(said('he told me on the 7th he loved it').date).toBeNull();
    expect(said('I need it by 12th of march').deadline).toBe('12 March');
    expect(said('the wedding is on saturday').deadline).toBe('Saturday');
    expect(said('I have your letter of the 12th').deadline).toBeNull();
  });

  it.each([
    ['I need it tomorrow', 'tomorrow'],
    ['i need this by saturday', 'Saturday'],
    ['where is it? I need it by Friday', 'Friday'],
    ['it was due yesterday, I need it by Friday', 'Friday'],
    ['i need it today', 'the end of today'],
    ['my exam is next wednesday', 'next Wednesday'],
    ["my son's birthday is tomorrow!", 'tomorrow'],
    ["it's for my gran, the funeral is on thursday", 'Thursday'],
  ])('deadline: %s → %s', (text, day) => expect(said(text).deadline).toBe(day));

  it.each([
    'I needed it for a presentation today!',
    "that's all I needed for today",
    'I need a refund for 12 March',
    'the PIN is 3100 because my birthday is on the 31st',
    'my flight on Saturday was cancelled, rebook me please',
    'I need it today before 5pm',
    'she passed away, and her page says her birthday is tomorrow',
    'the party is on Saturday, how many guests can I bring',
    'the wedding is on Saturday, can it be here before Friday',
    'I need my passport before Friday',
    'the race is on the 14th, if it is not here by the 13th I give up',
    'I need it by Tuesday or Wednesday',
    'I need it tomorrow or the day after',
    "my son's birthday is today",
    'it was supposed to be a surprise, her birthday is tomorrow',
    'it was a gift, the party is on saturday',
    'now the whole thing is ruined, the wedding is tomorrow',
    'I need it by Friday. Can you do that?',
    'so what does that mean? I need it by Friday',
    "I can't pay, it keeps failing, and I need it by Friday",
    'my order was cancelled and I need it by Friday',
    'come back with a solution instead of promises, I need it by Friday',
  ])('no deadline: %s', (text) => expect(said(text).deadline).toBeNull());

  it('says no deadline where it may not be met, or nothing is in our hands', () => {
    const after = (agent: string) =>
      factsOf(['customer', 'where is it'], ['agent', agent], ['customer', 'I need it by Friday']).deadline;
    expect(after('What is the number?')).toBe('Friday');
    expect(after('I am looking into it now.')).toBe('Friday');
    expect(after('It takes 3-5 business days.')).toBeNull();
    expect(after('You will hear within 24 hours.')).toBeNull();
    expect(after('It arrives next week.')).toBeNull();
    expect(after('We cannot bring that forward.')).toBeNull();
    expect(after('It is out of stock.')).toBeNull();
    expect(after('Please contact your bank.')).toBeNull();
    expect(after('The order was cancelled.')).toBeNull();
    const asked = factsOf(
      ['customer', 'I need it by Friday'],
      ['agent', 'Looking.'],
      ['customer', 'why is it so late?'],
    );
    expect(asked.deadline).toBeNull();
  });

  it('lets a deadline go once it is settled otherwise', () => {
    const after = (...rest: [Role, string][]) => factsOf(['customer', 'I need it by Friday'], ...rest).deadline;
    expect(after(['agent', 'What is the number?'], ['customer', '55120'])).toBe('Friday');
    expect(after(['agent', "Unfortunately that isn't possible."], ['customer', 'why'])).toBeNull();
    expect(after(['agent', 'Would Monday do?'], ['customer', 'fine'])).toBeNull();
    expect(after(['agent', 'Would Monday do?'], ['customer', 'make it Tuesday'])).toBeNull();
    const turns = coachedTurns([
      { id: '1', role: 'customer', text: 'I need it tomorrow', at: Date.UTC(2026, 2, 2, 9) },
      { id: '2', role: 'customer', text: 'hello?', at: Date.UTC(2026, 2, 3, 9) },
    ]);
    expect(readFacts(turns, DEFAULT_TEAM.company).deadline).toBeNull();
  });

  it('takes how long and how often, only of the customer', () => {
    expect(said("I've been waiting for 3 weeks for my refund").waiting?.text).toBe('3 weeks');
    expect(said('the garage has it, they waited 9 days for a bumper').waiting).toBeNull();
    expect(said("ok, i'll wait 3 days").waiting).toBeNull();
    expect(said('last time you said that i waited 3 days').waiting).toBeNull();
    expect(said("it's been a week since I bought it and it broke").waiting).toBeNull();
    expect(said("it's been 2 minutes").waiting).toBeNull();
    expect(said("it's been two weeks past the promised date").waiting).toBeNull();
    expect(said("it's been 3 days past my deadline").waiting).toBeNull();
    expect(said('I waited 4 hours after delivery as the instructions said').waiting).toBeNull();
    expect(said('I waited 9 days for it and it is broken').waiting).toBeNull();
    expect(factsOf(['agent', 'How long have you had it?'], ['customer', '2 weeks']).waiting).toBeNull();
    expect(said("I've told you three times").count).toBe('three times');
    expect(said("This is the 4th time I'm writing").count).toBe('four times');
    expect(said("that's the third time then, wrong size again").count).toBeNull();
    expect(said('you said it three times').count).toBeNull();
  });

  it('lets a wait go that is over, or has grown since', () => {
    const after = (wait: string, ...rest: [Role, string][]) => factsOf(['customer', wait], ...rest).waiting?.text;
    const question: [Role, string] = ['agent', 'What is the number, please?'];
    expect(after("it's been 3 weeks", question, ['customer', '55120'])).toBe('3 weeks');
    expect(after('been waiting 20 minutes', question, ['customer', '55120'])).toBeUndefined();
    expect(after("it's been 3 weeks and then cancelled")).toBeUndefined();
    expect(after("it's been 3 weeks", ['agent', "I've refunded it now."], ['customer', 'and?'])).toBeUndefined();
  });

  it('takes the name from greeting, author or the customer, never the agent’s', () => {
    expect(factsOf(['agent', 'Hi Dana, how can I help?'], ['customer', 'it broke']).name).toBe('Dana');
    expect(factsOf(['agent', 'Hi, Marcus here.'], ['customer', 'it broke']).name).toBeNull();
    expect(factsOf(['customer', "I'm Furious. It broke"]).name).toBeNull();
    expect(factsOf(['customer', "Hello, I'm Thuy. It broke"]).name).toBe('Thuy');
    expect(factsOf(['customer', 'My name is Siân, it broke']).name).toBe('Siân');
    expect(factsOf(['agent', 'Hi José, how can I help?'], ['customer', 'it broke']).name).toBe('José');
    expect(factsOf(['customer', 'My name is Dana (order 47112)']).name).toBe('Dana');
    expect(factsOf(['customer', 'My name is Mallory‹b›, it broke']).name).toBeNull();
    expect(factsOf(['customer', "I'm McDonald? no"]).name).toBeNull();
    const turns = coachedTurns([{ id: '1', role: 'customer', text: 'it broke', author: 'Visitor 4411' }]);
    expect(readFacts(turns, DEFAULT_TEAM.company).name).toBeNull();
  });
});

describe('sums of money, as people type them', () => {
  it.each([
    ['you took 1.299,00 € from my account', '€1,299.00'],
    ['my refund of 1 299,00 € is missing', '€1,299.00'],
    ['my refund of 1\u00a0299 € is missing', '€1,299'],
    ['my refund of 1\u202f299,00\u00a0€ is missing', '€1,299.00'],
    ["you charged CHF 1'299.00", 'CHF 1,299.00'],
    ['you charged me 1,299 euros', '€1,299'],
    ['you charged me €1,299.00', '€1,299.00'],
    ['45,90 € is missing', '€45.90'],
    ['you charged me €45,90', '€45.90'],
    ['you charged me 500 kr', '500 kr'],
    ['I was charged 89,99 zł', '89.99 zł'],
    ['you charged me 75 CHF', 'CHF 75'],
    ['you charged me 5000 ¥', '¥5000'],
    ['₹750 was taken from my account', '₹750'],
    ['so 30 quid is gone.', '£30'],
    ['€20 was charged on 03/04', '€20'],
    ['€40, please refund it', '€40'],
  ])('%s → %s', (text, amount) => expect(said(text).amount).toBe(amount));

  it.each([
    ['cents or thousands', 'you charged me 1.299 €'],
    ['cents or thousands', 'you charged me €1.299'],
    ['one number or two', 'you charged me 1 299 €'],
    ['no known form', 'you charged me 1.2.99 €'],
    ['no known form', 'you charged me 1,5 €'],
    ['no known form', 'you charged me €12,34,56'],
    ['nothing', 'you charged me €00'],
    ['nothing', 'you charged me 0,00 €'],
    ['two compete', 'you charged me 20 instead of 10 dollars'],
    ['two compete', 'you charged me 20 dollars instead of 10'],
    ['two compete', 'you charged me 20, not 10 dollars'],
    ['two compete', 'you charged me 20 when it should be 10 dollars'],
    ['two compete', 'you charged 10-20 euros'],
    ['two compete', 'charged 500 kr instead of €20'],
    ['two compete', 'you charged me €45 and 1k dollars'],
    ['short for thousands', 'you charged me 1k euros'],
    ['short for thousands', 'you charged me €2k'],
    ['short for thousands', 'you charged me €1.5m'],
    ['a rate', 'you charged me €5/month'],
    ['a rate', 'you charged me 5€/month'],
    ['a rate', 'you charged me €5 monthly'],
    ['a rate', 'you charged me 5 euros each'],
    ['a rate', 'you charged me $5 pm'],
    ['below nothing', 'my refund shows -20 €'],
    ['below nothing', 'my refund shows −€20'],
    ['below nothing', 'my refund shows €-20'],
    ['a share', 'you charged me €20%'],
    ['full-width digits', 'you charged me １20 euros'],
    ['full-width digits', 'you charged me €20０'],
    ['a hidden digit border', 'you charged me €1\u200b20'],
    ['a hidden digit border', 'you charged me 1\u200d20 euros'],
    ['a mark that turns the text', 'you charged me €\u202e20'],
    ['a superscript', 'you charged me €20²'],
    ['other digits', 'you charged me ٢٠ euros'],
    ['rupees of which land', 'you charged me Rs 500 and not €20'],
    ['a telephone number', 'you charged me € 555 123 4567'],
  ])('none, being %s: %s', (_, text) => expect(said(text).amount).toBeNull());
});

describe('numbers beside an order', () => {
  it.each([
    ['order 55120, 3 weeks late', '55120'],
    ['order 55120. 2 items are missing', '55120'],
    ['order 55120\u200b never came', '55120'],
    ['it is order #77-AB12', '77-AB12'],
    ['order number: A-44120!', 'A-44120'],
    ['order no. 7733-120 - where is it', '7733-120'],
    ['order 20417-3, please', '20417-3'],
    ['Order ID: #405-7263549-1182737.', '405-7263549-1182737'],
    ['ref HB-5521', 'HB-5521'],
  ])('%s → %s', (text, number) => expect(said(text).order?.number).toBe(number));

  it.each([
    ['a card', 'order 4111.1111.1111.1111'],
    ['a card', 'order 4111-1111-1111-1111'],
    ['a card', 'order 4111-1111 1111 1111'],
    ['a card', 'order 4111\u00a01111\u00a01111\u00a01111'],
    ['a card', 'order 4111\u2009\u20091111\u20091111\u20091111'],
    ['a card', 'order 4111 - 1111 - 1111 - 1111'],
    ['a card', 'order 4111/1111/1111/1111'],
    ['a card', 'order 4111·1111·1111·1111'],
    ['a card', 'order 4111,1111,1111,1111'],
    ['a card', 'order 4111\u200b1111\u200b1111\u200b1111'],
    ['a card', 'order 4111–1111–1111–1111'],
    ['a card', 'order 4111１１１１１１１１１１１１'],
    ['a card', 'order 378282246310005'],
    ['an account', 'order DE89 3704 0044 0532 0130 00'],
    ['an account', 'order DE89370400440532013000'],
    ['an account', 'order DE89-3704-0044-0532-0130-00'],
    ['a date', 'order 03/04/2026'],
    ['a date', 'order 12-05-2026'],
    ['a date', 'booking 2026-11-03'],
    ['a date', 'booking 12NOV2026'],
    ['a date', 'order 03.04.2026'],
    ['a telephone number', 'my order 0171 2345678'],
    ['a telephone number', 'my order 01712345678'],
    ['a telephone number', 'order 0171.234.5678'],
    ['a telephone number', 'order +44 7700 900123'],
    ['a sum', 'invoice 500€'],
    ['a sum', 'invoice 500 zł'],
    ['a sum', 'invoice 189.99'],
    ['a measure', 'parcel 500g'],
    ['a measure', 'ticket 100th'],
    ['a time', 'booking 10:30'],
    ['a time', 'booking 1030am'],
    ['half a word', 'order 4411é'],
  ])('none, being %s: %s', (_, text) => expect(said(text).order).toBeNull());
});

describe('whom to call by name', () => {
  const name = (text: string) => said(text).name;
  const shown = (author: string) =>
    readFacts(coachedTurns([{ id: '1', role: 'customer', text: 'hi', author }]), DEFAULT_TEAM.company).name;

  it.each([
    ['my name is Mehmet and it broke', 'Mehmet'],
    ['My name is Kwame.', 'Kwame'],
    ["my name's Mark, order 55120", 'Mark'],
    ['my name is Will. It broke', 'Will'],
    ["I'm Dana, it broke", 'Dana'],
    ["Hi, I'm Ngozi. It broke", 'Ngozi'],
    ['Dana here, it broke again', 'Dana'],
    ['my name is Sia\u0302n', 'Siân'],
    ["my name is O'Brien", "O'Brien"],
    ['my name is Anne-Marie 😀', 'Anne-Marie'],
  ])('%s → %s', (text, expected) => expect(name(text)).toBe(expected));

  it.each([
    'my name is Jackass',
    'I am Muppet',
    "Hi, I'm Muppet.",
    'Jackass here, where is it',
    'my name is Dipshit and I am fed up',
    'my name is Numpty',
    'my name is Git',
    'my name is Batman',
    'my name is Test',
    'my name is Nobody to you',
    'my name is Wrong on the ticket',
    'my name is Misspelled again',
    'my name is on the order',
    'my name is On the order',
    'my name is Still not changed',
    'my name is Mud with my boss now',
    "I'm Fed Up",
    "I'm Done.",
    "I'm Livid!",
    "I'm Beyond Angry",
    "I'm Muslim.",
    'I am Vegan, and the label lied',
    "I'm Prime Member",
    "I'm Literally Crying",
    "I'm Out. Bye",
    'this is ridiculous',
    'This is Ridiculous.',
    'Anyone here?',
    'Nobody here answers',
    'Nothing here works',
    'MY NAME IS DANA',
    'my name is DANA',
    'my name is D4na',
    'my name is Da\u200bna',
    'my name is \u202eanaD',
    'my name is Ｄａｎａ',
    'my name is 𝐃𝐚𝐧𝐚',
    'my name is Jасkass',
    'my name is 😀',
    '> my name is Tom\nthat was his mail',
    'he wrote "my name is Tom" and hung up',
  ])('nobody: %s', (text) => expect(name(text)).toBeNull());

  it.each([
    ['Dana 😀', 'Dana'],
    ['Dana Holt', 'Dana'],
    ['José María', 'José'],
  ])('the page calls them %s → %s', (author, expected) => expect(shown(author)).toBe(expected));

  it.each([
    'Jackass',
    'Muppet McMuppetface',
    'Facebook User',
    'Amazon Customer',
    'Purple Elephant',
    'Website Visitor 12',
    'Dana99',
    'DANA',
    'Holt, D.',
    'Ｄana',
    'Batman',
    'Test Test',
  ])('the page’s %s is nobody', (author) => expect(shown(author)).toBeNull());

  it('signs with the agent’s first name, whatever stands after it', () => {
    const signed = (agent: string) =>
      readFacts(coachedTurns(messagesOf([['customer', 'hi']])), DEFAULT_TEAM.company, agent).agent;
    expect(signed('Alex Support')).toBe('Alex');
    expect(signed('Support Team')).toBeNull();
  });

  it.each(['Hi Valued Customer, how can I help?', 'Dear Passenger, one moment', 'Hello What can I do?', 'Hi Folks'])(
    'a greeting of nobody: %s',
    (greeting) => expect(factsOf(['agent', greeting], ['customer', 'it broke']).name).toBeNull(),
  );
});

describe('what a slot never takes', () => {
  it.each([
    ['4111 1111 1111 1111', 'payment card'],
    ['DE89 3704 0044 0532 0130 00', 'bank account'],
    ['dana@example.com', 'e-mail address'],
    ['+44 7700 900123', 'telephone number'],
    ['07700900123', 'telephone number'],
    ['my password is hunter2', 'password or code'],
    ['https://evil.example/x', 'web address'],
    ['evil.com', 'web address'],
    ['<img src=x onerror=alert(1)>', 'markup or code'],
    ['{{constructor}}', 'markup or code'],
    ['${7 * 7}', 'markup or code'],
    ['$(rm)', 'markup or code'],
    ['abc\u202Edef', 'invisible or control characters'],
    ['abc\u200Bdef', 'invisible or control characters'],
    ['you stupid idiots', 'coarse or insulting'],
    ['this shit lamp', 'coarse or insulting'],
    ['4111.1111.1111.1111', 'payment card'],
    ['4111\u00a01111\u00a01111\u00a01111', 'payment card'],
    ['4111\u20091111\u20091111\u20091111', 'payment card'],
    ['4111 – 1111 – 1111 – 1111', 'payment card'],
    ['55120 4111 1111 1111 1111', 'payment card'],
    ['４１１１ １１１１ １１１１ １１１１', 'payment card'],
    ['378282246310005', 'payment card'],
    ['DE89.3704.0044.0532.0130.00', 'bank account'],
    ['my account number 12345678', 'bank account'],
    ['sort code 20-00-00', 'bank account'],
    ['my code is 44521', 'password or code'],
    ['the code: 44521', 'password or code'],
    ['the pin 4432', 'password or code'],
    ['pw hunter2', 'password or code'],
    ['my pasword hunter2', 'password or code'],
    ['my login is dana7', 'password or code'],
    ['bit.ly/3x', 'web address'],
    ['t.co/abc', 'web address'],
    ['foo.ly/abc', 'web address'],
    ['foo.pt', 'web address'],
    ['evil dot com', 'web address'],
    ['192.168.0.1', 'web address'],
    ['ftp://evil', 'web address'],
    ['4155552671', 'telephone number'],
    ['555-0134', 'telephone number'],
    ['0171.234.56.78', 'telephone number'],
    ['zero seven seven double zero nine', 'telephone number'],
    ['٤١١١ lamps', 'digits of another script'],
    ['f u c k this lamp', 'coarse or insulting'],
    ['f.u.c.k', 'coarse or insulting'],
    ['fvck', 'coarse or insulting'],
    ['sh1te', 'coarse or insulting'],
    ['a55hole', 'coarse or insulting'],
    ['@sshole', 'coarse or insulting'],
    ['ｓｈｉｔ lamp', 'coarse or insulting'],
    ['my dipshit of a courier', 'coarse or insulting'],
    ['that jackass', 'coarse or insulting'],
    ['the muppets', 'coarse or insulting'],
    ['a numpty', 'coarse or insulting'],
    ['a turd', 'coarse or insulting'],
    ['the dumbass', 'coarse or insulting'],
    ['a douchebag', 'coarse or insulting'],
  ])('%s', (value, reason) => expect(forbidden(value)).toBe(reason));

  it.each([
    'your package',
    'three weeks',
    '£45.90',
    '$45.90',
    '45$',
    'A-44120',
    '12 March',
    'your class schedule',
    'Siân',
    'the voucher code',
    'error code 502',
    'the oven knob',
    'your git repository',
    'your drone',
    'five lamps and two mugs',
    'order 20417-3',
    '1,299.00 €',
    'the 2.4 GHz band',
    '7:30 pm',
    'your Scunthorpe flat',
    'the cockpit cover',
    'your assassin costume',
  ])('lets through: %s', (value) => expect(forbidden(value)).toBeNull());

  it('reads neither notes nor bots nor quotes', () => {
    const facts = factsOf(
      ['note', 'my package never came, order 99881'],
      ['bot', 'Is your lamp broken? order 99882'],
      ['customer', '> my account has been blocked, order 99883\nsee above'],
    );
    expect(facts.issue).toBeNull();
    expect(facts.order).toBeNull();
    expect(facts.item).toBeNull();
  });

  it('keeps hostile names out', () => {
    const named = (author: string) =>
      readFacts(coachedTurns([{ id: '1', role: 'customer', text: 'hi', author }]), DEFAULT_TEAM.company).name;
    for (const author of [
      '<b>Eve</b>',
      'Eve{{x}}',
      'Fuck You',
      'eve@example.com',
      'A'.repeat(60),
      '\u202EevE',
      'Support Team',
    ])
      expect(named(author)).toBeNull();
    expect(named('Eve Holt')).toBe('Eve');
  });
});

describe('filling a phrase', () => {
  const facts = said("my package never came, order 55120, I've been waiting for an hour, it was due on tuesday");

  it('fills, capitalises at a start, and says where', () => {
    const { text, slots } = fill('Let me say it back: {issue}. {item} is what we look for first.', facts);
    expect(text).toBe("Let me say it back: your package hasn't arrived. Your package is what we look for first.");
    for (const slot of slots) expect(slot.filled && text.slice(slot.start, slot.end).length > 0).toBe(true);
  });

  it('shows a gap where a fact is unknown', () => {
    const { text, slots } = fill('By {time} I call {team} about {amount}.', facts);
    expect(text).toBe('By [time] I call [team] about [amount].');
    expect(slots.map((slot) => text.slice(slot.start, slot.end))).toEqual(['[time]', '[team]', '[amount]']);
    expect(slots.every((slot) => !slot.filled)).toBe(true);
  });

  it('calls no "today" or "tonight" a date', () => {
    const date = (text: string) => fill('By {deadline}: that date is noted.', said(text)).slots[0]?.filled;
    expect(date('I need it by Saturday')).toBe(true);
    expect(date('I need it today')).toBe(false);
    expect(date('I have a party tonight')).toBe(false);
  });

  it('leaves a gap rather than wrong grammar or a wait of another kind', () => {
    expect(fill('The last {waiting} are spent.', facts).text).toBe('The last [waiting] are spent.');
    expect(fill('You waited {waiting} for a first reply.', said('been waiting 3 weeks for my sofa')).text).toContain(
      '[waiting]',
    );
    expect(fill('Opening a new {item} again.', facts).text).toBe('Opening a new [item] again.');
    expect(fill('It was due {date}.', facts).text).toBe('It was due on Tuesday.');
    expect(fill('Was that before {date}?', facts).text).toBe('Was that before Tuesday?');
    expect(fill('I have {order} open.', facts).text).toBe('I have order 55120 open.');
    expect(fill('I have order {order} open.', facts).text).toBe('I have order 55120 open.');
    const ticket = said('it is ticket 77310');
    expect(fill('I have {order} open.', ticket).text).toBe('I have ticket 77310 open.');
    expect(fill('I have order {order} open.', ticket).text).toBe('I have order [order] open.');
  });
});
