import { describe, expect, it } from 'vitest';
import { said } from './told.ts';

describe('item, order, amount, dates, waiting, count', () => {
  it('takes an order number, unless two compete or it is only a part', () => {
    expect(said('order #A-44120 is missing').order?.number).toBe('A-44120');
    expect(said('Ref 61120. The filter came.').order).toEqual({ noun: 'reference', number: '61120' });
    expect(said('order 55120 and order 55121 are both late').order).toBeNull();
    expect(said('booking 5590 2281, paid in march').order).toBeNull();
    expect(said('I have had this order 3 times').order).toBeNull();
    expect(said('order 204-XXXXXXX-XXXX is missing').order).toBeNull();
  });
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
