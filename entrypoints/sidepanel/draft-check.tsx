/** One note on the agent's own unsent text. */
export interface DraftNote {
  rule: string;
  level: 'hint' | 'warn';
  /** The words it is about. */
  words: string;
  why: string;
  offer?: string;
}

/** What the draft guard has to say; nothing while it has nothing. */
export function DraftCheck({ notes }: { notes: readonly DraftNote[] }) {
  if (notes.length === 0) return null;
  return (
    <section class="draft-check" aria-label="Draft check">
      <h2>Draft check</h2>
      <ul>
        {notes.map((note) => (
          <li key={`${note.rule} ${note.words}`} class={note.level}>
            <q dir="auto">{note.words}</q> {note.why}
            {note.offer && <p class="quiet">Instead: {note.offer}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
