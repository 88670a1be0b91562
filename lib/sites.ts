import { browser, type Browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';

/**
 * The match pattern of one site, such as `https://acme.example/*`; null where the address is no web page.
 * Ports are left out: patterns with a port are not understood everywhere.
 */
export function patternOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? `${protocol}//${hostname}/*` : null;
}

/** The match pattern of what somebody typed: an address, a bare host name, or a pattern. Null where it is none. */
export function patternTyped(typed: string): string | null {
  const address = typed.trim();
  if (/^https?:\/\/(\*\.)?[^\s/*]+\/\*$/.test(address)) return address;
  if (address === '' || /\s/.test(address)) return null;
  const pattern = patternOf(/^[a-z][a-z+.-]*:\/\//i.test(address) ? address : `https://${address}`);
  const host = pattern && siteName(pattern);
  return host && (host.includes('.') || host === 'localhost') ? pattern : null;
}

/** A pattern or an address as people say it: `acme.example`. */
export function siteName(pattern: string): string {
  const host = /^[^:]+:\/\/([^/:]+)/.exec(pattern)?.[1] ?? pattern;
  return host.replace(/^\*\./, '');
}

/** The match patterns Levelhead may read now. */
export async function grantedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/**
 * Whether one of the patterns covers the address; none covers what is no address, such as a sandboxed frame's origin, and
 * what is no pattern covers nothing.
 */
export function covers(patterns: readonly string[], url: string): boolean {
  return URL.canParse(url) && patterns.some((pattern) => includes(pattern, url));
}

function includes(pattern: string, url: string): boolean {
  try {
    return new MatchPattern(pattern).includes(url);
  } catch {
    return false;
  }
}

/** Asks the browser for sites; call it straight from a click. Answers whether they were granted. */
export function requestSites(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/** Gives a site back. Answers false where the browser keeps it, as with sites fixed by the build. */
export async function revokeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Calls back when sites were revoked, or granted: with the match patterns of those. Returns the way to stop. */
export function watchSites(changed: (granted: string[]) => void): () => void {
  const added = ({ origins }: Browser.permissions.Permissions) => changed(origins ?? []);
  const removed = () => changed([]);
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  return () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  };
}
