import type { Picks } from './candidates.ts';
import { outermost } from './elements.ts';
import { type Field, kindOf } from './fields.ts';
import { marksOf, partNameOf } from './marks.ts';
import type { Found, Item, Words } from './shape.ts';
import { QUOTES } from '../transcript/quotes.ts';
import { textOf } from '../transcript/text.ts';

/**
 * What it costs that times stand among the words, and more where nothing sturdy names them or where they are names, which
 * would be lost.
 */
const MIXED = 0.15;
const INSEPARABLE = 0.3;

/** The first match in each item, which holds its words; undefined where it misses what was pointed at. */
export function bodiesIn(
  items: readonly Item[],
  selector: string,
  fields: ReadonlyMap<string, Field>,
  picks: Picks | undefined,
): { messages: Found[]; covered: number; alone: number; lumped: number; mixed: number } | undefined {
  const messages: Found[] = [];
  /** What was said before: said again in another message, it is quoted. */
  const heard = new Set<string>();
  let covered = 0;
  let alone = 0;
  let lumped = 0;
  let mixed = 0;
  for (const { item, words } of items) {
    const [body, ...others] = item.matches(selector) ? [item] : outermost([...item.querySelectorAll(selector)]);
    const inside = body ? words.filter(({ element, weight }) => weight > 0 && body.contains(element)) : [];
    if (!body || inside.length === 0) continue;
    if (picks?.some((pick) => item.contains(pick) && !body.contains(pick))) return undefined;
    messages.push({ item, body });
    covered += weightOf(inside);
    if (body.closest(QUOTES)) mixed += INSEPARABLE;
    const among = words.filter(({ element, weight }) => weight === 0 && body.contains(element));
    if (among.some(({ element }) => partNameOf(element) === undefined || fields.get(kindOf(element)) === 'name'))
      mixed += INSEPARABLE;
    else if (among.length > 0) mixed += MIXED;
    else if (body.firstElementChild?.matches('img[alt], img[src]') && body.childElementCount > 1) mixed += INSEPARABLE;
    if (new Set(inside.map(({ element }) => carrierOf(element))).size > 1) lumped += 1;
    const said = textOf(body);
    const more = words.filter(
      ({ element, weight, text }) => weight > 0 && !heard.has(text) && others.some((other) => other.contains(element)),
    );
    if (more.length === 0) alone += 1;
    heard.add(said);
  }
  if (
    messages.length < 2 ||
    (picks &&
      !areApart(
        items.filter(({ item }) => messages.some((one) => one.item === item)),
        picks,
      ))
  ) {
    return undefined;
  }
  return {
    messages,
    covered,
    alone: alone / items.length,
    lumped: lumped / messages.length,
    mixed: mixed / messages.length,
  };
}

/** Paragraphs have no marks of their own: what holds them carries the words. */
function carrierOf(element: Element): Element | null {
  const named = marksOf(element).some(({ selector }) => /^[.#[]/.test(selector));
  return named ? element : element.parentElement;
}

export function areApart(items: readonly Item[], picks: Picks): boolean {
  const [customer, agent] = picks.map((pick) => items.find(({ item }) => item.contains(pick)));
  return customer !== undefined && agent !== undefined && customer !== agent;
}

export function weightOf(words: readonly Words[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
