import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';

export const CALM_DOWN: DraftRule = {
  id: 'calm-down',
  level: 'warn',
  says: any(
    '(?=calm)(?<!(needs|has|had) to |(it|he|she|they|things) )calm (yourself|(yourself )?down)',
    '{opening}(easy|steady) (now|there|on|does it)(?=[.,!]|$)',
    "(please|let's|try to|need to|just|you|you (could|can|should|must)) {soft}(stay|keep|remain|be|get|speak|write|talk) {soft}(more |a (bit|little) )?(calm(er|ly)?|patient)",
    '{opening}((please|just|try (to|and)|let us|you|both) )*((stay|keep|remain|be) {soft}(calm|patient|cool(?=[.,!]|$| and| please))|(relax|chill|calm)(?=[.,!]|$| it| please))',
    '(please|just|try to|need to|should|must|(?<!(an?|the|your|our|my) _ )and) (relax|chill)|chill out|chillax',
    "take it easy|(you|please|you to|let's|should|must|need to) (cool|settle) (down|off|it)|to cool (down|off)|(simmer|pipe) down|get a grip|pull yourself together|compose yourself|(level|cool)-?headed|(a|with) (cool|level|clear) heads?",
    "(when|once|until|till|after|if|and) (you{is} |you've |you have |you )*{soft}(feel(ing)? |been )?(calmed|calmer|cooled|settled)( down| off)?",
    'stop (shout|yell|scream|swear|panick)ing|(lower|watch|mind|keep|control)(ing)? (your|our|that) (voices?|tone|language|cool|temper|emotions?|nerves?|heads?)|(los|rais)(e|ing) (your|our) (voices?|tone|cool|temper|heads?|nerves?|mind)',
    '(tone|toning|dial|dialling|dialing) (it|this|that|things|the _) down|down an? (notch|peg)|(lower|turn down) the (temperature|heat) (here|in here|of this|a (bit|little))',
    '(your|this|that|such) (_ )?(tone|attitude)|no need (for|to use) (such|that|this)',
    "(no|any|what's the) (need|reason|point|use|sense|cause|call|grounds)( (in|for|of|to)( you)?( to)?)? ({be} {upset}|{shout}|panic|(all |the |this |that |such |so |much |an? |your |kind |sort |level |of )*(anger|aggression|hostility|drama|panic|rage|outburst|fury|sarcasm))",
    "({dont}|stop|not|let's not) ((have|need) )?(to )?({be} {upset}|panic|stress|freak out|blow up|lash out|explode|lose it)|take (it|this|that) (so |too )?(personally|to heart)",
    '({be} {upset}|{shout})( _){0,4} ({cant}|{isnt}|{dont}|never|gets|only|helps)',
    'you{is} {soft}(getting|being|acting|way|too|overly) {upset}|less {upset}|(while|as long as) you{is} {upset}|(deep|slow) breaths?|take (a|one|two|three|some|a few) ((deep|slow|long) )*breaths?|take a step back|take (five|ten)(?=[.,!]|$| and)',
  ),
};

