import type { Selector, Source } from '../adapters/adapter.ts';

/** The elements a selector names below `scope`, in document order; ` >>> ` enters an open shadow root. */
export function findAll(scope: ParentNode, selector: Selector): Element[] {
  const [outer = '', ...inner] = selector.split(' >>> ');
  const found = [...scope.querySelectorAll(outer)];
  if (inner.length === 0) return found;
  return found.flatMap((host) => (host.shadowRoot ? findAll(host.shadowRoot, inner.join(' >>> ')) : []));
}

/** `element` itself where it matches, and its matching descendants. */
export function matchesIn(element: Element, selector: Selector): Element[] {
  const found = findAll(element, selector);
  return !selector.includes(' >>> ') && element.matches(selector) ? [element, ...found] : found;
}

/** The element and the attribute (undefined: its own text) a source points to. */
export function parts(source: Source): { selector: Selector | undefined; attribute: string | undefined } {
  return typeof source === 'string'
    ? { selector: source, attribute: undefined }
    : { selector: source.selector, attribute: source.attribute };
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
