import { describe, expect, it } from 'vitest';
import { coachedTurns } from '../../../../lib/coaching/done.ts';
import { readFacts } from '../../../../lib/coaching/fill/facts.ts';
import { DEFAULT_TEAM } from '../../../../lib/team.ts';
import { messagesOf } from '../chat.ts';
import { factsOf, said } from './told.ts';

describe('item, order, amount, dates, waiting, count', () => {
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

  it.each([
    'Hello Emma is here to help!',
    'Hi, Priya this side, how may I help?',
    'Hello, Acme support',
    'Hi, Sarah will be with you shortly.',
  ])('a greeting of the agent’s own: %s', (greeting) =>
    expect(factsOf(['agent', greeting], ['customer', 'it broke']).name).toBeNull(),
  );

  it('is never the agent’s, who signs above, nor one that only a bot says', () => {
    const signed = messagesOf([
      ['agent', 'Hello Marcus again'],
      ['customer', 'it broke'],
    ]);
    signed[0]!.author = 'Marcus';
    expect(readFacts(coachedTurns(signed), DEFAULT_TEAM.company).name).toBeNull();
    expect(factsOf(['bot', 'Hi Christmas, our hours are on the site'], ['customer', 'it broke']).name).toBeNull();
    expect(factsOf(['agent', 'Hi Dana, one moment'], ['customer', 'it broke']).name).toBe('Dana');
  });

  it.each(['Hi Valued Customer, how can I help?', 'Dear Passenger, one moment', 'Hello What can I do?', 'Hi Folks'])(
    'a greeting of nobody: %s',
    (greeting) => expect(factsOf(['agent', greeting], ['customer', 'it broke']).name).toBeNull(),
  );
});
