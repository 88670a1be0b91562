import { type Composer, type Draft, isTextField } from '../insertion/draft.ts';
import type { DraftNotes } from '../messages.ts';

const STYLE = `
  ::highlight(levelhead-warn) { text-decoration: underline wavy 1px #d4511e; }
  ::highlight(levelhead-hint) { text-decoration: underline dotted 2px #8a8f98; }
`;

/**
 * Underlines noted words in contenteditable composers through the CSS Custom Highlight API: the page's elements stay as
 * they are, only a constructed style sheet joins the document's. A browser without it shows no line.
 */
export class Underline {
  readonly #sheets = new WeakMap<Node, CSSStyleSheet>();
  readonly #drawn = new Map<Composer, { highlight: Highlight; range: Range }[]>();

  /** Draws the notes of a composer's draft, and takes away what was drawn in it before. */
  draw(composer: Composer, draft: Draft, notes: DraftNotes): void {
    this.clear(composer);
    if (notes.length === 0 || isTextField(composer) || !this.#styled(composer)) return;
    const drawn = notes.map(({ level, start, end }) => {
      const [from, to] = [draft.placeAt(start), draft.placeAt(end - 1)];
      const range = composer.ownerDocument.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset + 1);
      return { highlight: highlightOf(level), range };
    });
    for (const { highlight, range } of drawn) highlight.add(range);
    this.#drawn.set(composer, drawn);
  }

  clear(composer: Composer): void {
    for (const { highlight, range } of this.#drawn.get(composer) ?? []) highlight.delete(range);
    this.#drawn.delete(composer);
  }

  clearAll(): void {
    for (const composer of this.#drawn.keys()) this.clear(composer);
  }

  /** False where the browser does not let a content script style the composer's document or shadow root. */
  #styled(composer: Composer): boolean {
    if (!('highlights' in CSS)) return false;
    const root = composer.getRootNode() as Document | ShadowRoot;
    const known = this.#sheets.get(root);
    try {
      if (known && root.adoptedStyleSheets.includes(known)) return true;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets.push(sheet);
      this.#sheets.set(root, sheet);
      return true;
    } catch {
      return false;
    }
  }
}

function highlightOf(level: DraftNotes[number]['level']): Highlight {
  const name = `levelhead-${level}`;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}
