import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

/** Names for people that are meant to hurt and name nothing else that a shop sells. */
const NAME =
  '(?:idiots?|idoits?|morons?|imbeciles?|cretins?|prats?|pillocks?|pricks?|dicks?|dick ?heads?|twats?|wankers?|tossers?|knob ?heads?|bell ?ends?|arses?|arse ?holes?|ass ?holes?|a-?holes?|bastards?|bitch(?:es)?|cunts?|c[*]+nts?|f[*]+ers?|shit ?heads?|little shits?|scum ?bags?|scum|clowns?|muppets?|jokers|numpt(?:y|ies)|half ?wits?|dim ?wits?|dunces?|parasites?|crooks?|thie(?:f|ves)|liars?|lyers?|con ?(?:man|men|artists?)|losers?|scammers|robbers|fools?|dumb ?ass(?:es)?|jack ?ass(?:es)?|dumb ?fucks?|fuck ?(?:wits?|heads?|ers?)|mother ?fuckers?|simpletons?|buffoons?|cretin|plonkers?|bampots?|eejits?|gobshites?|toerags?|gits?|nobs?|cow ?boys|chancers?|spivs?)';
/** Beasts and things that people are called. */
const BEAST =
  '(?:knobs?|donkeys?|leech(?:es)?|vermin|cockroach(?:es)?|monkeys|cow|pigs?|drone|melt|weasels?|snakes?|rats|toads?|trolls?)';
/** Names for people that are meant to hurt. */
export const INSULT = `(?:${NAME}|${BEAST})`;
/** Said of things far more often than of people: an insult only where it is said of a person. */
const PIECE = '(?:pieces? of (?:shit|crap|trash|garbage|junk|filth|human)|waste of (?:space|oxygen|air|skin|a chair))';
const SLUR =
  '(?:f+u+c*k+(?:ing?|in|en)|fkn|effing|bloody|damn|goddamn|absolute|absolutely|complete|total|utter|stupid|useless|lazy|lying|thick|dumb|brainless|pathetic|worthless|incompetent|ignorant|little|sad|fat|ugly|rude|arrogant|smug|spiteful|such|so|really|very|all|just|bunch of|pack of|a|an|the|real|proper|thieving|cheating|robbing|greedy|bunch|of|another|typical|silly|nothing but|massive|right|dirty|nasty|two faced)';
const DIM =
  '(?:stupid|thick|dumb|useless|brainless|brain ?dead|pathetic|worthless|retarded|dense|disgusting|despicable|vile|evil|scum|braindead|mental|hopeless|clueless)';
const STAFF =
  '(?:(?:your|ur|the|these|those|this) (?:\\w+ )?(?:staff|team|agents?|drivers?|engineers?|technicians?|couriers?|delivery ?(?:guys?|partners?|people|ppl|men|man|person|ppl)|colleagues?|people|ppl|rep|reps|support|guy|guys|seller|sellers|support team)|these people|those people|he|she|they|everyone there|everybody there)';
const SOMEBODY =
  '(?:agents?|reps?|advis[eo]rs?|operators?|colleagues?|managers?|supervisors?|boss|drivers?|couriers?|engineers?|technicians?|installers?|seller|owner|guys?|man|woman|lady|bloke|person|people|girl|lad)';
const ADDRESSED = '(?:you|u|ya|yous|yall|you guys|you people|you lot|all of you|youre)';
const YOU = '(?:you|u|ur|ya|yous|yall|you guys|u guys|you people|you lot|u ppl|u lot|all of you|youre|your)';

