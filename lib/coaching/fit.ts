import type { LibraryPhrase } from '../packs/library.ts';
import { conceptsOf } from '../packs/concepts.ts';
import { hasAll, hasAny } from '../packs/mask.ts';
import { stemsOf } from '../packs/stems.ts';
import type { Team } from '../team.ts';
import { isGrave, type Situation } from './situation.ts';
import { WORTH_OF_A_LOSS } from './traits.ts';
import type { Technique } from './techniques.ts';

/** Whether a phrase may be said at this moment: its `when`, `notWhen`, `needs`, `step` and the rules on words. */
export function mayBeSaid(phrase: LibraryPhrase, situation: Situation): boolean {
  const { done, heat } = situation;
  if (!hasAll(phrase.asksFor, situation.mask)) return false;
  if (phrase.rulesOut && (hasAny(phrase.rulesOut, situation.mask) || phrase.notWhen?.stage?.includes(situation.stage)))
    return false;
  if (isGrave(situation) && phrase.safe !== true) return false;
  const { traits } = phrase;
  if (heat <= 2 && traits.namesFeeling) return false;
  if (traits.namesFeeling && !clearly(phrase, situation)) return false;
  if (done.understandLines >= 1 && traits.understands) return false;
  if (traits.condoles && done.condoled) return false;
  if (traits.bright && situation.met.has('bereavement')) return false;
  if (!traits.gentle && !done.condoled && situation.met.has('bereavement') && !isGrave(situation)) return false;
  if (traits.enquires && (situation.met.has('settled') || situation.met.has('agreed'))) return false;
  if (REOPENS.has(phrase.technique) && situation.met.has('agreed')) return false;
  if (traits.recallsQuestion && !situation.met.has('question-asked') && !done.customer.doubts) return false;
  if (traits.recallsReply && !(done.replies > 0 && (done.customer.rejected || done.customer.alreadySaid))) return false;
  if (phrase.needs && !phrase.needs.every((need) => situation.met.has(need))) return false;
  if (phrase.step !== undefined && phrase.step !== (done.boundarySteps === 0 ? 1 : 2)) return false;
  return done.acted || !traits.claimsAction;
}

/** Whether one of the feelings a phrase is made for is heard clearly; it may be made for none. */
function clearly({ when }: LibraryPhrase, { clear }: Situation): boolean {
  return !when.emotions || when.emotions.some((emotion) => clear.has(emotion));
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

/**
 * How many words of a phrase speak of something the chat has not: each is a claim that may be false. Not those of a burden:
 * that one was told is what the phrase needs, in whatever words.
 */
export function ungrounded(phrase: LibraryPhrase, talk: Talk): number {
  if (phrase.traits.namesBurden) return 0;
  let count = 0;
  for (const word of phrase.concepts) if (!word.some((concept) => talk.concepts.has(concept))) count++;
  return count;
}

/** Among equals a favourite comes first; else another chat gets another line, the same chat the same. */
const VARIETY = 0.2;

/** After a failed bot the first line says that a person is there (domain rule 8): who asked for one needs no hand-over. */
const HUMAN_OPENER = 0.3;

/** What it costs to look for an answer that the agent has just given. */
const SOUGHT_AFTER_ALL = 0.3;

/** The agent's last word was an answer, an offer or a finding, and the customer neither turned it down nor told anything new. */
function hasAnswer({ done: { last, customer } }: Situation): boolean {
  const isNew = customer.reports && !customer.accepted;
  return (last.answered || last.offeredOptions || last.verified) && !customer.rejected && !isNew;
}

/** What it costs to open a matter that the agent has taken up already. */
const OPENED_AGAIN = 0.25;

/** What it costs to pass a question over. */
const PASSED_OVER = 0.2;

/** Who has said yes is neither asked to choose nor won over any more. */
const REOPENS: ReadonlySet<Technique> = new Set<Technique>([
  'offer-options',
  'clarify',
  'make-good',
  'yes-and',
  'positive-language',
  'explain-why',
]);

/** What each meaningful word costs that the customer has not used, up to so many: short, plain lines claim least. */
const FOREIGN = 0.008;
const FOREIGN_LIMIT = 8;

/** What one ungrounded word costs, and what words shared with the customer are worth at most. */
const UNGROUNDED = 0.35;
export const SHARED = 0.2;

/** How well an allowed phrase fits the moment, around 1, before its words are compared with the chat's. */
export function fitOf(phrase: LibraryPhrase, situation: Situation, team: Team): number {
  const { when, tone, traits, favourite } = phrase;
  const place = favourite ? 1 : (((traits.seed ^ situation.seed) >>> 0) % 1_000) / 1_000;
  let fit = traits.fit + VARIETY * place;
  if (when.stage) fit += when.stage.includes(situation.stage) ? 0.08 : -0.15;
  if (tone === 'warm') fit += situation.heat <= 1 ? 0.03 : -0.03;
  if (tone === 'concise' && situation.heat >= 3) fit += 0.03;
  if (phrase.needs?.includes('authority') && team.company.authorityLimit.trim() === '') fit -= 0.5;
  if (phrase.needs?.includes('after-bot') && situation.met.has('first-reply')) fit += HUMAN_OPENER;
  if (phrase.needs?.includes('bereavement') && situation.done.condoled) fit -= WORTH_OF_A_LOSS;
  if (traits.seeks && hasAnswer(situation)) fit -= SOUGHT_AFTER_ALL;
  if (traits.opens && situation.done.replies > 0) fit -= OPENED_AGAIN;
  if (!traits.answers && situation.met.has('fact-asked')) fit -= PASSED_OVER;
  return fit;
}

/** Share of a phrase's meaningful words that the customer used too, 0…1. */
function shareOf(stems: readonly string[], talk: ReadonlySet<string>): number {
  let shared = 0;
  for (let i = 0; i < stems.length; i++) if (talk.has(stems[i]!)) shared++;
  return stems.length === 0 ? 0 : shared / stems.length;
}

/** What a phrase's words are worth in this chat: at most {@link SHARED}. */
export function wordFitOf(phrase: LibraryPhrase, talk: Talk): number {
  const shared = shareOf(phrase.stemList, talk.stems);
  const foreign = Math.min(FOREIGN_LIMIT, phrase.stemList.length * (1 - shared));
  return SHARED * shared - FOREIGN * foreign - UNGROUNDED * ungrounded(phrase, talk);
}
