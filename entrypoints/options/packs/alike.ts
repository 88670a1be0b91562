import { effect, signal } from '@preact/signals';
import { send } from '../../../lib/channel.ts';
import { type Compare, type Line, nearDuplicates } from '../../../lib/packs/lint/alike.ts';
import { OWN_PACK } from '../../../lib/packs/own.ts';
import { inForce, modelReady, own } from '../state.ts';
import { textsByKey } from './all-packs.ts';

/** The near-duplicates among phrases that are not as they shipped. */
interface Twins {
  /** The other's text, by `packId/phraseId`. */
  twins: ReadonlyMap<string, string>;
  /** How they were looked for; null while there is nothing to look for. */
  by: 'model' | 'words' | null;
}

export const alike = signal<Twins>({ twins: new Map(), by: null });

/** So few at a time that a chat never waits long for the model. */
const AT_ONCE = 4;

const byModel: Compare = async (pairs) => {
  const cosines: number[] = [];
  for (let at = 0; at < pairs.length; at += AT_ONCE) {
    const some = pairs.slice(at, at + AT_ONCE).map(([one, other]): [string, string] => [one, other]);
    cosines.push(...(await send<number[], 'compare-phrases'>({ kind: 'compare-phrases', pairs: some })));
  }
  return cosines;
};

async function find(lines: Line[], library: Line[], useModel: boolean): Promise<Twins> {
  if (lines.length === 0) return { twins: new Map(), by: null };
  if (useModel) {
    try {
      return named(await nearDuplicates(lines, library, byModel), lines, 'model');
    } catch (error) {
      console.warn('Levelhead: phrases are compared by words', error);
    }
  }
  return named(await nearDuplicates(lines, library), lines, 'words');
}

function named(found: Awaited<ReturnType<typeof nearDuplicates>>, lines: Line[], by: 'model' | 'words'): Twins {
  const checked = new Set(lines.map(({ key }) => key));
  const twins = new Map<string, string>();
  for (const { line, other } of found) {
    twins.set(line.key, other.text);
    if (checked.has(other.key)) twins.set(other.key, line.text);
  }
  return { twins, by };
}

/** Looks for near-duplicates whenever the phrases change or the model becomes ready. */
export function followAlike(): void {
  let latest = 0;
  effect(() => {
    const { edits, packs } = inForce.value.team;
    const teams = new Set(packs.map(({ id }) => id));
    const mine: Line[] = own.value.map(({ id, text }) => ({ key: `${OWN_PACK}/${id}`, text }));
    const shipped = [...textsByKey.value].map(([key, text]): Line => ({ key, text }));
    const changed = shipped.filter(({ key }) => key in edits || teams.has(key.split('/')[0]!));
    const turn = ++latest;
    void find([...mine, ...changed], [...shipped, ...mine], modelReady.value).then((twins) => {
      if (turn === latest) alike.value = twins;
    });
  });
}
