import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';

/** What may stand behind "you didn't" without blame. */
const NO_BLAME =
  '(?!(do|done) anything|deserve|ask|get\\b|got|recei|have\\b|had|need|cause|imagine|miss|sign up|expect|hear|want|break|lose|lost|been|agree|authori|recogni|order|make|like|saw|used|again)';
/** Adverbs with a rule of their own: blame begins behind them, so that both are seen. */
const KNOWING = '(obviously|clearly|simply|actually|literally|just)';

export const BLAME: DraftRule = {
  id: 'blame',
  level: 'warn',
  says: any(
    "you {soft}(should|could|ought to)(n't| not)?('ve| {soft}(have|of)) (?!to\\b|both|any|received|had\\b|got\\b|an?\\b|the\\b|your\\b|it\\b|now\\b|seen|heard|access|one\\b|two\\b|\\d|been (?!more|home|there|careful|aware))_",
    `you(?<!(if|so|what|when|where|whether|until|anything|sure|see|which|that) you) (?!${KNOWING}){soft}(didn't|did not|haven't|have not|never) {soft}${NO_BLAME}_`,
    `(?=did|have|never)(?<=you ${KNOWING} )(didn't|did not|haven't|have not|never) {soft}${NO_BLAME}_`,
    'you (have )?(failed|neglected|refused) to|({dont}|never) bother(ed)?',
    "(why|how come) (didn't|haven't|wouldn't|don't) you|(why (did|would|do)|how could|how come) you (?!choose|decide|prefer|pick|like|want|reach|get|contact)_",
    "why ((was|were|is|has|had) (this|that|it|nothing|(the|your) _) (not|never|only)|(wasn't|weren't|hasn't|isn't) (this|that|it|(the|your) _)|(did|has|was) (nobody|no ?one))",
    "(i|we) (wonder|{cant} (understand|see|believe)|{dont} (understand|get)) (how|why) you (could|would|did|didn't|never|haven't)(?! (be|get|not|have))",
    '(you|some(one|body)|you (may|might|seem to|appear to)) (must have |have |probably |simply |likely |apparently )*(forgot|forgotten|ignored|misread|misunderstood|overlooked|skipped|mistyped|mixed up|misplaced|(missed|misse?d) (the|our|my|that) (deadline|window|e-?mail|mail|notice|reminder|message|part|step|line))',
    "(?<!(not|n't|never|no) (really |at all |in any way )?)your (own )?(fault|mistake|error|negligence|doing|responsibility|carelessness|oversight|lack of|failure to)(?! (code|message|log|report|number|screen|text))",
    '(is|was|are|{it}) {soft}on you(?=[.,!]|$| for)|(problem|issue|error|mistake|fault) (is|was|came|comes|lies|{isnt} (on )?ours,? it{is}) {soft}(on|at|with|from) your',
    "((wrong|incorrect|invalid) (?!on|at)_|wrongly|incorrectly|mistyped|misspelled|overlooked|forgotten|ignored|(not|{isnt}|never|hasn't been|wasn't) {soft}(_ed|done|sent|given|filled (in|out)|set up|kept|read|paid))( (?!not|our|us|the bank)\\w+){0,5} ((on|at|from|by) your (end|side|part)|by you(?=[.,!]|$))",
    '(some(one|body)|no ?body|no one) (at|on|from|in) your (end|side|part|place|household|team|family|company|office) (?!(is|was|has|will|can|could)\\b|signed|took|received|accepted|answered|opened|replied)_',
    'people {dont} read',
    'you must have (?!been|had|felt|spent|wait|tried|thought|needed|seen|got|heard)_',
    'you (_ed|came|wrote|left)( us| it)? (too (late|long)|till|until)|(you{is} the (one|person)|it was you) who',
    '{opening}(next time|maybe|perhaps|in (the )?future),? (please |just |you should |try to )*(read|check|make sure|be more|try to|look|think|keep|double|follow|remember|pay)',
    'by yourself{end}|you (were|are) (warned|informed|supposed to(?! (get|have|receive|be\\b)))',
    "you('ve| have| must have| let)? (let|left|entered|gave|typed|chose|selected|sent|used|clicked|pressed|picked|put)( [^.!?\\n]{0,40})? ((wrong|incorrect|invalid)(ly)?|by mistake|run out|expire|open|unlocked|unattended|running|outside|out in)",
    "(if you('d| had)|had you) {soft}(not )?(_ed|read|told|sent|kept|come|been) [^.!?\\n]{0,60}('d|would|could|might)|{opening}had (the|your|this|these|those) (_ ){1,4}been",
    "(it|this|that|which|problem|issue|damage|delay|error)('d| would| could| might)(n't| not)? {soft}(have|'ve|be) [^.!?,\\n]{0,40} (if you('d| had)|had you)(?! (like|rather|prefer|wish))",
    "wouldn't have happened|because (of you|you {soft}(did|didn't|used|left|forgot|clicked|waited|ignored|never|missed|skipped|chose))|you{is} (to blame|responsible for)",
    "{it} (exactly )?what (you get|happens) (when|if|for) (you|people|no ?body|no one|(the |an? )?_ ({isnt}|{dont}))|{it} {soft}(because of |down to |due to )?(the way|how) you('re| are)? (us|handl|treat|instal|charg|stor)(e|ed|ing|led|ling)",
    '(user|operator) error|(incorrect|improper|wrong|careless) (use|usage|operation)|(your|due to) (_ )?(misuse|mishandling)|you (misused|mishandled)|(?=paying)(?<=(not|been) )paying (any )?attention|had paid attention',
  ),
};

