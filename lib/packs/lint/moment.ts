import { readTraits } from '../../coaching/traits.ts';
import type { Phrase } from '../schema.ts';
import type { LintNote } from './note.ts';

/** Whether a phrase can be offered at the moments it asks for, and only there. */
export function momentNotes(phrase: Phrase): LintNote[] {
  const { technique, when, needs = [], step } = phrase;
  const notes: LintNote[] = [];
  const [from, to] = when.heat ?? [0, 4];
  if (from > to) notes.push({ field: 'when.heat', message: `from ${from} to ${to} is never` });
  // Domain rule 1: at heat 2 or less no word names a feeling.
  else if (from <= 2 && (technique === 'name-feeling' || readTraits(phrase, '').namesFeeling)) {
    notes.push({ field: 'when.heat', message: 'it names a feeling, so it is offered from heat 3 on only' });
  }
  if (
    technique === 'make-good' &&
    !(['verified-failure', 'authority'] as const).every((need) => needs.includes(need))
  ) {
    notes.push({ field: 'needs', message: 'making good needs a verified failure and authority' });
  }
  if (technique === 'set-boundary' && step === undefined) {
    notes.push({ field: 'step', message: 'a boundary has two steps: 1 names the behaviour, 2 the consequence' });
  }
  return notes;
}
