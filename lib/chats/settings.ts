import { browser } from 'wxt/browser';
import type { Settings } from '../advice/adviser.ts';
import { favourites, learnedCount, ownPhrases, personal } from '../state.ts';
import { teamInForce, watchTeam } from '../team-in-force.ts';

/** What advice depends on besides the chat: the decisions as JSON, and a count that moves with each feedback. */
export interface Desk {
  settings: string;
  learned: number;
}

let current: Promise<Desk> | undefined;

async function gather(): Promise<Desk> {
  const [{ team }, agent, own, starred, learned] = await Promise.all([
    teamInForce(),
    personal.getValue(),
    ownPhrases.getValue(),
    favourites.getValue(),
    learnedCount.getValue(),
  ]);
  const settings: Settings = {
    team,
    limit: agent.suggestions,
    ...(agent.name && { agentName: agent.name }),
    own,
    favourites: starred,
  };
  return { settings: JSON.stringify(settings), learned };
}

/** Gathered once, and again after a change. */
export function desk(): Promise<Desk> {
  current ??= gather().catch((error: unknown) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** Calls back after a lead's or the agent's settings changed, and after feedback. */
export function watchDesk(changed: () => void): void {
  const renew = () => {
    current = undefined;
    changed();
  };
  watchTeam(renew);
  personal.watch(renew);
  ownPhrases.watch(renew);
  favourites.watch(renew);
  learnedCount.watch(renew);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'pauses' in changes) changed();
  });
}
