import { type Message, MESSAGE_LIMIT, spokenTexts, WINDOW_LIMIT } from '../conversation.ts';
import { checkDraft, type DraftNote } from '../draft/check.ts';
import { contextOf } from '../draft/noted.ts';
import type { WindowReader } from '../emotion/reader.ts';
import type { Team } from '../team.ts';
import type { Transcript } from './transcript.ts';

/** What the draft guard says of a transcript's unsent reply: a public format that other tools read. */
export interface DraftLine {
  id: string;
  draft: {
    /** `start` and `end` are UTF-16 offsets into the draft. */
    notes: Pick<DraftNote, 'rule' | 'level' | 'start' | 'end' | 'offer'>[];
    heatDelta: number | null;
  };
}

/** Checks the draft at the end of a transcript with the rules the team has in force. */
export async function replayDraft(
  { id, messages, draft = '' }: Transcript,
  reader: WindowReader,
  team: Team,
): Promise<DraftLine> {
  const notes = checkDraft(draft, { ...contextOf(messages), off: team.draftRulesOff });
  return {
    id,
    draft: {
      notes: notes.map(({ rule, level, start, end, offer }) => ({ rule, level, start, end, offer })),
      heatDelta: await heatDelta(messages, draft, reader),
    },
  };
}

/**
 * The forecast with the draft as the agent's next message less the forecast without it, −1…1; null where nobody has
 * spoken yet. A figure for study, shown nowhere: it does not tell replies that heat from replies that cool. Measured out
 * of fold on 1,440 agent turns of our own chats against what the customer's heat did next, among turns that began at the
 * same heat: AUROC .50 (95 % .45–.54) for heat that rose and .46 (.41–.50) for heat that fell, where chance is .50; in one
 * and the same chat a hand-written bad reply got the higher forecast than a good one 43 times of 100, and a rise of .15 or
 * more came with 21 of 100 bad ones and 30 of 100 good ones. The forecast is trained at customer messages only.
 */
async function heatDelta(messages: readonly Message[], draft: string, reader: WindowReader): Promise<number | null> {
  const spoken = spokenTexts(messages.slice(-WINDOW_LIMIT));
  if (spoken.length === 0) return null;
  if (draft.trim() === '') return 0;
  const { reading } = await reader.read([...spoken, { role: 'agent', text: draft.slice(0, MESSAGE_LIMIT) }]);
  const [without, withDraft] = reading.conversation.slice(-2);
  return withDraft!.forecast - without!.forecast;
}
