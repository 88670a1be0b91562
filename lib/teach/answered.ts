import { textOf } from '../transcript/text.ts';
import { HASHED, marksOf } from './marks.ts';
import type { Shape } from './shape.ts';

/** Shorter words are said twice by chance (characters). */
const SHORTEST = 8;
/** So much may stand before the words: who said them. */
const LONGEST_NAME = 60;

/** What holds, in a message, the line that it answers: words of another message, and at most who said them. */
export function answeredIn({ messages }: Shape): string[] {
  const said = messages.map(({ body }) => inOneLine(textOf(body)));
  const held = new Set(messages.flatMap(({ body }, index) => linesIn(body, said.with(index, ''), said[index]!)));
  const isApart = (selector: string): boolean =>
    messages.every(({ body }) => [...body.querySelectorAll(selector)].every((one) => held.has(one)));
  const names = [...held].flatMap((element) => {
    const sturdy = marksOf(element).flatMap(({ selector, wear }) => (wear < HASHED ? selector : []));
    return sturdy.find(isApart) ?? [];
  });
  return [...new Set(names)];
}

/** The outermost parts of a message that repeat one of these and are not all it says. */
function linesIn(body: Element, said: readonly string[], whole: string): Element[] {
  const found = [...body.querySelectorAll('*')].filter((element) => {
    const words = inOneLine(textOf(element));
    if (words.length < SHORTEST || words === whole) return false;
    return said.some(
      (line) => line.length >= SHORTEST && words.endsWith(line) && words.length <= line.length + LONGEST_NAME,
    );
  });
  return found.filter((element) => !found.some((outer) => outer !== element && outer.contains(element)));
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