export const AS_I_SAID: DraftRule = {
  id: 'as-i-said',
  level: 'warn',
  says: any(
    "(as|like) (i|we|my _|our _)('ve| have)? {soft}(previously )?{say}(?! (i|we)('d| would))( you)?|(as|like) (i|we)({is}| keep| kept) {soft}(saying|telling|explaining)( you)?",
    "as you('ve| have| were)? {soft}(been )?(told|informed|advised|made aware)(?! (me|us))",
    'per (my|our) (last|previous|earlier|prior|first|above)( _)?',
    "(i|we)('ve| have)? (already|just|repeatedly|clearly|literally) ({say}|went over|gone over|replied|responded|clarified)(?! (them|him|her|the|my))",
    "(i|we)('ve| have) (answered|explained|clarified|addressed|covered|gone (over|through)|been (over|through)) (this|that|it|these|your question|(the|that|this) (same )?question|all (of )?(this|that))( _){0,3} (before|already|earlier|twice|above|yesterday|times)",
    'as {soft}{say}(?=[ ,.:]|$)(?! by)',
    "how (many (more )?times|often (do|must|should|have) (i|we))|for the (second|third|last|_th) time(?=,? (i|we|it|this|that|the|your?|please)\\b)|(second|third|fourth|fifth|sixth|tenth|umpteenth) time (that )?(i|we)({is}|'ve| have)? (writ|say|said|tell|told|explain|answer|repeat|ask)\\w*",
    "{opening}(once again|again|yet again|one more time|once more|(i|to) repeat|(just )?to (reiterate|be clear|repeat))[,:](?! (thank|my|i|sorry|we're|we are))|reiterate(?! (my|our))",
    "(i|we|let me)('ll| will| must| have to| need to)? (say|repeat|explain) (it|this|that|myself) (again|once more)|(not going to|i('ll)? have to|we have to) explain (it|this|that|everything) (all )?(over )?again|over and over|(i|we) keep (on )?(telling|saying|repeating|explaining)|{cant} keep (saying|repeating|explaining|telling)",
    "(we've|we have) {soft}(been (through|over)|covered|had (this|that) (conversation|discussion))|you {soft}already (asked|have (my|our|the|your) answer|know (this|that|the answer))|(you have|you've (had|got)) (my|our) answer",
    '(see|read|check|refer( back)? to|look (back )?at|go (back )?(through|to|over)|scroll (back )?to) (my|our|the chat) (last|previous|earlier|first|above|history)( _)?|scroll (back )?up|read (it|that|my _|what i _) again',
    "(see|read|check|refer( back)? to|look (back )?at|go (back )?(through|to|over)) (what (i|we)('ve| have)? {soft}({say}|sent|posted)|(the|my|our) (_ )?(above|(message|mail|e-?mail|answer|repl(y|ies)|text|line|note)s? (above|from (before|earlier))))|(?=re)(?<!(i|i've|we've|have|just) )re-?read(?! your)|{opening}(re-?read|see above)",
    'repeat(ing)? myself|repeat:|(we|i)({is}| keep) {soft}going (a?round( and a?round)? )?in circles|nothing (more |else |further )?to add',
    "(my|our|the) (answer|reply|position|response) (is (still )?the same|(remains|stays)( _)?|{dont} change|hasn't changed|won't change)",
    "(didn't|haven't) (i|we) (just |already )?(say|said|tell|told|write|written|explain|mention)(ed)?|what (did|have) (i|we) (just )?(say|said|tell|told)|did you (not )?(even )?read (my|what|anything)|{cant} have read",
    "(i|we)('ve| have)? {say}( to)?( you| this| that| it)* (before|already|earlier|several|many|twice|_ times)|the same (thing|question|answer|reply) (over|again|as)",
    '(?<!the _ )(i|we) told you',
  ),
};
