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

/** Each tight enough that a line about it is never out of place. */
const SAID: Record<Burden, RegExp> = {
  'child-affected':
    /\b(?:newborn|toddler|\d+[- ](?:weeks?|months?)[- ]old|(?:the|my|our|a) baby(?! (?:shower|clothes|monitor|seat|photos?|food))|little one)\b|\b(?:kids?|child(?:ren)?|daughter|son|boys|girls)\b[^.?!]{0,30}\b(?:asleep|cry(?:ing)?|waiting|hungry|cold|freezing|scared|sick|in bed|on the floor|with me)\b/i,
  'event-ahead': new RegExp(
    `(?<!cancell?ed |missed )\\b${DAY}\\b(?! (?:was|were|got))[^.?!]{0,30}\\b${SOON}|\\b${SOON}[^.?!]{0,30}(?<!cancell?ed )\\b${DAY}\\b|(?<!was )\\bfor (?:my|our|her|his|the) (?:\\w+ ){0,2}${DAY}\\b`,
    'i',
  ),
  'work-affected':
    /\b(?:(?:my|our) (?:clients?|customers|staff|employees|guests|patients|students|crew)\b (?:\w+ ){0,3}(?:waiting|asking|calling|complaining|stuck|standing|leaving|furious|angry)|(?:can'?t|cannot|can not|unable to) (?:do my |get to )?work\b(?! out| with)|(?:need|use) (?:it|this|that|my \w+|the \w+) for (?:my )?work|los(?:ing|e) (?:money|sales|orders|customers|income|business) (?:on|over|because|every|each|by|right)|open orders|i run a \w+|deadline to meet|(?:wages|payslips?) (?:have to|must|need to) go out)\b/i,
  'livelihood-affected':
    /\b(?:rent (?:is|goes|due|debit|comes|leaves|has to)|(?:pay|for) (?:my|our|the) (?:rent|mortgage|bills)|(?:food|rent|grocery) money|(?:my|our) (?:wages?|salary|pension|benefits|pay ?check|pay) (?:is|are|was|went|goes|has|have|hasn'?t|didn'?t|never|not|stopped|in|on)|(?:this|that|it) (?:is|was) (?:my |our |the )?(?:salary|wages|rent|food money)|(?:can'?t|cannot|couldn'?t) (?:(?:pay|afford) (?:my|our|the|any|food|groceries)|buy (?:food|groceries|any food)))\b/i,
  'relative-affected': new RegExp(
    `\\b(?:my|our) ${CARED_FOR}\\b[^.?!]{0,50}(?:\\b(?:alone|ill|sick|poorly|disabled|frail|pregnant|in hospital|wheelchair|oxygen|can'?t walk)\\b|\\(\\d\\d\\)|\\b(?:is|has|she'?s|he'?s) (?:6|7|8|9)\\d\\b)`,
    'i',
  ),
};

/** Whether the customer's words tell of this. */
export function carries(burden: Burden, latest: string): boolean {
  return SAID[burden].test(latest);
}
