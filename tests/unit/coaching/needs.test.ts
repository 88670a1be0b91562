import { describe, expect, it } from 'vitest';
import { readSituation } from '../../../lib/coaching/situation.ts';
import type { Role } from '../../../lib/conversation.ts';
import type { Need } from '../../../lib/packs/schema.ts';
import { judgementOf, messagesOf } from './chat.ts';

type Turns = [Role, string][];

const met = (...turns: Turns): ReadonlySet<Need> => readSituation(messagesOf(turns), judgementOf({ heat: 1 }), 0).met;

describe('what a phrase may presuppose', () => {
  it('tells the first reply from later ones', () => {
    expect(met(['customer', 'my kettle broke'])).toContain('first-reply');
    const later = met(['customer', 'my kettle broke'], ['agent', 'Which kettle is it?'], ['customer', 'the steel one']);
    expect(later).toContain('earlier-answer');
    expect(later).not.toContain('first-reply');
  });

  it('takes a bot for no earlier answer', () => {
    expect(
      met(['customer', 'my kettle broke'], ['bot', 'Did that help?'], ['customer', 'my kettle still leaks']),
    ).not.toContain('earlier-answer');
  });

  it('knows a bereavement from a dead phone', () => {
    expect(met(['customer', 'My mum died on Sunday and I need to cancel her ticket'])).toContain('bereavement');
    expect(met(['customer', "it is for my dad's funeral tomorrow"])).toContain('bereavement');
    expect(met(['customer', 'My mother Irene Castell passed away in January'])).toContain('bereavement');
    expect(met(['customer', 'my phone died again and the battery passed the test'])).not.toContain('bereavement');
    expect(met(['customer', 'my parcel is lost'])).not.toContain('bereavement');
  });

  it('hears a question, not an outburst', () => {
    expect(met(['customer', 'when will it be here?'])).toContain('question-asked');
    expect(met(['customer', 'TWO HOURS?! are you joking??'])).not.toContain('question-asked');
    expect(met(['customer', 'is done, works now'])).not.toContain('question-asked');
  });

  it('tells details given from a refusal to give them', () => {
    const asked: Turns = [
      ['customer', 'my parcel is late'],
      ['agent', 'What is the postcode?'],
    ];
    expect(met(...asked, ['customer', 'TL6 2PN'])).toContain('details-given');
    expect(met(...asked, ['customer', 'no'])).not.toContain('details-given');
    expect(met(...asked, ['customer', 'I already told you that'])).not.toContain('details-given');
  });

  it('asks for a reference only where none was given', () => {
    expect(met(['customer', 'where is my order?'])).toContain('reference-missing');
    expect(met(['customer', 'where is order 60112?'])).not.toContain('reference-missing');
  });

  it.each([
    'order #77-AB12',
    'my order 77-ab12',
    'ref: K7PQ2M',
    '#A-440',
    'order 412',
    'tracking JD0002',
    'dana@example.com',
  ])('knows a reference by its look: %s', (given) =>
    expect(met(['customer', `it never came, ${given}`])).not.toContain('reference-missing'),
  );

  it.each([
    'since 2019',
    'for 1299 euros',
    'on firefox 128',
    'at 10:30',
    'in the 24-hour window',
    'with 4 items',
    'order 3 times',
    'order by 4pm',
  ])('takes no other number for one: %s', (other) =>
    expect(met(['customer', `it never came ${other}`])).toContain('reference-missing'),
  );

  it('knows a wish to cancel from a cancellation by others', () => {
    expect(met(['customer', 'I would like to cancel my plan'])).toContain('wants-to-cancel');
    expect(met(['customer', 'why was my order cancelled?'])).not.toContain('wants-to-cancel');
  });

  it('hears thanks only where nothing is asked with them', () => {
    const done: Turns = [
      ['customer', 'no invoice came'],
      ['agent', "I've sent it again."],
    ];
    expect(met(...done, ['customer', 'thank you so much'])).toContain('thanked');
    expect(met(...done, ['customer', 'thanks, and the one for May?'])).not.toContain('thanked');
  });

  it('takes what a death makes somebody cancel for no decision against the company', () => {
    expect(met(['customer', 'I want to cancel my subscription'])).toContain('wants-to-cancel');
    expect(met(['customer', 'my mum died, I want to cancel her subscription'])).not.toContain('wants-to-cancel');
  });
  it('knows no bereavement where nobody died', () => {
    expect(met(['customer', 'I lost my friend list after the update'])).not.toContain('bereavement');
    expect(met(['customer', 'my character was next to the boss and he died in one hit'])).not.toContain('bereavement');
    expect(met(['customer', 'my dad had the account, he died in March'])).toContain('bereavement');
  });

  it('takes a reply to a closing question, a reproach or a shout for no details', () => {
    const closing: Turns = [
      ['customer', 'the towel rail is still cold'],
      ['agent', 'I see. Is there anything else I can help with?'],
    ];
    expect(met(...closing, ['customer', 'the first thing, maybe'])).not.toContain('details-given');
    const asked: Turns = [
      ['customer', 'the towel rail is still cold'],
      ['agent', 'Which room is it in?'],
    ];
    expect(met(...asked, ['customer', "you haven't read a word of this"])).not.toContain('details-given');
    expect(met(...asked, ['customer', 'ALL OF THE ROOMS'])).not.toContain('details-given');
    expect(met(...asked, ['customer', 'B12'])).toContain('details-given');
  });

  it('hears a go-ahead as agreement', () => {
    const offered: Turns = [
      ['customer', 'the deposit is wrong'],
      ['agent', 'I can raise a correction for you.'],
    ];
    for (const yes of ['ok do it', 'raise the correction then', 'fine, go ahead'])
      expect(met(...offered, ['customer', yes]), yes).toContain('agreed');
    expect(met(...offered, ['customer', 'do you even read this'])).not.toContain('agreed');
  });

  it('takes giving up what was offered for no agreement', () => {
    const offered: Turns = [
      ['customer', 'the lid is the wrong one'],
      ['agent', 'I can offer a refund. Would you like that?'],
    ];
    for (const gone of ['fine, forget the refund', 'ok forget it', 'okay, never mind then', "fine, don't bother"]) {
      expect(met(...offered, ['customer', gone]), gone).not.toContain('agreed');
      expect(met(...offered, ['customer', gone]), gone).not.toContain('answered');
    }
    for (const yes of [
      'fine, refund it',
      "yes please, and don't forget the postage",
      'ok, forget the lid, go ahead with the refund',
      'yes, never mind the wait',
      'ok, leave it with the neighbour',
    ])
      expect(met(...offered, ['customer', yes]), yes).toContain('agreed');
  });

  it('tells somebody senior from a person', () => {
    expect(met(['customer', 'get me your manager'])).toContain('senior-asked');
    expect(met(['customer', 'human. speak to a person'])).not.toContain('senior-asked');
  });

  it('takes a yes that takes itself back for none', () => {
    const answered: Turns = [
      ['customer', 'the jars are 330 ml, we ordered 314'],
      ['agent', 'I have passed it on, the team will write within 3 days.'],
    ];
    for (const no of ['Yes but tomorrow at 6 we are filling', 'ok, but the lid does not go on', 'fine but when'])
      expect(met(...answered, ['customer', no]), no).not.toContain('settled');
    expect(met(...answered, ['customer', 'ok, fine'])).toContain('settled');
    expect(met(...answered, ['customer', 'fine, forget it'])).not.toContain('settled');
  });

  it('knows what is back to the good from what is back', () => {
    const answered: Turns = [
      ['customer', 'there is an error on every page'],
      ['agent', 'I have restarted it now.'],
    ];
    for (const bad of ['the error is back', 'the problem is back again', 'the red light is back', 'the virus is back'])
      expect(met(...answered, ['customer', bad]), bad).not.toContain('solved');
    for (const good of ['the site is back', 'my money is back in my account', "it's back to normal"])
      expect(met(...answered, ['customer', good]), good).toContain('solved');
  });

  it('hears what hangs on it from the latest turn only', () => {
    expect(met(['customer', 'boiler is out'], ['customer', 'theres a 5 week old here'])).toContain('child-affected');
    const later: Turns = [
      ['customer', 'theres a 5 week old here'],
      ['agent', 'Which boiler is it?'],
      ['customer', 'the Vela 2'],
    ];
    expect(met(...later)).not.toContain('child-affected');
  });

  it('hears the choice of one of two ways, with wishes beside it, as agreement', () => {
    const offered: Turns = [
      ['customer', 'the lid is the wrong one'],
      ['agent', 'I can offer a replacement or a full refund. Which would you prefer?'],
    ];
    for (const choice of [
      'i want the replacement. but please make very sure it is the right one this time',
      'just refund it',
    ])
      expect(met(...offered, ['customer', choice]), choice).toContain('agreed');
    for (const not of [
      'is the replacement the same model?',
      'neither, i want to speak to your manager',
      'just not a refund',
      'i want no refund',
      "i just don't need a refund, i need it working",
      'i need to think about the refund',
    ])
      expect(met(...offered, ['customer', not]), not).not.toContain('agreed');
    const fee: Turns = [
      ['customer', 'the fee is wrong'],
      ['agent', 'I can cancel the order for you. Shall I?'],
    ];
    expect(
      met(...fee, ['customer', 'yes plz do it. and make sure i get the money soon, i am done with this']),
    ).toContain('agreed');
  });

  it('tells going along with an answer from objecting to it', () => {
    const told: Turns = [
      ['customer', 'where is the sofa'],
      ['agent', 'It will reach you by Friday, and I will send the tracking link today.'],
    ];
    expect(met(...told, ['customer', 'fine i hope so'])).toContain('answered');
    for (const not of ['the party is on THURSDAY', 'ok but when exactly?', 'fine. then my money back please'])
      expect(met(...told, ['customer', not]), not).not.toContain('answered');
  });

  it('tells what is asked to be told from what is asked to be done', () => {
    for (const fact of ['how long will it take?', 'so what are my options?', 'the fee is off, right?'])
      expect(met(['customer', fact]), fact).toContain('fact-asked');
    for (const not of ['can you call them now?', 'how could you even send this?', 'what is wrong with you people?'])
      expect(met(['customer', not]), not).not.toContain('fact-asked');
    expect(met(['customer', 'how long will it take?'])).toContain('when-asked');
    expect(met(['customer', 'it hangs when i log in, what now?'])).not.toContain('when-asked');
  });

  it('takes "did that" for no question, and "again" in a first message for no earlier contact', () => {
    const asked: Turns = [
      ['customer', 'the photo is not of my door'],
      ['agent', 'Could you check with your neighbours?'],
    ];
    expect(met(...asked, ['customer', 'did that. went up all six floors'])).not.toContain('question-asked');
    expect(met(['customer', 'it crashed again and again since the update'])).not.toContain('repeat-said');
    expect(met(['customer', 'I have restarted my game multiple times'])).not.toContain('repeat-said');
    expect(met(['customer', 'third time this month the boiler is off'])).not.toContain('repeat-said');
    expect(met(['customer', 'i have told you three times'])).toContain('repeat-said');
    expect(met(['customer', 'this is the third time I have to ask'])).toContain('repeat-said');
    expect(met(['customer', 'how many times do I have to explain this'])).toContain('repeat-said');
  });

  it('knows what is settled from what is still open', () => {
    const fixed: Turns = [
      ['customer', 'the gym charged me for June'],
      ['agent', "I've refunded June, it will be back on Friday."],
    ];
    expect(met(...fixed, ['customer', 'fine, took you long enough'])).toContain('settled');
    expect(met(...fixed, ['customer', 'right, thanks'])).toContain('settled');
    expect(met(...fixed, ['customer', 'ok and what about July?'])).not.toContain('settled');
    expect(met(...fixed, ['customer', "ok, it's still not there"])).not.toContain('settled');
    const refused: Turns = [
      ['customer', 'the gym charged me for June'],
      ['agent', "I'm afraid June can't be refunded, the notice ends in July."],
    ];
    expect(met(...refused, ['customer', 'right. so I pay for nothing'])).not.toContain('settled');
  });

  it('takes a check for begun only where the last word says so', () => {
    const asked: Turns = [['customer', 'has the boiler man been booked']];
    expect(met(...asked, ['agent', "One moment, I'm checking."], ['customer', 'ok'])).toContain('checking-begun');
    expect(
      met(...asked, ['agent', 'One moment.'], ['agent', 'He comes on Friday at nine.'], ['customer', 'right']),
    ).not.toContain('checking-begun');
  });

  it('hears who is leaving, not what is gone', () => {
    for (const leaving of ['right, I am gone by Friday', 'that was my last order', "I'm off to another shop"])
      expect(met(['customer', leaving]), leaving).toContain('leaving-said');
    for (const other of ["They're gone. All of them", 'last time it took a week', 'my files are gone'])
      expect(met(['customer', other]), other).not.toContain('leaving-said');
  });

  it('hears a time that presses, not any number', () => {
    expect(met(['customer', 'my train goes in 20 minutes'])).toContain('time-named');
    expect(met(['customer', 'I need this by Friday'])).toContain('time-named');
    expect(met(['customer', 'and what about the 3 months before that'])).not.toContain('time-named');
  });
});
