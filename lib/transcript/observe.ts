import type { Adapter } from '../adapters/adapter.ts';
import { idSources, type Located } from './locate.ts';
import { attributesIn, findAll, parts, shadowsIn } from './select.ts';

/**
 * A page at rest is looked at as soon as it changes; while it keeps changing, again after the first of these (milliseconds),
 * and the longer it goes on the more is seen in one look, up to the second.
 */
const PACE_MS = 100;
const SLOWEST_MS = 300;
/** By how much each look in a row waits longer than the one before. */
const SLOWER = 1.2;
/** Attributes that hide or show a chat, whatever the adapter looks at. */
const VISIBILITY = ['hidden', 'class', 'style', 'aria-hidden'];

const TYPED_IN = '[contenteditable]:not([contenteditable="false"]), textarea';

/** What has changed since the page was last looked at. */
export interface Change {
  transcripts: ReadonlySet<Element>;
  /** Titles or rows of the chat list. */
  labels: boolean;
  /** Anything else: chats may have come and gone, shown or hidden, their composer another one. */
  frame: boolean;
}

export interface PageObserver {
  /** Watches these chats instead of the ones before. */
  aim(located: readonly Located[]): void;
}

interface Listener {
  /** Called for every record from a transcript, at once. */
  changed(transcript: Element, record: MutationRecord): void;
  /** Called after the page has changed: once for many changes. */
  look(change: Change): void;
}

/**
 * Tells when the page has changed, but not of what the agent types. Nothing runs while nothing changes. Ends with the
 * signal.
 */
export function observe(page: Document, adapter: Adapter, signal: AbortSignal, listener: Listener): PageObserver {
  const attributeFilter = [...new Set([...VISIBILITY, ...attributesIn(adapter)])];
  let transcripts: Element[] = [];
  let roots = new Set<Node>();
  let labels: Element[] = [];
  let change = { transcripts: new Set<Element>(), labels: false, frame: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = -Infinity;
  let pace = PACE_MS;
  let address = page.location.href;

  function schedule(): void {
    if (timer !== undefined) return;
    const wait = lookedAt + pace - performance.now();
    pace = wait > 0 ? Math.min(SLOWEST_MS, SLOWER * pace) : PACE_MS;
    timer = setTimeout(look, Math.max(0, wait));
  }

  function look(): void {
    timer = undefined;
    address = page.location.href;
    const now = change;
    change = { transcripts: new Set(), labels: false, frame: false };
    listener.look(now);
    lookedAt = performance.now();
  }

  function note(records: readonly MutationRecord[]): void {
    if (page.location.href !== address) change.frame = true;
    for (const record of records) {
      const { target, type } = record;
      const transcript = transcripts.find((element) => element.contains(target));
      if (transcript) {
        change.transcripts.add(transcript);
        if (type === 'attributes' && roots.has(target)) change.frame = true;
        listener.changed(transcript, record);
      } else if (labels.some((element) => element.contains(target))) change.labels = true;
      else if (!isTyping(target, type) && !page.head.contains(target)) change.frame = true;
    }
    if (change.frame || change.labels || change.transcripts.size > 0) schedule();
  }

  const observer = new MutationObserver(note);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  const recheck = (): void => {
    change.frame = true;
    schedule();
  };
  const view = page.defaultView;
  view?.navigation?.addEventListener('currententrychange', recheck, { signal });
  view?.addEventListener('popstate', recheck, { signal });
  view?.addEventListener('hashchange', recheck, { signal });
  page.addEventListener('visibilitychange', recheck, { signal });
  page.addEventListener('change', recheck, { signal, passive: true });

  return {
    aim(located) {
      if (signal.aborted) return;
      note(observer.takeRecords());
      observer.disconnect();
      transcripts = located.flatMap(({ transcript }) => transcript ?? []);
      roots = new Set(located.map(({ root }) => root));
      labels = labelsOf(page, adapter, located);
      for (const element of framesOf(page, adapter, located)) observer.observe(element, { attributeFilter });
      for (const element of [...labels, ...transcripts]) {
        observer.observe(element, { attributeFilter, characterData: true, childList: true, subtree: true });
      }
      for (const tree of treesOf(page, adapter, located)) observer.observe(tree, { childList: true, subtree: true });
    },
  };
}

/** A change inside an editor is the agent typing; one of the editor itself may be its mode. */
function isTyping(target: Node, type: MutationRecordType): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  const editor = element?.closest(TYPED_IN);
  return editor !== null && editor !== undefined && !(type === 'attributes' && editor === element);
}

/** What holds the chats and their composers: here they are hidden, shown and switched to internal notes. */
function framesOf(page: Document, adapter: Adapter, located: readonly Located[]): Set<Element> {
  const frames = new Set<Element>();
  const { composer, composerMode } = adapter;
  const tab = composerMode && 'tab' in composerMode ? composerMode.tab : undefined;
  const names = idSources(adapter).flatMap((source) => ('selector' in source ? (source.selector ?? []) : []));
  for (const { root, transcript } of located) {
    const inner = [
      ...[composer, tab].flatMap((selector) => (selector === undefined ? [] : findAll(root, selector))),
      ...names.flatMap((selector) => findAll(root, selector).slice(0, 1)),
      ...(transcript ? [transcript] : []),
      ...('closest' in root ? [root] : []),
    ];
    for (const start of inner) {
      for (let element: Element | null = start; element && !frames.has(element); element = holderOf(element)) {
        if (element !== page.documentElement) frames.add(element);
      }
    }
  }
  return frames;
}

/** What an element stands in, out of a shadow tree too. */
function holderOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? tree.host : null;
}

/** Titles and the rows of the chat list. */
function labelsOf(page: Document, { title, list }: Adapter, located: readonly Located[]): Element[] {
  const selector = title && parts(title).selector;
  const titles = selector ? located.flatMap(({ root }) => findAll(root, selector)) : [];
  return [...titles, ...(list ? findAll(page, list.item) : [])];
}

/** The document and the shadow trees in which chats stand, or will. */
function treesOf(page: Document, adapter: Adapter, located: readonly Located[]): Set<Node> {
  const { root, transcript, composer } = adapter;
  const trees = new Set<Node>([page.documentElement, ...(root ? shadowsIn(page, root) : [])]);
  for (const chat of located) {
    for (const selector of [transcript, composer ?? '']) {
      for (const tree of shadowsIn(chat.root, selector)) trees.add(tree);
    }
  }
  return trees;
}
