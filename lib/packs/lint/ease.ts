import type { Phrase } from '../schema.ts';
import { spoken, type LintNote } from './note.ts';

/** Years of schooling beyond which a line is called hard: the reading age plain-language guides write for. */
const HARD = 8;
/** In fewer words a single long one decides. */
const FEWEST_WORDS = 10;

/**
 * Automated Readability Index: the years of schooling a text asks for (Senter and Smith, Automated Readability Index,
 * AMRL-TR-66-220, 1967): 4.71 × characters a word + 0.5 × words a sentence − 21.43. It counts characters, so that no guess at
 * syllables is needed.
 */
export function readabilityIndex(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0) return 0;
  const characters = words.join('').replace(/['’-]/g, '').length;
  const sentences = Math.max(1, (text.match(/[.!?:;]+(?=\s|$)/g) ?? []).length);
  return 4.71 * (characters / words.length) + 0.5 * (words.length / sentences) - 21.43;
}

export function easeNotes({ text }: Phrase): LintNote[] {
  const read = spoken(text);
  const index = Math.round(readabilityIndex(read));
  if (read.split(/\s+/).length < FEWEST_WORDS || index <= HARD) return [];
  return [{ field: 'text', message: `hard to read: ${index} years of schooling; shorter words or sentences` }];
}
