import type { Adapter } from './adapter.ts';
import { chatwoot } from './chatwoot.ts';
import { crisp } from './crisp.ts';
import { desk } from './desk.ts';
import { freescout } from './freescout.ts';
import { freshchat } from './freshchat.ts';
import { freshdesk } from './freshdesk.ts';
import { front } from './front.ts';
import { genesys } from './genesys.ts';
import { gorgias } from './gorgias.ts';
import { helpScout } from './help-scout.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { liveHelperChat } from './live-helper-chat.ts';
import { livechat } from './livechat.ts';
import { papercups } from './papercups.ts';
import { rocketChat } from './rocket-chat.ts';
import { salesforce } from './salesforce.ts';
import { tawkTo } from './tawk-to.ts';
import { whatsapp } from './whatsapp.ts';
import { zammad } from './zammad.ts';
import { zammadDesktop } from './zammad-desktop.ts';
import { zendesk } from './zendesk.ts';
import { zohoDesk } from './zoho-desk.ts';

/** Every helpdesk Levelhead can read: the only list of hosts. */
export const adapters: readonly Adapter[] = [
  zendesk,
  intercom,
  freshdesk,
  freshchat,
  hubspot,
  helpScout,
  front,
  gorgias,
  crisp,
  livechat,
  tawkTo,
  whatsapp,
  zohoDesk,
  salesforce,
  genesys,
  chatwoot,
  rocketChat,
  zammad,
  zammadDesktop,
  liveHelperChat,
  freescout,
  papercups,
  ...(import.meta.env.MODE === 'e2e' ? [desk] : []),
];

/** The adapter that serves an address on a host of its own; of two products on one host, the one whose path it is. */
export function adapterByAddress(address: URL): Adapter | undefined {
  const served = adapters.filter(({ matches }) => matches.some((pattern) => serves(pattern, address)));
  return served.find(({ path }) => path === undefined || path.test(address.pathname + address.hash)) ?? served[0];
}

/** The browser's rule for patterns of whole hosts, all there are here; a library for others would weigh on every page. */
function serves(pattern: string, { protocol, hostname }: URL): boolean {
  const [scheme, host = ''] = pattern.split(/\/\/|\/\*/);
  return protocol === scheme && (host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : hostname === host);
}

/** The adapter that reads a document: by its address, else by the marks of an app on a host nobody knows. */
export function adapterFor(address: URL, page: Document): Adapter | undefined {
  return adapterByAddress(address) ?? recognised(address, page);
}

/** The app whose marks a document bears: none, where it bears those of two. */
function recognised({ pathname, hash }: URL, page: Document): Adapter | undefined {
  const claims = adapters.filter(({ recognise, ownHost }) => {
    const marks = [recognise, ownHost?.path.test(pathname + hash) ? ownHost.marks : undefined];
    return marks.some((selector) => selector !== undefined && page.querySelector(selector) !== null);
  });
  return claims.length === 1 ? claims[0] : undefined;
}
