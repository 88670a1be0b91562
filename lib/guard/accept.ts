import type { Assessment } from '../assessment.ts';
import { outcomeOf } from '../insertion/request.ts';
import { sendToPage } from '../channel.ts';
import type { DraftNotes, ReplaceOutcome } from '../messages.ts';
import { draftItem } from '../state.ts';
import { teamInForce } from '../team-in-force.ts';

/** Asks the page in which a draft was noted to take a note's replacement, where the draft still says what was noted. */
export async function acceptReplacement(
  { conversation, places }: Assessment,
  documentId: string,
  { rule, replacement }: DraftNotes[number],
): Promise<ReplaceOutcome> {
  const place = places.find((one) => one.shown && one.documentId === documentId);
  if (!place || !replacement) return 'conversation-changed';
  const request = { kind: 'accept-replacement', documentId, ref: conversation, rule, replacement } as const;
  return outcomeOf(sendToPage<ReplaceOutcome | null>(place, request));
}

/** The first replacement of those that are shown for a chat's draft; undefined where none is. */
export async function acceptFirst(chat: Assessment): Promise<ReplaceOutcome | undefined> {
  const [draft, { team }] = await Promise.all([draftItem(chat.conversation).getValue(), teamInForce()]);
  const note = draft?.notes.find(({ rule, replacement }) => replacement && !team.draftRulesOff.includes(rule));
  return draft && note ? acceptReplacement(chat, draft.documentId, note) : undefined;
}