export const SHRINKING: DraftRule = {
  id: 'shrinking',
  level: 'warn',
  says: any(
    '({not}|{isnt}) (really |all |even )*(that|so|such)( an?)? (bad|serious|terrible|urgent|hard|important|big|huge|long|much|late|unusual)(?! as| for me)',
    '(no|{isnt}|not) {soft}(such )?(an? )?((big|huge|major|real) (deal|problem|issue|thing)|disaster|tragedy|catastrophe)|(this|that|it){is} such an? (issue|problem|big|drama|thing)|(bigger|real|worse) problems|nothing (dramatic|serious|to get|unusual|out of the ordinary)',
    "(?<!(not|no|n't|never) (an? )?)(exaggerat|overreact)(e|ing|ed|ion)?|{it} (no|not a) biggie|end of the world|out of (all )?proportion|(no ?one|nobody) ((has|is|was|got) )?(died|hurt)",
    '(be|been) {soft}(a lot )?worse|worse things|(everybody|everyone)( else)? (has|have|needs) to',
    '{opening}at least (you|it|that|the)',
    'a (big )?(fuss|scene|drama)|too much of (it|this|that)|(fuss|drama) (over|about|of)|(bigger|more|worse)( _){0,3} than it (is|was)|molehill|nitpick(ing|y)?',
    '({it}|is|was|just|only|merely|hardly|really) {soft}(such )?(an? )?{soft}(tiny|small|little|minor|slight|few|trivial|negligible|petty) {unit}(?! (away|walk|left|from|more))',
    "({it}|there{is}|you've|we{is} {soft}talking( about)?) {soft}(only|just|merely|like|hardly|a mere|no more than) (been |talking |about )*\\W?(an? )?{small}{unit}(?! (away|walk|left|from|until|till|more|by|on foot|ago|or two ago))",
    'we{is} (_ly )?(only|just|merely) talking (about )?(an? )?{small}{unit}',
    '{it} (only|just|merely) (one _|money|stuff|things|food|clothes|a (pair|piece|bunch|couple) of)',
    "(it's|that's|(it|that) (is|was)|this is) (only|merely) an? (?!suggestion|precaution|test|copy|reminder|draft|example|check|thought|question|guess|preview|(_ )?(estimate|hold|photo|picture|backup|trial))(_ )?_{end}|a mere (?!click)",
    '{it} {soft}(minor|trivial|negligible|insignificant|peanuts|harmless|(perfectly|completely|totally|absolutely|entirely) normal)(?=[.,!;]|$| (really|compared|for|in))',
    "{opening}(come on|c'mon|lol)(?=[, ]+(it|th|a |we|you))",
    "things happen|happens? (to (every|all|the)\\w*|sometimes|a lot|all the)|(it|mistakes) happens?{end}|you{is} not the only (one|customer|person)|we all (have|make)|that's life|such is life|(things|stuff) (go|goes|gets?) (wrong|lost|broken)|nobody{is} perfect|(these|those|such|this (kind|sort) of|that (kind|sort) of) (things?|delays?|mistakes?|mix-?ups?|errors?) (do |can |will |just |is |are )*(happen|occur|normal|common)",
    '{dont} (really |even |actually )matter|not (like|as if|as though) (you|it|we|anyone)',
    '(other|many|most|some|plenty of|lots of) {people} (_ )*(longer|worse|more than you|happy|same)|compared (to|with) others?|(grand|big|greater|larger) scheme|at the end of the day,? (it|that|this|they|we)|(got|get|came|come) off (lightly|easy|cheap)',
    "you'll (live|survive)|get over it|you{is} {soft}(being )?(a (bit|little|tad) |_ly )?(over)?(sensitive|dramatic|unreasonable|difficult|picky|fussy|petty)|(won't|{dont}) kill (you|any|us)|lose (any |much )?sleep (over|about)",
    "(i|we) (wouldn't|would not|would hardly|'d hardly) {soft}(worry|fuss|stress|cry|panic|make|call (it|this|that|one|an?|such)|describe)",
    "(no ?one|nobody)( _)? (will|would|is going to|even|ever)( even| ever| really)* (notice|see|care|mind)|(hardly|barely|scarcely|{dont} even|wouldn't even) notic(e|eable|ed)",
    "(hardly|barely|scarcely|not exactly|{isnt} exactly) (an? |the |any )?(reason|cause|grounds?|disaster|catastrophe|emergency|tragedy|drama|crisis|visible|worth|matters?)|you('ve| have)? {soft}(hardly|barely|scarcely) (lost|missed|waited|paid|used|felt)",
    '(you can|you could|can you)( surely| certainly| easily| not)? (manage|survive|cope( with)?|live without|live with|do without)|surely you can',
  ),
};

export const NON_APOLOGY: DraftRule = {
  id: 'non-apology',
  level: 'warn',
  needs: /sor|apol|my bad|regret|shame|pity|unfortunate/,
  says: any(
    "({sorry}|regrets?|shame|pity|unfortunate)( to (hear|see|learn|read)| for| about| that| it)*,? (you({is}| {isnt})? ((have|had|were|was|been|be|have to|to|'ve|that|currently|still) )*{soft}(feel|think(?!ing of)|thought|see (it|this)|took|believe|misunder|perceiv|interpret|misread|offended|find|found|so |{upset}|unhappy|dissatisfied|displeased|disappointed|offended|let down|(not )?(happy|satisfied|pleased)|{dont} (like|agree|feel)|(got|get|had|have) the (wrong|impression|feeling|sense))\\w*|(but )?if(?! so| (i|we) (may|can|could))|in case|should (this|that|it|you|any)|(how|the way|however|whatever) (you|it|this|that))",
    '({sorry}|regrets?)( that| for)* (it|this|that|we|i|(my|our|the) _|anything|something)( (i|we) _)?( has| have| had| may| might| could)*( have)? ((left|made|makes?|got) you (feel(ing)?|to feel|{upset}|unhappy|sad|uncomfortable)|(seem|sound|feel|felt|looked|c[ao]me (across|over)|upset|offend|annoy|hurt|disappoint)(s|ed)?(?! (the|wrong with)))',
    '({sorry}|regrets?) (for|about|over) (any (?!inconvenience|other|more|longer|of)_|your (feelings?|(_ )?(disappointment|frustration|anger|dissatisfaction|experience)|perception))',
    "{sorry}(?! if)( (?!inconven)[\\w']+){1,8},? (may|might|could) have (caused|been|seemed|felt|come|upset|sounded|offended|created|given|made|hurt)|{sorry} to (any(one|body)|those|who)",
    '{sorry},? should (the|my|our|your) (_ ){1,3}(have|be|feel|seem|sound|cause)',
    '{opening}(if|should (this|that|it|you)) [^.,!?\\n]{2,60},? (then )?((i|we)({is}| do)? |my )?{very}{sorry}',
  ),
};
