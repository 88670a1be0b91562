import { browser } from 'wxt/browser';
import labels from '../../models/levelhead/labels.json' with { type: 'json' };
import type { Desk } from '../assistant.ts';
import type { ModelLabels } from '../emotion/labels.ts';
import { tallies } from '../feedback/record.ts';
import { BUILTIN_PACKS } from '../packs/builtin/index.ts';
import { buildLibrary } from '../packs/library.ts';
import { personal } from '../state.ts';
import { teamInForce, watchTeam } from '../team-in-force.ts';

let current: Promise<Desk> | undefined;

async function gather(): Promise<Desk> {
  const [{ team }, agent, learned] = await Promise.all([teamInForce(), personal.getValue(), tallies()]);
  return {
    labels: labels as unknown as ModelLabels,
    library: buildLibrary(BUILTIN_PACKS, team),
    team,
    limit: agent.suggestions,
    agentName: agent.name || undefined,
    weight: (phrase, context) => learned.weight(phrase, context),
  };
}

/** Everything the assistant works with besides the chat; gathered once, again after {@link forgetDesk}. */
export function desk(): Promise<Desk> {
  current ??= gather().catch((error: unknown) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** Settings or feedback changed: the next assessment gathers them anew. */
export function forgetDesk(): void {
  current = undefined;
}

/** Calls back after a lead's or the agent's settings changed. */
export function watchDesk(changed: () => void): void {
  const renew = () => {
    forgetDesk();
    changed();
  };
  watchTeam(renew);
  personal.watch(renew);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'pauses' in changes) changed();
  });
}
