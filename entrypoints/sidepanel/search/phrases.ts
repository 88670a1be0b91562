import type { Assessment, Slot, Suggestion } from '../../../lib/assessment.ts';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import type { LibraryPhrase } from '../../../lib/packs/library.ts';

/** Facts whose words fit any sentence, so that one phrase's filling serves another. */
const TRANSFERABLE = new Set(['name', 'order', 'amount', 'agent', 'team', 'company']);

/** What the chat's own suggestions were filled with, by slot name. */
export function factsOf(chat: Assessment): Map<string, string> {
  const facts = new Map<string, string>();
  for (const { text, slots } of [...chat.suggestions, ...chat.reserve]) {
    for (const slot of slots) {
      if (slot.filled && TRANSFERABLE.has(slot.name)) facts.set(slot.name, text.slice(slot.start, slot.end));
    }
  }
  return facts;
}

/** A phrase from the library as a suggestion: known facts filled in, every other slot a gap `[name]`. */
export function asSuggestion(phrase: LibraryPhrase, facts: ReadonlyMap<string, string>): Suggestion {
  const slots: Slot[] = [];
  let text = '';
  let at = 0;
  for (const match of phrase.text.matchAll(/\{([^}]*)\}/g)) {
    const name = match[1] ?? '';
    const fact = facts.get(name);
    text += phrase.text.slice(at, match.index);
    const start = text.length;
    text += fact ?? `[${name}]`;
    slots.push({ name, start, end: text.length, filled: fact !== undefined });
    at = match.index + match[0].length;
  }
  text += phrase.text.slice(at);
  const { key: phraseId, textHash, packId, packName, technique, tone } = phrase;
  return { phraseId, textHash, packId, packName, technique, tone, text, slots, why: TECHNIQUES[technique].does };
}
