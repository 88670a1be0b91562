import type { PhraseRef } from './event.ts';

/** A suggestion that stands before the agent for less was hardly seen (milliseconds). */
export const GLANCE_MS = 4_000;

/** What stands before the agent in a chat, until the customer writes again. */
export interface Standing {
  /** The chat and the customer's newest message in it. */
  moment: string;
  answered: boolean;
  /** By phrase id, since when it stands there (epoch milliseconds). */
  phrases: ReadonlyMap<string, { phrase: PhraseRef; since: number }>;
}

/** What the panel shows now; no phrases where nobody can see them. */
export interface Shown {
  moment: string;
  /** Whether the agent has written since the customer's newest message. */
  answered: boolean;
  phrases: readonly PhraseRef[];
}

/**
 * Follows what stands before the agent. When they answer, what stood there long enough was passed over: where they
 * inserted one of it, that is for whoever knows of insertions to say.
 * @param now epoch milliseconds
 */
export function stand(
  before: Standing | null,
  { moment, answered, phrases }: Shown,
  now: number,
): { standing: Standing; passedOver: PhraseRef[] } {
  const same = before?.moment === moment ? before : null;
  if (answered) {
    const seen = same && !same.answered ? [...same.phrases.values()] : [];
    const passedOver = seen.filter(({ since }) => now - since >= GLANCE_MS).map(({ phrase }) => phrase);
    return { standing: { moment, answered, phrases: new Map() }, passedOver };
  }
  const since = (id: string) => same?.phrases.get(id)?.since ?? now;
  const standing = phrases.map((phrase) => [phrase.phraseId, { phrase, since: since(phrase.phraseId) }] as const);
  return { standing: { moment, answered, phrases: new Map(standing) }, passedOver: [] };
}
