import type { Situation } from './situation.ts';

/** What a question is read from. */
type Asked = Pick<Situation, 'done' | 'latest' | 'heat' | 'signals'>;

export const QUESTION =
  /\?|^\W*(?:what|when|where|why|who|how|which|can|could|wher|whn|wat|y)\b|\b(?:can|could|do|does|did|will|should|is|are) (?:i|we|you|u|they|he|she|it|this|that|there|someone|anyone|somebody|anybody)\b/i;
const WHEN =
  /\bwhen (?:is|are|will|can|do|does|did|should|would|exactly)\b|\b(?:tell me|know|knows|say) when\b|\bwhen\s*\?|\bhow (?:long|soon|quick(?:ly)?|fast|many (?:days|weeks|hours))\b|\bby when\b|\bwhat time\b|\bwhich (?:day|date)\b|\b(?:timeline|time ?frame|eta)\b/i;
/** Asked to be told something, not to have something done. */
const FACT =
  /(?:^|[.!?…]|\b(?:and|so|but|then|tell me|know) )\W{0,8}(?:what|when|where|who|which|how|why|wat|wht|whn)\b(?! (?:a|an|the)\b)|\b(?:what|where|who|which|how|why|wat|wht)\b[^.!?]{0,200}\?|(?:^|[.!?,…] ?|\b(?:and|so|but|then) )(?:is|are|was|will|does|do|did|has|have|am|should) (?:it|this|that|i|we|they|he|she|my|the|there|your|you|u)\b[^.!?]{0,200}\?|,? right\?/i;
/** "Did that Tuesday" tells, whatever word it begins with. */
const REPORTS_DONE = /^\W*(?:did|done|tried|have done|have tried) (?:that|it|this|all)\b[^?]*$/i;
/** Asks for no answer: "how could you even send this", "what is wrong with you". */
const REPROACHES =
  /(?:\bhow (?:could|can|dare) (?:you|u|they)(?: guys| people| ppl| lot)? (?:even |ever )?(?:send|do|let|be|say|treat|sell|make|lose|forget)|\bwhat(?:'s|s| is) wrong with (?:you|u)\b|\b(?:are|r) (?:you|u)(?: guys| people| ppl| lot)? (?:\w+ )?(?:blind|kidding|joking|serious|stupid|mad|thick)\b|\bis your [\w ]{0,20}\bblind\b|\bhow (?:am i|are we) supposed to\b|\bhow hard (?:is|can) (?:it|that|this)\b|\bhow (?:did|do|can|could) (?:they|you|u)(?: guys| people)? (?:even )?(?:still )?(?:miss|mess)|\bhow (?:is|can) (?:this|that) (?:even )?(?:be )?(?:possible|happen)|\bis th(?:at|is) all\b|\bthat'?s? all (?:you|u)\b|\b(?:are|r) (?:you|u) telling me\b|\bis that too much\b|\b(?:wtf|wth|what the (?:hell|heck)) is (?:happening|going on))[^.?!]{0,200}[?!]{0,8}/gi;
/** "Got it?" at the end asks for a nod. */
export const GOT_IT = /(?<=[.!,?]|\bcare) ?(?:got it|ok(?:ay)?|alright|understood)\?+\s*$/i;
/** Asked in anger, not to be told. */
export const RHETORICAL = /^\W*(?:do|don'?t|are|will|would) (?:you|u)\b(?:\W+\w+)?\W*$|\?\?|\?!|!\?|\b[A-Z]{4,}\b/;

/** A question that wants an answer. */
export function wantsAnswer({ done, latest, heat }: Omit<Asked, 'signals'>): boolean {
  const said = latest.replace(GOT_IT, '').replace(REPROACHES, '');
  if (!done.customer.asks || !QUESTION.test(said) || REPORTS_DONE.test(said)) return false;
  return WHEN.test(said) || !RHETORICAL.test(heat <= 1 ? said.replace(/\?+/g, '?') : said);
}

/** Whether they want to be told something, rather than to have something done. */
export function asksFact(s: Asked): boolean {
  return wantsAnswer(s) && !s.signals.has('abuse') && FACT.test(s.latest.replace(REPROACHES, ''));
}

/** Whether they want to know when, or how long. */
export function asksTime(s: Asked): boolean {
  return wantsAnswer(s) && WHEN.test(s.latest);
}
