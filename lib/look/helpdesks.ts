import type { Adapter } from '../adapters/adapter.ts';

/** How far a helpdesk is read, honestly. */
export type Standing = 'well' | 'fairly' | 'experimental' | 'not-yet';

const BY_EVIDENCE = { high: 'well', medium: 'fairly', low: 'experimental' } as const;

/** By what is known of its page; where nothing tells the customer, it is found but nobody is judged. */
export function standingOf({ evidence, message }: Pick<Adapter, 'evidence' | 'message'>): Standing {
  const tells = message.byTitle || message.roles.some(({ role }) => role === 'customer');
  return tells ? BY_EVIDENCE[evidence.confidence] : 'not-yet';
}

/** The same in words. */
export const STANDING_WORDS: Record<Standing, string> = {
  well: 'Reads well',
  fairly: 'Reads fairly, where the page is built as we know it',
  experimental: 'Experimental, may find no chat',
  'not-yet': 'Found, but not judged: nothing tells there who wrote what',
};
