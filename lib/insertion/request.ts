import type { Assessment, Place, Suggestion } from '../assessment.ts';
import { type InsertOutcome, sendToPage } from '../messages.ts';

/** What browsers say where no content script listens any more: tab closed, page left, extension updated. */
const NOBODY_LISTENS =
  /receiving end does not exist|could not establish connection|no (tab|frame) with id|invalid tab id/i;

/**
 * Asks the page that shows the conversation to put the suggestion into its composer; of several, the one in the given
 * window. Always the agent's own click or key. Never rejects.
 */
export async function requestInsertion(
  assessment: Assessment,
  suggestion: Suggestion,
  windowId?: number,
): Promise<InsertOutcome> {
  const place = shownPlace(assessment.places, windowId);
  if (!place) return 'conversation-changed';
  const gap = suggestion.slots.find((slot) => !slot.filled);
  try {
    const outcome = await sendToPage<InsertOutcome | null>(place, {
      kind: 'insert',
      request: {
        requestId: crypto.randomUUID(),
        documentId: place.documentId,
        ref: assessment.conversation,
        text: suggestion.text,
        ...(gap && { select: { start: gap.start, end: gap.end } }),
      },
    });
    return outcome ?? 'conversation-changed';
  } catch (error) {
    return NOBODY_LISTENS.test(String(error)) ? 'conversation-changed' : 'rejected';
  }
}

function shownPlace(places: readonly Place[], windowId: number | undefined): Place | undefined {
  const shown = places.filter((place) => place.shown);
  return shown.find((place) => place.windowId === windowId) ?? shown[0];
}
