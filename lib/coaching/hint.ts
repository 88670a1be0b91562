import type { Company } from '../team.ts';
import type { Situation } from './situation.ts';

/** A cue for the agent at this moment, or undefined (domain rule 8, and the end of a boundary). */
export function hintFor({ done, signals }: Situation, { boundaryConsequence }: Company): string | undefined {
  if (signals.has('abuse') && done.boundarySteps >= 2) {
    const consequence = boundaryConsequence.trim() || 'your team has set no consequence: ask your lead';
    return `Both steps of the boundary are said. What follows now: ${consequence}`;
  }
  if (done.failedBot && done.replies === 0)
    return 'The bot failed them: give your name, and take a moment before you answer. An instant polished reply reads as a bot again.';
  return undefined;
}
