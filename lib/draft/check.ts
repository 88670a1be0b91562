import { ADVICE } from './advice.ts';
import { masked, type Reading, readingOf } from './mask.ts';
import { type ChatContext, counted, DRAFT_LIMIT, type Noted, type Offered } from './noted.ts';
import { replacementFor } from './replace.ts';
import { DRAFT_RULES, type DraftRule } from './rules.ts';
import { endOfSentence, sentenceAround, type Span, spansOf } from './spans.ts';

/** The same with what to say of it. */
export interface DraftNote extends Noted {
  why: string;
  offer: string;
}

/** A rule notes at most this many places. */
const PLACES = 20;

/**
 * The words that any rule of the draft guard notes in an unsent reply (domain, section 6). Quotes, code, addresses and
 * what the customer is said to have said are not looked at.
 */
export function notedIn(draft: string, { agentSaid = [], customerSaid }: ChatContext = {}): Noted[] {
  const reading = readingOf(masked(draft.slice(0, DRAFT_LIMIT)));
  return DRAFT_RULES.filter((rule) => answers(rule, customerSaid)).flatMap((rule) =>
    placesOf(rule, reading, agentSaid).map((place) => {
      const words = draft.slice(place.start, place.end);
      return { rule: rule.id, level: rule.level, ...place, words };
    }),
  );
}

/** Notes of a draft with their replacements. */
export function offersFor(draft: string, notes: readonly Noted[], { agentSaid = [] }: ChatContext = {}): Offered[] {
  const own = draft.slice(0, DRAFT_LIMIT);
  const text = masked(own);
  return notes.map((note) => {
    const rule = DRAFT_RULES.find(({ id }) => id === note.rule)!;
    const places = (changed: string, before: string) => placesOf(rule, readingOf(changed), [...agentSaid, before]);
    const replacement = replacementFor(rule.id, { draft: own, text, place: note, places });
    return { ...note, ...(replacement && { replacement }) };
  });
}

/** What the draft guard notes in an unsent reply, and what to say of it; `off` names rules the lead switched off. */
export function checkDraft(
  draft: string,
  { off, ...chat }: ChatContext & { off?: readonly string[] } = {},
): DraftNote[] {
  return counted(notedIn(draft, chat), off).map((noted) => {
    const { why, offer } = ADVICE[noted.rule]!;
    return { ...noted, why, offer };
  });
}

function answers({ answering }: DraftRule, customerSaid: string | undefined): boolean {
  return answering === undefined || customerSaid === undefined || answering.test(customerSaid);
}

/** Where a rule notes something. */
function placesOf(rule: DraftRule, { text, lower }: Reading, agentSaid: readonly string[]): Span[] {
  const { needs, says, again, unless, cased } = rule;
  if (needs && !needs.test(lower)) return [];
  const read = cased ? text : lower;
  const always = says ? spansOf(says, read, PLACES) : [];
  const repeated = again ? spansOf(again, read, PLACES) : [];
  const said =
    repeated.length > 0 && agentSaid.some((earlier) => spansOf(again!, readingOf(masked(earlier)).lower, 1).length > 0);
  const noted = [...always, ...repeated.slice(said ? 0 : 1)];
  return unless ? noted.filter((place) => !unless.test(withNextSentence(text, place))) : noted;
}

function withNextSentence(text: string, place: Span): string {
  const { start, end } = sentenceAround(text, place);
  return text.slice(start, endOfSentence(text, end + 1));
}
