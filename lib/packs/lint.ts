import { easeNotes } from './lint/ease.ts';
import { lengthNotes } from './lint/length.ts';
import { momentNotes } from './lint/moment.ts';
import type { LintNote } from './lint/note.ts';
import { promiseNotes } from './lint/promises.ts';
import { slotNotes } from './lint/slots.ts';
import { wordingNotes } from './lint/wording.ts';
import type { Phrase } from './schema.ts';

/**
 * What could be better about a phrase, each note with its field: length, slots, moment, the draft guard's own rules, gendered
 * wording, promises, reading ease. It advises and never refuses; near-duplicates are looked for in `lint/alike.ts`.
 * @param draftRulesOff rules of the draft guard the lead switched off
 */
export function lintPhrase(phrase: Phrase, draftRulesOff: readonly string[] = []): LintNote[] {
  return [
    ...lengthNotes(phrase),
    ...slotNotes(phrase),
    ...momentNotes(phrase),
    ...wordingNotes(phrase, draftRulesOff),
    ...promiseNotes(phrase),
    ...easeNotes(phrase),
  ];
}
