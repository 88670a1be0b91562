import type { InsertOutcome, InsertRequest } from '../messages.ts';
import { stillHas } from './answered.ts';
import { composerMode, type ComposerMemory, type OpenConversations } from './composer.ts';
import { type Composer, isTextField, readDraft, selectInDraft } from './draft.ts';
import { walkGaps } from './gaps.ts';
import { joint } from './joint.ts';
import { plainText } from './plain-text.ts';
import { strategiesFor } from './strategies.ts';

/** An editor that took the text shows it within this time (milliseconds; Lexical commits up to 200 ms later). */
const PATIENCE_MS = 500;
/** A busy page may be late by its clock and not have drawn yet: it has this many frames at least. */
const FRAMES_OF_PATIENCE = 10;
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

/** Part of a draft that a text takes the place of. */
export interface Replaced {
  /** The whole draft; where another stands by then, nothing is written. */
  draft: string;
  /** UTF-16 offsets into it. */
  start: number;
  end: number;
}

export type Inserter = (request: InsertRequest, replaced?: Replaced) => Promise<InsertOutcome>;

/**
 * Answers `insert` requests: one at a time, each request id once. Never sends, never presses a key; what is in the
 * composer stays in it, but for what a text is asked to replace.
 */
export function createInserter(page: Page): Inserter {
  const outcomes = new Map<string, Promise<InsertOutcome>>();
  let previous: Promise<unknown> = Promise.resolve();
  return (request, replaced) => {
    const known = outcomes.get(request.requestId);
    if (known) return known;
    const outcome = previous.then(() => insert(page, request, replaced));
    previous = outcome.catch(() => undefined);
    outcomes.set(request.requestId, outcome);
    for (const id of [...outcomes.keys()].slice(0, -REMEMBERED)) outcomes.delete(id);
    return outcome;
  };
}

async function insert(page: Page, request: InsertRequest, replaced?: Replaced): Promise<InsertOutcome> {
  const composer = target(page, request);
  if (typeof composer === 'string') return composer;
  const text = fitted(plainText(request.text), composer);
  if (text.trim() === '') return 'rejected';
  page.memory.enter(composer);
  await editorSeesCaret();

  const { text: draft, selection } = readDraft(composer);
  if (!selection) return lost(page, request, composer) ?? 'rejected';
  if (replaced && replaced.draft !== draft) return 'rejected';
  const { start, end } = replaced ?? { start: selection.end, end: selection.end };
  const before = draft.slice(0, start);
  const after = draft.slice(end);
  const { lead, trail } = replaced ? { lead: '', trail: '' } : joint(before, text, after);
  const wanted = before + lead + text + trail + after;
  if (isTextField(composer) && composer.maxLength >= 0 && wanted.length > composer.maxLength) return 'rejected';

  let swallowed = false;
  for (const strategy of strategiesFor(composer, text)) {
    if (swallowed && strategy.name === 'exec-command' && text.includes('\n')) break;
    await select(composer, { start, end });
    const refusal = lost(page, request, composer);
    if (refusal) return refusal;
    const taken = strategy.attempt(composer, lead + text + trail);
    const arrival = await arrivalOf(wanted, draft, taken, () => present(page, request, composer));
    if (arrival === 'other') return 'rejected';
    swallowed ||= taken;
    if (arrival === 'nothing') continue;
    if (request.select) selectGap(composer, before.length + lead.length, request.text, request.select);
    else if (replaced) selectInDraft(composer, caretAfter(selection.end, replaced, text));
    const gaps = request.gaps?.map((gap) => plainText(request.text.slice(gap.start, gap.end)));
    const isHere = () => !lost(page, request, composer);
    if (gaps) walkGaps(composer, { before: before + lead, after: trail + after, gaps }, isHere);
    return 'inserted';
  }
  return 'rejected';
}

/** A field of one line drops line breaks, and the words on both sides would grow together. */
function fitted(text: string, composer: Composer): string {
  return composer.matches('input') ? text.replaceAll('\n', ' ') : text;
}

/** An editor that undid an attempt may have lost the caret over it. */
async function select(composer: Composer, span: { start: number; end: number }): Promise<void> {
  const { selection } = readDraft(composer);
  if (selection?.start === span.start && selection.end === span.end) return;
  selectInDraft(composer, span);
  await editorSeesCaret();
}

/** Where the agent's caret was, in the draft as it is after a replacement. */
function caretAfter(caret: number, { start, end }: Replaced, text: string): { start: number; end: number } {
  const at = caret <= start ? caret : Math.max(caret, end) - (end - start) + text.length;
  return { start: at, end: at };
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
  const { answers, ref } = request;
  if (answers !== undefined && !stillHas(conversation, answers, conversations.messagesOf(ref)))
    return 'conversation-changed';
  const mode = composerMode(conversation);
  if (mode === 'note') return 'note-mode';
  return memory.lastUsed(conversation) ?? 'no-composer';
}

/** Why the composer is no longer the one to write into, if it is not. */
function lost(page: Page, request: InsertRequest, composer: Composer): InsertOutcome | undefined {
  const now = target(page, request);
  if (now === composer) return undefined;
  return typeof now === 'string' ? now : 'rejected';
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
    const late = performance.now() - started > PATIENCE_MS && frames >= FRAMES_OF_PATIENCE;
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
