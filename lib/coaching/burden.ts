/** What somebody brings with them beside the trouble itself, in their own words; saying it back shows who is heard. */
export const BURDENS = [
  'child-affected',
  'event-ahead',
  'work-affected',
  'livelihood-affected',
  'relative-affected',
  'health-affected',
  'lives-alone',
  'time-off-taken',
  'long-customer',
  'trust-lost',
  'told-otherwise',
  'own-mistake',
] as const;
export type Burden = (typeof BURDENS)[number];

const SOON =
  '(?:today|tonight|tomorrow|tmrw|(?:on |this |next )?(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\\b|this week(?:end)?|(?:in|within) (?:\\w+ )?(?:hours?|days?|weeks?)|is at \\d)';
const DAY =
  '(?:wedding|birthday|funeral|christening|baptism|graduation|honeymoon|job interview|interview|exams?|party|anniversary)';
const CARED_FOR =
  '(?:mum|mom|mother|dad|father|nan|gran|granny|grandma|grandmother|grandad|granddad|grandfather|grandpa|wife|husband|partner|parents)';
const YEARS =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}(?:teen|ty)|many|so many) ?(?:years?|yrs?)';
const CUSTOMER = '(?:customer|client|member|subscriber|user)';
const CONDITION = '(?:asthma|epilepsy|diabetes|wheelchair|dialysis|insulin|oxygen|epipen|inhaler|pacemaker)';
const COLLEAGUE =
  '(?:colleague|agent|rep|driver|branch|shop|store|team|staff|guy|lady|man|woman|manager|advis[eo]r|technician|engineer)';

