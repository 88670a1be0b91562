import type { LibraryPhrase } from '../../packs/library.ts';
import type { Situation } from '../situation.ts';
import type { Filled } from './fill.ts';

const CLOSING = /\banything else\b|\belse (?:i|we) can\b|\bhelp(?:ed)? (?:you )?(?:with|further|today)\b/;
const BAD_NEWS =
  /\b(?:nausea\w*|sick\w*|ill|pain\w*|hurt\w*|bleed\w*|fever\w*|dizz\w*|hospital|died|dying|funeral|lost|stole\w*|fraud\w*|hack\w*|crazy|scar(?:y|ed)|sad\w*|worr\w*|afraid|awful|terrible|horrible|hate\w*|angry|upset\w*|unfortunately|shame|problems?|trouble|disappoint\w*|frustrat\w*)\b/;
const TO_COME =
  /\b(?:i'?ll|i will|i'?m (?:going|gonna|at)|gonna|make sure|ensure|in touch|keep (?:me|us)|let me know|wait\w*|await\w*|look\w* forward|soon|shortly|hope\w*|need|please|pls|still)\b/;

/** Whether a line with slots may be said at this moment, beyond what its phrase asks for. */
export function suits({ technique, slotNames, text }: LibraryPhrase, filled: Filled, situation: Situation): boolean {
  if (technique === 'paraphrase') return !slotNames.includes('issue') || !isHeard(situation);
  if (text.includes('why {issue}') && filledWith('issue', filled)?.includes(' and ')) return false;
  return technique !== 'appreciate' || filledWith('name', filled) === undefined || isOver(situation);
}

function filledWith(slot: string, { text, slots }: Filled): string | undefined {
  const found = slots.find(({ name, filled }) => name === slot && filled);
  return found && text.slice(found.start, found.end);
}

/** What the customer has repeated, or the agent has said back, is not asked about again. */
function isHeard({ done }: Situation): boolean {
  return done.replies > 0 && (done.customer.alreadySaid || done.paraphrased || done.understandLines > 0);
}

/** Nothing bad was just said, and neither side owes the other anything: one may say goodbye by name. */
function isOver({ done, latest }: Situation): boolean {
  const asked = done.last.text.split(/(?<=[.?!])\s+/).some((line) => line.includes('?') && !CLOSING.test(line));
  const said = latest.toLowerCase().replace(/[‘’]/g, "'");
  return !asked && !done.last.promised && !done.customer.reports && !BAD_NEWS.test(said) && !TO_COME.test(said);
}
