import type { Cue } from './cue.ts';
import { ownWords } from './own-words.ts';
import { pattern } from './pattern.ts';

/** A crisis stays up this many customer turns after the last word of it, unless the customer says it is over. */
const HOLDS_FOR = 3;
/** One that the model alone hears stays up so many: it is often none, and the agent has seen it by then. */
const SENSE_HOLDS_FOR = 1;

const OVER = pattern(
  "(?:i'm|im|i am|we're|were|we are|she's|shes|he's|hes|they're|everyone is|everyone's|all|kids are|kid is) (?:all |both |now |completely |totally )*(?:safe|fine now|ok now|okay now|alright now|out of danger|unharmed|unhurt|safe now|good now)",
  "(?<!not )\\b(?:she's|shes|she is|he's|hes|he is|they're|they are|everyone is|everyone's) (?:all |both |now |completely |totally )*(?:ok|okay|fine|alright|all right)(?: now| again)?(?=\\s*(?:[.!,]|$))",
  "false alarm|wrong chat|just (?:joking|kidding)|only joking|was (?:a joke|joking)|figure of speech|not (?:literally|meant like that|what i meant)|all clear|gave us the all clear|(?:they|police|fire brigade|engineer|ambulance|he|it) (?:have |has |is |are |'ve |'s )?(?:sorted it|gone now|fixed it|made it safe|put it out|discharged)",
);

/** Beside a word that it is over, these say that for somebody it is not, or that it is only asked. */
const NOT_FOR_ALL = pattern(
  "(?:i'm|im|i am|me|my \\w+) (?:\\w+ )?(?:not|isn't|isnt|aren't)",
  'except',
  "it's me",
  'but',
);

interface Turn {
  text: string;
  cues: readonly Cue[];
  /** Whether the model hears a crisis that no word names. */
  sensed: boolean;
}

/**
 * For each customer turn whether a person is in danger: from the words that say so, or the model's sense of it, until the
 * customer says it is over, and for some turns at most. A crisis is answered in short words that no longer name it.
 */
export function crisisAfter(turns: readonly Turn[]): boolean[] {
  let remaining = 0;
  return turns.map(({ text, cues, sensed }) => {
    if (cues.some((cue) => cue.signal === 'safety-crisis')) remaining = HOLDS_FOR + 1;
    else if (remaining > 0 && isOver(ownWords(text))) remaining = 0;
    else remaining = Math.max(sensed ? SENSE_HOLDS_FOR + 1 : 0, remaining - 1);
    return remaining > 0;
  });
}

function isOver(words: string): boolean {
  return words.search(OVER) >= 0 && words.search(NOT_FOR_ALL) < 0 && !words.trimEnd().endsWith('?');
}
