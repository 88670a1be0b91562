import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';

export const YOU_MUST: DraftRule = {
  id: 'you-must',
  level: 'hint',
  says: any(
    "(?<!if |do |all |that |what |when |whatever |where |before |case |so |would |did |anything |everything |nothing |not |until |which |than |will |who |how |don't |won't |shouldn't |never )you('ll| will)? {soft}((have|need|ought) to|gotta|hafta)(?! (know|worry|do anything))",
    "you've got to(?! be)|you('d)? better {act}|must ask you|you('ll| will) need (?!to)",
    "you('re| are) (required|obliged|obligated|expected|(going to) (have|need)) to",
    'you {soft}(must|shall) (?!have|be (so|very|really|tired|exhausted|worried|frustrated|wondering|feeling|the))_',
    '(?<!if |what |think |whether |that |when )you should (?!be){act}',
    "(i|we)('ll|'m going to| will)? (need|require|expect) you to|{it} {soft}(mandatory|obligatory|necessary)( for you)? (to|that)",
    '{people} (must|need to|have to|are required to)(?! know)',
  ),
};

export const CONDESCENDING: DraftRule = {
  id: 'condescending',
  level: 'hint',
  says: any(
    'obv(iously)?|literally|needless to say|({anyone}|even a child|most people) ((would|should|could|can) )*(knows?|manages?|understands?|do (it|that|this)|set)',
    'simply(?! (wrong|not (good|ok|right|acceptable|fair|how)|unacceptable))',
    'as you (should|must) know|you can (clearly|plainly|easily) (see|read)|common (sense|knowledge)|self-explanatory|rocket science|surely you|spell it out',
    '(do|did|have) you even|you do (know|reali[sz]e|understand)',
    '{it} {soft}(simple|obvious|straightforward|basic)(?=[.,:;!]|$)|{it} (really|very|pretty|so) (quite )?easy',
    '({cant} be|not|{isnt}) {soft}(that )?{soft}(difficult|complicated|hard)(?! (for|to))|how hard (can|could|is) (it|this|that)',
    'all (you|it) ({soft}(have|need) to do|takes) is|let me (make|explain|put) (this|that|it) (very )?(slowly|simpl[ey]|clear)',
    'hard to miss',
    '{opening}(actually|clearly)(?=,| (you|your|it|that|this|we|the|there))',
    "((you|it|that|this){is}?|you've|is|are) actually (?!(arriv|happen|get|got|receiv|want|need|work))_",
    '(you|is|are|page|email|terms|states?|says) clearly(?! (enough|not|wrong|been))|clearly (you|state\\w*|says|written|mentioned|marked|explained)',
    '({opening}(then |please |now )?|you |please |need to |have to |to )just (need to |have to |go and )?{act}(?! (for|out|that))',
  ),
};

export const NO_PROBLEM: DraftRule = {
  id: 'no-problem',
  level: 'hint',
  says: any(
    "{opening}((thing|hey|it's|that's|oh),? )*((no|not a) (big )?(problem|worries|probs?|biggie|stress|harm done|deal)|np|nw|dw|(don't|don't you) (worry|sweat|stress)( about (it|that|the _))?|not to worry|never mind|all good|that's (nothing|an easy)|easy peasy|it's (fine|ok|okay|nothing))(?! (with|in|on|from|has|is|side|at (?!all)))",
    "(?<=,\\s)(no (problem|worries|stress)|don't worry)(?=[.!]|$)",
  ),
  answering:
    /still|never|\bnot\b|n't|\b(wont|cant|doesnt|didnt|isnt)\b|again|late\b|\blost|broke|damag|wrong|missing|fail|stuck|charged|twice|angry|upset|annoy|frustrat|disappoint|terribl|nobody|no one|wait|refund|problem|issue|worried|delay/i,
};
