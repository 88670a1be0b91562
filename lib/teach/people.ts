import { treesIn } from './elements.ts';
import type { InParts } from './turns.ts';
import { roleIn } from './words.ts';

/** Words that markup and labels are made of; whoever is called so is called nothing by them. */
const MARKUP = new Set(
  `a align and area article avatar balloon bar block body both bottom box bubble by card cell center chat chats class
   comment composer contact container content conversation conversations data day details dialog dialogue direct
   discussion div draft editor element end entry feed field file flex footer form from group head header history host
   icon image in inbox info inline inner input is item items kind label left line link list local log main meta mode
   msg message messages name new of on open other others out outer page panel paragraph part participant people person
   post posts public read remote reply replies response right room row rows said says scroll section send sender
   session side speaker start status stream support tab table talk team text the thread threads ticket tickets time
   timeline to top transcript turn type ui us user users view widget window words wrap wrapper write writer wrote you
   your`.split(/\s+/),
);

/** Attributes in which a page speaks to people. */
const LABELS = ['aria-label', 'title', 'alt', 'placeholder'];
/** What these say is what can be done, and nobody's name. */
const COMMANDS = 'button, [role="button"], [role="tab"], [role="menuitem"], label, legend, option, th';
const UNREAD = 'script, style, template, noscript, svg';
/** Texts of more words are sentences. */
const NAME_WORDS = 3;

let people: ReadonlySet<string> = new Set();

/**
 * Learns what may be a name in this page, for {@link isPersonal}: all words of short texts and labels, and of sentences
 * the words that are written large without beginning one. Too many rather than too few: a mark that is taken for a name is
 * passed over for another.
 */
export function* learnPeople(page: Document): InParts<void> {
  const found = new Set<string>();
  const note = (text: string): void => {
    const parts = text.trim().split(/\s+/);
    const words = parts.length > NAME_WORDS ? largeWithin(text) : [...parts, parts.join('')];
    for (const word of words.flatMap(wordsOf)) found.add(word);
  };
  for (const tree of treesIn(page)) {
    for (const element of tree.querySelectorAll(`:not(${UNREAD})`)) {
      yield;
      if (element.closest(COMMANDS)) continue;
      for (const name of LABELS) note(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) note((node as Text).data);
    }
  }
  people = found;
}

/** Whether a class, an id or a value has a word in it that may be somebody's name in the page last learnt. */
export function isPersonal(token: string): boolean {
  return wordsOf(token).some((word) => people.has(word) && !isMarkup(word));
}

/** Whether it says nothing but what markup says: parts of a page, and the two sides of a chat. */
export function isMarkup(token: string): boolean {
  return wordsOf(token).every((word) => MARKUP.has(word) || roleIn(word) !== undefined);
}

/** Words written large, but for those that begin a sentence. */
function largeWithin(text: string): string[] {
  return [...text.matchAll(/(?<=[^\s.!?…:]["'“‘(]?\s+["'“‘(]?)\p{Lu}[\p{L}'’-]+/gu)].map(([word]) => word);
}

/** Words of two letters and more, small and without accents: `danaFox`, `dana_fox` and `Daná Fox` have the same. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
}
