import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../lib/conversation.ts';
import { factsOf, said } from './told.ts';

describe('the issue turned to the agent', () => {
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
