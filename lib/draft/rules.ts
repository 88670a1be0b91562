import { HINTS } from './hints.ts';
import { WARNINGS } from './warnings.ts';

/** What a rule of the draft guard notes (domain, section 6); what to say of it stands in `advice.ts`. */
export interface DraftRule {
  id: string;
  level: 'hint' | 'warn';
  /** What it notes wherever it stands; a group `words` marks the part to show. */
  says?: RegExp;
  /** What it notes only where the agent has said such a thing before, in this draft or this chat. */
  again?: RegExp;
  /** Not noted where this stands in the same sentence or the next. */
  unless?: RegExp;
  /** Noted only in answer to such words of the customer. */
  answering?: RegExp;
}

/** The warnings first. */
export const DRAFT_RULES: readonly DraftRule[] = [...WARNINGS, ...HINTS];
