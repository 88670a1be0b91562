import { spellEmoji } from './emoji.ts';

/** A whitespace-separated word and where it stands, in UTF-16 offsets. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /[^ \t\n\r\f\v\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;

/** The words of a text. Python's `text.py` splits at the same characters. */
export function words(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}

/**
 * The word as the tokenizer sees it: emoji by name, addresses and long numbers masked, runs shortened. Every rule is local
 * to one word, so a text's tokens are the tokens of its words in a row.
 */
export function clean(word: string): string {
  const plain = word
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/<(url|link)>|https?:\/\/\S+|www\.\S+/gi, ' link ')
    .replace(/<email>|[\w.+-]+@[\w-]+\.[\w.-]+/gi, ' email ')
    .replace(/@[A-Za-z0-9_]+/g, '@user')
    .replace(/<number>|[0-9][0-9-]{3,}[0-9]/gi, ' number ')
    .replace(/([A-Za-z])\1{2,}/g, '$1$1')
    .replace(/([!?.,*_=~-])\1{3,}/g, '$1$1$1');
  return spellEmoji(plain);
}

/**
 * Of more pieces than fit, the first and the last are read: long messages tend to open with the matter and close with the
 * mood.
 */
export function headAndTail<T>(pieces: T[], room: number): T[] {
  if (pieces.length <= room) return pieces;
  const half = Math.floor(room / 2);
  return [...pieces.slice(0, half), ...pieces.slice(-half)];
}
