import type { Technique } from '../coaching/techniques.ts';

/** What a customer needs of a reply (domain, rule 1: feeling, then fact and action, then time; a limit to insults); any one technique brings it. */
export const NEEDS = {
  heard: ['acknowledge', 'paraphrase', 'apologise', 'apologise-no-blame', 'name-feeling', 'yes-and'],
  action: ['answer', 'make-good', 'offer-options', 'next-step', 'anticipate'],
  time: ['next-step'],
  person: ['hand-off'],
  limit: ['set-boundary'],
} as const satisfies Record<string, readonly Technique[]>;
export type Need = keyof typeof NEEDS;

/** One thing a customer says and waits for an answer to. */
export interface Scene {
  says: string;
  needs: readonly Need[];
  /**
   * The scene that follows, or how they leave: where the reply brings all of it, all but the named need, less, or words
   * that the draft guard warns of. What is left out is as `bad`.
   */
  next: { good: string; bad: string; hurt?: string } & Partial<Record<Need, string>>;
  /** A reply that brings all of it. */
  example: string;
}

/** Somebody made up to practise with. */
export interface Customer {
  /** Their temper in a few words; nobody else's. */
  name: string;
  /** What there is to learn with them. */
  about: string;
  /** What the agent's other screens would say. */
  facts: string;
  /** What was said before, to a bot. */
  before?: readonly (readonly ['customer' | 'bot', string])[];
  /** What they answer first where a reply stings: rude, or cheerful while they wait to be heard. */
  stung: { rude: string; cheerful: string };
  /** By name; it begins with `opening`. */
  scenes: Readonly<Record<string, Scene>>;
  /** Their last words, where they leave with what they needed and where they have given up. */
  solved: string;
  lost: string;
}
