import type { Selector } from '../adapters/adapter.ts';
import { MESSAGE_LIMIT } from '../conversation.ts';
import { clean } from './clean.ts';

/** Elements that begin and end on a line of their own. */
const BLOCK =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TR|UL)$/;
/** An icon font's ligatures are the names of its icons, and no words. */
export const ICONS = '.material-icons, [class*="material-symbols"], mat-icon';
/** What a reader does not see as text. */
const UNSEEN = `script, style, template, noscript, svg, iframe, object, audio, video, select, textarea, input, [hidden], [aria-hidden="true"], .sr-only, .visually-hidden, ${ICONS}`;
/** Emoji, or the name of one, in an image's alternative text. Each code point fits in one way only: the page may be hostile. */
const EMOJI =
  /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|[\u{e0020}-\u{e007f}]|[\d#*]\ufe0f?\u20e3)+|:[\w+-]{1,40}:)$/u;
/** Longer pages of markup are not walked to their end. */
const WALK_LIMIT = 4 * MESSAGE_LIMIT;

/**
 * An element's text as its reader sees it, shown or not: blocks and `<br>` break lines, emoji images stand as
 * characters, and parts that match `strip` or that nobody sees are left out. It ends before what matches `until`.
 */
export function textOf(element: Element, strip?: Selector, until?: Selector): string {
  let text = '';
  let ended = false;

  function breakLine(): void {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  }
  function readText(node: Text, parent: Element): void {
    const keepsLines = node.data.trim().includes('\n') && /^(pre|break)/.test(getComputedStyle(parent).whiteSpace);
    const data = node.data.slice(0, WALK_LIMIT);
    const words = keepsLines ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
    text += text === '' || text.endsWith('\n') ? words.trimStart() : words;
  }
  function readElement(parent: Element): void {
    for (const child of parent.childNodes) {
      if (ended || text.length > WALK_LIMIT) return;
      if (child.nodeType === Node.TEXT_NODE) readText(child as Text, parent);
      else if (child.nodeType === Node.ELEMENT_NODE) enter(child as Element);
    }
  }
  function enter(child: Element): void {
    if (until && child.matches(until)) {
      ended = true;
    } else if (child.tagName === 'BR') {
      text += '\n';
    } else if (child.tagName === 'IMG') {
      const alternative = child.getAttribute('alt')?.trim() ?? '';
      if (EMOJI.test(alternative)) text += alternative;
    } else if (!isUnseen(child) && !(strip && child.matches(strip))) {
      const block = BLOCK.test(child.tagName);
      if (block) breakLine();
      readElement(child);
      if (block) breakLine();
      else if (/^T[DH]$/.test(child.tagName)) text += ' ';
    }
  }

  readElement(element);
  return clean(text);
}

/** Hidden by its own marks; a style sheet's say is not asked, for all of a hidden chat is hidden by one. */
export function isUnseen(element: Element): boolean {
  if (element.matches(UNSEEN)) return true;
  const { style } = element as Partial<HTMLElement>;
  return style?.display === 'none' || style?.visibility === 'hidden';
}
