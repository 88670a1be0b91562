import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../lib/assessment.ts';
import { TECHNIQUES, type Technique } from '../../lib/coaching/techniques.ts';
import { ADVICE } from '../../lib/draft/advice.ts';
import { followItem } from '../../lib/follow-item.ts';
import type { DraftNotes } from '../../lib/messages.ts';
import { draftItem, type NotedDraft } from '../../lib/state.ts';
import { refused, take } from './replace.ts';
import { team } from './state.ts';

type DraftNote = DraftNotes[number];

function offered(offer: string): string {
  if (!Object.hasOwn(TECHNIQUES, offer)) return offer;
  const { name, does } = TECHNIQUES[offer as Technique];
  return `${name}: ${does}`;
}

function Offer({ chat, draft, note, first }: { chat: Assessment; draft: NotedDraft; note: DraftNote; first: boolean }) {
  if (!note.replacement) return null;
  const { text, whole } = note.replacement;
  return (
    <p class="offer">
      <span>
        {text !== '' && <q dir="auto">{text}</q>}
        {whole && text !== '' && <span class="quiet"> for the whole sentence</span>}
        {text === '' && `Leave ${whole ? 'the sentence' : 'it'} out`}
      </span>
      <button
        type="button"
        class="small"
        aria-label={`Replace: ${note.words}`}
        {...(first && { 'aria-keyshortcuts': 'a', 'data-key': 'a' })}
        onClick={() => void take(chat, draft, note)}
      >
        Replace
      </button>
    </p>
  );
}

/** What the draft guard has to say of the reply being written to this chat; nothing while it has nothing. */
export function DraftCheck({ chat }: { chat: Assessment }) {
  const [draft, setDraft] = useState<NotedDraft | null>(null);
  useEffect(() => {
    const { stop } = followItem(draftItem(chat.conversation), (noted) => {
      refused.value = null;
      setDraft(noted);
    });
    return () => {
      stop();
      refused.value = null;
    };
  }, []);

  const open = chat.places.some(({ documentId, shown }) => shown && documentId === draft?.documentId);
  const { draftRulesOff } = team.value;
  const notes = draft && open ? draft.notes.filter(({ rule }) => !draftRulesOff.includes(rule)) : [];
  if (!draft || notes.length === 0) return null;
  const first = notes.find(({ replacement }) => replacement);
  return (
    <section class="draft-check" aria-label="Draft check">
      <h2>Draft check</h2>
      <ul>
        {notes.map((note) => {
          const { rule, level, start, words } = note;
          const advice = ADVICE[rule];
          return (
            <li key={`${rule} ${start}`} class={level}>
              <q dir="auto">{words}</q> {advice?.why}
              {advice && <p class="quiet">Instead: {offered(advice.offer)}</p>}
              <Offer chat={chat} draft={draft} note={note} first={note === first} />
            </li>
          );
        })}
      </ul>
      {refused.value && <p class="refused">{refused.value}</p>}
    </section>
  );
}
