import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../lib/feedback/event.ts';
import { addUp, parseSummary, phraseRecords, type Summary, summarise, weekOf } from '../../../lib/feedback/summary.ts';

const feedback = (over: Partial<Feedback> = {}): Feedback => ({
  at: Date.UTC(2026, 10, 18, 14, 37, 12),
  phraseId: 'empathy/late-parcel',
  textHash: 'aaaaaaaa',
  packId: 'empathy',
  technique: 'acknowledge',
  heatBucket: '3-4',
  signals: ['repeat-contact'],
  driver: 'disregarded',
  stage: 'acknowledge',
  outcome: 'helpful',
  ...over,
});
const times = (count: number, over: Partial<Feedback> = {}) => Array.from({ length: count }, () => feedback(over));

function summary(events: Feedback[], own?: ReadonlySet<string>): Summary {
  const made = summarise(events, own);
  if (!made.ok) throw new Error(made.message);
  return made.summary;
}

describe('a feedback summary', () => {
  it('counts phrase, technique, heat and outcome, and holds nothing else', () => {
    const made = summary([...times(15), ...times(6, { outcome: 'not-helpful', at: Date.UTC(2026, 9, 1) })]);
    expect(made).toEqual({
      format: 1,
      kind: 'levelhead-feedback-summary',
      weeks: { from: '2026-W40', to: '2026-W47' },
      counts: [
        { phrase: 'empathy/late-parcel', technique: 'acknowledge', heat: '3-4', outcome: 'helpful', count: 15 },
        { phrase: 'empathy/late-parcel', technique: 'acknowledge', heat: '3-4', outcome: 'not-helpful', count: 6 },
      ],
    });
  });

  it('is refused below twenty entries', () => {
    expect(summarise(times(19))).toEqual({ ok: false, message: 'A summary needs at least 20 entries; there are 19.' });
    expect(summarise(times(20)).ok).toBe(true);
  });

  it('counts what was watched, which makes no file fuller; files without it stay readable', () => {
    const watched = [...times(30, { outcome: 'ignored' }), ...times(2, { outcome: 'edited' })];
    expect(summarise([...times(19), ...watched])).toEqual({
      ok: false,
      message: 'A summary needs at least 20 entries; there are 19.',
    });
    const made = summary([...times(20), ...watched, ...times(3, { outcome: 'cooled' })]);
    expect(made.counts.map(({ outcome, count }) => [outcome, count])).toEqual([
      ['cooled', 3],
      ['edited', 2],
      ['helpful', 20],
      ['ignored', 30],
    ]);
    expect(parseSummary(JSON.stringify(made))).toEqual({ ok: true, value: made });
    expect(parseSummary(JSON.stringify({ ...made, counts: [{ ...made.counts[0], count: 50 }] })).ok).toBe(false);
    const [record] = phraseRecords(made);
    expect(record).toMatchObject({ helpful: 20, notHelpful: 0, used: 0, score: 21 / 22 });
  });

  it('leaves the agent’s own packs out, also of the twenty', () => {
    const own = new Set(['mine']);
    const mine = times(5, { phraseId: 'mine/secret', packId: 'mine' });
    expect(summarise([...times(19), ...mine], own).ok).toBe(false);
    expect(JSON.stringify(summary([...times(20), ...mine], own))).not.toContain('mine');
  });

  it('is read back as it was written', () => {
    const made = summary(times(25));
    expect(parseSummary(JSON.stringify(made, null, 2))).toEqual({ ok: true, value: made });
  });

  it('is refused with line and field where a file is wrong', () => {
    const made = summary(times(25));
    const wrong = JSON.stringify({ ...made, counts: [{ ...made.counts[0], count: 0.5 }] }, null, 1);
    const parsed = parseSummary(wrong);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.errors[0]).toMatchObject({
      field: 'counts.0.count',
      message: 'must be a whole number',
    });
    expect(!parsed.ok && wrong.split('\n')[(parsed.errors[0]?.line ?? 0) - 1]).toContain('0.5');
    for (const text of ['', '{', 'null', '[]', '{"format":2}', JSON.stringify({ ...made, agent: 'x' })]) {
      expect(parseSummary(text).ok).toBe(false);
    }
    const few = { ...made, counts: [{ ...made.counts[0], count: 3 }] };
    expect(parseSummary(JSON.stringify(few)).ok).toBe(false);
  });

  it('adds several up; one given twice counts once', () => {
    const first = summary(times(20));
    const second = summary(times(30, { at: Date.UTC(2026, 10, 9) }));
    const total = addUp([first, second, structuredClone(first)]);
    expect(total?.repeated).toBe(1);
    expect(total?.summary.weeks).toEqual({ from: '2026-W46', to: '2026-W47' });
    expect(total?.summary.counts).toEqual([{ ...first.counts[0], count: 50 }]);
    expect(addUp([])).toBeUndefined();
  });

  it('shows which phrases help; a single good word is no proof', () => {
    const events = [
      ...times(9, { phraseId: 'a/proven' }),
      feedback({ phraseId: 'a/proven', outcome: 'not-helpful' }),
      feedback({ phraseId: 'a/lucky' }),
      ...times(9, { phraseId: 'a/poor', outcome: 'not-helpful', heatBucket: '0' }),
      ...times(3, { phraseId: 'a/used', outcome: 'copied' }),
    ];
    const records = phraseRecords(summary(events));
    expect(records.map(({ phrase }) => phrase)).toEqual(['a/proven', 'a/lucky', 'a/used', 'a/poor']);
    expect(records[0]).toMatchObject({ helpful: 9, notHelpful: 1, used: 0 });
    expect(phraseRecords(summary(events), '0').map(({ phrase }) => phrase)).toEqual(['a/poor']);
  });
});

describe('the ISO week', () => {
  it.each([
    ['2026-01-01T23:59:59Z', '2026-W01'],
    ['2026-01-04T23:59:59Z', '2026-W01'],
    ['2026-01-05T00:00:00Z', '2026-W02'],
    ['2027-01-03T12:00:00Z', '2026-W53'],
    ['2024-12-30T00:00:00Z', '2025-W01'],
    ['2021-01-07T22:00:00Z', '2021-W01'],
    ['2026-11-22T12:00:00Z', '2026-W47'],
  ])('of %s is %s', (time, week) => {
    expect(weekOf(Date.parse(time))).toBe(week);
  });
});
