import { describe, expect, it } from 'vitest';
import { cutAtMarks } from '../../../lib/look/evidence.tsx';
import { contactLink } from '../../../entrypoints/sidepanel/suggestions/safety.tsx';
import { ago, flagWords, stopwatch } from '../../../lib/look/words.ts';

describe('marks in a quote', () => {
  it('cut it into plain and marked parts that add up to the quote', () => {
    expect(
      cutAtMarks('abcdef', [
        { start: 4, end: 5 },
        { start: 1, end: 2 },
      ]),
    ).toEqual(['a', 'b', 'cd', 'e', 'f']);
    expect(cutAtMarks('abc', [])).toEqual(['abc']);
  });

  it('never repeat or lose text where they overlap or leave it', () => {
    const parts = cutAtMarks('abcdef', [
      { start: 0, end: 3 },
      { start: 2, end: 99 },
      { start: -5, end: 1 },
      { start: 4, end: 4 },
    ]);
    expect(parts.join('')).toBe('abcdef');
  });
});

describe('the team’s safety contact', () => {
  it('is a link where it is a number or a safe address', () => {
    expect(contactLink('+49 (30) 12-34')).toBe('tel:+49301234');
    expect(contactLink('https://acme.example/help')).toBe('https://acme.example/help');
    expect(contactLink('Duty lead: +49 30 1234567')).toBe('tel:+49301234567');
    expect(contactLink('Write to https://acme.example/help or call')).toBe('https://acme.example/help');
    for (const none of ['', 'extension 7', 'https://[', 'ask the duty lead', 'javascript:alert(1)', 'data:text/html,x'])
      expect(contactLink(none)).toBeNull();
  });
});

describe('words', () => {
  it('count a wait to the second within an hour', () => {
    expect([-5, 0, 45_999, 80_000, 723_000, 3_900_000].map(stopwatch)).toEqual([
      '0:00',
      '0:00',
      '0:45',
      '1:20',
      '12:03',
      '1 h 5 min',
    ]);
  });

  it('say how long ago, roughly', () => {
    const now = 1_800_000_000_000;
    expect([0, 59_999, 60_000, 59 * 60_000, 60 * 60_000, 150 * 60_000].map((before) => ago(now - before, now))).toEqual(
      ['now', 'now', '1 min ago', '59 min ago', '1 h ago', '2 h ago'],
    );
    expect(ago(now + 5_000, now)).toBe('now');
  });

  it('name each kind of reason', () => {
    expect(flagWords([{ kind: 'trend', from: 1, to: 3 }])).toBe('went from uneasy to escalating');
    expect(flagWords([{ kind: 'forecast', probability: 0.616 }])).toBe('is likely to escalate soon (62 %)');
  });

  it('say each thing once', () => {
    const forecast = { kind: 'forecast', probability: 0.8 } as const;
    const threat = { kind: 'signal', signal: 'legal-threat' } as const;
    expect(flagWords([threat, { kind: 'heat', heat: 3 }, forecast, { kind: 'trend', from: 0, to: 3 }])).toBe(
      'threatens legal steps; went from calm to escalating',
    );
    expect(flagWords([{ kind: 'heat', heat: 4 }, forecast])).toBe('is critical');
    expect(flagWords([forecast, { kind: 'trend', from: 0, to: 2 }])).toBe(
      'is likely to escalate soon (80 %); went from calm to frustrated',
    );
    expect(flagWords([{ kind: 'heat', heat: 2 }, forecast])).toBe('is frustrated; is likely to escalate soon (80 %)');
  });
});
