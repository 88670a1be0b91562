import { Choose } from './choose.tsx';
import { Chat } from './chat.tsx';
import { DebriefPage } from './debrief.tsx';
import { model, practice, problem } from './state.ts';

function ModelLine() {
  const { state, error } = model.value;
  if (state === 'ready') return <p class="quiet">Model ready · on this device only</p>;
  if (state === 'loading')
    return <p class="quiet">Loading the model. Until then customers and replies are read by words only.</p>;
  return <p>The model did not start ({error ?? 'unknown reason'}): customers and replies are read by words only.</p>;
}

/** Practice: somebody made up to answer, the reading and suggestions of the panel, and a debrief. */
export function Page() {
  const now = practice.value;
  return (
    <>
      {now === null ? <Choose /> : now.end ? <DebriefPage now={now} ending={now.end} /> : <Chat now={now} />}
      <footer>
        {problem.value && <p class="refused">{problem.value}</p>}
        <ModelLine />
      </footer>
    </>
  );
}
