import { MESSAGE_LIMIT } from '../conversation.ts';
import { plainText } from '../insertion/plain-text.ts';

/**
 * Text as it reads: nothing invisible, one space between words, at most one empty line in a row, none at the edges,
 * cut to {@link MESSAGE_LIMIT} UTF-16 units without breaking a character.
 */
export function clean(text: string): string {
  const lines = plainText(text)
    .split('\n')
    .map((line) => line.replace(/[\t\p{Zs}]+/gu, ' ').trim());
  return cut(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    MESSAGE_LIMIT,
  );
}

/** {@link clean} in one line of at most `limit` UTF-16 units: names, titles. */
export function cleanLine(text: string, limit: number): string {
  return cut(clean(text).replace(/\s+/g, ' '), limit);
}

function cut(text: string, limit: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return text
    .slice(0, end)
    .trimEnd()
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
