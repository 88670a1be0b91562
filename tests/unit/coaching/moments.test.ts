import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coach } from '../../../lib/coaching/coach.ts';
import type { Moves } from '../../../lib/coaching/moves.ts';
import { TECHNIQUE_IDS, type Technique } from '../../../lib/coaching/techniques.ts';
import type { Role } from '../../../lib/conversation.ts';
import { buildLibrary } from '../../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../../lib/team.ts';
import { builtinPacks, judgementOf, messagesOf, type Given } from './chat.ts';
import { loadMovesModel, type MovesModel } from './moves.ts';

interface Line {
  id: string;
  /** Techniques that must be among the three, and those that must not. */
  want: Technique[];
  not: Technique[];
  turns: [Role, string][];
  given: Given;
  /** Seconds since the last message. */
  silence?: number;
  /** Techniques the team switched on. */
  on?: Technique[];
}

const NOW = Date.UTC(2026, 0, 15, 12);
const folder = new URL('../../moments/', import.meta.url);
const suites = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl') && TECHNIQUE_IDS.includes(file.replace('.jsonl', '') as Technique))
  .map((file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
    return { technique: file.replace('.jsonl', '') as Technique, lines: lines.map((line) => JSON.parse(line) as Line) };
  });
const packs = builtinPacks();
const optedIn = { ...DEFAULT_TEAM, techniquesOff: [] };
const libraries = { usual: buildLibrary(packs, DEFAULT_TEAM), optedIn: buildLibrary(packs, optedIn) };

const messagesIn = ({ turns, silence }: Line) =>
  messagesOf(turns, silence === undefined ? undefined : NOW - silence * 1_000);

function offered(line: Line, moves?: Moves): Technique[] {
  const team = line.on ? optedIn : DEFAULT_TEAM;
  const { suggestions } = coach({
    messages: messagesIn(line),
    judgement: judgementOf(line.given),
    moves,
    library: line.on ? libraries.optedIn : libraries.usual,
    team,
    limit: 3,
    now: NOW,
    agentName: 'Alex',
  });
  return suggestions.map(({ technique }) => technique);
}

function expectMoment({ want, not }: Line, techniques: Technique[]): void {
  expect(techniques).toEqual(expect.arrayContaining(want));
  for (const never of not) expect(techniques).not.toContain(never);
  expect(techniques.length).toBeLessThanOrEqual(3);
  expect(new Set(techniques).size).toBe(techniques.length);
}

describe('moments', () => {
  let model: MovesModel;
  beforeAll(async () => {
    model = await loadMovesModel();
  }, 60_000);
  afterAll(() => model.dispose());

  it('has a suite for every technique, twice as long for reframe and yes-and', () => {
    const sizes = new Map(suites.map(({ technique, lines }) => [technique, lines]));
    for (const technique of TECHNIQUE_IDS) {
      const times = technique === 'reframe' || technique === 'yes-and' ? 2 : 1;
      const lines = sizes.get(technique) ?? [];
      expect(lines.filter(({ want }) => want.includes(technique)).length, technique).toBeGreaterThanOrEqual(6 * times);
      expect(lines.filter(({ not }) => not.includes(technique)).length, technique).toBeGreaterThanOrEqual(4 * times);
    }
  });

  for (const { technique, lines } of suites) {
    describe(technique, () => {
      for (const line of lines) {
        const said = line.turns.at(-1)?.[1].slice(0, 60);
        it(`${line.id}: ${said}`, () => expectMoment(line, offered(line)));
        it(`${line.id}, with the model’s moves: ${said}`, async () =>
          expectMoment(line, offered(line, await model.movesAfter(messagesIn(line)))));
      }
    });
  }
});
