import type { Role } from '../conversation.ts';

/** A CSS selector, resolved inside the conversation's root (open shadow roots are entered with ` >>> `). */
export type Selector = string;

/** Where a text stands: an element's own text, or one of its attributes. */
export type Source = Selector | { selector?: Selector; attribute: string };

/**
 * First rule whose selector matches the message item (itself or a descendant that is not inside the text) gives its
 * role. `same`: that of the message before, where only the first of a run tells; never the customer's.
 */
export interface RoleRule {
  role: Role | 'same';
  when: Selector;
}

/**
 * How one helpdesk's page is read and written, as data. A field the page does not evidence is left out, and what
 * cannot be told is `unknown`, never `customer`.
 */
export interface Adapter {
  id: string;
  name: string;
  /** Match patterns of the pages it serves; empty for recognised, self-hosted apps. */
  matches: string[];
  /** How well the page's build is known, and when it was last evidenced (ISO month). */
  evidence: { confidence: 'high' | 'medium' | 'low'; asOf: string };
  /** Restricts it to some paths of a matched host. */
  path?: RegExp;
  /** Marks by which a self-hosted app is recognised after its site was allowed. */
  recognise?: Selector;
  /** The root of each mounted conversation, shown or hidden. The whole document where the page mounts one only. */
  root?: Selector;
  /** The conversation's id: an attribute of the root, or a pattern's groups on the address's path and hash, joined by `-`. */
  conversationId: { attribute: string } | { path: RegExp };
  /** Addresses at which a chat is open, its id as first group, where a root's attribute has it too: not found there, it cannot be read. */
  chatPath?: RegExp;
  /** What the page calls the chat or its customer. */
  title?: Source;
  transcript: Selector;
  message: {
    item: Selector;
    id?: Source;
    text: Selector;
    roles: RoleRule[];
    author?: Source;
    /** True where only the first message of a run names its author. */
    authorCarries?: boolean;
    at?: Source;
    /** Items that are no messages. */
    skip?: Selector;
    /** Parts of the text that nobody says now: quotes, signatures, read marks. */
    strip?: Selector;
    /** True where the newest message stands first. */
    reversed?: boolean;
    /** True where only the messages around the scroll position are mounted, in elements used again and again. */
    virtualised?: boolean;
  };
  composer: Selector;
  /** Decides reply or internal note; without it every composer is a reply box. */
  composerMode?: { note: Selector };
  /** Rows of the page's chat list: unread marks only, never a heat. */
  list?: {
    item: Selector;
    id: { attribute: string } | { path: RegExp; attribute: string };
    unread?: Source;
    title?: Source;
  };
}
