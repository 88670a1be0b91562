import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { team } from './state.ts';
import { DEFAULT_TEAM, teamSchema, type Team } from './team.ts';

/** The team file that counts now. */
export interface TeamInForce {
  team: Team;
  /** True where the browser's policy set it: shown, not editable. */
  locked: boolean;
  /** What is wrong with the file, naming the field; the defaults are then in force. */
  problem?: string;
}

function checked(raw: unknown, locked: boolean): TeamInForce {
  const result = v.safeParse(teamSchema, raw);
  if (result.success) return { team: result.output, locked };
  const issue = result.issues[0];
  return { team: DEFAULT_TEAM, locked, problem: `${v.getDotPath(issue) ?? 'team file'}: ${issue.message}` };
}

/** Policy wins over the file this browser holds. Browsers without a managed store answer with their own file. */
export async function teamInForce(): Promise<TeamInForce> {
  const managed = await browser.storage.managed.get('team').catch(() => ({}));
  const set = (managed as { team?: unknown }).team;
  return set === undefined ? checked(await team.getValue(), false) : checked(set, true);
}

/** Calls back whenever the file in force may have changed. Returns the way to stop. */
export function watchTeam(changed: () => void): () => void {
  const stopLocal = team.watch(changed);
  const onManaged = (_changes: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(onManaged);
  return () => {
    stopLocal();
    browser.storage.onChanged.removeListener(onManaged);
  };
}
