import type { Cue } from './cue.ts';
import { ownWords } from './own-words.ts';
import { pattern } from './pattern.ts';

/** A crisis stays up this many customer turns after the last word of it, unless the customer says it is over. */
const HOLDS_FOR = 3;

const OVER = pattern(
  "(?:i'm|im|i am|we're|were|we are|she's|shes|he's|hes|they're|everyone is|everyone's|all|kids are|kid is) (?:all |both |now |completely |totally )*(?:safe|fine now|ok now|okay now|alright now|out of danger|unharmed|unhurt|safe now|good now)",
  "false alarm|wrong chat|just (?:joking|kidding)|only joking|was (?:a joke|joking)|figure of speech|not (?:literally|meant like that|what i meant)|all clear|gave us the all clear|(?:they|police|fire brigade|engineer|ambulance|he|it) (?:have |has |is |are |'ve |'s )?(?:sorted it|gone now|fixed it|made it safe|put it out|discharged)",
);

/**
 * For each customer turn whether a person is in danger: from the words that say so until the customer says it is over,
 * at most three turns later. A crisis is answered in short words that no longer name it.
 */
export function crisisAfter(turns: readonly { text: string; cues: readonly Cue[] }[]): boolean[] {
  let remaining = 0;
  return turns.map(({ text, cues }) => {
    if (cues.some((cue) => cue.signal === 'safety-crisis')) remaining = HOLDS_FOR + 1;
    else if (remaining > 0) remaining = ownWords(text).search(OVER) >= 0 ? 0 : remaining - 1;
    return remaining > 0;
  });
}
