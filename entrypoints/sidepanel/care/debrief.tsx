import { open } from '../layers.ts';
import { Layer } from '../page/layer.tsx';

const QUESTIONS = ['What was hard about it?', 'What helped, even a little?', 'What can stay behind now?'];

/** Three lines after a hot chat, kept nowhere: nobody reads the fields, and they go with the layer. */
export function Debrief() {
  return (
    <Layer label="Debrief" class="debrief">
      <h2>Debrief</h2>
      <p class="quiet">For you alone, kept nowhere: closing this forgets it.</p>
      {QUESTIONS.map((question) => (
        <label key={question}>
          {question}
          <input type="text" autocomplete="off" />
        </label>
      ))}
      <div class="actions">
        <button type="button" onClick={() => (open.value = null)}>
          Close and forget
        </button>
      </div>
    </Layer>
  );
}
