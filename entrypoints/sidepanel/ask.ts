import { signal } from '@preact/signals';
import { send } from '../../lib/channel.ts';
import type { Kind, Payload } from '../../lib/messages.ts';

/** What went wrong last, in words for the agent; null once it is settled or put away. */
export const problem = signal<string | null>(null);

/** Sends to the background. True where it was heard; otherwise {@link problem} says why not. */
export async function asked<K extends Kind>(payload: Payload<K>): Promise<boolean> {
  return (await answerTo(payload)) !== undefined;
}

/** The background's answer, null where it has none to give; undefined where it failed. */
export async function answerTo<T, K extends Kind = Kind>(payload: Payload<K>): Promise<T | null | undefined> {
  try {
    problem.value = null;
    return (await send<T | null>(payload)) ?? null;
  } catch (error) {
    problem.value = `That did not work: ${error instanceof Error ? error.message : String(error)}`;
    return undefined;
  }
}
