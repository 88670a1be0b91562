import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { adapters } from '../../../lib/adapters/index.ts';

/** Name and evidence of the adapter with this id. */
export function evidenceOf(
  id: string,
): { name: string; confidence: Adapter['evidence']['confidence']; asOf: string } | null {
  const adapter = adapters.find((one) => one.id === id);
  return adapter ? { name: adapter.name, ...adapter.evidence } : null;
}
