import type { Adapter } from '../adapters/adapter.ts';
import { type Change, observe } from './observe.ts';
import { Page, type PageContent } from './page.ts';

/** A page that is still being built is not called unreadable before this long (milliseconds). */
export const PATIENCE_MS = 3_000;
/** Hidden chats are left for later where reading has taken this long (milliseconds): half a frame. */
const AT_ONCE_MS = 8;
/** They are read after this long (milliseconds), when the chat on screen has most likely been answered. */
const LATER_MS = 100;
/** Nothing has changed since the last look. */
const REST: Change = { transcripts: new Set(), labels: false, frame: false };

export interface Watch {
  page: Page;
  /** Reads everything anew and reports it, changed or not. */
  reread(): void;
}

/**
 * Reads a document's chats now and whenever they change, and gives each new content to `report`, until the signal
 * aborts. A page that cannot be read is reported so only after `patience` milliseconds; till then, its other chats are.
 */
export function watch(
  document: Document,
  adapter: Adapter,
  signal: AbortSignal,
  report: (content: PageContent) => void,
  patience = PATIENCE_MS,
): Watch {
  const page = new Page(document, adapter);
  const observer = observe(document, adapter, signal, {
    changed: (transcript, record) => page.changed(transcript, record),
    look,
  });
  let told: { state: PageContent['state']; text: string } | undefined;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => [doubt, rest].forEach(clearTimeout));

  function look(change?: Change, patient = true): void {
    if (signal.aborted) return;
    const latest = page.content(change, change === REST ? undefined : AT_ONCE_MS);
    if (page.isBehind) rest ??= setTimeout(lookAtRest, LATER_MS);
    if (change === undefined || change.frame) observer.aim(page.located);
    if (latest.state !== 'unreadable' || told?.state === 'unreadable' || !patient) {
      clearTimeout(doubt);
      doubt = undefined;
      tell(latest);
    } else {
      doubt ??= setTimeout(() => look(undefined, false), patience);
      const { reason: _, ...others } = latest;
      if (others.conversations.length > 0) tell({ ...others, state: 'reading' });
    }
  }

  function lookAtRest(): void {
    rest = undefined;
    look(REST);
  }

  function tell(content: PageContent): void {
    const text = JSON.stringify(content);
    if (text === told?.text) return;
    told = { state: content.state, text };
    report(content);
  }

  function reread(): void {
    if (told) told.text = '';
    look();
  }

  look();
  return { page, reread };
}
