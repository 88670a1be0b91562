import { describe, expect, it } from 'vitest';
import { buildLibrary, hashOf } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM, type Team } from '../../../lib/team.ts';

const pack = (id: string, phrases: unknown[], rest: object = {}) => ({
  format: 1,
  id,
  name: id,
  version: '1.0.0',
  language: 'en',
  phrases,
  ...rest,
});
const phrase = (id: string, technique: string, text: string, rest: object = {}) => ({ id, technique, text, ...rest });
const CALM = pack('calm', [
  phrase('hear', 'acknowledge', 'A day lost to this, I see that.'),
  phrase('next', 'next-step', 'By {time} you hear from me.'),
]);
const team = (choices: Partial<Omit<Team, 'packs'>> & { packs?: unknown[] } = {}) =>
  ({ ...DEFAULT_TEAM, ...choices }) as typeof DEFAULT_TEAM;

describe('the library', () => {
  it('holds phrases by key and technique', () => {
    const library = buildLibrary([CALM], team());
    expect([...library.byKey.keys()]).toEqual(['calm/hear', 'calm/next']);
    expect(library.byTechnique.get('next-step')?.[0]).toMatchObject({
      key: 'calm/next',
      packName: 'calm',
      slotNames: ['time'],
      tone: 'plain',
    });
    expect(library.problems).toEqual([]);
  });

  it('leaves out what the team switched off', () => {
    expect(buildLibrary([CALM], team({ packsOff: ['calm'] })).byKey.size).toBe(0);
    expect([...buildLibrary([CALM], team({ phrasesOff: ['calm/hear'] })).byKey.keys()]).toEqual(['calm/next']);
    expect([...buildLibrary([CALM], team({ techniquesOff: ['next-step'] })).byKey.keys()]).toEqual(['calm/hear']);
  });

  it('uses the team’s wording, under a hash of its own', () => {
    const before = buildLibrary([CALM], team()).byKey.get('calm/hear');
    const after = buildLibrary([CALM], team({ edits: { 'calm/hear': 'A whole day, gone.' } })).byKey.get('calm/hear');
    expect(after?.text).toBe('A whole day, gone.');
    expect(after?.textHash).toBe(hashOf('A whole day, gone.'));
    expect(after?.textHash).not.toBe(before?.textHash);
  });

  it('keeps the old wording where an edit is broken, and says so', () => {
    const library = buildLibrary([CALM], team({ edits: { 'calm/hear': 'Hello {nobody}' } }));
    expect(library.byKey.get('calm/hear')?.text).toBe('A day lost to this, I see that.');
    expect(library.problems).toMatchObject([{ pack: 'calm', phrase: 'hear', field: 'edits' }]);
  });

  it('names pack, phrase and field of what is broken, and keeps the rest', () => {
    const broken = pack('ours', [
      phrase('good', 'answer', 'Yes, until six.'),
      phrase('bad-technique', 'hypnotise', 'You are calm.'),
      phrase('bad-slot', 'answer', 'Your {planet} is here.'),
      phrase('bad-heat', 'answer', 'Fine.', { when: { heat: [0, 9] } }),
      null,
      { technique: 'answer', text: 'No id.' },
    ]);
    const library = buildLibrary(
      [CALM],
      team({ packs: [broken, 'nonsense', pack('calm', []), { ...pack('no-version', []), version: 'x' }] }),
    );
    expect([...library.byKey.keys()]).toEqual(['calm/hear', 'calm/next', 'ours/good']);
    const said = library.problems.map((problem) =>
      [problem.pack, problem.phrase, problem.field].filter(Boolean).join(' '),
    );
    expect(said).toContain('ours bad-technique technique');
    expect(said).toContain('ours bad-slot text');
    expect(said).toContain('ours bad-heat when.heat.1');
    expect(said).toContain('ours number 5');
    expect(said).toContain('ours number 6 id');
    expect(said).toContain('(pack without id)');
    expect(said).toContain('calm id');
    expect(said).toContain('no-version version');
    for (const { message } of library.problems) expect(message.length).toBeGreaterThan(5);
  });

  it('refuses a second phrase of the same id', () => {
    const library = buildLibrary(
      [pack('twice', [phrase('a', 'answer', 'One.'), phrase('a', 'answer', 'Two.')])],
      team(),
    );
    expect(library.byKey.get('twice/a')?.text).toBe('One.');
    expect(library.problems).toMatchObject([{ pack: 'twice', phrase: 'a', field: 'id' }]);
  });
});
