import type { Assessment, Promised } from '../../../lib/assessment.ts';
import { promiseKey } from '../../../lib/coaching/reminder.ts';
import { keptPromises } from '../../../lib/state.ts';
import { tell } from '../announce.tsx';
import { kept } from '../state.ts';

const REMEMBERED = 50;

/** The agent says a promise is kept: no reminder of it comes back, here or on the toolbar. */
export async function keep({ conversation }: Assessment, promise: Promised): Promise<void> {
  kept.value = [promiseKey(conversation, promise), ...kept.peek()].slice(0, REMEMBERED);
  tell(`Your promise “${promise.words}” is marked as kept.`);
  await keptPromises.setValue(kept.peek());
}
