import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';

export const I_UNDERSTAND: DraftRule = {
  id: 'i-understand',
  level: 'hint',
  says: any(
    "(i|we) {soft}(can |do )?{soft}(know|understand|get|imagine|see|reali[sz]e|appreciate|feel) ({soft}(exactly|precisely|just|perfectly|completely|totally|fully)|(all|only) too well|very well) (how(?! (to|many|much|long|far|old|i|we|it works|(the|that|this) _ works)) _|what (you|that|this|it)[\\w']* _(?! (is|shows|means))|why you|where you{is} coming from|what you mean)( _)?",
    "(i|we) {soft}(know|get) (how (you|it|that|this|_ing)(?! work)|what (you{is}|it'?s like))|where you{is} coming from|(all|only) too well (how|what)|(totally|completely|fully|perfectly|entirely|absolutely) (understand|get|know|appreciate) (how|what|why) (you|that|this|it)",
    '(i|we) {soft}(can |do )?{soft}(feel|share|know|understand|get|appreciate|sense) your (pain|frustration|anger|disappointment|annoyance|feelings?|situation|position|concerns?) (completely|totally|fully|perfectly|entirely|exactly|very well|100)|(i|we) (can )?{soft}(feel (you(?=[.,!]|$| bro| mate)|your (pain|frustration|anger))|share your (pain|frustration|anger|disappointment|feelings))',
    "in your shoes|(all|i've|we've|i have|we have) been there|been there,? (myself|too|done)|know (the|that|this) feeling|(i|we) (can )?{soft}(relate|empathi[sz]e)|been in (that|this|your|the same|a similar) (_ )?(situation|position|place|spot|boat)|put (myself|ourselves) in your|loud and clear",
    "(i|we)('d| would) {soft}(feel|be|react) (exactly|just|precisely) (the same|like you|as you)|aware (of )?(exactly )?how (you|this|that|it) (feel|must)\\w*|(if anyone|nobody|no ?one) (_ )?(understands?|knows?) (_ )?(how|better|what)",
  ),
  again: any(
    '(i|we) (can |do )?{soft}(understand|hear (you|what)|can imagine|get (it(?! (to|in|out|back|on|off|there|here|from|done|fixed|sorted|sent|by|for|right|wrong)(?!\\w))|that you|how|why))',
  ),
};

/** Turns that take back what stands before them. */
const BUT =
  "(?<words>but|however|(?<=,\\s)(though|although|yet)|having said that|(?<=[.,]\\s?)that( being)? said|nevertheless|nonetheless|even so|(?<=[.;]\\s)still(?=,))(?!,? (i|we)('ve| have| can (?!not)| could|'ll|{is} (on|going|checking)| will (?!not))| let me| here's| there's (a|one|good|another)| it's (done|fixed|sorted|on)| what i can| not (why|where|what|which))";

export const YES_BUT: DraftRule = {
  id: 'yes-but',
  level: 'hint',
  needs: /but|however|though|yet|said|nevertheless|nonetheless|even so|still|while/,
  says: any(
    '(yes|yeah|sure|right|ok|okay|true|fair enough|fair point|of course|i agree|i see|granted|agreed|understood|admittedly|point taken|(totally|completely|perfectly|very|quite|only) (fair|true|valid|reasonable))[,;]? (but|however|though)',
    "{opening}(granted|admittedly|understood|agreed|point taken|of course)[ ,][^.!?\\n]{1,60}, (but|however|though|yet)(?! (i|we)( can |'ll|'ve))",
    'that may be( true| so)?,? but',
    `((?<!(if|did|do|have) )(i|we|you)({is}|'d| can| do| would)? (_ )?(understand|sympathi[sz]e|appreciate|reali[sz]e|hear|see (that|why|how|your)|get|know|feel for|{sorry}|right|agree|love to|make a|have a point)|{it} {soft}(true|fair|an? (shame|pity|nuisance|pain|(_ly )?(bad|lousy|rough|tough|awful|terrible|horrible|poor|rotten|sad) _)|annoying|frustrating|unfortunate|unpleasant)|(that|this|it) ((_ )?sounds?|must( have)?|has to) (be |been |feel )?_|(?=really|truly|fully|totally|completely|so|very|sincerely|get|underst|sor|apol){opening}{soft}(get|understand|{sorry})|(thanks|thank you) for (explain|your (patience|understand))\\w*)(?=[ ,.])[^.!?\\n]{0,110}?[,.;:–-]?\\s*${BUT}`,
    '{opening}(while|although|though|even though) (i|we) {soft}(understand|appreciate|sympathi[sz]e|see|get|hear|feel)',
  ),
};

