import type { DraftRule } from './rules.ts';
import { any } from './wording.ts';

const TIME =
  /\b(\d{1,2}[:.]\d\d|\d+ ?(am|pm|min|h|hours?|days?|weeks?)\b|noon|(mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|(an?|one|two|three|five|ten) (minute|hour|day))|\[time\]/i;
const WAY_ON =
  /\b((i|we|you) (can|could) (?!not\b|only)|(i|we)('ll| will) (?!not\b|be (un)?able)|(i|we)'ve|instead|here's|let me|either|would you|shall i)\b/i;

/** What could be said better. */
export const HINTS: readonly DraftRule[] = [
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
      '(i|we) (know|can feel) (how you feel|your pain)|in your shoes|all been there',
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
      "(i|we|you)({is}|'d| can| do| would)? (\\w+ )?(understand|sympathi[sz]e|appreciate|reali[sz]e|hear|see (why|how|your)|get|know|{sorry}|right|agree|love to)(?=[ ,.])[^.!?\\n]{0,110}?[,.;:–-]?\\s*(?<words>but|however|(?<=, )though|having said that|(?<=[.,] )that( being)? said|nevertheless|nonetheless)(?!,? (i|we)('ve| have| can (?!not)| could|'ll|{is} (on|going|checking)| will (?!not))| let me| here's| there's (a|one|good|another)| it's (done|fixed|sorted|on)| what i can| not (why|where|what|which))",
    ),
  },
  {
    id: 'negative-first',
    level: 'hint',
    says: any(
      "{opening}(unfortunately|regrettably|sadly|(i|we)('m|'re| am| are) afraid(?! so))",
      '(?<=, )(unfortunately|regrettably|sadly)',
      "{opening}(i|we) (don't|do not) (offer|ship|deliver|sell|refund|support|provide|cover|allow|take back|give)",
      "{opening}you (can't|cannot|can not) (return|cancel|change|exchange|transfer|combine|claim|expect)",
      '{opening}(no (refunds?|returns?|exchanges?)|there{is} no (refunds?|discounts?|exchanges?))',
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
      'as you (should|must) know|you can (clearly|plainly|easily) (see|read)|common sense|self-explanatory|rocket science|surely you|spell it out',
      '(do|did|have) you even|you do (know|reali[sz]e|understand)|even a child|{it} (really |very |pretty |quite |so )*(simple|obvious|straightforward)(?=[.,:;!]|$)',
      "({it} |it{is} )?(not|n't) (that |so |really |very )*(difficult|complicated)",
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
      '(as (quickly|fast|promptly) as (possible|(we|i|they) can)|in a (bit|while)|in the near future|in a timely (manner|fashion)|before long|at a later (time|date|point|stage)|any (day|time|minute) now)',
      "i('ll| will) (get|come) back to you(?=[.,!]|$)|i('ll| will) be in touch(?=[.,!]|$)",
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
      '(relevant|appropriate|concerned|respective) (team|department)s?|(representatives|associates) will',
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
      "a (thousand|million) apologies|(can't|cannot) (apologi[sz]e|say sorry) enough|how sorry (i|we)|(incredibly|immensely|super|unbelievably) sorry|sorry,? (so )?sorry",
    ),
    again: any(
      "(?<!no need to be |be |your |you're ){very}({sorry}|apology)(?! to hear you're|,? (which|what|could|can|did|who|where|i missed))",
    ),
  },
  {
    id: 'cold-tone',
    level: 'hint',
    says: /\b([A-Z][A-Z']+[\s,]+([AI][\s,]+)?){2,}[A-Z][A-Z']+(?![\w'])|\b(NOT|NEVER|ALWAYS|MUST|PLEASE|ONLY|ALREADY|STOP|WILL|CAN'T|CANNOT|DON'T|YOU|YOUR|VERY|AGAIN|READ|WAIT|NO|NOW)(?![\w'])(?!\s*\/)|[!?]{2,}|^\s*([Oo][Kk](ay)?|[Kk]k?|[Ff]ine|[Nn]oted|[Ss]ure|[Ww]hatever|[Nn]o|[Nn]ope|[Aa]s you (wish|like)|[Ss]uit yourself)[.…]*\s*$/dg,
    unless: /congrat|amazing|great|haha/i,
  },
];
