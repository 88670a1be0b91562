import { signal } from '@preact/signals';
import * as v from 'valibot';
import { ownRecipes as recipesOfOurs } from '../../lib/chats/recipes.ts';
import { followItem, followReading } from '../../lib/follow-item.ts';
import { grantedSites, watchSites } from '../../lib/sites.ts';
import type { OwnPhrase } from '../../lib/packs/own.ts';
import {
  favourites,
  modelStatus,
  ownPhrases,
  personal,
  recipes,
  team as teamItem,
  type Personal,
} from '../../lib/state.ts';
import { teamInForce, watchTeam, type TeamInForce } from '../../lib/team-in-force.ts';
import type { KeptRecipe } from '../../lib/teach/kept-recipe.ts';
import { DEFAULT_TEAM, teamSchema, type Team } from '../../lib/team.ts';

export const inForce = signal<TeamInForce>({ team: DEFAULT_TEAM, locked: false });
export const me = signal<Personal>({ suggestions: 3, name: '' });
export const sites = signal<string[]>([]);
/** The recipes taught in this browser. */
export const ownRecipes = signal<KeptRecipe[]>([]);
/** The agent's own phrases. */
export const own = signal<OwnPhrase[]>([]);
/** The agent's favourites, by `packId/phraseId`. */
export const starred = signal<string[]>([]);
/** Whether the model can be asked. */
export const modelReady = signal(false);
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

async function putRecipes(value: KeptRecipe[]): Promise<void> {
  await recipes.setValue(value);
  ownRecipes.value = value;
}

/** Saves this browser's own recipes; it can be taken back. */
export async function keepRecipes(value: KeptRecipe[], words: string): Promise<void> {
  const before = ownRecipes.peek();
  await saving(
    words,
    () => putRecipes(value),
    () => putRecipes(before),
  );
}

/** Saves the agent's own phrases, and favourites where they come with them; it can be taken back. */
export async function keepOwn(phrases: OwnPhrase[], words: string, stars = starred.peek()): Promise<void> {
  const before = { phrases: own.peek(), stars: starred.peek() };
  const keep = async (next: typeof before) => {
    await ownPhrases.setValue(next.phrases);
    await favourites.setValue(next.stars);
    own.value = next.phrases;
    starred.value = next.stars;
  };
  await saving(
    words,
    () => keep({ phrases, stars }),
    () => keep(before),
  );
}

/**
 * Saves a change of the team file at once; it can be taken back. A change that breaks the file is refused in words. `taught`
 * are this browser's recipes from then on.
 */
export async function decide(change: Partial<Team>, words = 'Saved', taught = ownRecipes.peek()): Promise<void> {
  const before = inForce.peek().team;
  const ownBefore = ownRecipes.peek();
  const putBoth = async (team: Team, mine: KeptRecipe[]) => {
    await put(team);
    if (mine !== ownRecipes.peek()) await putRecipes(mine);
  };
  const checked = v.safeParse(teamSchema, { ...before, ...change });
  if (!checked.success) {
    const [issue] = checked.issues;
    notice.value = { words: `Not saved: ${v.getDotPath(issue) ?? 'team file'} ${issue.message}`, refused: true };
    return;
  }
  await saving(
    words,
    () => putBoth(checked.output, taught),
    () => putBoth(before, ownBefore),
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
  await Promise.all([
    followReading(teamInForce, watchTeam, (value) => (inForce.value = value)).said,
    followReading(grantedSites, watchSites, (value) => (sites.value = value)).said,
    followReading(
      recipesOfOurs,
      (changed) => recipes.watch(changed),
      (value) => (ownRecipes.value = value),
    ).said,
    followItem(personal, (value) => (me.value = value)).said,
    followItem(ownPhrases, (value) => (own.value = value)).said,
    followItem(favourites, (value) => (starred.value = value)).said,
    followItem(modelStatus, ({ state }) => (modelReady.value = state === 'ready')).said,
  ]);
  ready.value = true;
}
