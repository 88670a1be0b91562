import type { InsertOutcome, InsertRequest } from '../messages.ts';
import { composerMode, type ComposerMemory, type OpenConversations } from './composer.ts';
import { type Composer, readDraft, selectInDraft } from './draft.ts';
import { joint } from './joint.ts';
import { plainText } from './plain-text.ts';
import { strategiesFor } from './strategies.ts';

/** An editor that took the text shows it within this time (milliseconds; Lexical commits up to 200 ms later). */
const PATIENCE_MS = 500;
/** What nobody took has not arrived after this many frames. */
const FRAMES_OF_SILENCE = 3;
/** An editor that means to undo what appeared in its element does so within this many frames. */
const FRAMES_TO_KEEP = 3;
/** This many requests are remembered, so that a repeated one inserts nothing. */
const REMEMBERED = 100;

interface Page {
  /** This document's own id; requests for another are refused. */
  documentId: string;
  conversations: OpenConversations;
  memory: ComposerMemory;
}

/**
 * Answers `insert` requests: one at a time, each request id once. Never sends, never presses a key; what is in the
 * composer stays in it.
 */
export function createInserter(page: Page): (request: InsertRequest) => Promise<InsertOutcome> {
  const outcomes = new Map<string, Promise<InsertOutcome>>();
  let previous: Promise<unknown> = Promise.resolve();
  return (request) => {
    const known = outcomes.get(request.requestId);
    if (known) return known;
    const outcome = previous.then(() => insert(page, request));
    previous = outcome.catch(() => undefined);
    outcomes.set(request.requestId, outcome);
    for (const id of [...outcomes.keys()].slice(0, -REMEMBERED)) outcomes.delete(id);
    return outcome;
  };
}

async function insert(page: Page, request: InsertRequest): Promise<InsertOutcome> {
  const composer = target(page, request);
  if (typeof composer === 'string') return composer;
  const text = plainText(request.text);
  if (text.trim() === '') return 'rejected';
  page.memory.enter(composer);
  await editorSeesCaret();

  const { text: draft, selection } = readDraft(composer);
  if (!selection) return 'rejected';
  const before = draft.slice(0, selection.end);
  const after = draft.slice(selection.end);
  const { lead, trail } = joint(before, text, after);
  const wanted = before + lead + text + trail + after;

  for (const strategy of strategiesFor(composer, text)) {
    await putCaret(composer, selection.end);
    const now = target(page, request);
    if (now !== composer) return typeof now === 'string' ? now : 'rejected';
    const taken = strategy.attempt(composer, lead + text + trail);
    const arrival = await arrivalOf(wanted, draft, taken, () => present(page, request, composer));
    if (arrival === 'other') return 'rejected';
    if (arrival === 'nothing') continue;
    if (request.select) selectGap(composer, before.length + lead.length, request.text, request.select);
    return 'inserted';
  }
  return 'rejected';
}

/** An editor that undid an attempt may have lost the caret over it. */
async function putCaret(composer: Composer, offset: number): Promise<void> {
  const { selection } = readDraft(composer);
  if (selection?.start === offset && selection.end === offset) return;
  selectInDraft(composer, { start: offset, end: offset });
  await editorSeesCaret();
}

/** Editors learn of a moved caret from an event of the page that comes a little later. */
async function editorSeesCaret(): Promise<void> {
  await frame();
  await frame();
}

/** The composer the request may write into at this moment, or why there is none. */
function target({ documentId, conversations, memory }: Page, request: InsertRequest): Composer | InsertOutcome {
  const conversation = request.documentId === documentId ? conversations.find(request.ref) : undefined;
  if (!conversation?.shown) return 'conversation-changed';
  const mode = composerMode(conversation);
  if (mode === 'note') return 'note-mode';
  return memory.lastUsed(conversation) ?? 'no-composer';
}

/** The draft now; a page may put another element in the composer's place when it draws again. */
function present(page: Page, request: InsertRequest, composer: Composer): string {
  const now = composer.isConnected ? composer : target(page, request);
  return typeof now === 'string' ? '' : readDraft(now).text;
}

/**
 * Watches the composer until the text stands exactly where it belongs and stays there (`arrived`), until it is sure that
 * nothing came (`nothing`), or until something else has become of the draft (`other`). White space counts as equal.
 */
async function arrivalOf(
  wanted: string,
  draft: string,
  taken: boolean,
  read: () => string,
): Promise<'arrived' | 'nothing' | 'other'> {
  const started = performance.now();
  let kept = 0;
  for (let frames = 1; ; frames++) {
    await frame();
    const text = squash(read());
    if (text === squash(wanted)) {
      if (++kept === FRAMES_TO_KEEP) return 'arrived';
      continue;
    }
    kept = 0;
    const late = performance.now() - started > PATIENCE_MS;
    if (text === squash(draft)) {
      if (late || (!taken && frames >= FRAMES_OF_SILENCE)) return 'nothing';
    } else if (late) return 'other';
  }
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Selects the gap, whose offsets count in the text as it was asked for. */
function selectGap(composer: Composer, at: number, text: string, gap: { start: number; end: number }): void {
  const start = at + plainText(text.slice(0, gap.start)).length;
  selectInDraft(composer, { start, end: start + plainText(text.slice(gap.start, gap.end)).length });
}

/** The next frame; a page nobody looks at draws none, so a timer stands in. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
