/** What ends a part of an address. */
const END = '/#!?&=';

/**
 * An address's path and hash, in which `{chat}` stands for a part of the chat's id and `*` for any other part. Parts are
 * whole, so a pattern made from one cannot be slow.
 */
export const ADDRESS_TEMPLATE = /^(?=\/)(?=.*\{chat\})(?:[/#!?&=](?:\{chat\}|\*|[^\s{}*/#!?&=]*))+$/;

/** A part of an address that names a thing rather than a kind of thing: numbers, UUIDs, keys with digits in them. */
const NAMES_ONE = /^(?!v\d$)(?=.*\d)[\w.~:@-]{1,80}$/;

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

/** The pattern of a template, with the id's parts as groups; of an empty one: every address is a chat of its own. */
export function addressPattern(template: string): RegExp {
  if (template === '') return /^(.+)$/s;
  const body = template
    .split(/(\{chat\}|\*)/)
    .map((part) => (part === '{chat}' ? `([^${END}]+)` : part === '*' ? `[^${END}]+` : literal(part)))
    .join('');
  return new RegExp(`^${body}(?=[${END}]|$)`);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