/** Each rather missed than heard where it is not. */
const SAID: Record<Burden, RegExp> = {
  'child-affected':
    /\b(?:newborn|toddler)s?\b(?! (?:\w+ )?(?:dress|clothes|size|seat|bed|shoes))|\b(?:a|my|our|the) \d+[- ](?:week|month)[- ]old(?=\W*$| (?:baby|son|daughter|child|kid|boy|girl|here|at home)\b|[,.])|\b(?:the|my|our) baby(?: (?:is|has|needs|can'?t|cannot|and|cries|won'?t|\w+ (?:for|without) )|'s (?:been|crying|hungry|cold|sick|ill)|\W*$|[,.!])|\b(?:my|our|the|two|three|small|young) (?:\w+ )?(?:kids?|child(?:ren)?|daughter|son|little ones?)\b[^.?!]{0,30}\b(?:asleep|cry(?:ing)?|waiting|hungry|cold|freezing|scared|sick(?! of)|in bed|on the floor|with me)\b/i,
  'event-ahead': new RegExp(
    `(?<!\\b(?:cancell?ed|missed|third|other|last) )\\b${DAY}\\b(?! (?:was|were|got|went|app|cake|i|we|size)\\b)[^.?!]{0,30}\\b${SOON}|\\b${SOON}[^.?!]{0,30}(?<!\\b(?:cancell?ed|third|other|last) )\\b${DAY}\\b(?! (?:was|were|went|app)\\b)|(?<!was |were |it )\\b(?:need|needed|want|wanted|ordered|bought) (?:\\w+ ){1,4}for (?:my|our|her|his|the) (?:\\w+ ){0,2}${DAY}\\b`,
    'i',
  ),
  'work-affected':
    /\b(?:(?:my|our) (?:clients?|customers|staff|employees|guests|patients|students|crew) (?:\w+ ){0,3}(?:waiting|asking|calling|complaining|stuck|standing|leaving|furious|angry)|(?:can'?t|cannot|can not|unable to) (?:do my |get to )?work\b(?! (?:\w+ )?out| with)|(?:need|use) (?:it|this|that|my \w+|the \w+) for (?:my )?work|los(?:ing|e) (?:sales|orders|customers|income|business|money (?:on|over|because|every (?:hour|day|minute)|by the|right))|\d+ open orders|i run a (?:\w+ )?(?:business|shop|company|restaurant|caf[eé]|salon|practice|hotel|store|bakery|garage|studio|agency|school|nursery|pub|bar)|(?:a |my )deadline to meet|(?:wages|payslips?) (?:have to|must|need to) go out)\b/i,
  'livelihood-affected':
    /\b(?:(?:the|my|our) rent (?:is due|goes out|comes out|leaves)|rent is (?:due|tomorrow|today|on \w+day)|rent goes out|(?:pay|money for) (?:my|our) (?:rent|mortgage)|(?:food|rent|grocery) money|(?:my|our) (?:wages?|salary|pension|pay ?check)\b[^.?!]{0,40}\b(?:late|missing|gone|frozen|stuck|stopped|not|never|hasn'?t|didn'?t)|(?:this|that|it) (?:is|was) (?:my |our |the )?(?:salary|wages|food money)|(?:can'?t|cannot|couldn'?t) (?:(?:pay|afford) (?:my|our|the|any|food|groceries)|buy (?:food|groceries|any food)))\b/i,
  'relative-affected': new RegExp(
    `\\b(?:my|our) ${CARED_FOR}\\b(?![^.?!]{0,60}\\b(?:died|passed away)\\b)[^.?!]{0,50}(?:\\b(?:(?<!(?:left|leave|leaves) me )alone|ill(?! at ease)|sick(?! of| and tired)|poorly|disabled|frail|pregnant|in hospital|wheelchair|oxygen|can'?t walk)\\b|\\([6-9]\\d\\)|\\b(?:is|she'?s|he'?s) (?:[6-9]\\d)(?= (?:years?|yrs)\\b|[,.]|$))`,
    'i',
  ),
  'health-affected': new RegExp(
    `\\bi(?: a|['’]?)m (?:an? )?(?:type (?:1|2|one|two) )?(?:diabetic|asthmatic|epileptic|autistic|disabled|deaf|blind|pregnant|in (?:so much |a lot of |constant )?pain|on (?:oxygen|dialysis|chemo))\\b|\\bi (?:have|use|need|do) (?:an? |quite bad |bad |severe |my )*${CONDITION}\\b|\\b(?:my|his|her) (?:insulin|inhaler|dialysis|chemo|epipen|heart (?:pills|tablets|medication)|nebuliser|cpap|oxygen)\\b`,
    'i',
  ),
  'lives-alone': /\bi(?:['’]?m| am)? (?:live|living) (?:here )?(?:alone|on my own|by myself)\b/i,
  'time-off-taken':
    /\b(?:took|taken|take|taking) (?:\w+ ){0,2}(?:days?|mornings?|afternoons?|shift) off\b|\b(?:days?|mornings?|afternoons?) off work\b|\b(?:took|taken|take) (?:unpaid|annual) leave\b|\b(?:waited|stayed|sat|been|waiting) (?:in|home|at home|indoors) (?:for (?:you|them|it) )?(?:all|the whole) (?:day|morning|afternoon)\b/i,
  'long-customer': new RegExp(
    `(?<!\\bnot (?:an? )?)\\b(?:loyal|faithful) ${CUSTOMER}s?\\b|\\b(?:i['’]?m|i am|been) an? (?:long[- ]?(?:time|standing)) ${CUSTOMER}\\b|\\b${YEARS}(?: as)?(?: an?| your)? ${CUSTOMER}\\b|\\b(?:been|am|bank(?:ed)?|insured|stayed|flown|shopped) (?:an? (?:\\w+ )?${CUSTOMER}|with (?:you(?: guys| lot| all)?)) (?:now )?(?:for |since )?(?:over |more than |nearly |almost |about |the last |the past )?${YEARS}|\\b(?:paid|paying) you (?:for )?(?:over )?${YEARS}|\\b${YEARS} with you\\b`,
    'i',
  ),
  'trust-lost':
    /\b(?:how|why) (?:can|could|do|should|would|am) (?:i|we|anyone) (?:ever |still |supposed to |meant to ){0,2}(?:trust|believe) (?:you|this|that|it|them|a |any)|\b(?:don['’]?t|do not|can['’]?t|cannot|no longer|never) (?:trust|believe) (?:you\b|a word|anything (?:you|they))|\blost (?:all |my |any ){0,2}(?:trust|faith|confidence) in\b|\b(?:you|they|people) (?:guys |all |have |just )?(?:['’]ve )?lied to (?:me|us)\b|\b(?:i|we)(?:['’](?:ve|m|re)| have| was| were| am| are)? (?:been |being )?lied to\b/i,
  'told-otherwise': new RegExp(
    `(?<!\\b(?:than|as|what|like) )\\b(?:i|we)(?: was| were| have been| had been|['’]ve been) (?:clearly |specifically |explicitly )?(?:told|promised|assured|informed|guaranteed)\\b(?! off)|\\b(?:your|the|ur) (?:\\w+ ){0,2}${COLLEAGUE}s?(?: (?:in|at|on) the \\w+)? (?:clearly |specifically )?(?:said|told (?:me|us)|promised|assured (?:me|us))\\b`,
    'i',
  ),
  'own-mistake':
    /(?<!\b(?:think|like|supposed to|not) )\b(?:i['’]?m|i am|i feel) (?:such |so |a bit |rather |really |just ){0,2}(?:an? )?(?:(?:complete|total|right|bloody|real|big) )?(?:stupid|idiot|dumb|fool|foolish|moron|daft|silly|ashamed|embarrassed)\b|\b(?:stupid of me|silly me)\b|(?<!\bnot )\bmy (?:own )?(?:stupid )?mistake\b|\bmy own fault\b(?!\?)|\bi should(?:['’]ve| have|a) (?:known better|(?:checked|noticed|read|asked) (?:it|this|that|the|first|before))\b/i,
};

/** Whether the customer's words tell of this. */
export function carries(burden: Burden, latest: string): boolean {
  return SAID[burden].test(latest);
}
