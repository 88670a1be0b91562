import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../lib/conversation.ts';
import { factsOf, said } from './told.ts';

describe('item, order, amount, dates, waiting, count', () => {
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
});
