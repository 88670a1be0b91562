import type { Assessment, Place, Suggestion } from '../assessment.ts';
import { sendToPage } from '../channel.ts';
import type { InsertOutcome } from '../messages.ts';

/** What browsers say where no content script listens any more: tab closed, page left, extension updated. */
const NOBODY_LISTENS =
  /receiving end does not exist|could not establish connection|no (tab|frame) with id|invalid tab id/i;

/**
 * Asks the page that shows the conversation to put a text with gaps into its composer; of several, the one in the given
 * tab. Always the agent's own click or key: after a key, Tab goes through the gaps. Never rejects.
 */
export async function requestInsertion(
  assessment: Assessment,
  line: Pick<Suggestion, 'text' | 'slots'>,
  tabId?: number,
  byKey = true,
): Promise<InsertOutcome> {
  const place = shownPlace(assessment.places, tabId);
  if (!place) return 'conversation-changed';
  const gaps = line.slots.filter(({ filled }) => !filled).map(({ start, end }) => ({ start, end }));
  return outcomeOf(
    sendToPage<InsertOutcome | null>(place, {
      kind: 'insert',
      request: {
        requestId: crypto.randomUUID(),
        documentId: place.documentId,
        ref: assessment.conversation,
        text: line.text,
        ...(assessment.lastMessageId !== undefined && { answers: assessment.lastMessageId }),
        ...(gaps[0] && { select: gaps[0] }),
        ...(byKey && gaps.length > 1 && { gaps }),
      },
    }),
  );
}

/** What a page answered; a page that is gone or shows another chat answers nothing. Never rejects. */
export async function outcomeOf<O extends string>(
  answer: Promise<O | null>,
): Promise<O | 'conversation-changed' | 'rejected'> {
  try {
    return (await answer) ?? 'conversation-changed';
  } catch (error) {
    return NOBODY_LISTENS.test(String(error)) ? 'conversation-changed' : 'rejected';
  }
}

function shownPlace(places: readonly Place[], tabId: number | undefined): Place | undefined {
  const shown = places.filter((place) => place.shown);
  return shown.find((place) => place.tabId === tabId) ?? shown[0];
}