export const FORMULA: DraftRule = {
  id: 'formula',
  level: 'hint',
  says: any(
    '(you|your (_ )?_|{people}( like you)?) (is|are|matters?|means?) (very |extremely |so |really |our |number one |top |of |the |truly )*(important|utmost|valuable|valued|appreciated|priority|world|at the heart|to (us|me)|(a (great |good )?deal|a lot|everything) to (us|me))(?! (that|for|to (?!us|me)))',
    'your (_ )?(feedback|opinion|input|comments?|suggestions?) (_ )?(helps?|allows?|enables?|lets?|counts?|is welcome)',
    'customers {soft}(always )?come first',
    '(we|i) {soft}(value|treasure) (you|all|every|our|your)( _)?|we {soft}appreciate (you|your)( _)?',
    '(valued|esteemed|loyal) (customer|member|client|guest|user)s?|{opening}dear (valued )?(customer|client|guest|user|member)',
    'we(( always| constantly)? (strive|pride ourselves|endeavou?r)|{is} (always )?(committed|dedicated)|{is} always here (for you|to help))|customer (satisfaction|service|experience) is|(our|my) (_ )?(mission|goal|aim) (is|to)|(our|you|provid(e|ing)|deliver(ing)?|offer(ing)?|ourselves on) (with )?(the |an? )?(excellent|outstanding|exceptional|best( possible)?|highest (quality|level|standard)s?( of)?) (customer )?(service|support|care|experience)',
    '(relevant|appropriate) (team|department)s?',
    "rest assured|please be (advised|informed)|(do not|don't) hesitate|your (kind |patience (and|&) |support (and|&) )?(understanding|cooperation)|earliest convenience|feel free to (contact|reach)|at your (service|disposal)",
    '(any|the|this) inconveniences?(?! you)( _){0,3}',
    '(our|a|number one) (top|highest|number one) priority|utmost|(we|i) take [^.!?\\n]{1,30} seriously|at the heart of',
    'thank you for (contacting|reaching out)|(thank you|thanks|thx) for (choosing|your (continued|loyalty|business|support|feedback|enquiry|inquiry|interest|trust|custom)|being an? |(bringing|raising) (this|it|that)( _)? (to|with) (our|my|us))( _)?',
    '(we|i) (hope|look forward) to (continue|continuing|serv(e|ing)|assist(ing)?|hear(ing)? from|be(ing)? of)( _)?|(hope|trust) this (message |e-?mail |mail |note )?finds you',
    'should you (have|need|require) any ((further|other|more|additional) )?(questions?|queries|concerns?|assistance|issues)|(unusually |exceptionally )?high(er)? (than (usual|normal|expected) )?(call |contact |message )?volumes?',
  ),
};

export const SECOND_APOLOGY: DraftRule = {
  id: 'second-apology',
  level: 'hint',
  needs: /sor|apol|my bad|regret|ashamed|embarrassed/,
  says: any(
    '{very}(sincere(st|ly)?|deep(est|ly)|heartfelt|humblest|truly|(profound|terrib|extreme|awful|incredib|unbelievab|immense|dreadful|genuine|endless)ly)(,? (and )?_)? ({sorry}|apology|regrets?)',
    '(so|very|really|truly),? (so|very|really|truly)(,? so)* sorry',
    '{sorry}( once)?( more)? again|(again|once more),? (i{is} |we{is} |i |we |my |our |have to )*{very}(sincere )?{sorry}',
    'a (thousand|million) apologies|{cant} (apologi[sz]e|say sorry) enough|(how|beyond) sorry|(deeply|truly|so) (embarrassed|ashamed)|sorry,? (so )?sorry',
  ),
  again: any(
    "(?={very}({sorry}|apology))(?<!no need to be |be |your |you're |is |was |isn't |say |saying ){very}({sorry}|apology)(?! to (hear you're|ask|bother|trouble|interrupt|disturb|press|chase)|,? (which|what|could|can|did|who|where|was|is|do|does|how|when|would|may|one (more|moment|second)|i missed))",
  ),
};

export const COLD_TONE: DraftRule = {
  id: 'cold-tone',
  level: 'hint',
  says: /\b([A-Z][A-Z']+[\s,]+([AI][\s,]+)?){2,}[A-Z][A-Z']+(?![\w'])|\b(NOT|NEVER|ALWAYS|MUST|PLEASE|ONLY|ALREADY|STOP|WILL|CAN'T|CANNOT|DON'T|(?<!THANK )YOU|YOUR|VERY|AGAIN|READ|WAIT|BEFORE|AFTER|UNTIL|UNLESS|WITHOUT|BECAUSE|HAVE|NEED|SHOULD|NO|NOW|FINAL|ONE|FIRST|LAST|TWICE|ONCE|EXACTLY|STILL|THIS|THAT|WHAT|WHY|HOW|EVERY|NOTHING|CHECK|LOOK|LISTEN|ENOUGH|REALLY|[A-Z]{2,}(?:ED|DAY))(?![\w'])(?!\s*\/)|[!?]{2,}|^\s*([Oo][Kk](ay)?|[Kk]k?|[Ff]ine|[Nn]oted|[Ss]ure|[Ww]hatever|[Nn]o|[Nn]ope|[Yy]e[sp]|[Yy]up|[Rr]ight|[Rr]eceived|[Dd]one|[Cc]orrect|[Uu]nderstood|[Gg]ot it|[Nn]o idea|[Dd]unno|([Yy]es[.,] )?[Ii] know|[Tt]oo bad|[Oo]h well|[Ss]o( what)?|[Aa]nd|[Ff]ine, whatever|[Nn]o(pe)?, sorry|[Yy]our (choice|call)|[Ii]f you (say|insist)( so)?|[Ss]ame as (before|above)|[Aa]s you (wish|like)|[Ww]hatever you (say|want|like)|[Ss]uit yourself|[A-Z]{4,})[.…]*\s*$/dg,
  cased: true,
  unless: /congrat|amazing|great|haha/i,
};
