import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';

export const I_UNDERSTAND: DraftRule = {
  id: 'i-understand',
  level: 'hint',
  says: any(
    "(i|we) {soft}(can )?(know|understand|get|imagine) (exactly|precisely|just|perfectly) (how|what) (you|that|this|it)[\\w']* _",
    "(i|we) {soft}(know|get) (how (you|it|that|this|_ing)(?! work)|what (you{is}|it'?s like))",
    '(i|we) (can )?feel (you(?=[.,!]|$| bro| mate)|your (pain|frustration|anger))',
    "in your shoes|(all|i've|we've) been there|been there,? (myself|too|done)|know (the|that) feeling|(i|we) (can )?{soft}relate",
  ),
  again: any('(i|we) (can |do )?{soft}(understand|hear (you|what)|can imagine|get (it|that you|how|why))'),
};

/** Turns that take back what stands before them. */
const BUT =
  "(?<words>but|however|(?<=,\\s)(though|although|yet)|having said that|(?<=[.,]\\s?)that( being)? said|nevertheless|nonetheless|even so|(?<=[.;]\\s)still(?=,))(?!,? (i|we)('ve| have| can (?!not)| could|'ll|{is} (on|going|checking)| will (?!not))| let me| here's| there's (a|one|good|another)| it's (done|fixed|sorted|on)| what i can| not (why|where|what|which))";

export const YES_BUT: DraftRule = {
  id: 'yes-but',
  level: 'hint',
  says: any(
    '(yes|yeah|sure|right|ok|okay|true|fair enough|fair point|of course|i agree|i see)[,;]? (but|however|though)',
    'that may be( true| so)?,? but',
    `((i|we|you)({is}|'d| can| do| would)? (_ )?(understand|sympathi[sz]e|appreciate|reali[sz]e|hear|see (that|why|how|your)|get|know|feel for|{sorry}|right|agree|love to|make a)|{it} (true|fair)|(that|this|it) (_ )?sounds? _|(?=_ly|get|underst|sor|apol){opening}{soft}(get|understand|{sorry})|(thanks|thank you) for (explain|your (patience|understand))\\w*)(?=[ ,.])[^.!?\\n]{0,110}?[,.;:–-]?\\s*${BUT}`,
    '{opening}(while|although|though|even though) (i|we) {soft}(understand|appreciate|sympathi[sz]e|see|get|hear|feel)',
  ),
};

export const FORMULA: DraftRule = {
  id: 'formula',
  level: 'hint',
  says: any(
    '(you|your (_ )?_|{people}( like you)?) (is|are|matters?|means?) (very |extremely |so |really |our |number one |top |of |the |truly )*(important|utmost|valuable|valued|appreciated|priority|world|at the heart|to (us|me))(?! (that|for|to (?!us|me)))',
    'customers {soft}(always )?come first',
    '(we|i) {soft}(value|treasure) (you|all|every|our|your)( _)?|we {soft}appreciate (you|your)( _)?',
    'valued (customer|member|client|guest)s?',
    'we(( always| constantly)? (strive|pride ourselves|endeavou?r)|{is} committed)|customer (satisfaction|service|experience) is|(our|my) (_ )?(mission|goal|aim) (is|to)',
    '(relevant|appropriate) (team|department)s?',
    'rest assured|please be (advised|informed)|do not hesitate|your (kind )?(understanding|cooperation)|earliest convenience|feel free to (contact|reach)',
    '(any|the|this) inconveniences?(?! you)( _){0,3}',
    '(our|a|number one) (top|highest|number one) priority|utmost|(we|i) take [^.!?\\n]{1,30} seriously|at the heart of',
    'thank you for (contacting|reaching out)|(thank you|thanks|thx) for (choosing|your (continued|loyalty|business|support)|being an? |bringing this to (our|my))( _)?',
  ),
};

export const SECOND_APOLOGY: DraftRule = {
  id: 'second-apology',
  level: 'hint',
  says: any(
    '{very}(sincere(st|ly)?|deep(est|ly)|heartfelt|humblest|truly|(profound|terrib|extreme|awful|incredib)ly)(,? (and )?_)? ({sorry}|apology|regrets?)',
    '(so|very|really|truly),? (so|very|really|truly)(,? so)* sorry',
    '{sorry}( once)?( more)? again|(again|once more),? (i{is} |we{is} |i |we |my |our |have to )*{very}(sincere )?{sorry}',
    'a (thousand|million) apologies|{cant} (apologi[sz]e|say sorry) enough|(how|beyond) sorry|sorry,? (so )?sorry',
  ),
  again: any(
    "(?<!no need to be |be |your |you're ){very}({sorry}|apology)(?! to hear you're|,? (which|what|could|can|did|who|where|i missed))",
  ),
};

export const COLD_TONE: DraftRule = {
  id: 'cold-tone',
  level: 'hint',
  says: /\b([A-Z][A-Z']+[\s,]+([AI][\s,]+)?){2,}[A-Z][A-Z']+(?![\w'])|\b(NOT|NEVER|ALWAYS|MUST|PLEASE|ONLY|ALREADY|STOP|WILL|CAN'T|CANNOT|DON'T|YOU|YOUR|VERY|AGAIN|READ|WAIT|NO|NOW|FINAL|[A-Z]{2,}(?:ED|DAY))(?![\w'])(?!\s*\/)|[!?]{2,}|^\s*([Oo][Kk](ay)?|[Kk]k?|[Ff]ine|[Nn]oted|[Ss]ure|[Ww]hatever|[Nn]o|[Nn]ope|[Yy]e[sp]|[Yy]up|[Rr]ight|[Rr]eceived|[Aa]s you (wish|like)|[Ss]uit yourself)[.…]*\s*$/dg,
  unless: /congrat|amazing|great|haha/i,
};
