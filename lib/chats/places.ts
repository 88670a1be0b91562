import type { Place } from '../assessment.ts';

/** The places with this document's entry replaced: a chat open in two tabs keeps both. */
export function withPlace(places: readonly Place[], place: Place): Place[] {
  return [...places.filter((other) => other.documentId !== place.documentId && !sameFrame(other, place)), place];
}

/** The places without a document that no longer shows the chat. */
export function withoutDocument(places: readonly Place[], documentId: string): Place[] {
  return places.filter((place) => place.documentId !== documentId);
}

/** The places without a closed tab. */
export function withoutTab(places: readonly Place[], tabId: number): Place[] {
  return places.filter((place) => place.tabId !== tabId);
}

/** A frame holds one document at a time: a new document there has replaced the old one. */
function sameFrame(a: Place, b: Place): boolean {
  return a.tabId === b.tabId && a.frameId === b.frameId;
}
