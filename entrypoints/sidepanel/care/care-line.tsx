import { useEffect } from 'preact/hooks';
import { open } from '../layers.ts';
import { agent } from '../state.ts';
import { cue, dismiss, followCare } from './cue.ts';
import { cueWords } from './words.ts';

/**
 * One quiet line for the agent. Its room is kept free while care cues are on, so nothing moves when one comes or goes; it is
 * not announced, for the live region speaks of customers.
 */
export function CareLine() {
  useEffect(followCare, []);
  if (!agent.value.careCues) return null;
  const shown = cue.value;
  const debrief = () => {
    if (shown) dismiss(shown);
    open.value = 'debrief';
  };
  return (
    <section class="care" aria-label="For you">
      {shown && (
        <>
          <p>{cueWords(shown)}</p>
          {shown.kind === 'debrief' && (
            <button type="button" class="small" onClick={debrief}>
              Debrief
            </button>
          )}
          <button type="button" class="small" aria-label="Dismiss" title="Dismiss" onClick={() => dismiss(shown)}>
            ✕
          </button>
        </>
      )}
    </section>
  );
}
