import { commonHolder, holdersOf, isShown, treesIn } from './elements.ts';

const EDITABLE =
  'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"], input[type="text"], input:not([type])';
const SEARCH = /search|filter|find|such|buscar|recherch|subject|title|tag|phone|e-?mail|login|password/i;
const REPLY =
  /reply|respond|respon|message|messag|write|type|compose|answer|chat|antwort|nachricht|schreib|écri|mensaje|comment/i;

/** What an agent could type into now, the page's own twins for measuring left out. */
export function editablesIn(page: Document): HTMLElement[] {
  return treesIn(page)
    .flatMap((tree) => [...tree.querySelectorAll<HTMLElement>(EDITABLE)])
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const inAnother = element.parentElement?.closest('[contenteditable=""], [contenteditable="true"]') != null;
      return (
        isShown(element) &&
        !inAnother &&
        width > 40 &&
        height > 8 &&
        !element.closest('[aria-hidden="true"]') &&
        element.tabIndex >= -1
      );
    });
}

/** A field that editors made of drawn lines keep out of sight: it takes the keys and shows none of the text. */
function isTuckedAway({ parentElement }: Element): boolean {
  if (!parentElement || getComputedStyle(parentElement).overflow !== 'hidden') return false;
  const { width, height } = parentElement.getBoundingClientRect();
  return width < 8 || height < 8;
}

/** What the page calls an editor, in the agent's words; where it does not, what kind of box it is. */
export function captionOf(composer: HTMLElement): string {
  const { ariaLabel, ariaPlaceholder, title, id } = composer;
  const tree = composer.getRootNode() as Document | ShadowRoot;
  const labels = [
    ...(composer.getAttribute('aria-labelledby')?.split(/\s+/) ?? []).map((one) => tree.getElementById(one)),
    id ? tree.querySelector(`label[for="${CSS.escape(id)}"]`) : null,
    composer.closest('label'),
  ].map((label) => label?.textContent);
  const inner = composer.querySelector('[data-placeholder], [placeholder]');
  const placeholders = [composer, inner].flatMap((one) => [
    one?.getAttribute('placeholder'),
    one?.getAttribute('data-placeholder'),
  ]);
  const said = [ariaLabel, ...labels, ...placeholders, ariaPlaceholder, title].map((text) =>
    text?.replace(/\s+/g, ' ').trim(),
  );
  return said.find(Boolean) ?? 'a box without a name';
}

/** The editor an element stands in; undefined where it is in none. */
export function editableAround(inner: Element): HTMLElement | undefined {
  const editables = new Set<Element>(editablesIn(inner.ownerDocument));
  return holdersOf(inner).find((holder): holder is HTMLElement => editables.has(holder));
}

/** The reply box of a transcript: the nearest to it in the page that is no search field. */
export function composerNear(transcript: Element): HTMLElement | undefined {
  const page = transcript.ownerDocument;
  const holders = holdersOf(transcript);
  const worth = (element: HTMLElement): number => {
    const common = commonHolder([transcript, element]);
    const steps = common ? holders.indexOf(common) : holders.length;
    const words = ['placeholder', 'aria-label', 'aria-placeholder', 'data-placeholder', 'name', 'id', 'class', 'title']
      .map((name) => element.getAttribute(name) ?? '')
      .join(' ');
    const below = element.getBoundingClientRect().bottom >= transcript.getBoundingClientRect().top + 20;
    return (
      -steps +
      (REPLY.test(words) ? 1.5 : 0) -
      (SEARCH.test(words) || element.matches('[role="searchbox"], [type="search"]') ? 6 : 0) +
      (below ? 1 : 0) -
      (element.localName === 'input' ? 1 : 0)
    );
  };
  const [best] = editablesIn(page)
    .filter((element) => !transcript.contains(element) && !isTuckedAway(element))
    .map((element) => ({ element, worth: worth(element) }))
    .filter((one) => one.worth > -9)
    .toSorted((a, b) => b.worth - a.worth);
  return best?.element;
}
