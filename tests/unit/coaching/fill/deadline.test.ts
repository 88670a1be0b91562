import { describe, expect, it } from 'vitest';
import { coachedTurns } from '../../../../lib/coaching/done.ts';
import { readFacts } from '../../../../lib/coaching/fill/facts.ts';
import type { Role } from '../../../../lib/conversation.ts';
import { DEFAULT_TEAM } from '../../../../lib/team.ts';
import { factsOf, said } from './told.ts';

describe('item, order, amount, dates, waiting, count', () => {
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
});
