import type { Doubt, Heat } from '../../../lib/assessment.ts';
import { HEAT_WORDS } from '../../../lib/look/words.ts';

/** What the agent's earlier corrections make of a reading; nothing once they have said what this one is. */
export function DoubtLine({ doubt: { times, certainty, from }, heat }: { doubt: Doubt; heat: Heat }) {
  const corrected = `you corrected ${times} like ${times === 1 ? 'reading' : 'readings'}`;
  if (from === undefined) {
    return (
      <p class="quiet">
        {certainty > 0.5 ? 'Less sure' : 'Unsure'}: {corrected}.
      </p>
    );
  }
  return (
    <p class="quiet">
      Read as {from} {HEAT_WORDS[from]}, shown as {heat} {HEAT_WORDS[heat]}: {corrected}.
    </p>
  );
}
