/** What an element stands in, out of a shadow tree too. */
export function holderOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? tree.host : null;
}

/** The element and all that hold it, the innermost first, out of shadow trees too. */
export function holdersOf(element: Element): Element[] {
  const holders: Element[] = [];
  for (let holder: Element | null = element; holder; holder = holderOf(holder)) holders.push(holder);
  return holders;
}

/** The innermost element that holds all of them; undefined where there is none. */
export function commonHolder([first, ...others]: readonly Element[]): Element | undefined {
  if (first === undefined) return undefined;
  const kept = others.reduce<Element[]>((holders, other) => {
    const set = new Set(holdersOf(other));
    return holders.filter((holder) => set.has(holder));
  }, holdersOf(first));
  return kept[0];
}

/** From `inner` outwards up to, without, `outer`, which holds it in the same tree. */
export function between(inner: Element, outer: Element): Element[] {
  const path: Element[] = [];
  for (let element: Element | null = inner; element && element !== outer; element = element.parentElement)
    path.push(element);
  return path;
}

/** The document and every open shadow tree in it. */
export function treesIn(page: Document): (Document | ShadowRoot)[] {
  const trees: (Document | ShadowRoot)[] = [page];
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) if (element.shadowRoot) trees.push(element.shadowRoot);
  }
  return trees;
}

/** Those that stand in no other of them. */
export function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let holder = element.parentElement; holder; holder = holder.parentElement) if (all.has(holder)) return false;
    return true;
  });
}

/** Whether the page shows it now. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** What stands at a point of the window, in open shadow trees too, but for what is to be looked through. */
export function deepest(x: number, y: number, isThrough: (element: Element) => boolean): Element | undefined {
  const at = (tree: DocumentOrShadowRoot) => tree.elementsFromPoint(x, y).find((element) => !isThrough(element));
  let element = at(document);
  for (let inner = element; inner?.shadowRoot;) {
    const next = at(inner.shadowRoot);
    if (!next || next === inner) break;
    element = inner = next;
  }
  return element;
}
