import { signal } from '@preact/signals';
import type { Assessment, Suggestion } from '../../../lib/assessment.ts';
import { conversationKey } from '../../../lib/conversation.ts';
import { phraseOf } from '../../../lib/feedback/event.ts';
import { plainText } from '../../../lib/insertion/plain-text.ts';
import { requestInsertion } from '../../../lib/insertion/request.ts';
import type { InsertOutcome } from '../../../lib/messages.ts';
import { send } from '../../../lib/channel.ts';
import { tell } from '../announce.tsx';
import { activeTab } from '../state.ts';

/** What happened to the last insertion or copy. */
export interface Outcome {
  /** The chat it was for, by its key: the same phrase in another chat has another. */
  chat: string;
  phraseId: string;
  outcome: InsertOutcome | 'copied' | 'not-copied';
  words: string;
}

/** Several moves joined into one text. */
export interface Combined extends Pick<Suggestion, 'phraseId' | 'text' | 'slots'> {
  parts: readonly Suggestion[];
}

type Line = Suggestion | Combined;

const lastOutcome = signal<Outcome | null>(null);

/** What became of a phrase in a chat, where that was the last of all. */
export function outcomeOf(chat: Assessment | null, phraseId: string): Outcome | null {
  const last = lastOutcome.value;
  return chat && last?.chat === conversationKey(chat.conversation) && last.phraseId === phraseId ? last : null;
}

function words(outcome: Outcome['outcome'], chat: Assessment, line: Line): string {
  const hasGap = line.slots.some((slot) => !slot.filled);
  switch (outcome) {
    case 'inserted':
      return hasGap
        ? `In the reply box of ${chat.title}, with the first gap selected. Not sent.`
        : `In the reply box of ${chat.title}. Not sent.`;
    case 'no-composer':
      return 'Not inserted: no reply box is open that is sure to go to the customer. Open one, or copy the text.';
    case 'conversation-changed':
      return `Not inserted: ${chat.title} is not in front on the page, or not with the message this answers. Open it there, then insert again.`;
    case 'note-mode':
      return 'Not inserted: the page is writing an internal note. Switch it to a reply, or copy the text.';
    case 'rejected':
      return 'Not inserted: the reply box did not take the text. Copy it and paste it yourself.';
    case 'copied':
      return hasGap ? 'Copied, with gaps to fill.' : 'Copied.';
    case 'not-copied':
      return 'The browser did not allow copying. Select the text and copy it by hand.';
  }
}

function happened(outcome: Outcome['outcome'], chat: Assessment, line: Line): void {
  const said = words(outcome, chat, line);
  lastOutcome.value = { chat: conversationKey(chat.conversation), phraseId: line.phraseId, outcome, words: said };
  tell(said);
  if (outcome !== 'inserted' && outcome !== 'copied') return;
  for (const phrase of 'parts' in line ? line.parts : [line]) {
    const used = { conversation: chat.conversation, phrase: phraseOf(phrase), outcome };
    send({ kind: 'feedback', at: Date.now(), ...used }).catch((error: unknown) =>
      console.warn(`Levelhead: "${outcome}" was not kept`, error),
    );
  }
}

let underWay = false;

/**
 * Puts a text into the page's reply box; a second click while the first is under way does nothing.
 * @param click the click it was asked for with; a key on a button clicks too, with a `detail` of 0
 */
export async function insert(chat: Assessment, line: Line, click?: MouseEvent): Promise<void> {
  if (underWay) return;
  underWay = true;
  try {
    happened(await requestInsertion(chat, line, activeTab.peek()?.id, !click?.detail), chat, line);
  } finally {
    underWay = false;
  }
}

/** Copies a text for the reply. */
export async function copy(chat: Assessment, line: Line): Promise<void> {
  happened((await toClipboard(line.text)) ? 'copied' : 'not-copied', chat, line);
}

/** Whether the browser allowed copying. */
export function toClipboard(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(plainText(text)).then(
    () => true,
    () => false,
  );
}
