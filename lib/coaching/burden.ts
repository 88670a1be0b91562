/** What somebody carries beside the trouble itself, in their own words; saying it back shows who is heard. */
export const BURDENS = [
  'child-affected',
  'event-ahead',
  'work-affected',
  'livelihood-affected',
  'relative-affected',
] as const;
export type Burden = (typeof BURDENS)[number];

const SOON =
  '(?:today|tonight|tomorrow|tmrw|(?:on |this |next )?(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\\b|this week(?:end)?|(?:in|within) (?:\\w+ )?(?:hours?|days?|weeks?)|is at \\d)';
const DAY =
  '(?:wedding|birthday|funeral|christening|baptism|graduation|honeymoon|job interview|interview|exams?|party|anniversary)';
const CARED_FOR =
  '(?:mum|mom|mother|dad|father|nan|gran|granny|grandma|grandmother|grandad|granddad|grandfather|grandpa|wife|husband|partner|parents)';

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
};

/** Whether the customer's words tell of this. */
export function carries(burden: Burden, latest: string): boolean {
  return SAID[burden].test(latest);
}
