import type { PageReading } from '../messages.ts';
import { type PageTrouble, troubles } from '../state.ts';
import type { Frame } from './frame.ts';
import { isSamePlace } from './places.ts';
import { inTurn } from './turns.ts';

/** Keeps what a page without readable chats says of itself, in place of what its frame said before. */
export function noteTrouble(reading: PageReading, { tabId, frameId }: Frame): Promise<void> {
  const { documentId, adapter, site, state, reason } = reading;
  return changeTroubles((before) => {
    const others = before.filter((trouble) => !isSamePlace(trouble, { tabId, frameId, documentId }));
    return state === 'reading' ? others : [...others, { tabId, frameId, documentId, adapter, site, state, reason }];
  });
}

/** Drops what pages said that are no more. */
export function dropTroubles(gone: (trouble: PageTrouble) => boolean): Promise<void> {
  return changeTroubles((before) => before.filter((trouble) => !gone(trouble)));
}

function changeTroubles(change: (before: PageTrouble[]) => PageTrouble[]): Promise<void> {
  return inTurn('troubles', async () => {
    const before = await troubles.getValue();
    const after = change(before);
    const same = after.length === before.length && after.every((trouble, index) => trouble === before[index]);
    if (!same) await troubles.setValue(after);
  });
}
