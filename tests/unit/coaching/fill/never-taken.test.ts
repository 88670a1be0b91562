import { describe, expect, it } from 'vitest';
import { coachedTurns } from '../../../../lib/coaching/done.ts';
import { readFacts } from '../../../../lib/coaching/fill/facts.ts';
import { forbidden } from '../../../../lib/coaching/fill/forbidden.ts';
import { DEFAULT_TEAM } from '../../../../lib/team.ts';
import { factsOf } from './told.ts';

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
