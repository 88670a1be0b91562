import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCues, RULES } from '../../../lib/escalation/cues.ts';

/** Sentences written for a signal: `heard` tells whether it should be. */
function suite(name: string): { heard: boolean; text: string }[] {
  const file = new URL(`../../moments/${name}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { heard: boolean; text: string });
}

const signalsIn = (text: string) => [...new Set(findCues(text).map((cue) => cue.signal))];

describe.each(RULES.map((rule) => rule.signal))('%s', (signal) => {
  const moments = suite(signal);
  const missed = moments.filter((m) => m.heard && !signalsIn(m.text).includes(signal)).map((m) => m.text);
  const alarms = moments.filter((m) => !m.heard && signalsIn(m.text).includes(signal)).map((m) => m.text);
  const positives = moments.filter((m) => m.heard).length;
  const enough = signal === 'safety-crisis' ? 60 : 20;

  it('has enough sentences of both kinds', () => {
    expect(positives).toBeGreaterThanOrEqual(enough);
    expect(moments.length - positives).toBeGreaterThanOrEqual(enough);
  });

  it('is heard in at least 95 of 100 of its sentences', () => {
    expect(1 - missed.length / positives, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('is hardly ever heard in look-alikes', () => {
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(signal === 'safety-crisis' ? 3 : 2);
  });
});

describe('whose words', () => {
  it.each([
    ["i'm not going to sue anyone", 'legal-threat'],
    ['you said i should get a lawyer, why?', 'legal-threat'],
    ['the recorded message said "we will cancel your account and call the police"', 'legal-threat'],
    ["i don't want to speak to a manager, just fix it", 'manager-request'],
    ['> get me your manager\nthat was somebody else', 'manager-request'],
    ['the scammer called me an idiot', 'abuse'],
    ['this bloody stupid app', 'abuse'],
    ["i'm such an idiot, it was off", 'abuse'],
    ['as a deaf gay man i never got that call', 'abuse'],
    ['yall aint got my package still', 'abuse'],
  ])('%s is no %s', (text, signal) => {
    expect(signalsIn(text)).not.toContain(signal);
  });

  it.each([
    ["i'd rather not, but i will go to the ombudsman", 'legal-threat'],
    ["if you don't fix it i'll sue", 'legal-threat'],
    ["why can't i speak to a manager", 'manager-request'],
    ['you useless idiot', 'abuse'],
  ])('%s is %s', (text, signal) => {
    expect(signalsIn(text)).toContain(signal);
  });

  it('gives offsets that hold beside emoji, capitals and curly quotes', () => {
    const text = '😡😡 I’LL SEE YOU IN COURT 👩‍⚖️ you know';
    const cue = findCues(text).find((each) => each.signal === 'legal-threat');
    expect(cue && text.slice(cue.start, cue.end)).toBe('I’LL SEE YOU IN COURT');
  });
});
