import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';
import { TIME } from './relief.ts';

export const OVER_PROMISE: DraftRule = {
  id: 'over-promise',
  level: 'warn',
  says: any(
    "(i|we)(?<!what (i|we)) {soft}(can |do |'ll |will )*(gu?arantee|promise|swear|assure)",
    '(absolutely |fully |is |are )guaranteed|guaranteed to|(?<=,\\s)guaranteed{end}',
    '{will} (defin[ia]te?ly|certainly|surely|for sure|undoubtedly|without (a )?doubt|absolutely|100( ?percent|%)|always|never)(?! not\\b)',
    '(defin[ia]te?ly|certainly|surely|absolutely|for sure|without (a )?doubt|undoubtedly) ({will}|be )(?! ?not\\b)',
    "(?<!so (that )?(it|this|that) )(won't|will not|never|not (ever )?(going to|gonna)|can't( possibly)?|cannot( possibly)?|nothing like (it|this|that)( will)?) {soft}(ever )?(going to |gonna )?(happens?|occurs?|fails?|breaks?|come back|go wrong|recur|let you down|disappoint|be a problem|get lost|be late|have (this|that|any|such))( _){0,5} (again|any ?more|ever)",
    '(?=make|see|ensure)(?<!to |can |so i )(make (absolutely |very |really )?(sure|certain)|see to it|ensure)( that)? (it|this|that|nothing|no _|you)( _){0,4} (never|{cant}|{dont}|ever)( ever)? (happens?|occurs?|fails?|goes?|break|have|see)',
    "(i|we){is} ((absolutely|completely|totally|100\\W{0,2}(percent )?|dead|quite|very|fully) )*(certain|positive|(?<=y |d |e |% |t )sure)( that)? (it|this|that|you|we|he|she|they|(the|your) _)('ll| will|{is} (going to|gonna))",
    '100\\W{0,2}(percent )?(sure|certain|guarantee\\w*|fixed|safe|works?|it|you|be )',
    '(?<=,\\s)((100|a hundred)\\W{0,2}percent|no (doubt|question|ifs))(?=[.!]|$| )|{opening}(no|without) (doubt|question)(?= ?,)|(count|rely) on (it|that){end}|you (can|may) (always |absolutely |safely |fully )*(count|rely|bank|depend|bet) on (it|that|this|me|us|having|getting|your)|(trust|believe) me{end}|mark my words',
    'nothing (can|will|could|is going to) go wrong|in no time|(?<!you )never again|once and for all|for good{end}',
    "without fail|(have|give|got) (you )?my word|my word of honou?r|you can be (sure|certain)|{it} {soft}(a (sure thing|safe bet|done deal|certainty|given|dead cert)|foolproof|bulletproof|impossible for|fail-?safe)|(everything|it|this|that)('ll| will) (all )?(be|run|work|go) (absolutely )?(perfect(ly)?|flawless(ly)?|like clockwork)|{will} be (absolutely|totally|completely) (delighted|thrilled|amazed|perfect|safe|fine)",
    '(zero|no) (chance|risk|way|doubt) (that|of|it|this|about|you|we|they)|{cant} possibly (fail|break|go|happen|be (late|lost|wrong))|the (very )?last time (this|that|it)',
  ),
};

export const VAGUE_TIME: DraftRule = {
  id: 'vague-time',
  level: 'hint',
  says: any(
    '(?=soon)(?<!how |too |as |see you |talk |speak |talk to you |speak to you |well |chat |that |so )soon(?! as| after| enough)',
    'as (soon|quickly|fast|promptly) as (possible|(we|i|they) can)|shortly(?! (before|after))|asap',
    '(in a (bit|while|moment or two)|in the near future|in a timely _|before (too )?long|at a later _|any (day|time|minute) now|eventually|(one|some) of these days|in the (next|coming) (little |few |couple of )*(while|time|days|weeks|months)|(in|within|takes?|for) (a few|some|several|a couple of) (more |business |working )?(days|weeks|months))',
    "(i('ll| will)|(we|they|some(one|body)|an? _|one of (my|our|the) _|(our|the) (_ )?_)('ll| will| should| is going to| might)( then)?) {soft}((get|come) back to you|be in touch|contact|reach out|call|be with|let|update|keep|respond|reply|answer|follow up|notify|inform|pick (it|this|that) up|(have|take) a look|look at (it|this|that))( to| with)*( you)?( (know|posted|updated|informed))?(?=[.,!]|$| (when|once|about|regarding|later|if|how|at it))",
    "you('ll| will) (then )?(hear (back|from us)|get (an? )?(answer|reply|update|call|mail|message)s?|be (contacted|informed|notified|updated|called))( (back|from (us|me|them|(the|our|my) _)))?(?=[.,!]|$| (when|once|about|if))",
    'in due (course|time)|at some (point|stage)|some ?time(?! (ago|before))',
    "when (we|i) (get a chance|can(?=[ .,!]|$)|have time|get to it)|i'll see what i can do|once (there's|there is|we have|i have|we know|i know) (any |some )?(news|more|an update)",
    '({will}|should|ought to)( be)? {soft}((look|looking|check) into (it|this|that|the _|your _)( for you)?(?=[.,!]|$| and)|{treated}(?=[.!]|$))',
    'being (?!fixed){treated}(?=[.,!]|$)|(they|team|people|engineers?|colleagues?|(?<!and )we){is} {soft}((looking into|working on) (it|this|that)|on it|checking|investigating|aware( of (it|this|that|the _))?)(?=[.,!]|$| as we)',
    '(is|are|{it}) (still |now |currently |all )*(in (the )?(pipeline|works|process|queue)|under (review|investigation)|on (our|the|my) (list|radar|agenda))(?=[.,!]|$| and)',
    '(forward|escalat)(e|ed)? (it|this|that|everything|your (_ )?_)( up| higher| internally| further)?(?=[.,!]|$| and (some|they|we|the))|(pass|forward|send|sent|escalat|hand|get|rout)(e|ed|ing)?( _){0,4} to (the|our) (right |relevant |appropriate |correct |responsible |proper |competent )?(people|person|team|department|colleagues?|management)(?=[.,!]|$| and)',
    'please (wait|be patient)(?=[.!]|$| while)|(bear with us|hang (tight|in there)|sit tight|hold tight|stay tuned|give (it|us) (some|more|a (bit|little)( of| more)?|a little) time)',
    "(do|doing|try|trying) (our|my) (very )?(best|utmost)|(i|we)('ll| will) {soft}try to (find|sort|fix|help|check|get|see|solve|push|speed)",
    'take (too |very |that |so |quite |a bit |a little |some )*(long(er)?|a while|time(?! (to|off|for)))|be a (while|bit)(?=[.,!]|$| (before|until|longer))',
  ),
  unless: TIME,
};
