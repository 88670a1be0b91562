import type { Assessment, Heat } from '../assessment.ts';
import type { ConversationRef } from '../conversation.ts';
import { record, recordCorrection, undo, undoCorrection } from '../feedback/record.ts';
import type { Payload } from '../messages.ts';
import { assessmentItem, countLearned } from '../state.ts';
import { change } from './store.ts';
import { isUsedIn, noteUse } from './uses.ts';

/**
 * Keeps what the agent said of a phrase or did with it, without any chat text. Answers the id by which it can be undone;
 * null where nothing is learned: where another phrase was used, none was ignored. What was ignored moves the order with the
 * next feedback only, not under the agent's eyes.
 * @throws when the chat is not open any more
 */
export async function learn({
  at,
  conversation,
  phrase,
  outcome,
  reason,
}: Payload<'feedback'>): Promise<number | null> {
  const chat = await known(conversation);
  if (outcome === 'ignored' && (await isUsedIn(chat))) return null;
  const { heat, signals, driver, stage } = chat;
  const event = { at, ...phrase, heat, signals, driver, stage };
  const id = await record({ ...event, outcome, reason });
  if (outcome === 'inserted' || outcome === 'copied') await noteUse(event, outcome, chat);
  if (outcome !== 'ignored') await countLearned();
  return id;
}

/** Takes one feedback back. */
export async function unlearn(id: number): Promise<void> {
  await undo(id);
  await countLearned();
}

/** Shows the heat the agent sees until the customer's next turn, and keeps the correction without text; null undoes it. */
export async function correct(ref: ConversationRef, heat: Heat | null): Promise<void> {
  const { heat: shown, signals, driver, stage, correction } = await known(ref);
  if (correction) await undoCorrection(correction.id);
  const id =
    heat === null ? null : await recordCorrection({ at: Date.now(), shown, seen: heat, signals, driver, stage });
  await change(ref, (before) => {
    if (!before) return null;
    const { correction: _, ...rest } = before;
    return heat === null || id === null ? rest : { ...rest, correction: { heat, id } };
  });
}

async function known(ref: ConversationRef): Promise<Assessment> {
  const chat = await assessmentItem(ref).getValue();
  if (!chat) throw new Error('This chat is not open any more.');
  return chat;
}
