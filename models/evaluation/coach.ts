import { readFileSync, readdirSync } from 'node:fs';
import { coach } from '../../lib/coaching/coach.ts';
import type { Technique } from '../../lib/coaching/techniques.ts';
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

/**
 * The moves the product shows at each entry: its own judgement and its coach on out-of-fold scores, with the packs and
 * settings it ships with. `apologise-no-blame` counts as `apologise`, `positive-language` as `yes-and`. What becomes a heat,
 * an emotion or a signal is decided by the shipped thresholds: those alone have seen every fold.
 */
export function coachedMoves(entries: Entry[], labels: ModelLabels): Map<Entry, string[]> {
  const packs = readdirSync(PACKS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, PACKS), 'utf8')) as unknown);
  const library = buildLibrary(packs, DEFAULT_TEAM);
  return new Map(
    byChat(entries).flatMap((group) => {
      const scores = new Map(group.map((entry) => [entry.turn, entry.scores]));
      return group.map((entry): [Entry, string[]] => {
        const messages = entry.chat.turns
          .slice(0, entry.turn)
          .map(([role, text], i): Message => ({ id: `${i}`, role, text }));
        const reading = readingOf(messages, scores);
        const { suggestions } = coach({
          messages,
          judgement: judgeCustomer(messages, reading, { labels, dial: DIAL }),
          moves: Object.fromEntries(labels.moves.map((move, i) => [labels.techniques[move] ?? move, entry.scores.moves[i]!])),
          library,
          team: DEFAULT_TEAM,
          limit: 3,
          now: 0,
        });
        return [entry, suggestions.map(({ technique }) => moveOf(technique))];
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
