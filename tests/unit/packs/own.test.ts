import { describe, expect, test } from 'vitest';
import { coach } from '../../../lib/coaching/coach.ts';
import type { Signal } from '../../../lib/emotion/reading.ts';
import { BUILTIN_PACKS } from '../../../lib/packs/builtin/index.ts';
import { exportFile } from '../../../lib/packs/exchange.ts';
import { buildLibrary, type Library } from '../../../lib/packs/library.ts';
import {
  merged,
  OWN_PACK,
  OWN_TECHNIQUES,
  type OwnPhrase,
  ownPack,
  parseOwn,
  usualHeat,
} from '../../../lib/packs/own.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { judgementOf, messagesOf } from '../coaching/chat.ts';

const own = (id: string, text: string, more: Partial<OwnPhrase> = {}): OwnPhrase => ({
  id,
  technique: 'acknowledge',
  text,
  heat: [1, 4],
  ...more,
});

function offered(library: Library, signals: Signal[] = []) {
  const { suggestions, reserve } = coach({
    messages: messagesOf([['customer', 'You were due to collect the old fridge this morning and nobody came']]),
    judgement: judgementOf({ heat: 2, emotions: ['frustration'], driver: 'ineffective', signals }),
    library,
    team: DEFAULT_TEAM,
    limit: 3,
    now: Date.UTC(2026, 0, 15, 12),
  });
  return [...suggestions, ...reserve];
}

describe('own phrases', () => {
  const mine = own('p-1', 'Nobody came this morning, and you kept it free.');
  const library = buildLibrary([...BUILTIN_PACKS, ownPack([mine])], DEFAULT_TEAM, [`${OWN_PACK}/p-1`]);

  test('are offered where their technique is, marked as the agent’s', () => {
    const found = offered(library).find(({ packId }) => packId === OWN_PACK);
    expect(found).toMatchObject({
      phraseId: 'yours/p-1',
      packName: 'Yours',
      technique: 'acknowledge',
      text: mine.text,
    });
  });

  test('are not offered under a threat, nor outside their heat (domain rule 10)', () => {
    const isMine = ({ packId }: { packId: string }) => packId === OWN_PACK;
    expect(offered(library, ['legal-threat']).some(isMine)).toBe(false);
    const hot = ownPack([own('p-1', mine.text, { heat: [3, 4] })]);
    expect(offered(buildLibrary([hot], DEFAULT_TEAM)).some(isMine)).toBe(false);
  });

  test('follow the lead’s choice of techniques, and no team pack takes their place', () => {
    expect(buildLibrary([ownPack([mine])], { ...DEFAULT_TEAM, techniquesOff: ['acknowledge'] }).byKey.size).toBe(0);
    const team = { ...DEFAULT_TEAM, packs: [{ ...ownPack([own('p-1', 'Not mine.')]), name: 'Team' }] };
    const both = buildLibrary([ownPack([mine])], team);
    expect(both.byKey.get('yours/p-1')?.text).toBe(mine.text);
    expect(both.problems).toMatchObject([{ pack: OWN_PACK, field: 'id' }]);
  });

  test('presuppose what their technique does', () => {
    const [gift, boundary] = ownPack([
      own('p-1', 'I’d like to make up for this.', { technique: 'make-good' }),
      own('p-2', 'Please leave the insults out.', { technique: 'set-boundary' }),
    ]).phrases;
    expect(gift?.needs).toEqual(['verified-failure', 'authority']);
    expect(boundary?.step).toBe(1);
  });

  test('have a usual heat for every technique but safety', () => {
    expect(OWN_TECHNIQUES).toHaveLength(24);
    expect(usualHeat('name-feeling')).toEqual([3, 4]);
    for (const technique of OWN_TECHNIQUES) {
      const [from, to] = usualHeat(technique);
      expect(from).toBeLessThan(to);
    }
  });
});

describe('their file', () => {
  const file = {
    format: 1,
    kind: 'levelhead-own-phrases',
    phrases: [own('p-1', 'A morning gone, {name}.'), own('p-2', 'That was {date}.')],
    favourites: ['empathy/late-parcel'],
  };

  test('is read back as it was given', () => {
    expect(parseOwn(exportFile(file))).toEqual({ ok: true, value: file });
  });

  test.each([
    ['an unknown slot', { text: 'A morning gone, {who}.' }, 'phrases.0.text', 8],
    ['a heat that turns around', { heat: [3, 1] }, 'phrases.0.heat', 9],
    ['the team’s technique', { technique: 'safety' }, 'phrases.0.technique', 7],
  ])('is refused with %s, line and field named', (_, wrong, field, line) => {
    const parsed = parseOwn(exportFile({ ...file, phrases: [{ ...file.phrases[0], ...wrong }] }));
    expect(parsed.ok ? [] : parsed.errors).toMatchObject([{ field, line }]);
  });

  test('replaces phrases of the same id and adds the others', () => {
    const now = [own('p-1', 'One.'), own('p-3', 'Three.')];
    expect(merged(now, [own('p-1', 'One, again.'), own('p-2', 'Two.')]).map(({ text }) => text)).toEqual([
      'One, again.',
      'Three.',
      'Two.',
    ]);
  });
});

describe('favourites', () => {
  const equals = ['odd', 'spent', 'rough', 'spoilt', 'sour'].map((word, i) =>
    own(`p-${i}`, `That morning is ${word}, and nobody came.`),
  );

  test('come first among equals of their technique, whichever it is', () => {
    for (const { id, text } of equals) {
      const library = buildLibrary([ownPack(equals)], DEFAULT_TEAM, [`${OWN_PACK}/${id}`]);
      expect(offered(library)[0]?.text).toBe(text);
    }
  });

  test('do not come before a line that fits better', () => {
    const fits = own('p-9', 'You waited for the fridge to be collected, and nobody came.');
    const vague = own('p-8', 'Mistakes like that create plenty of avoidable additional hassle, stress aside.');
    const library = buildLibrary([ownPack([fits, vague])], DEFAULT_TEAM, [`${OWN_PACK}/p-8`]);
    expect(offered(library)[0]?.text).toBe(fits.text);
  });
});
