import type { Suggestion } from '../assessment.ts';
import { hashOf } from '../packs/library.ts';
import type { Company } from '../team.ts';

const NOT_SET_UP =
  'No safety procedure is set up. Tell your lead now; if someone is in danger, the local emergency number.';

/** The team's own procedure and contact for the agent to follow; never an empathy script, never sent by itself. */
export function safetySuggestion({ safetyProcedure, safetyContact }: Company): Suggestion {
  const text = [safetyProcedure.trim() || NOT_SET_UP, safetyContact.trim()].filter(Boolean).join('\n');
  return {
    phraseId: 'team/safety',
    textHash: hashOf(text),
    packId: 'team',
    packName: 'Team',
    technique: 'safety',
    text,
    slots: [],
    why: 'someone may be in danger now',
    tone: 'plain',
  };
}
