import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../lib/assessment.ts';
import { TECHNIQUES, type Technique } from '../../lib/coaching/techniques.ts';
import { ADVICE } from '../../lib/draft/advice.ts';
import { draftItem, type NotedDraft } from '../../lib/state.ts';
import { team } from './state.ts';

function offered(offer: string): string {
  if (!Object.hasOwn(TECHNIQUES, offer)) return offer;
  const { name, does } = TECHNIQUES[offer as Technique];
  return `${name}: ${does}`;
}

/** What the draft guard has to say of the reply being written to this chat; nothing while it has nothing. */
export function DraftCheck({ chat }: { chat: Assessment }) {
  const [draft, setDraft] = useState<NotedDraft | null>(null);
  useEffect(() => {
    let current = true;
    const item = draftItem(chat.conversation);
    const stop = item.watch((noted) => setDraft(noted));
    void item.getValue().then((noted) => current && setDraft(noted));
    return () => {
      current = false;
      stop();
    };
  }, []);

  const open = chat.places.some(({ documentId, shown }) => shown && documentId === draft?.documentId);
  const { draftRulesOff } = team.value;
  const notes = draft && open ? draft.notes.filter(({ rule }) => !draftRulesOff.includes(rule)) : [];
  if (notes.length === 0) return null;
  return (
    <section class="draft-check" aria-label="Draft check">
      <h2>Draft check</h2>
      <ul>
        {notes.map(({ rule, level, start, words }) => {
          const advice = ADVICE[rule];
          return (
            <li key={`${rule} ${start}`} class={level}>
              <q dir="auto">{words}</q> {advice?.why}
              {advice && <p class="quiet">Instead: {offered(advice.offer)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
