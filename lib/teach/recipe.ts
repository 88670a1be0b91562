import * as v from 'valibot';
import type { Adapter, IdSource, RoleRule, Source } from '../adapters/adapter.ts';
import { ADDRESS_TEMPLATE, addressPattern, asksQuery } from './address.ts';

/** Longer selectors are refused (characters). */
export const SELECTOR_LIMIT = 400;
/** A team file holds at most this many recipes. */
export const RECIPE_LIMIT = 50;
const RULE_LIMIT = 12;

export const sitePattern = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^https?:\/\/(\*\.)?[^\s/*]+\/\*$/, 'must be a match pattern such as https://acme.example/*'),
);

/** Of a whole top-level domain nobody may speak; a port is not in a match pattern. */
const recipeSite = v.pipe(
  sitePattern,
  v.regex(
    /^https?:\/\/(\*\.[^*:/.]+\.)?[^*:/]+\/\*$/,
    'must be the pattern of a site without a port, such as https://acme.example/*',
  ),
);

/** Brackets within brackets make a selector slow without end. */
const DEPTH_LIMIT = 2;

function isShallow(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')) {
    if (sign === '(' && ++depth > DEPTH_LIMIT) return false;
    if (sign === ')') depth -= 1;
  }
  return true;
}

const selector = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(SELECTOR_LIMIT),
  v.regex(/^[^{}@;\p{Cc}]*$/u, 'must be a CSS selector, nothing else'),
  v.regex(/^(?!.*\\0{0,4}[4-7][\da-f])/is, 'must write letters as letters'),
  v.regex(/^(?!.*:has\(.*:has\()/is, 'must do with one :has()'),
  v.check(isShallow, `must not nest brackets deeper than ${DEPTH_LIMIT}`),
);
const attribute = v.pipe(v.string(), v.regex(/^[a-z][\w:-]{0,60}$/i, 'must be the name of an attribute'));
/** An element's text, or an attribute of it or of the message itself. */
const source = v.pipe(
  v.strictObject({ selector: v.optional(selector), attribute: v.optional(attribute) }),
  v.check(
    ({ selector: at, attribute: of }) => at !== undefined || of !== undefined,
    'must name a selector or an attribute',
  ),
);

const roleRule = v.strictObject({
  role: v.picklist(['customer', 'agent', 'bot', 'note', 'system', 'unknown', 'above']),
  when: selector,
  side: v.optional(v.picklist(['start', 'end'])),
});

const nameHash = v.pipe(v.string(), v.regex(/^[a-z\d]{1,16}$/));

/**
 * How one site's chat is read, as an agent has taught it by pointing: an adapter without code or patterns that somebody
 * may edit, export and import. Fields mean what they mean in an {@link Adapter}.
 */
export const recipeSchema = v.strictObject({
  format: v.literal(1),
  site: recipeSite,
  /** The day it was taught. */
  taught: v.pipe(v.string(), v.isoDate('must be a day such as 2026-11-22')),
  /**
   * Which chat is open: parts of the address, an attribute of what holds the chat, its name above the messages, or else
   * the address as a whole.
   */
  chat: v.union([
    v.strictObject({
      address: v.pipe(v.string(), v.maxLength(300), v.regex(ADDRESS_TEMPLATE, 'must be such as /chats/{chat}')),
    }),
    v.strictObject({ root: selector, attribute }),
    v.strictObject({ name: selector, attribute: v.optional(attribute) }),
    v.strictObject({}),
  ]),
  title: v.optional(source),
  transcript: selector,
  message: v.strictObject({
    item: selector,
    id: v.optional(source),
    text: selector,
    textParts: v.optional(v.literal('beside')),
    roles: v.pipe(v.array(roleRule), v.maxLength(RULE_LIMIT)),
    author: v.optional(source),
    byTitle: v.optional(v.boolean()),
    names: v.optional(
      v.strictObject({
        leads: v.optional(v.boolean()),
        before: v.optional(v.boolean()),
        always: v.optional(v.boolean()),
        alone: v.optional(v.boolean()),
        known: v.optional(v.pipe(v.record(nameHash, v.picklist(['agent', 'unknown'])), v.maxEntries(12))),
      }),
    ),
    at: v.optional(source),
    strip: v.optional(selector),
    reversed: v.optional(v.boolean()),
    virtualised: v.optional(v.boolean()),
  }),
  composer: v.optional(selector),
  /** What matches while the composer holds an internal note, and the tab that this comes to. */
  note: v.optional(v.strictObject({ when: selector, tab: selector })),
});

export type Recipe = v.InferOutput<typeof recipeSchema>;

/** The id of what a recipe reads, in place of an adapter's. */
export const TAUGHT = 'taught';

/**
 * Whether a page is read by a recipe, rather than by the adapter that knows it. What was taught or chosen in this browser
 * goes before every adapter, and so does what the browser's policy sets: a lead may have to mend an adapter at once. What
 * only came in a file, a recipe's or the team's, goes before weak evidence, never before an adapter that is known well:
 * whoever passes files around does not decide who is the customer there, or which box is written into.
 */
export function precedes({ imported }: Recipe & { imported?: boolean }, adapter: Adapter | undefined): boolean {
  return !imported || adapter === undefined || adapter.evidence.confidence === 'low';
}

/** The recipe as the reader and the inserter take it. */
export function adapterOf({ site, taught, chat, title, transcript, message, composer, note }: Recipe): Adapter {
  const { id, at, author, ...rest } = message;
  return {
    id: TAUGHT,
    name: site,
    matches: [site],
    evidence: { confidence: 'medium', asOf: taught.slice(0, 7) },
    ...('root' in chat && { root: chat.root }),
    conversationId: idOf(chat),
    idsMayRepeat: true,
    ...(title && { title: sourceOf(title) }),
    transcript,
    message: {
      ...rest,
      strip: rest.strip === undefined ? FILES : `${rest.strip}, ${FILES}`,
      ...(id && { id: sourceOf(id) }),
      ...(at && { at: sourceOf(at) }),
      ...(author && { author: sourceOf(author) }),
    },
    ...(composer !== undefined && { composer }),
    ...(note && { composerMode: { note: note.when, tab: note.tab } }),
  };
}

/** What a file that was sent is called nobody says. */
const FILES = 'a[download]';

function idOf(chat: Recipe['chat']): IdSource {
  if ('root' in chat) return { attribute: chat.attribute };
  if ('name' in chat) return { selector: chat.name, ...(chat.attribute && { attribute: chat.attribute }) };
  const address = 'address' in chat ? chat.address : '';
  return { path: addressPattern(address), ...(asksQuery(address) && { query: true }) };
}

function sourceOf({ selector: at, attribute: of }: v.InferOutput<typeof source>): Source {
  if (of === undefined) return at!;
  return at === undefined ? { attribute: of } : { selector: at, attribute: of };
}

/** The same with the customer's and the agent's part exchanged; what was learnt of their names goes. */
export function swapped(recipe: Recipe): Recipe {
  const other: Partial<Record<RoleRule['role'], 'customer' | 'agent'>> = { customer: 'agent', agent: 'customer' };
  const roles = recipe.message.roles.map((rule) => ({ ...rule, role: other[rule.role] ?? rule.role }));
  const agentFirst = roles.toSorted((a, b) => Number(a.role === 'customer') - Number(b.role === 'customer'));
  const { byTitle: _, names, ...message } = recipe.message;
  const { leads, before, always } = names ?? {};
  const where = { ...(leads && { leads }), ...(before && { before }), ...(always && { always }) };
  return { ...recipe, message: { ...message, ...(names && { names: where }), roles: agentFirst } };
}

/** Which of its selectors the page's browser does not understand, in words; undefined where it knows all. */
export function faultIn(recipe: Recipe, page: Document): string | undefined {
  const fragment = page.createDocumentFragment();
  for (const [field, text] of selectorsIn(recipe)) {
    try {
      for (const part of text.split(' >>> ')) fragment.querySelector(part);
    } catch {
      return `${field} is no CSS selector: ${text.slice(0, 80)}`;
    }
  }
  return undefined;
}

const SELECTORS = /^(root|selector|transcript|item|text|strip|when|composer|tab|name)$/;

/** Every selector, with the way to it such as `message.roles.0.when`. */
function selectorsIn(value: object, way = ''): [field: string, selector: string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] => {
    if (typeof inner === 'string') return SELECTORS.test(key) ? [[way + key, inner]] : [];
    return inner !== null && typeof inner === 'object' ? selectorsIn(inner, `${way}${key}.`) : [];
  });
}
