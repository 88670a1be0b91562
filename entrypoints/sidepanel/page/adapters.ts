import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { adapterByAddress, adapters } from '../../../lib/adapters/index.ts';
import { STANDING_WORDS, standingOf } from '../../../lib/look/helpdesks.ts';
import { covers } from '../../../lib/sites.ts';

/** Name and evidence of the adapter with this id. */
export function evidenceOf(
  id: string,
): { name: string; confidence: Adapter['evidence']['confidence']; asOf: string } | null {
  const adapter = adapters.find((one) => one.id === id);
  return adapter ? { name: adapter.name, ...adapter.evidence } : null;
}

/** Whether the adapter with this id can tell who the customer is; taught pages can. */
export function tellsCustomer(id: string): boolean {
  const adapter = adapters.find((one) => one.id === id);
  return !adapter || standingOf(adapter) !== 'not-yet';
}

/** Whether an adapter serves the page at an address, as far as its host and path tell. */
export function isKnown(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, hash } = new URL(address);
  return adapters.some(({ matches, path }) => covers(matches, address) && (path?.test(pathname + hash) ?? true));
}

/** Name and reading of the helpdesk at an address; null where none is known by it. */
export function helpdeskAt(address: string): { name: string; reads: string } | null {
  const adapter = URL.canParse(address) && adapterByAddress(new URL(address));
  return adapter ? { name: adapter.name, reads: STANDING_WORDS[standingOf(adapter)] } : null;
}
