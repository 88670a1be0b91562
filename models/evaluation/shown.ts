import { readFileSync, readdirSync } from 'node:fs';
import { coach } from '../../lib/coaching/coach.ts';
import type { Technique } from '../../lib/coaching/techniques.ts';
import type { Heat } from '../../lib/assessment.ts';
import type { Message } from '../../lib/conversation.ts';
import type { ModelLabels } from '../../lib/emotion/labels.ts';
import type { WindowReading } from '../../lib/emotion/reading.ts';
import { judgeCustomer } from '../../lib/escalation/judgement.ts';
import { buildLibrary } from '../../lib/packs/library.ts';
import { DEFAULT_TEAM } from '../../lib/team.ts';
import { byChat, type Entry, type Scores } from './entries.ts';

const PACKS = new URL('../../lib/packs/builtin/', import.meta.url);
/** The dial moves flags alone, not what is suggested. */
const DIAL = 3;

/** What the panel shows at one entry. */
export interface Shown {
  /** The displayed level, 0-4: the model's and the rules'. Null where nothing is judged. */
  heat: Heat | null;
  /** Its expected heat / 4; null where nothing is judged. */
  score: number | null;
  /** The moves of the three suggestions. `apologise-no-blame` counts as `apologise`, `positive-language` as `yes-and`. */
  moves: string[];
}

/**
 * What the product shows at each entry: its own judgement and its coach on out-of-fold scores, with the packs and settings it
 * ships with. What becomes a heat, an emotion or a signal is decided by the shipped thresholds: those alone have seen every fold.
 */
export function shownAt(entries: Entry[], labels: ModelLabels): Map<Entry, Shown> {
  const packs = readdirSync(PACKS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, PACKS), 'utf8')) as unknown);
  const library = buildLibrary(packs, DEFAULT_TEAM);
  return new Map(
    byChat(entries).flatMap((group) => {
      const scores = new Map(group.map((entry) => [entry.turn, entry.scores]));
      return group.map((entry): [Entry, Shown] => {
        const messages = entry.chat.turns
          .slice(0, entry.turn)
          .map(([role, text], i): Message => ({ id: `${i}`, role, text }));
        const judgement = judgeCustomer(messages, readingOf(messages, scores), { labels, dial: DIAL });
        const moves = Object.fromEntries(labels.moves.map((move, i) => [labels.techniques[move] ?? move, entry.scores.moves[i]!]));
        const { suggestions } = coach({ messages, judgement, moves, library, team: DEFAULT_TEAM, limit: 3, now: 0 });
        return [entry, { heat: judgement.heat, score: judgement.heatScore, moves: suggestions.map(({ technique }) => moveOf(technique)) }];
      });
    }),
  );
}

function moveOf(technique: Technique): string {
  if (technique === 'apologise-no-blame') return 'apologise';
  return technique === 'positive-language' ? 'yes-and' : technique;
}

/** The scores of a chat's customer entries as the model's reading of it; nothing is known of the agent's lines. */
function readingOf(messages: readonly Message[], scores: ReadonlyMap<number, Scores>): WindowReading {
  const known = messages.map((_, i) => scores.get(i + 1));
  return {
    messages: known.map((each) => ({
      emotions: each?.emotions ?? [],
      heat: each?.messageHeat ?? [],
      signals: each?.signals ?? [],
      moves: [],
      ...(each?.topics && { topics: each.topics }),
      spans: [],
    })),
    conversation: known.map((each) => ({
      heat: each?.heat ?? [],
      forecast: each?.forecast ?? 0,
      driver: each?.driver ?? [],
      moves: each?.moves ?? [],
      emotions: each?.conversationEmotions ?? [],
      signals: each?.conversationSignals ?? [],
    })),
  };
}
