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
    ['I was charged twice for my subscription', 'you were charged twice'],
    ["I still haven't received my refund", "you still haven't received your refund"],
    ['i cant log in since yesterday', "you can't log in"],
    ['nobody has called me back', 'nobody has called you back'],
    ['MY INTERNET IS DOWN AGAIN', 'your internet is down again'],
    ['the app keeps crashing when i open it', 'the app keeps crashing'],
    ['My account has been blocked', 'your account has been blocked'],
  ])('%s → %s', (text, issue) => expect(said(text).issue).toBe(issue));

  it.each([
    'you charged me twice',
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

  it('follows the newest turn that names a problem', () => {
    const facts = factsOf(
      ['customer', 'my package never came'],
      ['agent', 'It is here now.'],
      ['customer', 'the lamp arrived broken'],
    );
    expect(facts.issue).toBe('the lamp arrived broken');
  });
});

describe('item, order, amount, dates, waiting, count', () => {
  it.each([
    ['where is my package', 'your package'],
    ['I ordered a blue lamp and it arrived broken', 'the blue lamp'],
    ['our new sofa still hasnt arrived', 'your new sofa'],
    ['the washing machine stopped working', 'the washing machine'],
  ])('item: %s → %s', (text, item) => expect(said(text).item).toBe(item));

  it.each([
    "I've got my coat on",
    'my grandma signed up',
    'a cut is not a condition',
    'i have you in the shop',
    'the surveyor never came',
  ])('no item: %s', (text) => expect(said(text).item).toBeNull());

  it('takes an order number, unless two compete or it is only a part', () => {
    expect(said('order #A-44120 is missing').order).toBe('A-44120');
    expect(said('Ref 61120. The filter came.').order).toBe('61120');
    expect(said('order 55120 and order 55121 are both late').order).toBeNull();
    expect(said('booking 5590 2281, paid in march').order).toBeNull();
    expect(said('I have had this order 3 times').order).toBeNull();
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

  it('takes how long and how often, only of the customer', () => {
    expect(said("I've been waiting for 3 weeks for my refund").waiting?.text).toBe('3 weeks');
    expect(said('the garage has it, they waited 9 days for a bumper').waiting).toBeNull();
    expect(said("ok, i'll wait 3 days").waiting).toBeNull();
    expect(said("I've told you three times").count).toBe('three times');
    expect(said("This is the 4th time I'm writing").count).toBe('four times');
    expect(said("that's the third time then, wrong size again").count).toBeNull();
    expect(said('you said it three times').count).toBeNull();
  });

  it('takes the name from greeting, author or the customer, never the agent’s', () => {
    expect(factsOf(['agent', 'Hi Dana, how can I help?'], ['customer', 'it broke']).name).toBe('Dana');
    expect(factsOf(['agent', 'Hi, Marcus here.'], ['customer', 'it broke']).name).toBeNull();
    expect(factsOf(['customer', 'My name is Siân, it broke']).name).toBe('Siân');
    const turns = coachedTurns([{ id: '1', role: 'customer', text: 'it broke', author: 'Visitor 4411' }]);
    expect(readFacts(turns, DEFAULT_TEAM.company).name).toBeNull();
  });
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
    ['abc\u202Edef', 'invisible or control characters'],
    ['abc\u200Bdef', 'invisible or control characters'],
    ['you stupid idiots', 'coarse or insulting'],
    ['this shit lamp', 'coarse or insulting'],
  ])('%s', (value, reason) => expect(forbidden(value)).toBe(reason));

  it.each(['your package', 'three weeks', '£45.90', 'A-44120', '12 March', 'your class schedule', 'Siân'])(
    'lets through: %s',
    (value) => expect(forbidden(value)).toBeNull(),
  );

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
  });
});
