import { fstatSync, openSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Team } from '../team.ts';

const USAGE = 'usage: npm run replay -- file.jsonl [--out file] [--dial 1…5]';
const DIAL = [1, 2, 3, 4, 5] as const;

export interface Options {
  /** File descriptors, open; without `out` the answers go to standard output. */
  input: number;
  out?: number;
  dial: Team['dial'];
}

/**
 * Reads the command's arguments and opens its files.
 * @throws Error that says in one line what is wrong and what to do
 */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parsed(args);
  const [file, more] = positionals;
  if (file === undefined) throw new Error(`name a file with one conversation a line; ${USAGE}`);
  if (more !== undefined) throw new Error(`${more}: one file at a time; ${USAGE}`);
  const dial = DIAL.find((position) => String(position) === values.dial);
  if (!dial) throw new Error(`--dial ${values.dial}: give a whole number from 1 (quiet) to 5 (early)`);
  const input = opened(file, 'r', 'name a file with one conversation a line');
  const into = fstatSync(input);
  if (into.isDirectory()) throw new Error(`${file}: this is a folder; name a file in it`);
  if (values.out === undefined) return { input, dial };
  const there = statSync(values.out, { throwIfNoEntry: false });
  if (there?.ino === into.ino && there.dev === into.dev)
    throw new Error(`--out ${values.out}: this is the file that is read; name another one`);
  return { input, out: opened(values.out, 'w', 'name a file in a folder that is there and yours to write'), dial };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' }, dial: { type: 'string', default: '3' } },
    });
  } catch (error) {
    const [what] = (error as Error).message.split(/\.\s/);
    throw new Error(`${what}; ${USAGE}`, { cause: error });
  }
}

const TROUBLE: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EISDIR: 'this is a folder',
  EACCES: 'access is denied',
};

function opened(path: string, flags: 'r' | 'w', advice: string): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Error(`${path}: ${TROUBLE[code] ?? message}; ${advice}`, { cause: error });
  }
}
