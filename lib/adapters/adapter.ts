import type { Role } from '../conversation.ts';

/**
 * A CSS selector, resolved inside the conversation's root. ` >>> ` enters an open shadow root; in a list, each alternative
 * enters its own.
 */
export type Selector = string;

/** Where a text stands: an element's own text, or one of its attributes. */
export type Source = Selector | { selector?: Selector; attribute: string };

/** The same, or of an attribute the first group of a pattern; nothing where the pattern does not match. */
export type PatternedSource = Source | { selector?: Selector; attribute: string; pattern: RegExp };

/**
 * First rule whose selector matches the message item (itself or a descendant that is not inside the text) gives its
 * role. `same`: that of the message before, where only the first of a run tells; never the customer's. `above` and
 * `below`: that of the next item there, whoever speaks, where the page marks this one as part of its run.
 */
export interface RoleRule {
  role: Role | 'same' | 'above' | 'below';
  when: Selector;
  /**
   * Only where the words stand on this side of the transcript, in its direction of writing: for pages without another
   * mark. Sides tell while the chat is laid out and both are taken.
   */
  side?: 'start' | 'end';
}

/**
 * Where a conversation's id stands: in the groups of a pattern on the address's path and hash (with `query`, also the query
 * between them), those that match joined by `-`; or at the root, or elements in it, as an attribute, else as text, of which a
 * pattern takes the first group.
 */
export type IdSource = { path: RegExp; query?: true } | { selector?: Selector; attribute?: string; pattern?: RegExp };

/** How names are read in a page that was taught, and what they tell; names themselves are known by their hashes only. */
export interface NameRules {
  /** The author begins the message's own words, before a colon where nothing marks them, and is taken off these. */
  leads?: boolean;
  /** The author stands before the message, at the head of its run. */
  before?: boolean;
  /** Every message names its author: what has none is said by neither side. */
  always?: boolean;
  /** The customer is the only one besides those whose names are known or say who they are. */
  alone?: boolean;
  /** The agent's own names, and those of whoever is neither customer nor agent: by hash. */
  known?: Record<string, 'agent' | 'unknown'>;
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
  /**
   * How well the page's build is known from what others' public scripts and sources say of it, no live page having been
   * looked at, and the month of the newest of them; where they bear no date, that in which they were gathered.
   */
  evidence: { confidence: 'high' | 'medium' | 'low'; asOf: string };
  /** Restricts it to some paths of a matched host. */
  path?: RegExp;
  /** Marks by which a self-hosted app is recognised after its site was allowed. */
  recognise?: Selector;
  /**
   * By what a hosted product is recognised on a host of its customer's own, after that was allowed: marks that are known
   * well and stand in the page while a chat is open, at an address of this shape.
   */
  ownHost?: { path: RegExp; marks: Selector };
  /** The root of each mounted conversation, shown or hidden. The whole document where the page mounts one only. */
  root?: Selector;
  /** The conversation's id; of several places, the first that tells. */
  conversationId: IdSource | readonly IdSource[];
  /** True where two chats may have one id, as two customers of one name do. */
  idsMayRepeat?: boolean;
  /**
   * Addresses at which a chat is open, its id as first group, where a root's attribute has it too: not found there, it cannot
   * be read. Without a group, any chat will do.
   */
  chatPath?: RegExp;
  /** What the page calls the chat or its customer. */
  title?: Source;
  transcript: Selector;
  /**
   * What a transcript stands beside, where others on the page may be built otherwise: both are shown, and the innermost
   * element that holds both holds no second transcript.
   */
  beside?: Selector;
  message: {
    item: Selector;
    id?: Source;
    text: Selector;
    /**
     * Where the words of a message stand in several elements, one below the other: in all that match, or in the first and
     * those that match beside it.
     */
    textParts?: true | 'beside';
    /** Empty where nothing is known that tells who speaks: then the page is found, but not read. */
    roles: RoleRule[];
    author?: PatternedSource;
    /**
     * True where nothing tells speakers but their names: no rule above applying, the author the chat is titled after is the
     * customer, and anybody else who is named the agent's side; where nobody bears that name, nothing is told.
     */
    byTitle?: boolean;
    /** What names say of the speakers beyond the rules above, in a page that was taught. */
    names?: NameRules;
    /** True where only the first message of a run names its author. */
    authorCarries?: boolean;
    at?: PatternedSource;
    /** Items that are no messages. */
    skip?: Selector;
    /** Parts of the text that nobody says now: quotes, signatures, read marks. */
    strip?: Selector;
    /** What the words end before: the mark of a signature or of a quote. */
    until?: Selector;
    /**
     * True where the newest message stands first; `told` where that is the agent's or the desk's choice, and the messages'
     * times tell, else the numbers at the end of their ids.
     */
    reversed?: boolean | 'told';
    /** True where only the messages around the scroll position are mounted, in elements used again and again. */
    virtualised?: boolean;
  };
  /** None where it is not known. */
  composer?: Selector;
  /**
   * Tells an internal note from a reply, by marks or by patterns on the address's path and hash; without it every composer
   * is a reply box. `reply`: what shows that it is one; where neither mark is seen, nothing is written. `tab`: what the
   * marks come to, where that is neither the composer nor something around it.
   */
  composerMode?: { note: Selector; reply?: Selector; tab?: Selector } | { notePath: RegExp; replyPath: RegExp };
  /**
   * Rows of the page's chat list: names and unread marks, never what they preview. They tell that a chat wants to be looked
   * at, and nothing of its heat.
   */
  list?: {
    item: Selector;
    /** The chat's id, of which a pattern takes the first group; a row without one is known by its title. */
    id?: { selector?: Selector; attribute: string; pattern?: RegExp };
    /** The number of unread messages; what holds none is a mark that some are. Without it, `item` is of such rows only. */
    unread?: Source;
    title?: Source;
  };
}
