import { describe, expect, it } from 'vitest';
import type { Heat } from '../../../../lib/assessment.ts';
import type { Moves } from '../../../../lib/coaching/moves.ts';
import { placeOf } from '../../../../lib/coaching/select.ts';
import { readSituation } from '../../../../lib/coaching/situation.ts';
import type { Technique } from '../../../../lib/coaching/techniques.ts';
import { buildLibrary } from '../../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../../lib/team.ts';
import { judgementOf, messagesOf, type Given } from '../chat.ts';
import { everything, FRUSTRATED, FURIOUS, LATE, NOW, techniquesOf, underEveryModel, type Turns } from './ask.ts';

underEveryModel((ask) => {
  describe('rule 1: feeling, fact, action, time', () => {
    it('puts the reply in that order', () => {
      const situation = readSituation(messagesOf(LATE), judgementOf(FRUSTRATED), NOW);
      const places = techniquesOf(ask(LATE, FRUSTRATED)).map((technique) => placeOf(technique, situation));
      expect(places.length).toBe(3);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
    it('starts with acknowledging when it is hot', () => {
      expect(
        techniquesOf(
          ask([['customer', 'You billed me twice for the same flight and charged a fee for asking about it']], FURIOUS),
        )[0],
      ).toBe('acknowledge');
    });
    it('names no feeling up to heat 2', () => {
      const feeling = /\b(?:angry|furious|frustrat|upset|worried|annoyed|scared|anxious|disappointed|stressful)\w*/i;
      for (const text of [
        'this is really annoying, the app lost my draft',
        "I'm worried the parcel won't come",
        'I feel let down by you',
      ])
        for (const heat of [0, 1, 2] as const)
          for (const { text: line } of everything(
            ask([['customer', text]], { heat, emotions: ['worry', 'frustration'], driver: 'threatened' }),
          ))
            expect(line).not.toMatch(feeling);
    });
  });

  describe('rule 1, for the lines of a team', () => {
    const upset = {
      id: 'upset',
      technique: 'acknowledge',
      text: 'You sound upset, and the lamp is why.',
      when: { heat: [0, 4] },
      tone: 'plain',
    };
    const ours = buildLibrary(
      [{ format: 1, id: 'ours', name: 'Ours', version: '1.0.0', language: 'en', phrases: [upset] }],
      DEFAULT_TEAM,
    );
    const offered = (heat: Heat) =>
      everything(
        ask(
          [['customer', 'my lamp came broken, the third one']],
          { heat, emotions: ['frustration'], driver: 'unjust' },
          { library: ours },
        ),
      );
    it('names no feeling up to heat 2, and may from heat 3', () => {
      for (const heat of [1, 2] as const) expect(offered(heat)).toEqual([]);
      expect(offered(3).map(({ text }) => text)).toEqual([upset.text]);
    });
  });

  describe('rule 4: warm first and last, competent in between', () => {
    const WARM: Technique[] = ['acknowledge', 'name-feeling', 'appreciate', 'apologise', 'reassure', 'follow-up'];
    const WARM_ONLY: Moves = {
      acknowledge: 0.99,
      apologise: 0.99,
      reassure: 0.99,
      appreciate: 0.99,
      'next-step': 0.01,
      'progress-update': 0.01,
      'yes-and': 0.001,
    };
    const COOL_ONLY: Moves = {
      'next-step': 0.99,
      clarify: 0.99,
      'offer-options': 0.99,
      acknowledge: 0.01,
      apologise: 0.01,
    };
    const isWarm = (technique: Technique) => WARM.includes(technique);
    const worried: Given = { heat: 2, emotions: ['worry'], driver: 'ineffective' };
    it('has something warm in the first reply', () => {
      for (const more of [{}, { moves: COOL_ONLY }])
        expect(techniquesOf(ask(LATE, worried, more)).some(isWarm)).toBe(true);
    });
    it('has something competent in every reply between', () => {
      const middle: Turns = [...LATE, ['agent', 'Which fridge is it?'], ['customer', 'the tall one in the kitchen']];
      const angry: Given = { heat: 3, emotions: ['anger'], driver: 'ineffective' };
      for (const more of [{}, { moves: WARM_ONLY }])
        expect(techniquesOf(ask(middle, angry, more)).every(isWarm)).toBe(false);
    });
    it('is warm at the close', () => {
      const solved: Turns = [
        ...LATE,
        ['agent', "I've booked a new driver, he comes at four."],
        ['customer', 'he has been, thank you, bye'],
      ];
      for (const more of [{}, { moves: { answer: 0.99, 'next-step': 0.99, appreciate: 0.01, 'follow-up': 0.01 } }])
        expect(techniquesOf(ask(solved, { heat: 0, emotions: ['neutral'] }, more)).every(isWarm)).toBe(true);
    });
  });
});
