import type { Phrase } from '../schema.ts';
import type { LintNote } from './note.ts';

/** Longer lines are skimmed, not said (characters). */
const LONG = 200;
/** About seven seconds of reading at 230 words a minute: longer apologies hurt (domain rule 2). */
const LONG_APOLOGY = 27;

export function lengthNotes({ text, technique }: Phrase): LintNote[] {
  const notes: LintNote[] = [];
  if (text.length > LONG) {
    notes.push({ field: 'text', message: `${text.length} characters; most lines should stay within ${LONG}` });
  }
  const words = text.split(/\s+/).length;
  if (technique.startsWith('apologise') && words > LONG_APOLOGY) {
    notes.push({ field: 'text', message: `an apology of ${words} words; beyond ${LONG_APOLOGY} it loses its effect` });
  }
  return notes;
}
