import type { Place } from '../assessment.ts';

/** The places with this document's entry replaced: a chat open in two tabs keeps both. */
export function withPlace(places: readonly Place[], place: Place): Place[] {
  return [...places.filter((other) => !isSamePlace(other, place)), place];
}

/** A frame holds one document at a time, a new one there has replaced the old; a document may get another frame id. */
export function isSamePlace(
  a: Pick<Place, 'tabId' | 'frameId' | 'documentId'>,
  b: Pick<Place, 'tabId' | 'frameId' | 'documentId'>,
): boolean {
  return a.documentId === b.documentId || (a.tabId === b.tabId && a.frameId === b.frameId);
}
