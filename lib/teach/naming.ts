import { between, isShown } from './elements.ts';
import { HASHED, type Mark, marksOf } from './marks.ts';
import { isPersonal } from './people.ts';

/**
 * A selector that finds this element and no other that is shown; from the document on, through open shadow trees.
 * Undefined where nothing names it.
 */
export function nameOf(element: Element): string | undefined {
  const tree = element.getRootNode();
  const inner = nameIn(element, tree as Document | ShadowRoot);
  if (inner === undefined || !(tree instanceof ShadowRoot)) return inner;
  const host = nameOf(tree.host);
  return host === undefined || host.includes(',') ? undefined : `${host} >>> ${inner}`;
}

/** The same inside its own tree. */
export function nameIn(element: Element, tree: Document | ShadowRoot): string | undefined {
  const isOnly = (selector: string): boolean => {
    const shown = [...tree.querySelectorAll(selector)].filter((match) => match === element || isShown(match));
    return shown.length === 1 && shown[0] === element;
  };
  const own = namesOf(element);
  const sturdy = own.find(({ selector, wear }) => wear < HASHED && isOnly(selector));
  if (sturdy) return sturdy.selector;
  for (const [index, one] of own.entries()) {
    for (const other of own.slice(index + 1)) {
      if (other.wear >= HASHED || !/^[.[#]/.test(other.selector)) continue;
      const both = one.selector + other.selector;
      if (isOnly(both)) return both;
    }
  }
  const holders = between(element, tree as unknown as Element).slice(1);
  for (const holder of holders) {
    for (const mark of marksOf(holder)) {
      if (mark.wear >= HASHED) continue;
      const within = own.find(({ selector }) => isOnly(`${mark.selector} ${selector}`));
      if (within) return `${mark.selector} ${within.selector}`;
    }
  }
  return own.find(({ selector }) => isOnly(selector))?.selector ?? placeOf(element, tree, isOnly);
}

function namesOf(element: Element): Mark[] {
  const tag = element.localName;
  const marks = marksOf(element);
  const name = element.getAttribute('name') ?? '';
  const plain = /^[a-z_-]{2,40}$/i.test(name) && !isPersonal(name);
  const named = plain ? [{ selector: `${tag}[name="${name}"]`, wear: 1 }] : [];
  const editable = element.getAttribute('contenteditable');
  const written = editable === null ? [] : [{ selector: `${tag}[contenteditable="${editable}"]`, wear: 4 }];
  return [
    ...named,
    ...marks.filter(({ selector }) => selector !== tag),
    ...written,
    { selector: tag, wear: 6 },
  ].toSorted((a, b) => a.wear - b.wear);
}

/** By its place among its siblings, below something that has a name or is the body. */
function placeOf(
  element: Element,
  tree: Document | ShadowRoot,
  isOnly: (selector: string) => boolean,
): string | undefined {
  let way = '';
  for (let one: Element | null = element; one; one = one.parentElement) {
    const named = one === element ? undefined : marksOf(one).find(({ wear }) => wear < HASHED)?.selector;
    if (named && isOnly(`${named}${way}`)) return `${named}${way}`;
    const { parentElement, localName } = one;
    if (!parentElement) {
      const whole = `${localName}${way}`;
      return isOnly(whole) ? whole : undefined;
    }
    const alike = [...parentElement.children].filter((child) => child.localName === localName);
    const place = alike.length === 1 ? '' : `:nth-of-type(${alike.indexOf(one) + 1})`;
    way = ` > ${localName}${place}${way}`;
  }
  return undefined;
}
