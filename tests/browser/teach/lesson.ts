import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { deepest } from '../../../lib/teach/elements.ts';
import { learn } from '../../../lib/teach/learn.ts';
import { misfitIn } from '../../../lib/teach/misfit.ts';
import { pointAt } from '../../../lib/teach/point.ts';
import { Pupil } from '../../../lib/teach/pupil.ts';
import { adapterOf, faultIn, type Recipe } from '../../../lib/teach/recipe.ts';
import { QUOTES } from '../../../lib/transcript/quotes.ts';
import type { PageContent } from '../../../lib/transcript/page.ts';
import { watch } from '../../../lib/transcript/watch.ts';
import { rememberComposers } from '../../../lib/insertion/composer.ts';
import { createInserter } from '../../../lib/insertion/insert.ts';

/** The script that is taught, and the reader that works by what it has learnt, in a world of their own. */
const ending = new AbortController();
const pupil = new Pupil(ending.signal, []);
const reports: PageContent[] = [];

function read(recipe: Recipe): void {
  const adapter: Adapter = adapterOf(recipe);
  const { page } = watch(document, adapter, ending.signal, (content) => reports.push(content), 0);
  const memory = rememberComposers(document, ending.signal);
  const insert = createInserter({ documentId: 'd', conversations: page, memory });
  const misfit = (): string | null => {
    const shown = reports.at(-1)?.conversations.find((chat) => chat.shown);
    return (shown && misfitIn(shown, recipe)) ?? null;
  };
  Object.assign(globalThis, { insert, misfit });
}

/** The first element with exactly these words, else one with more of them; not a quote, and none around it. */
function withWords(words: string): Element | undefined {
  const found: Element[] = [];
  const wanted = squash(words);
  const holds = (element: Element) => squash(element.textContent ?? '').includes(wanted) && element.checkVisibility();
  const visit = (tree: ParentNode): void => {
    for (const element of tree.querySelectorAll(':not(script, style, title, head)')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!element.matches(QUOTES) && holds(element) && ![...element.children].some(holds)) found.push(element);
    }
  };
  visit(document);
  return found.find(({ textContent }) => squash(textContent ?? '') === wanted) ?? found[0];
}

function squash(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}

Object.assign(globalThis, { pupil, pointAt, learn, faultIn, read, reports, withWords, deepest });
