import type { Message } from '../conversation.ts';
import { editOf, type Replacement } from '../draft/edit.ts';
import { contextOf } from '../draft/noted.ts';
import { type Composer, type Draft, isTextField } from '../insertion/draft.ts';
import type { DraftNotes } from '../messages.ts';
import type { DraftRules } from './rules.ts';

const NOTE_LIMIT = 20;
const WORDS_LIMIT = 60;

/** Parts of a composer that hold other people's words, or none. */
const FOREIGN = 'blockquote, q, cite, pre, code';
/** The same, and what no text can stand for: a replacement that would take such a part along is not offered. */
const UNTOUCHED = `${FOREIGN}, a, img, video, [contenteditable="false"]`;

/** What is noted in a composer's draft, as far as it is the agent's own words, and what may stand instead. */
export function notesIn(
  { notedIn, offersFor }: DraftRules,
  draft: Draft,
  composer: Composer,
  messages: readonly Message[],
): DraftNotes {
  const context = contextOf(messages);
  const noted = notedIn(draft.text, context)
    .filter(
      ({ start, end }) =>
        isTextField(composer) || ![start, end - 1].some((at) => isInside(draft.placeAt(at).node, FOREIGN)),
    )
    .slice(0, NOTE_LIMIT);
  return offersFor(draft.text, noted, context).map(({ replacement, ...note }) => ({
    ...note,
    words: note.words.slice(0, WORDS_LIMIT),
    ...(replacement && isReplaceable(draft, composer, replacement) && { replacement }),
  }));
}

function isReplaceable(draft: Draft, composer: Composer, replacement: Replacement): boolean {
  const edit = editOf(draft.text, replacement);
  if (!edit || isTextField(composer)) return edit !== undefined;
  const [from, to] = [draft.placeAt(edit.start), draft.placeAt(edit.end - 1)];
  const range = composer.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return (
    !isInside(from.node, UNTOUCHED) &&
    !isInside(to.node, UNTOUCHED) &&
    range.cloneContents().querySelector(UNTOUCHED) === null
  );
}

function isInside(node: Node, parts: string): boolean {
  return (node instanceof Element ? node : node.parentElement)?.closest(parts) != null;
}
