import { SLOTS, type Phrase } from '../schema.ts';
import type { LintNote } from './note.ts';

/** A line that waits for more facts is rarely offered. */
const FACTS = 3;

const SLOT = /\{([^{}]*)\}/g;
const NAMES: ReadonlySet<string> = new Set(SLOTS);

/** Whether a phrase's slots are known ones, and stand where their filling reads well. */
export function slotNotes({ text, step }: Phrase): LintNote[] {
  const notes: LintNote[] = [];
  const note = (message: string) => notes.push({ field: 'text', message });
  const names = [...text.matchAll(SLOT)].map((slot) => slot[1] ?? '');
  const distinct = new Set(names);
  for (const name of distinct) {
    if (!NAMES.has(name)) note(`{${name}} is no slot; there are ${SLOTS.map((slot) => `{${slot}}`).join(' ')}`);
    if (names.indexOf(name) !== names.lastIndexOf(name)) note(`{${name}} stands twice`);
  }
  if (/[{}]/.test(text.replace(SLOT, ''))) note('a brace that belongs to no slot reaches the customer as it is');
  const [gap] = /\[[^\]]*\]/.exec(text) ?? [];
  if (gap !== undefined) note(`${gap} is not filled; a slot is written in braces, such as {item}`);
  if (distinct.size > FACTS) note(`it waits for ${distinct.size} facts; with more than ${FACTS} it is rarely offered`);
  const [article] = /\b(?:an?|the|your|my|this|that|new|one|another) \{item\}/i.exec(text) ?? [];
  if (article !== undefined) note(`“${article}” stays a gap: {item} brings its own “your”`);
  if (/[$€£]\s?\{amount\}|\{amount\}\s?(?:[$€£]|EUR|USD|GBP|dollars?|euros?|pounds?)/i.test(text)) {
    note('{amount} brings its own currency');
  }
  if (distinct.has('consequence') && step !== 2) {
    note('{consequence} belongs to the second step of a boundary (step 2)');
  }
  return notes;
}
