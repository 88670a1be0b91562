import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

const UNIT = '(?:minutes?|mins?|min|hours?|hrs?|hr|days?|weeks?|wks?|months?)';
const COUNT =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|an|a|few|several|couple of|half an)';
const DAY =
  '(?:today|tonight|tomorrow|tmrw|tmr|tomoro|2morow|tomorow|tomorro|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|this week|noon|midnight|morning|evening|end of (?:the )?day|eod|\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?)';
const EVENT =
  '(?:wedding|flight|plane|train|exam|test|interview|party|birthday|funeral|trip|holiday|vacation|meeting|presentation|deadline|submission|appointment|surgery|operation|rent|mortgage|wages|payday|payroll|guests?|event|match|game|concert|show|ceremony|anniversary|audition|court date|hearing|school|dinner|launch|closing|completion|visa|festival|graduation|reception|landlord|christmas|diwali|eid)';

/** A long wait behind or a deadline ahead. */
export const timePressure: CueRule = {
  signal: 'time-pressure',
  weight: 'hints',
  triggers:
    'supposed people quick hold wait been long hurry fast urgent asap immediat right today tonight tomor tmr 2mor deadline by before until due wedding flight plane train exam test interview party birthday funeral trip holiday vacation meeting presentation submission appointment surgery operation rent mortgage wage pay guest event match game concert show ceremony anniversary audition hearing school dinner launch closing completion visa festival graduation reception landlord christmas late overdue left queue queuing queing line till boarding gate expires run take taking still only minutes mins hours hrs day week months cant need start leave next since noon',
  says: [
    {
      heat: 0,
      words: pattern(
        `(?:been )?wait(?:ing|ed)? {4} (?:${COUNT} ${UNIT}|ages|forever|all (?:day|morning|week|afternoon)|so long|too long|since|hours|days|weeks|months|whole day)`,
        `(?:been|its|it's|for|after|over|almost|nearly|about|already|than|took|another|like|in|still|now) {2} (?:${COUNT}|more|many) {1} (?:minutes|mins|hours|hrs|days|weeks|months) {1} (?:now|already|and|since|late|overdue|waiting|later|on hold|in this|of (?:this|waiting)|in (?:the|this) queue|with no|without|nothing|\\?+)|been (?:${COUNT}|like \\w+|over a|almost a|nearly a|more than a)(?: \\w+)? ${UNIT}`,
        `${COUNT} ${UNIT} (?:in (?:this|the|your) queue|on hold|late|overdue|and (?:nothing|no|still|counting|not)|in the queue|without|already|now|left)`,
        `(?:how (?:much )?long(?:er)?|when)(?: (?:do|will|is|more|must|am|are|does|can|have))* {2} (?:i have to wait|i wait|take|wait|gonna take|get (?:it|my)|it take|be (?:fixed|sorted|resolved))|how much longer|how long (?:more|will this|is this|does this|do i)`,
        `hurry(?: up)?|quickly|asap|a\\.s\\.a\\.p|urgent(?:ly)?|immediate(?:ly)?|fast(?:er)? (?:please|pls|plz)|(?:pls|please|plz|do it|make it|be|as) (?:quick|fast|soon)|(?:need|needs|want|fix|do|sort|send|refund|solve\\w*|sorted|fixed|deliver\\w*) {4} (?:now|right now|right away|straight away|today|tonight)|right (?:now|away)|straight away|time is running|running out of (?:time|patience)|(?:no|dont have|don't have) (?:the |any |much |all )*(?:time|day)(?: to| for)?`,
        `(?:can't|cant|cannot|can not|not) {1} (?:wait|waiting) (?:any|that|for|until|till|long|another|all|more|\\d)|too (?:late|long)|(?:take|takes|taking|took) (?:so|too|this|that|very|forever|ages) ?(?:long|much time)?|what's taking|running late|fed up (?:of )?waiting`,
        `(?:need|want|require|have|must|has|got|needs|expect|be|done|fixed|sorted|resolved|here|deliver\\w*|arrive\\w*|replace\\w*|working|it|them|this|back|submit|pay|reply|answer|response|due|ready|answer|out) {4} (?:by|before|until|till|latest|b4|for) {1} ${DAY}`,
        `(?:by|before|until|till) {1} (?:${DAY}|next week|${EVENT}|the ${EVENT})(?= |[!?.,]|$)(?! (?:is fine|is ok|would be fine|works|would be)\\b)`,
        `${EVENT}(?:'s| is| are| starts?| leaves| on| coming| arrive)* {2} (?:today|tonight|tomorrow|tmrw|tmr|this (?:week|weekend|saturday|sunday|friday)|in ${COUNT} ${UNIT}|next week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|due|at \\d|leaves|starts|on the \\d|in an hour|soon|closer)`,
        `(?:miss|missed|missing|lose|losing|lost|late for|ruin\\w*|need it for|needed it for|needed {3} for|needed for|in time for|on time for) {3} (?:${EVENT}|work|deposit|slot|sale|job|day|business|customers)`,
        `(?:due|overdue|expires?|expiring|closes|closing|boarding|deadline|starts|leaves|opens?) {2} (?:${DAY}|now|in ${COUNT}|soon|at \\d|is|on|for|by)|deadline|(?:past|over) (?:the )?(?:due|deadline)`,
        `(?:only|just|got|have|has) {2} ${COUNT} ${UNIT} (?:left|until|till|to|of|before)|${COUNT} ${UNIT} (?:left|to go)|you have (?:until|till|${COUNT} ${UNIT})|(?:running|run|runs) out (?:today|tonight|tomorrow|on|by|in)|last (?:one|dose|tablet|day)|\\d+p left|\\d+ ?% left`,
        `(?:have to|has to|must|need to|needs to|got to|gotta) (?:hand|submit|send|present|finish|turn|file|leave|fly|travel|upload|print) {6} (?:tonight|today|tomorrow|tmrw|this (?:morning|afternoon|evening)|in (?:an hour|${COUNT} ${UNIT}))`,
        `queue (?:is |to |out |of |at |round |building|behind|out the)|(?:customers?|people|guests|patients|kids|driver|everyone|staff|crew|they're|we're) {3} (?:queu\\w*|waiting|lined up|walking out|standing|looking at me|behind me|arrive)|at the (?:till|gate|airport|desk|checkout|counter|station|border|hospital|venue) (?:now|with|and|already)?|boarding`,
        `on hold {3} (?:minutes|mins|hours?|hrs?|ages)|been on hold|(?:quick|quickly) (?:please|pls|im|i'm)|supposed to (?:be|arrive|come) {3} (?:yesterday|last|on|by|monday|tuesday|wednesday|thursday|friday)|(?:can't|cant|cannot) (?:keep|go on) waiting|(?:\\d+|\\w+) people {1} (?:standing|outside|waiting|queu\\w*)|(?:minutes?|mins?) left`,
        `i (?:needed|need) (?:it|this|that|them|these|those|d? ?money|the money|my \\w+) {2} (?:now|today|tomorrow|tonight|urgently|asap|yesterday|for|badly|by|quick|before|soon)|(?:supposed|meant|promised|said|should have) {4} (?:yesterday|last (?:week|month|monday|tuesday|wednesday|thursday|friday)|days? ago|this morning|\\d+ (?:days|hours) ago)|(?:\\d+|two|three|four|five|ten|several) (?:days|weeks|hours|months) (?:late|ago|overdue|delay\\w*)`,
        `\\d+ ?(?:-|to) ?\\d+ (?:business |working |more )?(?:days|hours|hrs|weeks)[?!]+|(?:\\d+|one|two|three|four|five|ten|another) (?:\\w+ )?(?:days|hours|hrs|weeks|minutes|mins|day|hour|week|month)[?!]{1,}`,
      ),
    },
  ],
  unless: pattern(
    'you have a (?:minute|moment|sec\\w*)|open today|all good|have been a customer|customer for|no (?:rush|hurry)|take your time|not urgent|whenever|(?:is|are) (?:fine|ok)|can wait|i can wait|in advance|how long is (?:the|my|your) (?:warranty|cable|contract|guarantee|film|course|strap|bed)|what time do|when (?:is|does|do) (?:the|your) (?:sale|shop|store)|(?:delivery|it) took (?:two|three|\\d+) days|all good|until (?:may|june|july|january|next year)|home by',
  ),
};
