import type { RoleRule } from '../adapters/adapter.ts';
import { matchesIn } from '../transcript/select.ts';
import type { Authors } from './authors.ts';
import { SELECTOR_LIMIT } from './recipe.ts';
import type { Shape } from './shape.ts';

/**
 * Rules by which a mark, or a side, makes only those messages the customer's that name nobody: it says no more than that
 * they are not the agent's own, and who is named is told by the name. Undefined where no selector finds them.
 */
export function rulesOfNameless(rules: readonly RoleRule[], shape: Shape, authors: Authors): RoleRule[] | undefined {
  const name = nameIn(authors);
  if (name === undefined) return undefined;
  const narrowed = rules.map((rule) => {
    if (rule.role !== 'customer') return rule;
    const when = namelessOf(rule.when === shape.text ? shape.item : rule.when, name, shape, authors);
    return when === undefined ? undefined : { ...rule, when };
  });
  return narrowed.every((rule) => rule !== undefined) ? narrowed : undefined;
}

/** Rules by which what has no mark of the customer's is the agent's only where it names its author: the rest may be anybody's. */
export function restOfNamed(rules: readonly RoleRule[], shape: Shape, authors: Authors): RoleRule[] {
  const name = nameIn(authors);
  if (name === undefined || name.startsWith('[') || /[(,]|>>>/.test(name)) return [...rules];
  const when = `${whole(shape.item)}:has(${name}:not(:empty))`;
  const isAll = authors.names.size === shape.messages.length || when.length > SELECTOR_LIMIT;
  const isRest = (rule: RoleRule): boolean =>
    rule.role === 'agent' && rule.when === shape.text && rule.side === undefined;
  return rules.map((rule) => (!isAll && isRest(rule) ? { ...rule, when } : rule));
}

/** What finds an author in a message; undefined where that is outside it, or among its words. */
function nameIn({ source, rules }: Authors): string | undefined {
  if (!source || rules.before || rules.leads) return undefined;
  return source.attribute === undefined ? source.selector : `${source.selector ?? ''}[${source.attribute}]`;
}

/** What a mark finds in messages that name nobody, and in none that does. */
function namelessOf(mark: string, name: string, { messages, item }: Shape, { names }: Authors): string | undefined {
  if (/[(,]|>>>/.test(name) || (/\(|>>>/.test(mark) && mark !== item)) return undefined;
  const own = name.startsWith('[') ? `:not(${name})` : `:not(:has(${name}))`;
  const finds = (index: number, selector: string): boolean => matchesIn(messages[index]!.item, selector).length > 0;
  return [`${whole(mark)}${own}`, `${whole(item)}${own} ${whole(mark)}`].find(
    (when) =>
      when.length <= SELECTOR_LIMIT &&
      [...messages.keys()].every((index) => finds(index, when) === (!names.has(index) && finds(index, mark))),
  );
}

/** A selector as one part of another. */
function whole(selector: string): string {
  return /[\s,>]/.test(selector) ? `:is(${selector})` : selector;
}