/** Insults at people of the company; never swearing at the situation, never an identity or a dialect. */
export const abuse: CueRule = {
  signal: 'abuse',
  weight: 'decides',
  triggers:
    'much people contempt skin spit smarter brighter cleverer surprise excuse savage coward animal that dropped play pass honest dishonest corrupt crooked sharp bright organi trust sense manners chimp trained parrot toddler child potato brick iq school disgrace embarrass slowly words crayon knock traffic same useful oxygen garbage trash junk filth human kind sort type cowboy chancer spiv hope make disgust human s** eat learn wonder dim too mother mum family proud brain iq goldfish how what naff jog bog feck fook b* w* d* p* tw* a* sl* wh* worm swine jobsworth spine gutless monkey sick idio idoi moron imbec cretin prat pillo prick dick twat wank toss knob bell arse ass hole bastard bitch cunt c* f* shit scum clown muppet joker numpt donkey half dim dunce parasit leech vermin cockroach crook thie liar lyer con loser cow pig drone melt waste piece fool dumb jack fuk fk fuc simple buffoon weasel snake rats toad troll plonk eejit gob toe git nobs stupid thick useless brain pathetic worthless retard dense disgust despic vile evil mental clueless deaf blind lazy incompet lying piss screw stfu shut bugger sod eff gfy stuffed eat kiss suck drop rot burn kill kys die hope nobody minimum wrong shame find smash punch hit hurt watch school ears job sad spiteful nasty horrible miserable bitter hell slow illiterate competent understand bampot',
  says: [
    {
      heat: 4,
      words: pattern(
        `${YOU}(?:'re|re| are| r| is| all|'s)*,?(?: ${SLUR})* ${INSULT}`,
        `(?:what|such|typical|another|first|second|third|fucking|absolute|total|complete|utter|useless|worthless|brainless|pathetic|lazy|lying|dumb|stupid|thick|incompetent)(?: ${SLUR})* ${NAME}`,
        `(?:fucking|absolute|total|complete|utter|useless|worthless|brainless|pathetic|lazy|lying|dumb|stupid|thick|incompetent)(?: ${SLUR})* (?:cow|pigs?|donkeys?|monkeys|melt|vermin|leech(?:es)?|weasels?|toads?)(?! (?:print|costume|mask|toys?|feed)\\b)`,
        `${ADDRESSED}(?:'re|re| are| r| is| were)?(?: ${SLUR})* ${PIECE}`,
        `(?:${STAFF}|${SOMEBODY}(?: (?:on|in|at|from) (?:the |your )?\\w+| \\w+)?)(?:'s| is| are| was| were| must be)(?: ${SLUR})* ${PIECE}|what(?: ${SLUR})* ${PIECE} (?:(?:you|u|he|she|they) (?:are|r|is|were|was)|${STAFF} (?:are|is|was|were))|${PIECE} (?:like (?:you|u)|the lot of (?:you|u|ya|them)|(?:of a )?(?:man|woman|human|person|agent|driver|courier|excuse for))`,
        `(?:bunch|pack|load|lot|shower|den|gang|full|team|company) of(?: ${SLUR}| trained)* ${INSULT}`,
        `${INSULT} (?:like (?:you|u)|the lot of (?:you|ya|u)|all of (?:you|u|ya)|every one of (?:you|u))|(?:useless|worthless|pathetic|hopeless) (?:the )?(?:whole )?(?:lot|bunch)(?: of (?:you|ya|u))?`,
        `(?:are|r) (?:you|u|ya|you guys|u guys|you people|you lot|yous|everyone there|they)(?: (?:all|just|actually|even|really|fucking|absolutely|completely|some|kind|of|genuinely|a|an|bunch|that))* (?:${DIM}|slow|${INSULT})(?! (?:in|to|at|with|with the)\\b)`,
        `is (?:everyone|everybody|anyone) {2} (?:braindead|brain ?dead|stupid|thick|an idiot|retarded)`,
        `${YOU}(?:'re|re| are| r| guys are| must be)(?: (?:all|just|so|absolutely|completely|actually|really|that|utterly|fucking|such|too))* ${DIM}(?! (?:bot|app|form|system|website|machine|policy|rule|question|process|service|phone|plan)\\b)`,
        `ur (?:useless|stupid|thick|dumb|pathetic|worthless|an? \\w*idiot)`,
        'f+u+c*k+ (?:you|u|off|ya|yourself|urself|yall|your company)|fk (?:you|u|off)|go fuck|eff off|piss off|screw (?:you|u)(?! up\\b)|stfu|gfy|shut (?:up|your|ur|the fuck up)|bugger off|sod off|get stuffed|eat shit|kiss my (?:ass|arse)|up (?:your|ur) (?:arse|ass)|suck my',
        `(?:then|it|now|on|this|off|up|job),? ${INSULT}(?=[!.? ]*$)`,
        '(?:have|has|got|get|with|do) {2} (?:brain|brain cells?|brains)(?! (?:injury|tumou?r|surgery|fog|scan)\\b)|between (?:your|ur) ears|fail(?:ed)? {2} at school|get a (?:real )?job(?! offer\\b)|wast(?:e of|ing) {1} (?:oxygen|a chair)(?! (?:tank|bottle|sensor)\\b)|no surprise (?:youre|you are|u r|you.re) {2} (?:call cent(?:re|er)|stuck)|dropped on (?:your|ur) head|spit in (?:your|ur) face|(?:you|u) make my skin crawl|you(?:.?re| are) {1} beneath contempt|sorry excuse (?:for|of) (?:a |an )?(?:human|man|woman|person|agent|company rep)|(?:seen|met|known) {1} (?:smarter|brighter|cleverer) (?:goldfish|rocks?|doorknobs?|toasters?|potatoes|bricks?)|knock some (?:sense|manners|brains) into (?:you|u|him|her|them)|(?:go )?(?:play|lie down) in (?:the )?traffic',
        '(?:sad|spiteful|nasty|vile|horrible|lazy|stupid|miserable|pathetic|bitter)(?:,? (?:little|lazy|old|fat|sad|nasty))* (?:man|woman|person|robot|excuse for|human being|little man)',
        'hope (?:you|u|your|ur|it|someone|he|she) {5} (?:die|dies|rot|burn|cancer|suffer|fired|sacked|lose your|choke|happens to (?:you|u)|does it (?:to|at)|at yours|wheeze|hell)',
        'drop dead(?! gorgeous\\b)|rot in hell|go to hell|burn in hell|kill (?:yourself|urself|urselves|yourselves)|kys|go die|nobody will ever love (?:you|u)|minimum wage \\w+',
        'wrong with (?:you|u)(?! (?:guys|people)? ?(?:order|app|site)\\b)(?=[?!. ]*$|[?!.])',
        "(?:i'll|i will|i'm going to|i am going to|i'm gonna|i want to) (?:find|come for|smash|punch|hit|kill|hurt|get) (?:you|u|your face)(?! (?:the|a|my|all|some|that|it|an|your|in|with|up|to|on|more|back|another)\\b)|i know where (?:you|u) (?:live|work)|watch your back",
        "what kind of {2} (?:moron|idiot|clown|muppet|fool)s? (?:are|r) (?:you|u)|(?:you|u) (?:disgust me|make me sick|sicken me)|(?:dumbest|stupidest|thickest|worst|most useless|most incompetent) (?:person|agent|human|people|staff|rep|idiot)|(?:you|u) {2} thick as|brain ?dead (?:support|agents?|staff|people|lot|team)|(?:you|u|ur|you're|youre) {1} (?:a )?(?:joke|disgrace) of a|(?:^|[.!?] ?)(?:u|you|ur) (?:dumb|stupid|thick|slow)(?: or|\\?)|(?:^|[.!] ?)shut it(?=[.!]*$)|(?<!(?:always|often|not|might|will|to|may|can|could|would|parcels?|orders?|they|it|i|we|things|letters|never|don't|did|sometimes) )get lost(?! in| on)|disgrace of a human",
        `(?:you|u|ur|your|you're|youre|he's|she's|what) (?:are |is |must be |really are )?(?:a |an |such a |just a |one )?(?:{2} )?(?:pathetic|useless|horrible|vile|nasty|disgusting|despicable|stupid|ignorant|thick|rude|spineless|gutless|brainless|miserable|worthless|lazy|incompetent|evil|arrogant|smug|jumped up|clueless|dim|dimwitted|half witted|moronic|idiotic|cretinous) (?:little |old |fat |excuse for a |excuse of a |sad |lazy )?(?:man|woman|person|people|human|human being|individual|creature|specimen|thing you|boy|girl|bloke|cow|muppet|robot of|jobsworth|jobsworths|git|bint|mare|toad|worm|swine|sod|beggar|lot|bunch|excuse)`,
        '(?:how|just how|exactly how) (?:{1} )?(?:stupid|thick|dumb|dense|dim|incompetent|useless|clueless|lazy|ignorant) (?:can|could|do|are|is|must) (?:one|you|u|a person|anyone|someone|anybody|these|this|people|they|he|she)|(?:brain|iq|intelligence|intellect|attention span|brains|mental age|competence|personality|empathy) of (?:a |an )?(?:goldfish|gnat|potato|amoeba|toddler|brick|peanut|pea|plank|slug|snail|rock|rodent|cabbage|turnip|toaster|\\d+)|(?:one|single|two|half a|any|few) brain ?cells?|(?:thick|dumb|dense) as (?:mince|two|a|pig|shit|they)',
        "(?:learn|try|can't|cant|bother|able) (?:to |2 )?(?:read|speak english|english|count|spell|think|understand english|do your job|write english)(?:,? (?:you|u|for once|then|properly|mate|love|idiot|moron|dear|ffs|before))|learn (?:to (?:read|speak)|some)? ?(?:english|to read)(?=[ .,!]*(?:$|you|first|idiot|and))(?! (?:course|app|lessons?|class|online)\\b)|go back to (?:your (?:own )?country|where you came|india|school|africa|pakistan|primary)|(?:where|what) you(?:'re| are) from (?:you|they|no wonder)",
        "(?:no wonder|not surprised|explains why|obvious why|that's why|thats why) (?:you|u|you're|youre|ur) {3} (?:call ?cent(?:re|er)|minimum wage|this job|a job like|alone|single|dead end|stuck|customer service|answering)|too (?:dim|thick|stupid|dumb|dense|lazy|incompetent|slow) (?:to|for)(?! (?:this|the|my|your) (?:app|site|phone|form)\\b)|(?:your|ur) (?:mother|mum|mom|family|parents|wife|kids|children) {3} (?:proud|ashamed|embarrassed|rot|die|disgusted|whore|slut|ugly|disappointed)|hope (?:you|u|your|ur) {5} (?:rot|rots|die|dies|suffer|suffers|burn|choke|fired|sacked|crash|lose|cancer|miserable|never)",
        'hope (?:your|ur|you and your|you lot|all of you|the lot of you|every one of you) {3} (?:burns?|crash\\w*|collapses?|goes under|go bust|die|dies|rots?|fails|gets? (?:cancer|run over|hit|fired|sacked|robbed))|(?:you|u|you people|you lot|u lot|ur lot|your lot) (?:all )?(?:make|makes|disgust|sicken|repulse) me(?: sick)?(?=[.!? ]*$| to (?:the|my) stomach| (?:honestly|the lot|all of you))|(?:are|r) (?:you|u) even human|(?:eat|talking|full of) s[*h][*i]t(?! (?:app|site|service|product)s?\\b)(?= you|[.!? ]*$)',
        '(?:f[*#@!u]+[*#@!ck]*|eff|naff|p[*i]ss|sod|bugger|jog|bog|feck|fek|fuk|fook) (?:off|you|u|yourself|urself|the lot of)(?! (?:work|at|on|of|time|guys? (?:have|did))\\b)|(?:b[*i!]+tch\\w*|b\\*+ch|c[*u]nt|c\\*+t|w[*a]nker\\w*|tw[*a]t|a[*s]+hole|d[*i]ckhead|b[*]+d|pr[*]ck|wh[*o]re|sl[*u]t|n[*]+|f[*a]ggot|sp[*a]stic|ret[*a]rd) ?(?=[.!?]|$|you|u|like you|who|why|cunt)',
        `(?:shit|crap|useless|rubbish|trash|garbage|pathetic|stupid|a joke|awful|terrible) and so (?:are|r) (?:you|u)(?=[!.? ]*$| (?:lot|all|people|guys))`,
        "you thieving \\w+|thieving \\w+s|actual thieves|theyre thieves|can't (?:you|u) understand anything|useless[!. ]+utterly useless|you lying|u lying",
      ),
    },
    {
      heat: 3,
      words: pattern(
        `(?:are|r|is|must be) ${STAFF}(?: (?:all|just|even|really|seriously|so))* (?:${DIM}|deaf|blind|lazy|incompetent|illiterate)`,
        `(?:${STAFF}|${SOMEBODY}(?: on the (?:phone|chat|line))?) (?:are|r|is|was|were|must be)(?: (?:all|just|so|really|absolutely|completely|utterly|totally|either|a|an|such|total|complete|nasty|right|real|utter|fucking|bloody))* (?:${INSULT}|${DIM}|incompetent|lazy|deaf|blind)`,
        `(?:are|r) (?:you|u)(?: (?:guys|people|ppl|lot|all))?(?: (?:just|really|even|all))* (?:blind|deaf|incompetent|illiterate|lazy)`,
        `(?:you|u)(?: (?:guys|people|ppl|lot|all))? (?:are|r)(?: (?:so|all|really|just|completely))* (?:incompetent|lazy|blind|deaf|clowns)`,
        '^(?:{1} )?(?:idiots?|morons?|clowns|imbeciles?|incompetent fools)(?=[!. ]*$)|(?:[.!?] ?)(?:idiots?|morons?)(?=[!. ?])',
        "(?:you|u|ya|yous|you people|you lot|you guys)(?:'re|re| are| r)(?: (?:all|just|so|really|clearly|obviously|lazy|and|the same))* (?:dishonest|corrupt|crooked|animals|savages|cowards|all the same(?= [a-z]))|people like (?:you|u) {2} (?:why|the reason|wrong with|the problem)",
        "(?:more|better) (?:sense|brains?|manners|intelligence) than (?:you|u|you lot|the lot of you)|(?:you're|youre|you are|u r|ur|they are|they're) {1} as (?:useful|much use|sharp|bright|thick) as a|(?:you|u)(?: lot| people| guys)? (?:couldn't|could not|can't) (?:organi[sz]e|run|find|tie) (?:a|your)|wouldn't trust (?:you|u|you lot|any of you) to (?:boil|run|tie|find your|make a|walk|wash)|(?:you're|youre|you are|he's|she's|they're) {4} (?:sharpest (?:tool|knife|pencil)|brightest (?:bulb|spark|crayon|button))",
        'trained (?:chimp|chimpanzee|monkey|seal|parrot|ape)s?|(?:chimp|monkey|parrot|goldfish|toddler|five year old|potato|brick|child) (?:could|would|can|has) {2} (?:do|done|be better|answer|run) {3} (?:your|this|better|job)|(?:anyone|someone|somebody|anybody) {2} with (?:an iq|half a brain)|(?:did|have) (?:you|u|any of you) (?:even |ever )?(?:finish|finished|pass|passed|attend|attended) {1} (?:primary |elementary |grade |high )?school|(?:disgrace|embarrassment) to your (?:mother|mum|mom|family|profession|own)',
        '(?:type|speak|talk|say (?:it|this)|write (?:it|this)|explain (?:it|this)) {1} (?:slowly|in (?:small|short|simple|tiny) words|in crayon) (?:so|for)(?: that)? (?:you|u|even you|your)',
        `${STAFF},? that(?: ${SLUR})* ${NAME}`,
        'how (?:competent|stupid|dumb|thick|incompetent) (?:are|r|can|could) (?:these|you|u|your)',
        '(?:lazy|dumb|stupid) ?ass {1} (?:driver|agent|delivery|staff|people|person|courier|support|guy|amazon)',
        'shame on (?:you|u)|(?:these|those) (?:crooks|thieves|scammers|idiots|clowns|fools|morons|liars|muppets)|full of incompetent|no better than the',
      ),
    },
  ],
  unless: pattern(
    '(?:it|app|bot|chatbot|thing|machine|website|site|system|device|phone|router|thermostat|hoover|printer) (?:has|have|had|got|with) {3} (?:brains?|iq|intelligence|sense)(?: of {1} \\w+)?|(?:i|we) have {3} iq {2} \\d+|my iq',
    `(?:driver|agent|courier|engineer|seller|man|woman|person|people)'s \\w+ (?:is|are|was|were)(?: ${SLUR})* ${PIECE}`,
    "(?:i'm|i am|i feel|feeling|makes me|made me|make me|i look|i was|i'm being|i'm such|think i'm|treat me like|feel like|look like|like|my own|me) (?:look |feel |sound )?(?:so |such |like |really |being |a |an |a bit |complete |total |absolute |some kind of |just )*(?:stupid|dumb|thick|idiot|fool|moron|blind|slow|useless|deaf|clown|muppet|mug|lazy|loser|donkey)",
    '(?:this|the|that|your|ur|my|a|these|another|what a|such a) (?:stupid|useless|dumb|fucking|bloody|damn|pathetic|slow|shit|shitty|crap) (?:\\w+ )?(?:app|site|website|bot|chatbot|robot|system|form|thing|update|phone|router|box|printer|service|product|policy|process|machine|code|link|page|email|parcel|delivery|order|queue|menu|button|password|laptop|door|bug|error|music|question|mistake|autocorrect|fault)',
    '(?:what an? \\w+|idiot) (?:i am|i was|am i)|is he (?:thick|slow) or|sorry for (?:calling|saying|being) {6} \\w+|(?:omg|oh my god)[!. ]*shut up',
    '(?:do|does|did) (?:you|u|he|she|they|everyone) think (?:i|i am|im|we) {3} (?:stupid|dumb|idiots?|thick|a fool)|think (?:im|i am|we are) {1} (?:stupid|dumb|idiots?|thick)',
    '(?:someone|somebody|people|scammer|hacker|neighbou?r|player|customer|my (?:ex|boss|brother|sister|mum|dad|son|daughter|mate)) {2} (?:called|calling|is|was|says?|said|calls) {3} (?:idiots?|stupid|morons?|liars?|thie(?:f|ves)|bitch|cunt|losers?|crooks?|scum)',
    "(?:not|isn't|aren't|never|didn't|don't) (?:\\w+ ){0,4}(?:idiots?|stupid|liars?|lying|thie(?:f|ves)|useless|lazy|incompetent)|the (?:liar|idiot|thief|crook),? not (?:you|u)",
    '(?:fucking|absolute|bloody|damn) (?:legend|star|angel|hero|lifesaver|diamond|gem|genius|dream|godsend|brilliant)|you (?:clever|lucky|funny|lovely|beautiful|magnificent) (?:bastards?|bitch|devils?|sods?)',
    "(?:i'm|i am|he is|she is|he's|she's|is|as a|registered|legally|partially|totally|we're|daughter|son|husband|wife|mum|dad|being|born|im) (?:a |registered |legally |totally |partially |completely |profoundly )*(?:blind|deaf|autistic|slow)|(?:blind|deaf|disabled) (?:resident|person|customer|user|people|man|woman|and i)|blind spot|colou?r blind|(?:roller|venetian|roman|window) blinds?",
    '(?:a|another|to a|real) (?:robot|bot)|rat (?:poison|traps?)|rats? (?:in|under|behind)|cash cow|guinea pig|piece of (?:paper|plastic|metal|glass|wood|equipment|kit)|melt (?:in|at|the|down)|cheese melt|snake plant|pig (?:feed|farm)|cow (?:hide|milk|parsley)|con (?:artist|man) (?:who|called|rang|took)|waste of (?:time|money)|shut up shop|shut the (?:door|app|account|window)|clown (?:costume|fish|wigs?|mask|nose|shoes|doll|make ?up)|fool proof',
  ),
};
