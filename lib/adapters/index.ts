import { MatchPattern } from 'wxt/utils/match-patterns';
import type { Adapter } from './adapter.ts';
import { chatwoot } from './chatwoot.ts';
import { desk } from './desk.ts';
import { zendesk } from './zendesk.ts';

/** Every helpdesk Levelhead can read: the only list of hosts. */
export const adapters: readonly Adapter[] = [zendesk, chatwoot, ...(import.meta.env.MODE === 'e2e' ? [desk] : [])];

/** The adapter that serves an address on a host of its own. */
export function adapterByAddress(address: URL): Adapter | undefined {
  return adapters.find(({ matches }) => matches.some((pattern) => new MatchPattern(pattern).includes(address.href)));
}

/** The adapter that reads a document: by its address, else by the marks of a self-hosted app. */
export function adapterFor(address: URL, page: Document): Adapter | undefined {
  return (
    adapterByAddress(address) ??
    adapters.find(({ recognise }) => recognise !== undefined && page.querySelector(recognise) !== null)
  );
}
