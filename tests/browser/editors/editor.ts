/** A real editor on a test page, asked for its own state rather than for what its element shows. */
export interface TestEditor {
  /** What the editor's own model holds, one line a line break. */
  draft(): string;
  /** Characters before the caret as the model has it, where the model learns of a moved caret later than the page. */
  caret?(): number;
  /** Lets go of the page where the editor listens outside its place. */
  destroy?(): void;
}

/** Puts an editor with a draft into a place. `send` is what its Enter key calls, as chats do. */
export type Mount = (place: HTMLElement, draft: string, send: () => void) => TestEditor | Promise<TestEditor>;

/** One paragraph a line, in an element an editor starts from. */
export function paragraphs(draft: string, tag = 'p'): HTMLElement {
  const source = document.createElement('div');
  for (const line of draft.split('\n')) {
    const paragraph = document.createElement(tag);
    paragraph.append(line === '' ? document.createElement('br') : line);
    source.append(paragraph);
  }
  return source;
}

/** The text of an element that is its own model: one line a block, and one a break that does not just fill its block. */
export function linesOf(root: HTMLElement): string {
  const lines = [''];
  const nodes = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    const block = node.nodeName === 'P' || node.nodeName === 'DIV';
    const parent = node.parentNode!;
    const before = node.previousSibling ?? (parent === root ? null : parent.previousSibling);
    if ((block && before) || (node.nodeName === 'BR' && node.nextSibling)) lines.push('');
    lines[lines.length - 1] += node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
  }
  return lines.join('\n').replaceAll('\u00a0', ' ').replaceAll('\u200b', '');
}

/** An Enter without Shift sends, before anything else hears of it. */
export function sendOnEnter(element: HTMLElement, send: () => void): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send();
  });
}

/** Puts an editor into an open shadow root. */
export function inShadow(mount: Mount): Mount {
  return (place, draft, send) => {
    const host = document.createElement('div');
    host.className = 'shadow-host';
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    place.append(host);
    return mount(inner, draft, send);
  };
}
