import { describe, expect, it } from 'vitest';
import { exportFile, parsePack, parseTeam } from '../../../lib/packs/exchange.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';

const errorsOf = (parsed: ReturnType<typeof parseTeam> | ReturnType<typeof parsePack>) =>
  parsed.ok ? [] : parsed.errors;

describe('team and pack files', () => {
  it('come back as they went out', () => {
    const team = { ...DEFAULT_TEAM, dial: 5 as const, packsOff: ['warm'] };
    expect(parseTeam(exportFile(team))).toEqual({ ok: true, value: team });
  });

  it('name line and field of each error', () => {
    const text =
      '{\n  "format": 1,\n  "dial": 9,\n  "packs": [\n    {"format": 1, "id": "ours", "name": "Ours", "version": "1.0.0", "language": "en", "phrases": [\n      {"id": "a", "technique": "answer", "text": "Yes."},\n      {"id": "b", "technique": "answer", "text": ""}\n    ]}\n  ]\n}';
    expect(errorsOf(parseTeam(text)).map(({ line, field }) => `${line} ${field}`)).toEqual([
      '3 dial',
      '7 packs.0.phrases.1.text',
    ]);
  });

  it('point to the object where a field is missing, and to a field nobody knows', () => {
    const errors = errorsOf(
      parsePack(
        '{\n "format": 1,\n "id": "ours",\n "version": "1.0.0",\n "language": "en",\n "colour": "red",\n "phrases": []\n}',
      ),
    );
    expect(errors.map(({ line, field }) => `${line} ${field}`).toSorted()).toEqual(['1 name', '6 colour']);
  });

  it('name the line where the JSON itself breaks', () => {
    const [error] = errorsOf(parsePack('{\n "format": 1,\n "id": oops\n}'));
    expect(error?.line).toBe(3);
    expect(error?.message).toContain('not valid JSON');
    expect(errorsOf(parseTeam(''))[0]?.line).toBe(1);
    expect(errorsOf(parseTeam('{"format": 1,}'))[0]?.message).toContain('not valid JSON');
  });

  it('refuse a field given twice, whose first value would be lost in silence', () => {
    expect(errorsOf(parseTeam('{\n"format": 1,\n"dial": 2,\n"dial": 4\n}'))).toMatchObject([
      { line: 4, field: 'dial' },
    ]);
  });

  it('are refused in words where they are nested without end, or wrong without end', () => {
    expect(errorsOf(parseTeam('['.repeat(100_000)))[0]?.message).toContain('nested too deeply');
    const wrong = Array.from({ length: 30_000 }, () => '"x"').join(',\n');
    expect(errorsOf(parseTeam(`{"format": 1, "phrasesOff": [${wrong}]}`))).toHaveLength(100);
  });

  it('offer sites by match patterns of web pages only', () => {
    expect(parseTeam('{"format": 1, "sites": ["https://*.acme.example/*", "http://localhost/*"]}').ok).toBe(true);
    for (const site of ['<all_urls>', 'https://*/*', 'file:///*', 'acme.example', 'https://acme.example/chats'])
      expect(errorsOf(parseTeam(`{"format": 1, "sites": ["${site}"]}`))).toMatchObject([{ field: 'sites.0' }]);
  });

  it('accept a byte order mark, refuse five megabytes', () => {
    expect(parseTeam('\uFEFF{"format": 1}').ok).toBe(true);
    expect(errorsOf(parseTeam(`"${'x'.repeat(5_000_001)}"`))[0]?.message).toContain('5 MB');
  });
});
