/** An element an agent types a reply into. */
export type Composer = HTMLElement;
export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** A place between two characters of the page. */
export interface Place {
  node: Node;
  offset: number;
}

/** What stands in a composer: its lines as plain text, and where its characters are in the page. */
export interface Draft {
  text: string;
  /** UTF-16 offsets into `text`; undefined where the caret is elsewhere. */
  selection: { start: number; end: number } | undefined;
  /** The place in the page before the character at an offset of `text`. */
  placeAt(offset: number): Place;
}

/** Characters that editors put in for themselves. */
const FILLERS = /[\u200b\u2060\ufeff]/;
const BLOCK = /^(ADDRESS|ARTICLE|BLOCKQUOTE|DD|DIV|DL|DT|FIGURE|H[1-6]|LI|OL|P|PRE|SECTION|TABLE|TD|TH|TR|UL)$/;

export function isTextField(composer: Element): composer is TextField {
  return composer.matches('textarea, input');
}

/** The selection that knows of the composer: an open shadow root has its own in Chromium. */
export function selectionAround(composer: Composer): Selection | null {
  const root = composer.getRootNode() as Node & { getSelection?(): Selection | null };
  return root.getSelection?.() ?? composer.ownerDocument.getSelection();
}

/** The selection inside a contenteditable composer; undefined where it is elsewhere. */
export function rangeIn(composer: Composer): Range | undefined {
  const selection = selectionAround(composer);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  return range && composer.contains(range.startContainer) && composer.contains(range.endContainer) ? range : undefined;
}

/**
 * Reads a composer, of a long draft only some `limit` characters. Parts it
 * does not let the agent edit (mentions, placeholders) are left out.
 */
export function readDraft(composer: Composer, limit = Infinity): Draft {
  return isTextField(composer) ? readField(composer) : readEditable(composer, rangeIn(composer), limit);
}

function readField(field: TextField): Draft {
  return {
    text: field.value,
    selection: { start: field.selectionStart ?? field.value.length, end: field.selectionEnd ?? field.value.length },
    placeAt: (offset) => ({ node: field, offset }),
  };
}

function readEditable(composer: Composer, range: Range | undefined, limit: number): Draft {
  let text = '';
  const places: Place[] = [];
  let last: Place = { node: composer, offset: 0 };
  let lineEnded = false;
  let start: number | undefined;
  let end: number | undefined;

  function emit(unit: string, place: Place, after: Place): void {
    text += unit;
    places.push(place);
    last = after;
  }
  function breakLine(): void {
    lineEnded = false;
    if (text !== '' && !text.endsWith('\n')) emit('\n', last, last);
  }
  function pass(node: Node, offset: number): void {
    if (range?.startContainer === node && range.startOffset === offset) start = text.length;
    if (range?.endContainer === node && range.endOffset === offset) end = text.length;
  }
  function readText(node: Text): void {
    const keepsLines = getComputedStyle(node.parentElement ?? composer).whiteSpace.startsWith('pre');
    if (lineEnded && node.data.trim() !== '') breakLine();
    for (let offset = 0; offset < node.data.length && text.length < limit; offset++) {
      pass(node, offset);
      const unit = node.data.charAt(offset);
      if (FILLERS.test(unit)) continue;
      const blank = /\s/.test(unit) && !(keepsLines && unit === '\n');
      emit(blank ? ' ' : unit, { node, offset }, { node, offset: offset + 1 });
    }
    pass(node, node.data.length);
  }
  function readElement(element: HTMLElement): void {
    const block = element !== composer && BLOCK.test(element.tagName);
    if (block) {
      breakLine();
      last = { node: element, offset: 0 };
    }
    element.childNodes.forEach((child, index) => {
      if (text.length >= limit) return;
      pass(element, index);
      if (child.nodeType === Node.TEXT_NODE) readText(child as Text);
      else if (child.nodeName === 'BR') readBreak(element, index);
      else if ((child as HTMLElement).contentEditable !== 'false') readElement(child as HTMLElement);
    });
    pass(element, element.childNodes.length);
    if (block) lineEnded = true;
  }
  function readBreak(parent: Node, index: number): void {
    if (lineEnded) breakLine();
    emit('\n', { node: parent, offset: index }, { node: parent, offset: index });
  }

  readElement(composer);
  return {
    text,
    selection: start === undefined || end === undefined ? undefined : { start, end },
    placeAt: (offset) => places[offset] ?? last,
  };
}

/** Selects part of a composer's text; an empty span is a caret. */
export function selectInDraft(composer: Composer, span: { start: number; end: number }): void {
  if (isTextField(composer)) return composer.setSelectionRange(span.start, span.end);
  const draft = readDraft(composer);
  const from = draft.placeAt(span.start);
  const to = span.end === span.start ? from : afterCharacter(draft.placeAt(span.end - 1));
  selectionAround(composer)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function afterCharacter(place: Place): Place {
  return { node: place.node, offset: place.offset + 1 };
}
