import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';

export const BLAME: DraftRule = {
  id: 'blame',
  level: 'warn',
  says: any(
    "you {soft}(should|could|ought to)(n't| not)?('ve| {soft}(have|of)) (?!to\\b|both|any|received|had\\b|got\\b|an?\\b|the\\b|your\\b|it\\b|now\\b|seen|heard|access|one\\b|two\\b|\\d|been (?!more|home|there|careful|aware))_",
    "(?<!if |so |what |when |where |whether |until |anything |sure |see |which |that )you {soft}(didn't|did not|haven't|have not|never) {soft}(?!(do|done) anything|deserve|ask|get\\b|got|recei|have\\b|had|need|cause|imagine|miss|sign up|expect|hear|want|break|lose|lost|been|agree|authori|recogni|order|make|like|saw|used|again)_",
    'you (have )?(failed|neglected|refused) to|({dont}|never) bother(ed)?',
    "(why|how come) (didn't|haven't|wouldn't|don't) you|(why (did|would|do)|how could|how come) you (?!choose|decide|prefer|pick|like|want)_",
    '(you|some(one|body)) (must have |have |probably |simply )*(forgot|forgotten|ignored|misread|misunderstood|overlooked|skipped)',
    'your (own )?(fault|mistake|error|negligence|doing|responsibility)(?! (code|message|log|report|number|screen|text))',
    '(is|was|are|{it}) {soft}on you(?=[.,!]|$| for)|(problem|issue|error|mistake|fault) (is|was) {soft}(on|at|with) your',
    'people {dont} read',
    'you must have (?!been|had|felt|spent|wait|tried|thought|needed|seen|got|heard)_',
    'you (_ed|came|wrote|left)( us| it)? (too (late|long)|till|until)|(you{is} the (one|person)|it was you) who',
    '{opening}(next time|maybe|perhaps),? (please |just |you should )*(read|check|make sure|be more|try to|look)',
    'by yourself{end}|you (were|are) (warned|informed|supposed to)',
    "you('ve| have| must have| let)? (let|left|entered|gave|typed|chose|selected|sent|used|clicked|pressed|picked|put)( [^.!?\\n]{0,40})? ((wrong|incorrect|invalid)(ly)?|by mistake|run out|expire|open)",
    "(if you('d| had)|had you) {soft}(not )?(_ed|read|told|sent|kept|come|been) [^.!?\\n]{0,60}('d|would|could|might)",
    "wouldn't have happened|because (of you|you {soft}(did|didn't|used|left|forgot|clicked|waited))|you{is} (to blame|responsible for)",
  ),
};

export const AS_I_SAID: DraftRule = {
  id: 'as-i-said',
  level: 'warn',
  says: any(
    "(as|like) (i|we|my _|our _)('ve| have)? {soft}(previously )?{say}( you)?",
    'per (my|our) (last|previous|earlier|prior|first|above)( _)?',
    "(i|we)('ve| have)? (already|just|repeatedly|clearly|literally) ({say}|went over)(?! (them|him|her|the|my))",
    'as {soft}{say}(?=[ ,.:]|$)(?! by)',
    'how (many (more )?times|often (do|must|should) (i|we))|for the (second|third|last|_th) time(?=,? (i|we|it|this|that|the|your?|please)\\b)',
    "{opening}(once again|again|yet again|one more time|once more|(i|to) repeat)[,:](?! (thank|my|i|sorry|we're|we are))",
    "(i|we|let me)('ll| will| must)? (say|repeat|explain) (it|this|that) (again|once more)",
    "(we've|we have) {soft}(been (through|over)|covered)|you {soft}already asked",
    '(see|read|check|refer to|look at|go through) (my|our|the chat) (last|previous|earlier|first|above|history)( _)?|scroll up|read (it|that) again',
    'repeat(ing)? myself|repeat:',
    "(i|we)('ve| have)? {say}( to)?( you| this| that| it)* (before|already|earlier|several|many|twice|_ times)",
    '(?<!the _ )(i|we) told you',
  ),
};
