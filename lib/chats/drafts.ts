import type { ConversationRef } from '../conversation.ts';
import { counted } from '../draft/noted.ts';
import type { DraftNotes, DraftVerdict } from '../messages.ts';
import { draftItem, dropDrafts, pauses } from '../state.ts';
import { teamInForce } from '../team-in-force.ts';
import type { Frame } from './frame.ts';
import { isPaused } from './pause.ts';

/** Keeps what is noted in a draft for the panel, and tells the page which rules do not count here. */
export async function noteDraft(
  { ref, documentId, notes }: { ref: ConversationRef; documentId: string; notes: DraftNotes },
  { tabId }: Frame,
): Promise<DraftVerdict> {
  const { draftRulesOff: off } = (await teamInForce()).team;
  const paused = isPaused(await pauses.getValue(), ref, Date.now());
  const shown = paused ? [] : counted(notes, off);
  const item = draftItem(ref);
  if (shown.length > 0) await item.setValue({ tabId, documentId, notes: shown });
  else await item.removeValue();
  return { off, paused };
}

/** A document or a tab went away, and the drafts in it. */
export async function leaveDrafts(gone: { documentId: string } | { tabId: number }): Promise<void> {
  await dropDrafts((draft) => ('tabId' in gone ? draft.tabId === gone.tabId : draft.documentId === gone.documentId));
}
