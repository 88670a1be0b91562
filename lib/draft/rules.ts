/** What a rule of the draft guard notes (domain, section 6); what to say of it stands in `advice.ts`. */
export interface DraftRule {
  id: string;
  level: 'hint' | 'warn';
  /** What it notes wherever it stands; a group `words` marks the part to show. */
  says?: RegExp;
  /** What it notes only where the agent has said such a thing before, in this draft or this chat. */
  again?: RegExp;
  /** Not noted where this stands in the same sentence or the next. */
  unless?: RegExp;
  /** Noted only in answer to such words of the customer. */
  answering?: RegExp;
}

const WORDINGS: Record<string, string> = {
  opening:
    '(?<=(^|[.!?\\n:])\\s*((hi|hello|hey|dear)\\b[^,.!?\\n]{0,20}[,!]\\s*)?((and|but|so|well|sorry|ok|no|yes)\\b,?\\s*)*)',
  is: "('s|'m|'re| is| am| are| was| were)",
  it: "(it|that|this|which)('s| is| was)",
  not: "(not|isn't|wasn't|hardly)",
  cant: "(can't|cannot|can not|couldn't|won't|will not|unable to|not able to)",
  upset: '(so |this |that |too )?(upset|angry|mad|annoyed|rude|frustrated|emotional|dramatic|aggressive|worked up)',
  unit: '(second|minute|hour|day|week|dollar|euro|pound|delay|inconvenience|issue|problem|glitch|bug|scratch)s?',
  small: '(few |couple of |one |two |three |\\d+ |small |little |minor |tiny |slight )*',
  will: "((i|we|it|you|they|that|this)'ll|will|going to)",
  very: '(so |very |really |truly |most |our |my )*',
  sorry: '(sorry|apologi[sz]e|apologies)',
  soft: '(simply |just |clearly |already |actually |really |also |still |first |then )*',
};

