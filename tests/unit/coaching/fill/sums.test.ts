import { describe, expect, it } from 'vitest';
import { said } from './told.ts';

describe('item, order, amount, dates, waiting, count', () => {
  it('takes the one sum at stake', () => {
    expect(said('you charged £45.90 today').amount).toBe('£45.90');
    expect(said('so 30 quid is gone').amount).toBe('£30');
    expect(said('I was charged €20 and then €35').amount).toBeNull();
    expect(said("it's 9 quid a week").amount).toBeNull();
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
