import { signal } from '@preact/signals';
import * as v from 'valibot';
import { grantedSites, watchSites } from '../../lib/sites.ts';
import { personal, team as teamItem, type Personal } from '../../lib/state.ts';
import { teamInForce, watchTeam, type TeamInForce } from '../../lib/team-in-force.ts';
import { DEFAULT_TEAM, teamSchema, type Team } from '../../lib/team.ts';

export const inForce = signal<TeamInForce>({ team: DEFAULT_TEAM, locked: false });
export const me = signal<Personal>({ suggestions: 3, name: '' });
export const sites = signal<string[]>([]);
export const ready = signal(false);

/** What was saved or refused last, with the way back where there is one. */
export interface Notice {
  words: string;
  refused?: boolean;
  undo?: () => Promise<void>;
}
export const notice = signal<Notice | null>(null);

async function saving(words: string, save: () => Promise<void>, undo?: () => Promise<void>): Promise<void> {
  try {
    await save();
    notice.value = {
      words,
      undo: undo && (() => saving('Taken back', undo)),
    };
  } catch (error) {
    notice.value = { words: `Not saved: ${error instanceof Error ? error.message : String(error)}`, refused: true };
  }
}

async function put(value: Team): Promise<void> {
  await teamItem.setValue(value);
  inForce.value = { team: value, locked: false };
}

/** Saves a change of the team file at once; it can be taken back. A change that breaks the file is refused in words. */
export async function decide(change: Partial<Team>, words = 'Saved'): Promise<void> {
  const before = inForce.peek().team;
  const checked = v.safeParse(teamSchema, { ...before, ...change });
  if (!checked.success) {
    const [issue] = checked.issues;
    notice.value = { words: `Not saved: ${v.getDotPath(issue) ?? 'team file'} ${issue.message}`, refused: true };
    return;
  }
  await saving(
    words,
    () => put(checked.output),
    () => put(before),
  );
}

/** Saves what the agent decides for themselves. */
export async function choose(change: Partial<Personal>): Promise<void> {
  const before = me.peek();
  const keep = async (value: Personal) => {
    await personal.setValue(value);
    me.value = value;
  };
  await saving(
    'Saved',
    () => keep({ ...before, ...change }),
    () => keep(before),
  );
}

/** A list with one entry added or taken out. */
export function toggled<T>(list: readonly T[], entry: T, present: boolean): T[] {
  const others = list.filter((one) => one !== entry);
  return present ? [...others, entry] : others;
}

/** Reads everything the page shows, and keeps it as it changes elsewhere. */
export async function follow(): Promise<void> {
  const readTeam = async () => {
    inForce.value = await teamInForce();
  };
  const readSites = async () => {
    sites.value = await grantedSites();
  };
  watchTeam(readTeam);
  watchSites(readSites);
  personal.watch((value) => (me.value = value));
  await Promise.all([readTeam(), readSites(), personal.getValue().then((value) => (me.value = value))]);
  ready.value = true;
}
