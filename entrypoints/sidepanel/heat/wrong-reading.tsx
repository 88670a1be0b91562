import { useSignal } from '@preact/signals';
import type { Assessment, Heat } from '../../../lib/assessment.ts';
import { tell } from '../announce.tsx';
import { asked } from '../ask.ts';
import { HEAT_WORDS, heatWords } from '../../../lib/look/words.ts';
import { Shape } from '../../../lib/look/shape.tsx';

/** "Wrong reading": the agent says what the customer's heat is; taken back with one click. */
export function WrongReading({ chat }: { chat: Assessment }) {
  const open = useSignal(false);
  const correct = async (heat: Heat | null) => {
    open.value = false;
    const heard = await asked({ kind: 'wrong-reading', conversation: chat.conversation, heat });
    if (heard) tell(heat === null ? 'Correction taken back.' : `Corrected to ${heatWords(heat)}.`);
  };
  if (chat.correction) {
    return (
      <p class="receipt">
        You read it as {heatWords(chat.correction.heat)}, until their next message.{' '}
        <button type="button" class="link" onClick={() => correct(null)}>
          Undo
        </button>
      </p>
    );
  }
  return (
    <>
      <button type="button" class="small" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        Wrong reading
      </button>
      {open.value && (
        <fieldset class="choices">
          <legend>What is it?</legend>
          {HEAT_WORDS.map((word, heat) => (
            <button key={word} type="button" class={`choice heat-${heat}`} onClick={() => correct(heat as Heat)}>
              <Shape heat={heat as Heat} size={12} />
              {heat} {word}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
