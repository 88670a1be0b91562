import type { PatternedSource, Selector } from '../adapters/adapter.ts';
import { textOf } from './text.ts';

const ENTER = ' >>> ';

export type Elements = ArrayLike<Element> & Iterable<Element>;

/** The elements a selector names below `scope`, of each tree in document order; ` >>> ` enters an open shadow root. */
export function findAll(scope: ParentNode, selector: Selector): Element[] {
  return [...listAll(scope, selector)];
}

/** The same, without touching each: browsers make those of a long list only when they are asked for. */
export function listAll(scope: ParentNode, selector: Selector): Elements {
  if (!selector.includes(ENTER)) return scope.querySelectorAll(selector);
  return alternatives(selector).flatMap((one) => {
    const inner = one.split(ENTER).at(-1)!;
    return treesOf(scope, one).flatMap((tree) => [...tree.querySelectorAll(inner)]);
  });
}

/** The open shadow roots a selector enters, those on the way to inner ones too. */
export function shadowsIn(scope: ParentNode, selector: Selector): ShadowRoot[] {
  if (!selector.includes(ENTER)) return [];
  return alternatives(selector).flatMap((one) => {
    const steps = one.split(ENTER);
    return steps
      .slice(1)
      .flatMap((_, index) => treesOf(scope, steps.slice(0, index + 2).join(ENTER)))
      .filter((tree) => tree instanceof ShadowRoot);
  });
}

/** The trees in which the last part of a selector is looked up. */
function treesOf(scope: ParentNode, alternative: Selector): ParentNode[] {
  return alternative
    .split(ENTER)
    .slice(0, -1)
    .reduce<ParentNode[]>(
      (trees, host) => trees.flatMap((tree) => hostsIn(tree, host).flatMap((one) => one.shadowRoot ?? [])),
      [scope],
    );
}

/** Whose shadow trees are entered; `:scope` is the element itself in which is looked. */
function hostsIn(tree: ParentNode, host: Selector): Element[] {
  return host === ':scope' && tree instanceof Element ? [tree] : [...tree.querySelectorAll(host)];
}

/** The parts of a selector list: its commas stand outside brackets. */
function alternatives(selector: Selector): Selector[] {
  const found = [''];
  let depth = 0;
  for (const character of selector) {
    if ('(['.includes(character)) depth += 1;
    else if (')]'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found;
}

/** `element` itself where it matches, and its matching descendants. */
export function matchesIn(element: Element, selector: Selector): Element[] {
  const found = findAll(element, selector);
  return !selector.includes(ENTER) && element.matches(selector) ? [element, ...found] : found;
}

/** The element, the attribute (undefined: its own text) and the pattern a source points to. */
export function parts(source: PatternedSource): {
  selector: Selector | undefined;
  attribute: string | undefined;
  pattern: RegExp | undefined;
} {
  return typeof source === 'string'
    ? { selector: source, attribute: undefined, pattern: undefined }
    : {
        selector: source.selector,
        attribute: source.attribute,
        pattern: 'pattern' in source ? source.pattern : undefined,
      };
}

/** An element's text, or what an attribute or a field holds now. */
export function valueOf(element: Element, attribute: string | undefined): string | null {
  if (attribute === undefined) return textOf(element);
  return attribute === 'value' && 'value' in element ? String(element.value) : element.getAttribute(attribute);
}

/** What a source says at an element. */
export function valueAt(element: Element, source: PatternedSource): string | undefined {
  const { attribute, pattern } = parts(source);
  const value = valueOf(element, attribute);
  return (pattern ? pattern.exec(value ?? '')?.[1] : value) || undefined;
}

/** The attributes an adapter's selectors look at: a change of any other one changes no reading. */
export function attributesIn(data: unknown): Set<string> {
  const names = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (value instanceof RegExp) return;
    if (typeof value === 'string') {
      if (key === 'attribute') names.add(value);
      for (const [, name] of value.matchAll(/\[([\w-]+)/g)) names.add(name!);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
    }
  };
  visit(data, '');
  return names;
}
