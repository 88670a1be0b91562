import { join } from 'node:path';
import { findCues } from '../../lib/escalation/cues.ts';
import { readLines } from './chats.ts';
import { percent, table } from './tables.ts';

interface Single {
  text: string;
  crisis: boolean;
}

/** The model's out-of-fold score of one single message and whether the other folds' cut says crisis. */
interface CrisisScore {
  id: string;
  score: number;
  said: boolean;
}

/** Danger in single messages: found, and taken for it, by the rules' words, by the model, and by either. */
export function crisisSection(model: string, data: string): string {
  const scores = new Map(readLines<CrisisScore>(join(model, 'crisis.oof.jsonl')).map((score) => [score.id, score]));
  const rows = ['crisis', 'crisis-2'].map((file) => {
    const singles = readLines<Single>(join(data, `${file}.jsonl`)).map(({ text, crisis }, index) => {
      const byWords = findCues(text).some(({ signal }) => signal === 'safety-crisis');
      const byModel = scores.get(`${file}-${index}`)!.said;
      return { crisis, byWords, byModel, byEither: byWords || byModel };
    });
    const danger = singles.filter(({ crisis }) => crisis);
    const alike = singles.filter(({ crisis }) => !crisis);
    const share = (some: typeof singles, by: 'byWords' | 'byModel' | 'byEither') =>
      percent(some.filter((single) => single[by]).length / some.length);
    const shares = (['byWords', 'byModel', 'byEither'] as const).flatMap((by) => [share(danger, by), share(alike, by)]);
    return [file, `${danger.length}`, `${alike.length}`, ...shares];
  });
  return [
    '### Danger in single messages: found, and look-alikes taken for it',
    table(['set', 'danger', 'look-alikes', 'words', '', 'model, out of fold', '', 'either', ''], rows),
  ].join('\n\n');
}
