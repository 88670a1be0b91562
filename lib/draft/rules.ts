import { AS_I_SAID, BLAME } from './rules/blame.ts';
import { CALM_DOWN, NON_APOLOGY, SHRINKING } from './rules/feelings.ts';
import { CONDESCENDING, NO_PROBLEM, YOU_MUST } from './rules/manners.ts';
import { OVER_PROMISE, VAGUE_TIME } from './rules/promises.ts';
import { DISOWNING, NEGATIVE_FIRST, NOTHING_I_CAN_DO, POLICY } from './rules/refusals.ts';
import { COLD_TONE, FORMULA, I_UNDERSTAND, SECOND_APOLOGY, YES_BUT } from './rules/scripts.ts';

/** What a rule of the draft guard notes (domain, section 6); what to say of it stands in `advice.ts`. */
export interface DraftRule {
  id: string;
  level: 'hint' | 'warn';
  /** What it notes wherever it stands; a group `words` marks the part to show. */
  says?: RegExp;
  /** What it notes only where the agent has said such a thing before, in this draft or this chat. */
  again?: RegExp;
  /** Nothing is noted where none of these stands: read first, for it costs little. */
  needs?: RegExp;
  /** It reads capitals; others read the text in lower case. */
  cased?: true;
  /** Not noted where this stands in the same sentence or the next. */
  unless?: RegExp;
  /** Noted only in answer to such words of the customer. */
  answering?: RegExp;
}

/** In the order of the domain's table, the warnings first. */
export const DRAFT_RULES: readonly DraftRule[] = [
  CALM_DOWN,
  POLICY,
  SHRINKING,
  BLAME,
  AS_I_SAID,
  NOTHING_I_CAN_DO,
  DISOWNING,
  NON_APOLOGY,
  OVER_PROMISE,
  YOU_MUST,
  I_UNDERSTAND,
  YES_BUT,
  NEGATIVE_FIRST,
  CONDESCENDING,
  NO_PROBLEM,
  VAGUE_TIME,
  FORMULA,
  SECOND_APOLOGY,
  COLD_TONE,
];
