import { pattern } from '../../pattern.ts';

const WHO =
  "(?:i|we|he|she|they|{kin}|him|her|them|(?:\\w+ ?)(?:yrs?|years?|months?|weeks?|mth) ?olds?|someone|somebody)(?:'ve|'s|ve)?(?: (?:just|has|have|had|accidentally|now|already|only|must|may|might|think|then|been|mistakenly)){0,6}";
const MEDICINE =
  '(?:dos(?:e|es|age)|tablets?|pills?|capsules?|medicines?|medication|meds|insulin|units|paracetamol|calpol|tylenol|advil|ibuprofen|nurofen|aspirin|syrup|drops|antibiotics?|antihistamines?|painkillers?|codeine|morphine|methotrexate|warfarin|sedatives?|sleepers|melatonin|patch(?:es)?|injections?|vitamins|iron|prescription|inhaler|strength|ones?)';
const WRONG =
  "(?:wrong|double|twice|two lots|two doses|too (?:much|many|high|strong)|triple|(?:ten|10|two|2|three|3|four|4|five|5) ?(?:times|x)|adult|someone else's|somebody else's|(?:neighbou?r|husband|wife|mum|dad|brother|sister|nan|gran|grandad|dog|cat)s|(?:dad|mum|nan|gran|neighbou?r|husband|wife|dog|cat)'s|the other patient's|out of date)";
const POISON =
  '(?:(?:button |coin |watch |little |tiny )?batter(?:y|ies)|magnets?|beads?|pellets?|poison|bleach|descaler|detergent|capsules?|pods?|tablets?|pills?|medicines?|coins?|screws?|cleaner|polish|oil|perfume|antifreeze|screenwash|white spirit|sanitiser|sanitizer|nail varnish|remover|vape|nicotine|glue|gel|silica|glass|plastic|lens|stone|marble|toy|bit of it|piece of it|part of it|a piece|small part|button)';

/** Wrong or doubled doses that were taken, things swallowed, things in an eye or an airway. */
export const POISONING = pattern(
  `${WHO} (?:took|taken|taking|swallowed|injected|drank|had|given|gave|give|put on|used) {4} ${WRONG} {3} ${MEDICINE}(?! (?:but (?:haven't|not)|in the (?:post|bag|box))\\b)`,
  `(?:gave|given|giving|fed|injected) (?:him|her|them|{kin}|myself) {5} (?:${WRONG}|instead of|by mistake|by accident)(?! (?:bottle|nappy|size|milk|teat|present|toy|name|address)s?\\b)`,
  `(?:gave|given|took|taken|injected|swallowed|had|drank) {8} (?:(?:milli\\w+|ml|mls|mg|units|grams?|\\d+(?:\\.\\d+)? ?(?:ml|mls|mg|mcg|g|units)) {3} instead(?: of)?|instead of {2} (?:ml|mg|units|\\d[\\d.]* ?(?:ml|mg|units)))`,
  `${WHO} (?:took|taken|swallowed|injected|drank|had) {5} ${MEDICINE} {4} (?:twice|again by (?:mistake|accident)|by (?:mistake|accident)|all at once|too soon|too close together|in one go)`,
  `(?:took|taken|swallowed|necked|downed|had) (?:about|like|around|nearly|over|maybe|more than|at least|all)? ?(?:\\d\\d+|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|too many|a whole \\w+|a load|loads|a handful|handfuls|the lot|all) of (?:them|those|these|my|it)`,
  `(?:wrong|not my|someone else's|neighbou?rs) {3} ${MEDICINE} {4} (?:and|but) ${WHO} (?:taken|took|swallowed|had|been taking) `,
  `${WHO} (?:taken|took|swallowed|had) (?:one|two|three|four|five|six|some|a few|several|\\d+|both|all)(?: of (?:them|it|those|the \\w+))?,? {3} (?:heart|head|shak\\w+|dizzy|sick|drowsy|sleepy|feel\\w*|vomit\\w*|can't|rash|blurr\\w+|weird|faint\\w*)`,
  `(?:swallowed|swallow|ate|eaten|eating|chewed|licked|drank|drunk|drinking|inhaled|sucking|sucked|gulped|bitten|munched|got into|gotten into|got hold of) {6} ${POISON}(?! (?:is|are) (?:fine|ok|normal)\\b)(?= |$|[.,!?])`,
  `${POISON} {9} (?:in|up|down|inside|stuck in|lodged in) (?:his|her|their|my|the kid's|the baby's) (?:mouth|tummy|stomach|belly|throat|airway|windpipe|nose|nostril|ear|ears)`,
  `(?:had|put|got|has|getting|found) {4} in (?:his|her|their|the baby's) mouth {6} (?:poison\\w*|too|toxic|blue|foam\\w*|chok\\w*|hospital|what do|help|worried|is it)|(?:stuck|lodged|jammed) in (?:his|her|their|my) (?:throat|airway|windpipe|nose)`,
  `(?:swallowed|drank|drunk|ate|eaten|inhaled|breathed in) {9} (?:is it|is that|is this|are they|could it be|are these) (?:toxic|poison\\w*|dangerous|harmful|bad for|deadly|lethal)`,
  '(?:in|into|on|over|near|all over) {1} (?:my|his|her|their|both) (?:eyes?|face) {6} (?:burn\\w*|blind|sting\\w*|blister\\w*|see|blurr\\w+)|(?:burn(?:s|ed|t|ing)?|scald(?:ed|ing)?|blister\\w*) {5} (?:his|her|my|their|baby|toddler|child\\w*) {2} (?:arms?|hands?|legs?|face|chest|neck|skin|mouth|eyes?|back|foot|feet|thigh|stomach) {8} (?:blister\\w*|peel\\w*|badly|hospital|raw|scream\\w*|help|what do|come off)',
);
