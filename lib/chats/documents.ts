import { conversationKey, type ConversationRef } from '../conversation.ts';
import type { PageConversation, PageReading } from '../messages.ts';
import type { Frame } from './frame.ts';
import type { Desk } from './settings.ts';

/** What advice on a chat was made from. */
export interface Basis {
  said: string;
  desk: Desk;
  ready: boolean;
}

interface Known {
  documentId: string;
  revision: number;
  /** By conversation key: what the newest reading says was said, see {@link saidIn}. */
  said: Map<string, string>;
  /** By conversation key: what its chats were last assessed from. */
  assessed: Map<string, Basis>;
  /** The chats it showed and listed when those it had left were last let go; see {@link presentIn}. */
  settled: string | undefined;
}

/** The document in each frame, as long as it is there; a service worker that starts again learns of them anew. */
const inFrame = new Map<string, Known>();

const nameOf = ({ tabId, frameId }: Pick<Frame, 'tabId' | 'frameId'>) => `${tabId} ${frameId}`;

/** Notes a reading as the frame's newest. False where the document has sent a newer one; another document always wins. */
export function noteReading({ documentId, revision, conversations }: PageReading, frame: Frame): boolean {
  const before = inFrame.get(nameOf(frame));
  const same = before?.documentId === documentId;
  if (same && before.revision > revision) return false;
  const said = new Map(conversations.map((conversation) => [conversationKey(conversation.ref), saidIn(conversation)]));
  inFrame.set(nameOf(frame), {
    documentId,
    revision,
    said,
    assessed: same ? before.assessed : new Map<string, Basis>(),
    settled: same ? before.settled : undefined,
  });
  return true;
}

/** All that was said in a chat, to be compared. */
export function saidIn({ messages }: PageConversation): string {
  return JSON.stringify(messages);
}

function presentIn({ conversations, listed }: PageReading): string {
  return JSON.stringify([conversations.map(({ ref }) => conversationKey(ref)), listed]);
}

/** Whether the document showed and listed just these chats when that was last seen to. */
export function isSettled(reading: PageReading, frame: Frame): boolean {
  return inFrame.get(nameOf(frame))?.settled === presentIn(reading);
}

/** The chats a document shows and lists have been seen to, unless it has sent something newer. */
export function noteSettled(reading: PageReading, frame: Frame): void {
  const known = inFrame.get(nameOf(frame));
  if (known && isNewest({ ...frame, ...reading })) known.settled = presentIn(reading);
}

type Source = Pick<Frame, 'tabId' | 'frameId'> & Pick<PageReading, 'documentId' | 'revision'>;

/** False once the document has sent something newer, or has gone. */
export function isNewest(source: Source): boolean {
  const known = inFrame.get(nameOf(source));
  return known?.documentId === source.documentId && known.revision === source.revision;
}

/** Whether the document still shows a chat as it was when `said`, be it in a newer reading. */
export function stillSays(source: Source, ref: ConversationRef, said: string): boolean {
  const known = inFrame.get(nameOf(source));
  return known?.documentId === source.documentId && known.said.get(conversationKey(ref)) === said;
}

/** What a chat was last assessed from in this frame. */
export function basisOf(frame: Pick<Frame, 'tabId' | 'frameId'>, ref: ConversationRef): Basis | undefined {
  return inFrame.get(nameOf(frame))?.assessed.get(conversationKey(ref));
}

export function noteBasis(source: Source, ref: ConversationRef, basis: Basis): void {
  if (isNewest(source)) inFrame.get(nameOf(source))?.assessed.set(conversationKey(ref), basis);
}

/** The next reading of this chat, or of all, is assessed again even if nothing was said. */
export function forgetAssessed(ref?: ConversationRef): void {
  for (const known of inFrame.values()) {
    if (ref) known.assessed.delete(conversationKey(ref));
    else known.assessed.clear();
    known.settled = undefined;
  }
}

/** A document has gone: what is still under way for it is dropped. */
export function forgetDocument(documentId: string): void {
  for (const [name, known] of inFrame) if (known.documentId === documentId) inFrame.delete(name);
}

/** A tab was closed. */
export function forgetTab(tabId: number): void {
  for (const name of inFrame.keys()) if (name.startsWith(`${tabId} `)) inFrame.delete(name);
}
