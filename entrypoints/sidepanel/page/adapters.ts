import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { adapters } from '../../../lib/adapters/index.ts';
import { covers } from '../../../lib/sites.ts';

/** Name and evidence of the adapter with this id. */
export function evidenceOf(
  id: string,
): { name: string; confidence: Adapter['evidence']['confidence']; asOf: string } | null {
  const adapter = adapters.find((one) => one.id === id);
  return adapter ? { name: adapter.name, ...adapter.evidence } : null;
}

/** Whether an adapter serves the page at an address, as far as its host and path tell. */
export function isKnown(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, hash } = new URL(address);
  return adapters.some(({ matches, path }) => covers(matches, address) && (path?.test(pathname + hash) ?? true));
}
