import type { Moment } from '../packs/schema.ts';
import type { LibraryPhrase } from '../packs/library.ts';
import { conceptsOf } from '../packs/concepts.ts';
import { overlap, stemsOf } from '../packs/stems.ts';
import type { Team } from '../team.ts';
import { isGrave, type Situation } from './situation.ts';
import { AGENT_SAID, plain } from './said.ts';

/** Words that name the customer's feeling: only from heat 3 (domain rule 1). */
const FEELING =
  /\b(?:angry|anger|furious|fury|frustrat\w*|upset|upsetting|annoyed|worr(?:y|ied|ying)|afraid|scared|scary|frighten\w*|anxious|stress\w*|disappoint\w*|exhaust\w*|humiliat\w*|infuriat\w*|your feelings?|you feel|you're feeling)\b/i;
/** An action said to be done already: only where the agent's own words show one. */
const CLAIMS_ACTION =
  /\bI(?:'ve| have)(?: just| now| already)? (?:sent|refunded|cancelled|credited|raised|escalated|booked|passed|ordered|reported|moved|updated|removed|blocked|frozen|logged|flagged|asked|called|emailed|arranged|added|changed|reset|put|opened|started|set)\b/i;

/** Whether a phrase may be said at this moment: its `when`, `notWhen`, `needs`, `step` and the rules on words. */
export function mayBeSaid(phrase: LibraryPhrase, situation: Situation): boolean {
  const { done, heat } = situation;
  if (!matches(phrase.when, situation)) return false;
  if (phrase.notWhen && excludes(phrase.notWhen, situation)) return false;
  if (isGrave(situation) && phrase.safe !== true) return false;
  if (heat <= 2 && FEELING.test(phrase.text)) return false;
  if (done.understandLines >= 1 && AGENT_SAID.understand.test(plain(phrase.text))) return false;
  if (phrase.needs?.includes('verified-failure') && !done.failureOwned) return false;
  if (phrase.needs?.includes('commitment') && done.last.noCommitment) return false;
  if (phrase.step !== undefined && phrase.step !== (done.boundarySteps === 0 ? 1 : 2)) return false;
  return !CLAIMS_ACTION.test(phrase.text) || done.acted;
}

function matches(when: Moment, s: Situation): boolean {
  if (when.heat && (s.heat < when.heat[0] || s.heat > when.heat[1])) return false;
  if (when.issues && !when.issues.some((issue) => s.issues.has(issue))) return false;
  if (when.signals && !when.signals.some((signal) => s.signals.has(signal))) return false;
  if (when.drivers && !(s.driver !== null && when.drivers.includes(s.driver))) return false;
  return !when.emotions || when.emotions.some((emotion) => s.emotions.has(emotion));
}

function excludes(not: Moment, s: Situation): boolean {
  return Boolean(
    (not.heat && s.heat >= not.heat[0] && s.heat <= not.heat[1]) ||
      not.issues?.some((issue) => s.issues.has(issue)) ||
      not.signals?.some((signal) => s.signals.has(signal)) ||
      (s.driver !== null && not.drivers?.includes(s.driver)) ||
      not.emotions?.some((emotion) => s.emotions.has(emotion)) ||
      not.stage?.includes(s.stage),
  );
}

/** What a chat has talked about so far. */
export interface Talk {
  /** Stems of the customer's words. */
  stems: ReadonlySet<string>;
  /** Things and events either side spoke of. */
  concepts: ReadonlySet<string>;
}

export function talkOf(situation: Situation): Talk {
  const customer = situation.turns.filter((turn) => turn.role === 'customer').map((turn) => turn.text);
  return {
    stems: stemsOf(customer.join(' ')),
    concepts: new Set(conceptsOf(situation.turns.map((turn) => turn.text).join(' ')).flat()),
  };
}

/** How many words of a phrase speak of something the chat has not: each is a claim that may be false. */
export function ungrounded(phrase: LibraryPhrase, talk: Talk): number {
  return phrase.concepts.filter((word) => !word.some((concept) => talk.concepts.has(concept))).length;
}

/** What one ungrounded word costs. */
const UNGROUNDED = 0.35;

/** How well an allowed phrase fits before its slots are filled, around 1; no source, tuned on our own chats. */
export function fitOf(phrase: LibraryPhrase, situation: Situation, talk: Talk, team: Team): number {
  const { when, text } = phrase;
  let fit = 1 - UNGROUNDED * ungrounded(phrase, talk);
  if (when.issues) fit += 0.14;
  if (when.signals) fit += 0.12;
  if (when.drivers) fit += 0.08;
  if (when.emotions) fit += 0.08;
  if (when.stage) fit += when.stage.includes(situation.stage) ? 0.08 : -0.15;
  if (when.heat) fit += 0.04 * (4 - (when.heat[1] - when.heat[0])) / 4;
  fit += 0.3 * overlap(phrase.stems, talk.stems);
  if (phrase.tone === 'warm') fit += situation.heat <= 1 ? 0.03 : -0.03;
  if (phrase.tone === 'concise') fit += situation.heat >= 3 ? 0.03 : 0;
  if (/\b[Ww]e\b/.test(text)) fit -= 0.04;
  if (/\b(?:soon|shortly|asap)\b/i.test(text)) fit -= 0.1;
  if (text.length > 200) fit -= 0.06;
  if (phrase.technique.startsWith('apologise') && text.split(/\s+/).length > APOLOGY_WORDS) fit -= 0.3;
  if (phrase.needs?.includes('authority') && team.company.authorityLimit.trim() === '') fit -= 0.5;
  return fit;
}

/** About seven seconds of reading at 230 words a minute (domain rule 2). */
const APOLOGY_WORDS = 27;