/** Any of some wordings: a space is any white space, an apostrophe may be missing, `{is}` is a wording above; no group captures. */
function any(...wordings: string[]): RegExp {
  const source = wordings
    .join('|')
    .replace(/\{([a-z]+)\}/g, (_, name: string) => WORDINGS[name]!)
    .replaceAll("'", "'?")
    .replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\w'])(${source})(?!\\w)`.replace(/\((?!\?)/g, '(?:'), 'dgi');
}

const TIME =
  /\b(\d{1,2}[:.]\d\d|\d+ ?(am|pm|min|h|hours?|days?|weeks?)\b|noon|(mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|(an?|one|two|three|five|ten) (minute|hour|day))/i;
const WAY_ON =
  /\b((i|we|you) (can|could) (?!not\b|only)|(i|we)('ll| will) (?!not\b|be (un)?able)|(i|we)'ve|instead|here's|let me|either|would you|shall i)\b/i;

/** The warnings first. */
export const DRAFT_RULES: readonly DraftRule[] = [
  {
    id: 'calm-down',
    level: 'warn',
    says: any(
      'calm (yourself )?down',
      '(stay|keep|remain|be) calm',
      '(please|just|try to|need to|should|must|and) (relax|chill)',
      '{opening}relax(?=[ .,!]|$)',
      'chill out|take it easy|settle down',
      'no (need|reason|point)( in| for you)?( to)? ((be|get|being|getting|become) {upset}|shout(ing)?|yell(ing)?|swear(ing)?|panic)',
      "(don't|do not|stop) (be|get|being|getting) {upset}",
      'take a (deep )?breath',
      '(please|just|must|need to|try to) be (more )?patient',
    ),
  },
  {
    id: 'policy',
    level: 'warn',
    says: any(
      "(our|company|store|standard|the (company|store|returns?|refund)('s)?) (?!privacy|cookie)(\\w+ ){0,2}?polic(y|ies)",
      'policy (states?|says?|does|requires?|prohibits?|is (clear|that|to))',
      '(against|per|due to|because of|under|according to|outside) (the |our |company |of )*(\\w+ )?(policy|policies|terms|guidelines|rules|procedures?)',
      '{it} (just |simply )?(the |our |company )*(\\w+ )?(policy|rules?)(?! (number|document))',
      'our (terms|t&cs|rules|guidelines)',
      'terms (and|&) conditions',
    ),
  },
  {
    id: 'shrinking',
    level: 'warn',
    says: any(
      '{not} (really |all )?(that|so) (bad|serious|terrible|urgent|hard)(?! as)',
      "(no|not|isn't)( really| such)?( an?)? (big|huge|major|real) (deal|problem|issue|thing)",
      '(exaggerat|overreact)(e|ing|ed)',
      '{not} the end of the world',
      '(could|might) (be|have been) (much |a lot )?worse|worse things',
      "({it}|there{is}|you've) (only|just|merely) (been )?(an? )?{small}{unit}(?! (away|walk|left|from|until|till|more|by|on foot|ago))",
      '(just|only|merely) an? (small|little|minor|tiny|slight|few) {unit}',
      'things happen|happens to (everyone|everybody|all of us)',
      "you'll (live|survive)",
      'you{is} (being )?(too |so |over)?(sensitive|dramatic|unreasonable|difficult)',
    ),
  },
  {
    id: 'blame',
    level: 'warn',
    says: any(
      "you {soft}should('ve| have| of) (?!received|had\\b|got\\b|an?\\b|the\\b|your\\b|it\\b|now\\b|seen|heard|access|one\\b|two\\b|\\d|been (?!more|home|there|careful|aware))\\w+",
      "you (shouldn't|should not) have (?!had\\b|to\\b|been\\b|got\\b)\\w+",
      "(?<!if |so |what |when |where |whether |until |anything |sure |see )you {soft}(didn't|did not|haven't|have not) {soft}(?!do anything|done anything|deserve|ask|get\\b|got|recei|have\\b|had|need|cause|imagine|miss|sign up|expect|hear|want|break|lose|lost|been|agree|authori|recogni|order|make)\\w+",
      'you (have )?(failed|neglected|refused) to',
      "why (didn't|haven't|wouldn't) you",
      'you (must have |have )?(forgot|forgotten|ignored|misread|misunderstood|overlooked)',
      '(your|ur) (own )?(fault|mistake|error|negligence)',
      'you (were|are) supposed to',
      'you never (told|sent|gave|said|asked|answered|confirmed|checked|read|called|paid)',
      'you (must have )?(entered|gave|typed|chose|selected|ordered|sent|used)( us| in)* (the |an? |your )?(\\w+ )?(wrong|incorrect|invalid)(ly)?',
      "(if|had) you('d| had)? {soft}(read|followed|checked|told|contacted|called|waited|asked) [^.!?\\n]{0,60}would",
      'because (of you|you (did|were|used|gave|left|forgot|clicked|waited))',
      'you{is} (to blame|responsible for)',
    ),
  },
  {
    id: 'as-i-said',
    level: 'warn',
    says: any(
      "(as|like) (i|we)('ve| have)? {soft}(previously )?(said|told|mentioned|explained|stated|wrote|noted|advised|informed)( you)?",
      'per (my|our) (last|previous|earlier|prior|first|above)( \\w+)?',
      "(i|we)('ve| have)? (already|just|repeatedly|clearly|literally) (told|said|explained|mentioned|answered|informed|stated|went over)(?! (them|him|her|the|my))",
      'as (already |previously |clearly )?(stated|mentioned|explained|advised|discussed|noted|said)(?=[ ,.:]|$)(?! by)',
      'how many (more )?times',
      "(i|we) ((must|will|have to|'ll) )?repeat( myself|:|,)",
      "(i|we)('ve| have)? (said|told|explained)( to)?( you| this| that| it)* (before|already|earlier|twice|several|many)",
      '(i|we) told you',
    ),
  },
  {
    id: 'nothing-i-can-do',
    level: 'warn',
    says: any(
      '(nothing|not much|little) (else |more |further )?(that )?(i|we) (can|could|am able to|are able to)( really)? (do|offer|change)',
      '(nothing|no) (else |more )?(can|could|to) be done',
      '(i|we){is}? {soft}{cant} {soft}(help|assist)(?! but| feeling)',
      '{cant} (be able to )?(really )?do (anything|much|any ?more)',
      "(there's|there is|i have|we have|you have) no (other )?(option|choice|way around)s?",
      'hands are tied|(out of|beyond) (my|our) (hands|control|power)',
      '{it} (all|the best|the most) (i|we) can (do|offer)',
    ),
  },
  {
    id: 'disowning',
    level: 'warn',
    says: any(
      "(not|isn't|wasn't)( really| even)? (my|our) (job|department|problem|fault|responsibility|area|decision|call|concern|team|mistake|error|doing)",
      "(i|we) (don't|didn't|do not) (make|set) the (rules|policies|prices|decisions)",
      "{it} (for |up to )?(a different|another|the other) (department|team|company)('s)?(?=[.,!]|$| so| not| problem| job)",
      "(i|we)({is} not|n't) (responsible|liable|to blame)",
      "(can't|cannot|don't|do not) (take|accept) (any )?(responsibility|liability|blame)",
      'nothing to do with (us|me|that)',
      "(we|i) (don't|do not) (deal with|handle)|(not|isn't) something (i|we) (deal with|handle)",
    ),
  },
  {
    id: 'non-apology',
    level: 'warn',
    says: any(
      '{sorry}( to hear)?( for| that| it)*,? (you({is})? (feel|think(?!ing of)|see it|took|believe|misunder|offended|find|found|so |upset|angry|annoyed|unhappy|not happy)\\w*|(but )?if(?! so)|the way you)',
    ),
  },
  {
    id: 'over-promise',
    level: 'warn',
    says: any(
      "(?<!what )(i|we)( can| do|'ll| will)* (guarantee|promise|swear|assure)",
      '(absolutely |fully |is |are )guaranteed|guaranteed to',
      '{will} (definitely|certainly|surely|absolutely|100%|always)',
      '(definitely|certainly|surely|absolutely|for sure|without (a )?doubt) (will|going to|be )',
      "(won't|will not|never|not going to) (ever )?(happen|occur)( to you| like this)?( ever)? again",
      '100\\W{0,2}(percent )?(sure|certain|guarantee\\w*|fixed)',
      'without fail|you have my word|{will} [^.!?\\n]{1,40} for sure',
    ),
  },
  {
    id: 'you-must',
    level: 'hint',
    says: any(
      "(?<!if |do |all |that |what |when |whatever |where |before |case |so |would |did |anything |everything |not |until |which |than |will |who |how |don't |won't |shouldn't |never )you('ll| will)? {soft}((have|need|ought) to)(?! (know|worry|do anything))",
      "you've got to(?! be)",
      "you('re| are) (required|going to (have|need)) to",
      'you {soft}must (?!have|be (so|very|really|tired|exhausted|worried|frustrated|wondering|feeling|the))\\w+',
    ),
  },
  {
    id: 'i-understand',
    level: 'hint',
    says: any(
      '(i|we) (know|understand) (exactly|precisely|just) (how|what) (you|that|this|it)\\w* \\w+',
      '(i|we) (know|can feel) (how you feel|your pain)',
    ),
    again: any(
      '(i|we) (can |do |completely |totally |fully |really |absolutely |truly )*(understand|hear you|can imagine)',
    ),
  },
  {
    id: 'yes-but',
    level: 'hint',
    says: any(
      '(yes|yeah|sure|right|ok|okay|true|fair enough|fair point|of course|i agree)[,;]? (but|however)',
      'that may be( true| so)?,? but',
      "(i|we|you)({is}|'d| can| do| would)? (\\w+ )?(understand|sympathi[sz]e|appreciate|reali[sz]e|hear|see (why|how|your)|get|know|{sorry}|right|agree|love to)(?=[ ,.])[^.!?\\n]{0,110}?[,.;:–-]?\\s*(?<words>but|however)(?!,? (i|we)('ve| have| can (?!not)| could|'ll|{is} (on|going|checking)| will (?!not))| let me| here's| there's (a|one|good|another)| it's (done|fixed|sorted|on)| what i can| not (why|where|what|which))",
    ),
  },
  {
    id: 'negative-first',
    level: 'hint',
    says: any(
      "({opening}|(?<=, ))(unfortunately|regrettably|sadly|(i|we)('m|'re| am| are) afraid(?! so))",
      "{opening}(i|we){is}? {soft}(currently )?((can't|cannot|can not)(?! (see|find|imagine|promise|say|tell|wait|believe|guarantee|know|read|hear|open))|unable to|not able to|(won't|will not) (be able|refund|accept|change|replace|cover|give|send|allow|do|cancel))",
      "{opening}(that|this|it|(your|the|our|an?) (\\w+ )?\\w+|refunds?|orders?|returns?) (can't|cannot|can not|won't|will not) be (?!easy|long|more than)\\w+",
      '{opening}((that|this|it)({is}) )?(not possible|impossible)',
    ),
    unless: WAY_ON,
  },
  {
    id: 'condescending',
    level: 'hint',
    says: any(
      'obviously|needless to say|(everyone|everybody|anyone) knows',
      'simply(?! (wrong|not (good|ok|right|acceptable|fair|how)|unacceptable))',
      'as you (should|must) know',
      '{opening}(actually|clearly)(?=,| (you|your|it|that|this|we|the|there))',
      "(you|you{is}|you've|it{is}|that{is}|this is|is|are) actually (?!(arriv|happen|get|got|receiv|want|need|work))\\w+",
      'you clearly|(it|is|are|page|email|terms|label|states?|says) clearly(?! (enough|not|wrong|been))',
      'clearly (you|stated?|states|says|written|mentioned|marked|explained)',
      '({opening}(then |please |now )?|you |please |need to |have to |to )just (need to |have to |go and )?(click|go|try|call|check|log|use|read|follow|wait|reset|restart|turn|press|do|type|enter|open|download|update|refresh|be|look|contact)(?! (for|out|that))',
    ),
  },
  {
    id: 'no-problem',
    level: 'hint',
    says: any(
      "{opening}((sure|yes|ah|oh|hey|alright),? )?(that's |it's )?(no (problem|worries|prob|biggie|stress)|not a problem|don't worry( about (it|that))?|not to worry|never mind|all good)(?! (with|in|on|from|has|is|at (?!all)))",
    ),
    answering:
      /still|never|\bnot\b|n't|\b(wont|cant|doesnt|didnt|isnt)\b|again|late\b|\blost|broke|damag|wrong|missing|fail|stuck|charged|twice|angry|upset|annoy|frustrat|disappoint|terribl|nobody|no one|wait|refund|problem|issue|worried|delay/i,
  },
  {
    id: 'vague-time',
    level: 'hint',
    says: any(
      '(?<!how |too |as |see you |talk |speak |talk to you |speak to you |get well |chat |that |so )soon(?! as| after| enough)',
      'as soon as (possible|(we|i|they) can)|shortly(?! (before|after))|asap',
      'in due (course|time)|at some (point|stage)|some ?time(?! (ago|before))',
      'when (we|i) (get a chance|can(?=[ .,!]|$)|have time|get to it)',
      '({will}|should)( definitely| be)? (look|looking|check) into (it|this|that|the \\w+|your \\w+)( for you)?(?=[.,!]|$| and)',
      "(we|they|someone|somebody|our \\w+( team)?|the \\w+( team)?|an? \\w+)('ll| will| should)( then)? ((get|come) back to|be in touch|contact|reach out|call|be with)( to| with)*( you)?(?=[.,!]|$| (when|once|about|regarding|later))",
      'being looked into|(we|they|team){is} (looking into|working on) (it|this|that)(?=[.!]|$)',
      '{will} be (resolved|fixed|sorted|handled|dealt with|looked (at|into)|investigated|reviewed)(?=[.!]|$)',
    ),
    unless: TIME,
  },
  {
    id: 'formula',
    level: 'hint',
    says: any(
      'your (\\w+ )?(call|message|business|satisfaction|feedback|custom|concern|time|loyalty|complaint)s? (is|are|matters?) (very |extremely |so |really |our |number one |top )*(important|valuable|valued|appreciated|priority|to us)',
      '(we|i) (do |really |truly |greatly )*(value|appreciate) (you as|all our|every|our|your (business|custom|loyalty|feedback|understanding|continued))( \\w+)?',
      'valued (customer|member|client|guest)s?',
      'we( always| constantly)? (strive|pride ourselves|endeavou?r|are committed)|customer (satisfaction|service|experience) is',
      'rest assured|please be (advised|informed)|do not hesitate|earliest convenience',
      '(any|the|this) inconvenience(?! you)( \\w+){0,3}',
      '(our|a|number one) (top|highest|number one|utmost) priority|(we|i) take [^.!?\\n]{1,30} seriously',
      'thank you for (choosing|contacting|reaching out|your (continued|loyalty|business|understanding|cooperation)|being a)( \\w+)?',
    ),
  },
  {
    id: 'second-apology',
    level: 'hint',
    says: any(
      '{very}(sincere|sincerest|deepest|heartfelt|humblest)(,? (and )?\\w+)? apolog(y|ies)',
      '(sincerely|deeply|profoundly|truly|profusely)( and \\w+)? (apologi[sz]e|regret|sorry)',
      '(so|very|really|truly),? (so|very|really|truly)(,? so)* sorry|(terribly|extremely|awfully) sorry',
      '{sorry}( once)?( more)? again|(again|once more),? (i{is} |we{is} |i |we |my |our )?{very}(sincere )?{sorry}',
      'a (thousand|million) apologies',
    ),
    again: any(
      "(?<!no need to be |be |your |you're ){very}({sorry}|apology)(?! to hear you're|,? (which|what|could|can|did|who|where|i missed))",
    ),
  },
  {
    id: 'cold-tone',
    level: 'hint',
    says: /([A-Z][A-Z']+[\s,]+){2,}[A-Z][A-Z']+(?![\w'])|\b(NOT|NEVER|ALWAYS|MUST|PLEASE|ONLY|ALREADY|STOP|WILL|CAN'T|CANNOT|DON'T|YOU|YOUR|VERY|AGAIN|READ|WAIT|NO|NOW)(?![\w'])(?!\s*\/)|[!?]{2,}|^\s*([Oo][Kk](ay)?|[Kk]k?|[Ff]ine|[Nn]oted|[Ss]ure|[Ww]hatever)[.…]*\s*$/dg,
    unless: /congrat|amazing|great|haha/i,
  },
];
