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
});
