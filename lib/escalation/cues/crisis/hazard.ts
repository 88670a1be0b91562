import { pattern } from '../../pattern.ts';

const THING =
  '(?:it|(?:the|my|our|your|this) (?:\\w+ ){0,2}\\w+|battery|charger|boiler|oven|hob|heater|phone|laptop|socket|plug|power ?bank|scooter|bike|kettle|toaster|dryer|washer|dishwasher|fridge|freezer|router|box|car|engine|cable|wires?|fuse ?box|meter|panel|ceiling|lamp|tv|blanket|kitchen|house|flat|bus|train|van|device|unit)';
const GONE = "(?:'s|s| is| has| are| was| just| started| keeps| been| now| still| really| got| all| begun| went| both| gone| caught| starting| to| literally| kind of| sort of)*";

/** Fire, smoke, gas, electricity, water, collapse, a vehicle out of control. */
export const HAZARD = pattern(
  "(?:bank|battery|charger|boiler|oven|heater|phone|laptop|socket|plug|scooter|bike|dryer|fridge|router|engine|cable|blanket|kettle|washer|machine|toy|lamp|car) {6} (?:is|it's|its|started|keeps|are) {1} (?:smoking|hissing|fizzing|sparking|on fire|melting|bulging|burning)(?! (?:through|area)\\b)",
  `${THING}${GONE} (?:smoking|on fire|in flames|up in flames|into flames|sparking|arcing|fizzing|hissing|exploded|exploding|melting|melted|crackling|catching fire|alight|ablaze|burning)(?! (?:area|ban|room|section|question|through|hot|sensation|calories|stick|tv|my (?:data|money)|a hole|man|issue|desire)\\b)`,
  "(?:smoke|flames|sparks|sparking|fumes) {3} (?:coming|pouring|everywhere|everywere|from|out of|all over|filling|billowing|in (?:the|my|our) (?:house|kitchen|room|flat|hall\\w*|car|bedroom))|(?:see|seeing|theres|there's|there is|loads of|black|thick) {2} (?:smoke|flames|sparks)(?! (?:alarm|detector|grey|screen|test|and mirrors)\\b)|burst into flames|went up in (?:flames|smoke)",
  "(?:house|flat|kitchen|car|room|building|oven|phone|battery|scooter|boiler|charger|laptop|tv|bin|sofa|van|bed|hair|dryer|microwave)(?:'s|s| is| are| just| has)* (?:on|caught|catching|caught on) fire(?! (?:sale|stick)\\b)|(?:caught|catching|set|sets|put out the|put out a|started a|there's a|theres a|there is a) fire(?! (?:stick|sale|tv|drill)\\b)|fire (?:in the (?:house|kitchen|flat|building|garage|hall\\w*)|and we|help)",
  "(?:smell|smells|smelling|smelt|stinks?|stinking|reeks?|stench|whiff|odou?r) {4} (?:gas|rotten eggs?|burning|burnt|smoke|fumes|petrol)(?! (?:station|bill|card)\\b)|(?:gas|burning|fuel|chemical|rotten egg|petrol) (?:leak|leaking|smell|fumes)(?! (?:test|detector)\\b)|(?:gas|hob|pipe|valve) {3} (?:hissing|escaping|won't (?:turn|shut) off|wont (?:turn|shut) off)|gas (?:coming out|everywhere|pouring)",
  "(?:electric|electrical|an|a|massive|bad|got|getting|get|gives?|gave|giving|had) {3} shocks? (?:off|from|every|when i touch\\w*|through|touching|if i)|electrocut\\w*|(?:live|bare|exposed) wires?|wires {2} (?:exposed|sparking|hanging|bare)|shocks (?:me|us|him|her|the kids) (?:every|when|if)|(?:got|been|being) (?:zapped|electrocuted)",
  "(?:brakes?|steering|throttle|accelerator|pedal) {4} (?:gone|went|failed|fail|failing|nothing|stuck|jammed|dead|stopped|floor|work|working|respond\\w*) {9} (?:motorway|highway|road|street|hill|traffic|son|daughter|kids?|child|shoulder|driving|mph|junction|lights|freeway|interstate|shop front|wall|moving)|(?:it is|it's|its) the brakes?|to the (?:street|road) with my (?:son|daughter|kid|baby|child)|can't stop the car|car won't stop|wheel (?:came|fell|come) off {3} (?:driving|motorway|moving|road|while)",
  "(?:ceiling|roof|wall|floor|balcony|scaffolding|tree|stairs|shelf|wardrobe) {3} (?:collaps\\w+|caved in|caving in|come down on|came down on|fallen on|fell on|falling on|about to (?:go|fall|give|come down)|giving way|gave way) ?(?:{person}|my \\w+|the (?:kids?|baby))?",
  "(?:power|electric|overhead|high voltage) (?:line|cable)s? {4} (?:down|hanging|fallen|sparking|on the|across)",
  "(?:water|flooding|flood|leak|leaking|dripping) {9} (?:fuse ?box|fuseboard|consumer unit|electrics|sockets?|plug|light fitting|wires?|live)(?! (?:order|delivery)\\b)|water {4} (?:up to (?:my|our|her|his) (?:knees?|waist|chest|neck)|rising fast)",
  "(?:crashed|crash|accident|rolled over|airbags?) {6} (?:hurt|bleeding|trapped|injured|unconscious|blood|ambulance|smoke|not moving)|on the hard ?sho?ulder with (?:my|the|our) \\w+",
  "everyone (?:is )?(?:evacuated|evacuating)|we(?:'re| are| had to)? (?:evacuat\\w+|got out of the (?:house|flat|building)) {6} (?:fire|smoke|gas|alarm)",
  'flames {2} (?:at|on|under|behind|inside|near|up|above|around)|(?:are|is|see) flames|glowing (?:red|orange) {4} (?:plug|socket|wire|heater)',
  '(?:accelerator|throttle|brakes?|pedal|steering) {4} (?:stuck|jammed|failed|gone|locked) {6} (?:doing|going|at|on the)',
  '(?:boat|kayak|car|van|bus) {3} (?:sinking|taking on water|in the (?:river|ditch|canal|lake|sea))|stuck on (?:the |a )?(?:level crossing|train tracks|tracks|railway)|lost (?:on|in) the (?:mountains?|woods|forest|desert|hills|moors?) {9} (?:dark|cold|water|signal|night|snow|battery|alone)',
  'lift (?:has |just )?(?:dropped|fell|fallen|falling) {5} (?:floors?|and|us|people)',
);
