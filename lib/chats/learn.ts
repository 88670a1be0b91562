import type { Assessment, Heat } from '../assessment.ts';
import type { ConversationRef } from '../conversation.ts';
import { record, recordCorrection, undo, undoCorrection } from '../feedback/record.ts';
import type { Payload } from '../messages.ts';
import { assessmentItem, countLearned } from '../state.ts';
import { change } from './store.ts';

/**
 * Keeps what the agent said of a phrase, without any chat text. Answers the id by which it can be undone.
 * @throws when the chat is not open any more
 */
export async function learn({ at, conversation, phrase, outcome, reason }: Payload<'feedback'>): Promise<number> {
  const { heat, signals, driver, stage } = await known(conversation);
  const id = await record({ at, ...phrase, heat, signals, driver, stage, outcome, reason });
  await countLearned();
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
