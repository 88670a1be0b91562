import { HASHED, isOfOne } from './marks.ts';
import type { Sign } from './signs.ts';

/** Whether a mark is made up by a build tool and speaks of no role: it may say no more than that a row goes on. */
export function isMadeUp({ wear, role }: Sign): boolean {
  return wear >= HASHED && role === undefined;
}

/** Whether a mark says no more than that somebody, or one thing, is named there: as the first message of any run does. */
export function isOfAnybody({ selector, role }: Sign): boolean {
  const present = /^\[([\w-]+)\]$/.exec(selector)?.[1];
  return present !== undefined && role === undefined && isOfOne(present);
}

/** Whether two marks may stand for the two sides: made-up ones do only where both are around the words. */
export function mayPair(one: Sign, other: Sign): boolean {
  return (!isMadeUp(one) && !isMadeUp(other)) || (one.onWay && other.onWay);
}

/** Whether a mark says no more than that the agent's is not there: the class attribute as a whole. */
export function isBare({ selector }: Sign): boolean {
  return selector.startsWith('[class="');
}

/** Two values of one attribute, or two classes that differ in their last word, belong together. */
export function areKin(one: string, other: string): boolean {
  const kind = (selector: string) =>
    /^\[([\w-]+)[*^]?="/.exec(selector)?.[1] ?? /^(\.[\w-]*[\w][-_]+)[a-z\d]+$/i.exec(selector)?.[1];
  const kin = kind(one);
  return kin !== undefined && kin !== 'class' && kin === kind(other);
}

/** Whether a mark holds a number that is no shade of a palette: somebody's, and nobody else's in another chat. */
export function isNumber(selector: string): boolean {
  return [...selector.matchAll(/(?<![a-z\d])\d{2,}(?![a-z\d])/gi)].some(
    ([number]) => !/^(50|[1-9]00|950)$/.test(number),
  );
}
