import type { Assessment, Slot, Suggestion } from '../../../lib/assessment.ts';
import { TECHNIQUES } from '../../../lib/coaching/techniques.ts';
import type { LibraryPhrase } from '../../../lib/packs/library.ts';

const SHOWN = 50;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase();

/**
 * The phrases that hold every word of the query in their text, technique or pack; those of the text first, among equals the
 * favourites.
 */
export function findPhrases(
  phrases: Iterable<LibraryPhrase>,
  query: string,
  favourites: ReadonlySet<string> = new Set(),
): LibraryPhrase[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const found: { phrase: LibraryPhrase; inText: number }[] = [];
  for (const phrase of phrases) {
    const text = plain(phrase.text);
    const about = `${text} ${plain(TECHNIQUES[phrase.technique].name)} ${phrase.technique} ${plain(phrase.packName)}`;
    if (!words.every((word) => about.includes(word))) continue;
    found.push({ phrase, inText: words.filter((word) => text.includes(word)).length });
  }
  return found
    .sort((a, b) => b.inText - a.inText || Number(favourites.has(b.phrase.key)) - Number(favourites.has(a.phrase.key)))
    .slice(0, SHOWN)
    .map(({ phrase }) => phrase);
}

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
