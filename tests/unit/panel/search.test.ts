import { describe, expect, it } from 'vitest';
import { asSuggestion, factsOf } from '../../../entrypoints/sidepanel/search/phrases.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { chat, suggestion } from '../../browser/panel/examples.ts';

const pack = {
  format: 1,
  id: 'own',
  name: 'Own words',
  version: '1.0.0',
  language: 'en',
  phrases: [
    { id: 'one', technique: 'apologise', text: 'I’m sorry, {name}. Order {order} should be there by {deadline}.' },
    { id: 'two', technique: 'reassure', text: 'I will see it through.' },
  ],
};
const { byKey } = buildLibrary([pack], DEFAULT_TEAM);

describe('a phrase from the search as a suggestion', () => {
  it('takes what the chat’s own suggestions know and leaves the rest as gaps', () => {
    const known = suggestion('acknowledge', 'Thanks, <Maria>.');
    known.slots[0]!.name = 'name';
    const found = asSuggestion(byKey.get('own/one')!, factsOf(chat('a', { suggestions: [known] })));
    expect(found.text).toBe('I’m sorry, Maria. Order [order] should be there by [deadline].');
    expect(found.slots.map(({ filled, start, end }) => [found.text.slice(start, end), filled])).toEqual([
      ['Maria', true],
      ['[order]', false],
      ['[deadline]', false],
    ]);
  });

  it('never carries the issue over: its wording belongs to its sentence', () => {
    const known = suggestion('acknowledge', 'So <your parcel never came>.');
    known.slots[0]!.name = 'issue';
    expect(factsOf(chat('a', { reserve: [known] })).size).toBe(0);
  });
});
