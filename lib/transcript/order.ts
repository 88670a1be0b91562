import type { Adapter } from '../adapters/adapter.ts';
import type { Item } from './items.ts';
import type { Elements } from './select.ts';

/** Whether the newest message stands first. Where the messages are to tell, the first and the last that can are asked. */
export function isReversed(
  elements: Elements,
  itemOf: (element: Element) => Item,
  reversed: Adapter['message']['reversed'] = false,
): boolean {
  if (reversed !== 'told') return reversed;
  for (const place of [timeOf, numberOf]) {
    const tells = (element: Element): boolean => place(itemOf(element)) !== undefined;
    const all = [...elements];
    const first = all.find(tells);
    const last = all.findLast(tells);
    const [from = 0, to = 0] = [first, last].map((element) => element && place(itemOf(element)));
    if (from !== to) return from > to;
  }
  return false;
}

function timeOf({ at }: Item): number | undefined {
  return at;
}

/** The number an id ends in. */
function numberOf({ id }: Item): number | undefined {
  const digits = /\d+$/.exec(id ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}
