/** What ends a part of an address. */
const END = '/#!?&=';

/**
 * An address's path and hash, in which `{chat}` stands for a part of the chat's id and `*` for any other part. Parts are
 * whole, so a pattern made from one cannot be slow.
 */
export const ADDRESS_TEMPLATE = /^(?=\/)(?=.*\{chat\})(?:[/#!?&=](?:\{chat\}|\*|[^\s{}*/#!?&=]*))+$/;

/** A part of an address that names a thing rather than a kind of thing: numbers, UUIDs, keys with digits in them. */
const NAMES_ONE = /^(?!v\d$)(?=.*\d)[\w.~:@-]{1,80}$/;
/** Kinds of things that are a chat, as the part before its id says. */
const CHATS = /^(conv(o|ersation)?|chat|ticket|thread|room|dialog(ue)?|case|discussion)s?$/i;
/** Kinds of things that hold many chats, beside their number or in one part with it. */
const HOLDERS =
  /(^|[\W_])(view|team|agent|user|operator|queue|mailbox|folder|filter|page|account|company|org(ani[sz]ation)?|tenant|workspace|project|website|department|brand)s?(?![a-z])/i;

/**
 * The template of a chat's address, in which nothing stands that may be a name; undefined where nothing in it looks like
 * an id.
 */
export function templateOf(
  { pathname, hash }: Pick<URL, 'pathname' | 'hash'>,
  isPersonal: (part: string) => boolean = () => false,
): string | undefined {
  const parts = `${pathname}${hash}`.split(/([/#!?&=])/);
  const template = parts
    .map((part) => (NAMES_ONE.test(part) ? '{chat}' : part.includes('%') || isPersonal(part) ? '*' : part))
    .join('');
  return ADDRESS_TEMPLATE.test(template) && template.length <= 300 ? template : undefined;
}

/**
 * Whether a part of the address is an id of the chat rather than of a view, a team or an account that holds many: it stands
 * behind a word for chats, or ends the path and nothing calls it a holder.
 */
export function namesChat({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): boolean {
  const parts = `${pathname}${hash}`.split(/[/#!?&=]/).filter(Boolean);
  return parts.some((part, index) => {
    if (!NAMES_ONE.test(part) || HOLDERS.test(part)) return false;
    const before = parts[index - 1] ?? '';
    return CHATS.test(before) || (index === parts.length - 1 && !HOLDERS.test(before));
  });
}

/** Query parameters that name the chat. */
const IN_QUERY =
  /(^|[-_])(conversation|chat|ticket|thread|room|dialog|case|discussion)([-_]?(id|uuid|guid|key|no|number))?$/i;
/** What names whatever the page is about. */
const ANY_ID = /^(id|uuid|guid)$/i;
/** A page that by its name shows chats, such as `/chat.php`. */
const CHAT_PAGE = /(^|[/_-])(conversation|chat|ticket|thread|room|dialog|case|discussion)s?(\.\w+)?\/?$/i;

/**
 * The template of an address whose query names the chat. A mere `id` does so in a page of chats, or where nothing else tells
 * them apart: `isOnlyOne`.
 */
export function queryTemplateOf(
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
  isPersonal: (part: string) => boolean,
  isOnlyOne: boolean,
): string | undefined {
  const ids = [...new URLSearchParams(search)].filter(([, value]) => NAMES_ONE.test(value)).map(([key]) => key);
  const key =
    ids.find((one) => IN_QUERY.test(one) && !isPersonal(one)) ??
    (isOnlyOne || CHAT_PAGE.test(pathname) ? ids.find((one) => ANY_ID.test(one)) : undefined);
  if (key === undefined) return undefined;
  const path = pathname
    .split('/')
    .map((part) => (NAMES_ONE.test(part) || part.includes('%') || isPersonal(part) ? '*' : part))
    .join('/');
  const template = `${path}?${key}={chat}`;
  return ADDRESS_TEMPLATE.test(template) && template.length <= 300 ? template : undefined;
}

/** Whether a template names a part of the query, which may stand among others there. */
export function asksQuery(template: string): boolean {
  return /^[^#?]*\?/.test(template);
}

/** The pattern of a template, with the id's parts as groups; of an empty one: every address is a chat of its own. */
export function addressPattern(template: string): RegExp {
  if (template === '') return /^(.+)$/s;
  const [path = '', ...query] = asksQuery(template) ? template.split('?') : [template];
  const asked = query.length > 0 ? `\\?(?:[^#]*&)?${bodyOf(query.join('?'))}` : '';
  return new RegExp(`^${bodyOf(path)}${asked}(?=[${END}]|$)`);
}

function bodyOf(template: string): string {
  return template
    .split(/(\{chat\}|\*)/)
    .map((part) => (part === '{chat}' ? `([^${END}]+)` : part === '*' ? `[^${END}]+` : literal(part)))
    .join('');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
