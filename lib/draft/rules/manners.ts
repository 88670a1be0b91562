import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';

export const YOU_MUST: DraftRule = {
  id: 'you-must',
  level: 'hint',
  says: any(
    "you(?<!(if|do|all|that|what|when|whatever|where|before|case|so|would|did|anything|everything|nothing|not|until|which|than|will|who|how|don't|won't|shouldn't|never) you)('ll| will)? {soft}((have|need|ought) to|gotta|hafta)(?! (know|worry|do anything|love|admit|laugh|wonder|be kidding))",
    "you('ve| have) got to(?! be)|you('d| had)? better {act}|must ask you|you('ll| will) need (?!to)",
    "you('re| are|'ll be| will be) {soft}(kindly )?(required|obliged|obligated|expected|requested|supposed|bound|(going to) (have|need)) to",
    'you {soft}(must|shall) (?!have|be (so|very|really|tired|exhausted|worried|frustrated|wondering|feeling|the))_',
    'you(?<!(if|what|think|whether|that|when) you) should {soft}(?!be){act}',
    "(i|we)('ll|'m going to| will)? {soft}(need|require|expect|insist that) you( to)?(?! (for|are|were))|we (require(?! an? (moment|minute|few))|insist on)|{it} {soft}(mandatory|obligatory|necessary|required|essential|imperative|compulsory|crucial|vital) (to(?! (us|me))|that|for (you|all|every\\w*))|important that you",
    '(?=is|are)(?<!(no|not|any|nothing|without)( _){0,4} )(is|are) {soft}(mandatory|obligatory|compulsory|required|a must)(?= (before|from you|by|first)|[.,!]|$)',
    "(?=make|ensure)(?<!(to|can|will|i|we|i'll|we'll|let me) )(make (absolutely )?sure|ensure)( that)? (you (?!have|can|get|feel|see|know)_|to )",
    "(?<=[,;]\\s)(otherwise|or else|or),? (i|we) ({cant}|won't)|you {cant}( _){1,5} without (first )?_ing|{it} your (job|duty|obligation) to|{it} up to you to (?!choose|decide|pick|say)",
    'customers (must|need to|have to|are required to)(?! know)',
  ),
};

export const CONDESCENDING: DraftRule = {
  id: 'condescending',
  level: 'hint',
  says: any(
    'obv(iously)?|evidently|literally|(needless to|goes without) say(ing)?|({anyone}|(even )?(an?|my) (child|kid|toddler|beginner|amateur|layman|monkey|idiot|novice|gran(dma|ny|dmother)?|_-year-old)|most people) ((would|should|could|can) )*(knows?|tell|see|manages?|understands?|gets?|do (it|that|this)|use|set)',
    '(?<!the )simply(?! (wrong|not (good|ok|right|acceptable|fair|how)|unacceptable))',
    "as (anyone|everyone|any(one|body)|you (should|must|surely|certainly)|(i'm sure|surely|no doubt) you) (can |could |will |must )?(see|know|tell|noticed)s?|you can (clearly|plainly|easily) (see|read)|common (sense|knowledge)|self-(explanatory|evident)|rocket science|surely you|you surely|no-brainer|child's play|idiot-?proof|piece of cake(?=[.,!]|$)|couldn't be (easier|simpler|clearer)|(spell|break) (it|this|that) (out|down) for you|spell it out",
    "(do|did|have) you even|you do (know|reali[sz]e|understand)|(i|you)('d| would) (have )?(think|thought|assumed|expected)( that)? (that|it|this|you|any(one|body)|every(one|body))|one would (think|assume|expect)",
    'of course (you (need|have to|must|{cant}|should|know)|it (needs|has to|must|{cant}))',
    '{it} {soft}(simple|obvious|straightforward|basic)(?=[.,:;!]|$)|{it} (really|very|pretty|so|dead|super) (quite )?(easy|simple)',
    '({cant} be|not|{isnt}) {soft}(that )?{soft}(difficult|complicated|hard)(?! (for|to))|how hard (can|could|is) (it|this|that)',
    "all (you|it) ({soft}(have|need|must|'ve got)( to)?( do)?|takes) is|let me (make|explain|put) (this|that|it) (very )?(slowly|simpl[ey]|clear)|in (very )?(simple|easy|basic|layman's) (terms|words|english|language)",
    'hard to miss|merely (need|have|must|{act})',
    '{opening}(actually|clearly|basically)(?=,| (you|your|it|that|this|we|the|there))',
    "((you|it|that|this){is}?|you've|is|are) actually (?!(arriv|happen|get|got|receiv|want|need|work))_",
    "(?=clearly)(?<=(you|is|are|page|email|terms|states?|says) )clearly(?! (enough|not|wrong|been|labell?ed|marked|printed|visible|readable|addressed))|(it's|that's) clearly (marked|stated|written|shown|visible|printed|labelled|described|listed)|clearly (you|state\\w*|says|written(?! labels?)|mentioned|explained)",
    '(?=just|then|please|now|you|need|have|to)((?=just|then|please|now){opening}(then |please |now )?|you |please |need to |have to |to )just (need to |have to |go and )?{act}(?! (for|out|that))',
  ),
};

export const NO_PROBLEM: DraftRule = {
  id: 'no-problem',
  level: 'hint',
  says: any(
    "{opening}((thing|hey|ah|oh|it's|that's|oh),? )*((no|not a) (big )?(problem|worries|probs?|biggie|stress|sweat|drama|bother|fuss|trouble|harm done|deal)|np|nw|dw|(don't|don't you) (worry|sweat|stress|fret)( about (it|that|the _))?|not to worry|worry not|never mind|all good|that's (nothing|an easy|al(l )?right)|easy peasy|it's (fine|ok|okay|nothing|all good))(?! (with|in|on|from|has|is|was|you|side|if|for|to|that|things|at (?!all)))",
    "(?<=,\\s)(no (problem|worries|stress|biggie)|don't worry)(?=[.!]|$)",
  ),
  answering:
    /still|never|\bnot\b|n't|\b(wont|cant|doesnt|didnt|isnt)\b|again|late\b|\blost|broke|damag|wrong|missing|fail|stuck|charged|twice|angry|upset|annoy|frustrat|disappoint|terribl|nobody|no one|wait|refund|problem|issue|worried|delay|fed up|second time|third time|torn|tear|crack|snap|smash|leak|filthy|dirty|faulty|defect|useless|ruined|poor|awful|horrible|disgust|ridiculous|unacceptable|furious|rude|\bmess\b|scandal|a joke|sick of/i,
};
