import { pattern } from '../../pattern.ts';

const BODY_OF = "(?:my|his|her|their|the kid's|the baby's|our)";
const SOMEBODY =
  '(?:{kin}|someone|somebody|he|she|people|us|(?:\\d+|two|three|four|five|six) ?(?:yr|yrs|year|years|month|months|week|weeks) ?old|a (?:man|woman|girl|boy|child|lady|guy))';

/** Words of danger that need no more than a person, or nothing at all, beside them. */
export const PLAIN_WORDS = pattern(
  // life and death
  "(?:enough of|tired of|sick of|done with|over|finished with|no point in|hate|can't stand|bored of|given up on) {1} (?:being alive|living|existing|life itself|my existence|breathing|being here on)",
  '(?:in front of|under|into) (?:a|the|an oncoming) (?:bus|train|car|truck|lorry|tube|tram)(?= |$|[.,!])(?! (?:stop|station|door|seat|park)\\b)',
  "(?:won't|wont|don't|dont|not) {2} need {5} (?:after|past) (?:tonight|today|this weekend|i'm gone)|(?:her|his|my|it's|its) last (?:night|words|good ?byes?)(?! (?:of|at|in|here|on) )",
  'only thing {1} (?:stops|stopping|keeping|keeps|holding) me(?! {1} from (?:order|buy|book|sign|switch|leav|pay|upgrad)\\w*)(?! from)',
  '(?:breathe|be|live|sleep) easier without (?:me|him|her)|(?:want|wish|wanted|hope) {2} (?:him|her|them|it|me) {1} to (?:die|end it all)',
  // people against people
  `(?:hit|hitting|kick|kicking|beat|beating|punch\\w*|smash\\w*|attack\\w*|chas\\w*|threaten\\w*|swing\\w*) {4} with (?:a|the|his|her|an) (?:hammer|bat|knife|belt|bottle|iron|stick|pole|chain|axe|brick|machete)`,
  '(?:come|coming|came|be|back|turn up|show up|go|going) {3} with (?:a|my|the) (?:gun|knife|bat|machete|hammer|axe|shotgun|petrol)',
  "(?:gonna|going to|will|he'll|she'll|wants to) finish (?:me|us|her|him) ?(?:off)?(?=[.,!? ]|$)(?! (?:the|my|his|her)\\b)|by the (?:throat|neck|hair)",
  "(?:driver|cab|taxi|uber|lyft|he|she) {5} (?:won't|wont|not|isn't|refuses to|refusing to|doesn't|doesnt) (?:stop(?:ping)?|pull(?:ing)? over|let (?:me|us) out)(?! (?:texting|calling|ringing|at|sending|messaging|here)\\b)",
  '(?:comes|coming|came|climbs|climbed|gets) {1} (?:in|into) my (?:room|bed|bedroom)|an adult i can (?:talk|speak) to|(?:touched|touches) (?:my|her|his) (?:private|body|chest|leg|legs|thigh)|doing things to me',
  '(?:stabbed|stabbing|shooting|shots?|gunfire|fighting|fight|riot|looting|attack|attacked|brawl|bleeding) {4} (?:outside|in (?:the|your) (?:store|shop|lobby|car park|branch|street|restaurant)|happening)|people (?:are |were )?(?:screaming|running out|hurt|injured|bleeding|crying and)|(?:stabbed|shot|strangled|raped|assaulted|kidnapped)(?= |$|[.,!]) {3} (?:him|her|me|someone|somebody|outside|by (?:a|my|the))',
  // the body
  `${SOMEBODY}(?: (?:just|has|have|had|is|was|accidentally|only|then)){0,6} (?:drank|drunk|swallowed|ate|licked|inhaled) (?!(?:lunch|dinner|it all|breakfast|coffee|tea|the last|all the|already|at|there|here|too much cake)\\b)(?:the|some|a|my|your|an|his|her|of|bit) {2} \\w*(?:diffuser|cleaner|liquid|fluid|bleach|shampoo|soap|oil|polish|battery|magnet|bead|beads|pod|tablet|tablets|pills?|medicine|meds|gel|glue|paint|spray|acid|remover|repellent|perfume|sanitiser|sanitizer|plant|berries|mushroom|detergent|freshener|softener|tab|vape|nicotine|cannabis|edible|edibles|gummies|petrol|thinner|screw|coin|button|toy)s?`,
  "(?:slurring|slurred|slurs)(?! the)|(?:one|his|her|my) {1} (?:arm|leg|hand) {2} (?:not working|numb|gone|won't move|isn't working|paralysed|limp|drooping)|(?:can't|cannot|cant) feel (?:my|his|her) (?:\\w+)(?! (?:phone|money)\\b)",
  'chest (?:pains?|pressure|tightness|is tight|hurts|hurting|feels)|pressure (?:in|on) (?:my|his|her) chest|pacemaker {6} (?:alert|alarm|beeping|warning|shock\\w*|red)|light ?headed|(?:allergic|severe|anaphylactic|bad) reaction (?:to|and|now|from)|swollen shut|eyes? {2} (?:swollen|swelling|burning|bleeding)(?! (?:mask|cream)\\b)',
  `${SOMEBODY} {4} (?:lying|laying|lay|laid|slumped|collapsed|passed out|face down|down) {2} (?:in|on|by|at) the (?:hall\\w*|floor|bathroom|kitchen|stairs|street|road|garden|pavement|corridor|ground|shower|bath)`,
  'insulin {7} (?:yesterday|hours ago|ill|unwell|shak\\w+|gone|empty|left me|dizzy)|(?:diabetic|epileptic|asthmatic) {10} (?:very ill|unwell|shak\\w+|faint|collapse\\w*|no (?:insulin|meds|inhaler)|attack|locked|dizzy|confused)',
  `${SOMEBODY} {3} (?:is|'s|has gone|gone|turned|turning|looks?) (?:blue|purple|grey)(?= |$|[.,!])(?! (?:hair|eyed|one|version|dress)\\b)|needles {5} (?:floor|arm|around|everywhere)|theres needles`,
  `${BODY_OF} (?:finger|fingers|hand|arm|leg|foot|head|hair|tongue|toe|toes) {2} (?:trapped|stuck|caught|crushed|severed|cut off|sliced|chopped|burnt|burned|bleeding)(?! (?:up in|on hold)\\b)`,
  // the surroundings
  '(?:threw|thrown|knocked|blew|blown) (?:me|him|her|us) (?:across|off|back|over|into|down)(?! by\\b)|(?:cooker|oven|plug|socket|switch|hob|kettle|toaster|lamp|heater|dryer|washer|charger|wire|fuse ?box|meter) {2} (?:sparked|sparking|sparks|exploded|blew up|caught|banged and|flashed)',
  "(?:balcony|wall|ceiling|floor|roof|bridge|stairs|scaffolding|crane|shelf|fence|building) {2} (?:cracking|moving|shaking|giving way|sagging|collapsing|coming (?:down|loose)|about to) {4} (?:people|on it|we're|kids|on us|us|someone|me|him|her|now|help)",
  'capsiz\\w+|(?:still|fell|fallen|went|is|are|one of us) {1} in the (?:water|river|sea|lake|canal)(?! (?:tank|bottle)\\b)|overboard|(?:boat|ship|kayak) {3} (?:sinking|going down)|(?:drowning|drowned)(?= |$|[.,!])(?! in\\b)',
  '(?:steering|brakes?|wheel|engine|accelerator) {4} (?:locked|failed|died|cut out|gone|seized|exploded) {3} (?:on|doing|at|in) {2} (?:highway|motorway|freeway|interstate|road|corner|\\d\\d|speed|traffic|bend|m\\d+|dual carriageway)',
  "(?:rotten eggs?|gas|egg|burning|smoke|fumes|chemical|paint|exhaust) {6} (?:head (?:is )?(?:pounding|spinning|hurts|aches)|headache|dizzy|can't breathe|coughing|eyes|light ?headed|sick|faint)|set (?:the|my|our|fire to) (?:curtains?|carpet|sofa|bed|kitchen|house|flat|sleeve|hair|table|rug) ?(?:alight|on fire|ablaze)?",
);
