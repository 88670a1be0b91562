import { join } from 'node:path';
import { topicsIn, topicsOf } from '../../lib/coaching/topic.ts';
import { type Topic, TOPICS } from '../../lib/emotion/reading.ts';
import { readLines } from './chats.ts';
import type { Entry } from './entries.ts';
import { table, two } from './tables.ts';

/** What a message was labelled to be about; without `id` it is a single message, which is trained on in every fold. */
interface TopicLabel {
  id?: string;
  turn?: number;
  topics: Topic[];
}

interface Heard {
  gold: readonly string[];
  byModel: readonly string[];
  byWords: readonly string[];
  byCoach: readonly string[];
}

/** What single messages of the labelled chats are about: out of fold by the model, and by the words of the patterns. */
export function topicSection(entries: Entry[], data: string): string {
  const labelled = new Map(readLines<TopicLabel>(join(data, 'topics.jsonl')).map((row) => [`${row.id} ${row.turn}`, row.topics]));
  const told = entries.filter(({ chat, turn, scores }) => scores.topics && labelled.has(`${chat.id} ${turn}`));
  if (told.length === 0) return '### Topics\n\nNot scored for this version.';
  const heard = (some: Entry[]) =>
    some.map(({ chat, turn, text, scores }): Heard => ({
      gold: labelled.get(`${chat.id} ${turn}`)!,
      byModel: scores.topics!,
      byWords: [...topicsIn(text)],
      byCoach: [...topicsOf(text, scores.topics!)],
    }));
  const sources = (['own', 'twitter', 'cucom'] as const).flatMap((source) => {
    const of = heard(told.filter((entry) => entry.source === source));
    return of.length === 0 ? [] : [[source, `${of.length}`, ...figuresOf(of, TOPICS)]];
  });
  const all = heard(told);
  const topics = TOPICS.map((topic) => [topic, `${all.filter(({ gold }) => gold.includes(topic)).length}`, ...figuresOf(all, [topic])]);
  const ways = ['the model: P', 'R', 'the words: P', 'R', 'the coach: P', 'R'];
  return [
    '### Topics of single messages, all together by source',
    table(['source', 'messages', ...ways], sources),
    '### Topics one by one, all sources',
    table(['topic', 'messages', ...ways], topics),
  ].join('\n\n');
}

function figuresOf(heard: Heard[], topics: readonly string[]): string[] {
  return (['byModel', 'byWords', 'byCoach'] as const).flatMap((way) => {
    let hits = 0;
    let said = 0;
    let meant = 0;
    for (const each of heard) {
      for (const topic of topics) {
        hits += Number(each.gold.includes(topic) && each[way].includes(topic));
        said += Number(each[way].includes(topic));
        meant += Number(each.gold.includes(topic));
      }
    }
    return [two(hits / said), two(hits / meant)];
  });
}
