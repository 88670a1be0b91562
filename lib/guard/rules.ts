import { send } from '../channel.ts';
import type { notedIn, offersFor } from '../draft/check.ts';

/** What checks a draft. It weighs more than all the rest of the reader, and most pages never see a draft. */
export interface DraftRules {
  notedIn: typeof notedIn;
  offersFor: typeof offersFor;
}

/** Where a page cannot reach: each extension has a `globalThis` of its own in a page. */
const KEY = Symbol.for('levelhead draft rules');
const held = globalThis as { [key: symbol]: DraftRules | undefined };

/** Lays the rules beside the reader that asked for them. */
export function provideRules(rules: DraftRules): void {
  held[KEY] = rules;
}

/**
 * The rules, put into this document by the background when they are wanted first.
 * @throws where the browser does not put them there
 */
export async function draftRules(): Promise<DraftRules> {
  if (!held[KEY]) await send({ kind: 'draft-rules-wanted' });
  if (!held[KEY]) throw new Error('The rules of the draft guard did not load');
  return held[KEY];
}
