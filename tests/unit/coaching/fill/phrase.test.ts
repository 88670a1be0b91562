import { describe, expect, it } from 'vitest';
import { fill } from '../../../../lib/coaching/fill/fill.ts';
import { said } from './told.ts';

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
