import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

const BODY =
  '(?:small claims?|consumer (?:court|forum|office|protection|affairs|commission|council|rights)|trading standards|ombuds(?:man|person)?|omubdsman|regulators?(?! (?:is|on|for|valve|doesn.t|broken|leak\\w*|arrived|came)\\b)|better business bureau|attorney general|information commissioner|financial conduct authority|licensing authority|aviation authority|data protection \\w+|environmental health|product inspection|tribunal|watchdog|bbb|fca|ftc|fcc|ofcom|ofgem|ofwat|accc|cfpb|ico|caa|supervisor for payment services)';
const LAWYER = '(?:lawyers?|solicitors?|attorneys?|barristers?|legal (?:team|counsel|department|representatives?))';
const FORCE = '(?:police|cops|authorities|court|courts|judge|council|fraud (?:office|squad|team)|action fraud)';
const BANK =
  '(?:bank|card company|card provider|card issuer|credit card company|credit card|credit union|paypal|visa|mastercard|amex)';
const ACT =
  '(?:go|going|take|taking|report|reporting|complain|complaining|call|calling|ring|ringing|phone|contact|contacting|involve|involving|file|filing|lodge|lodging|raise|send|sending|write|writing|get|getting|speak|hear|hearing|refer|see|seeing|tell|telling|notify|inform|give|giving|pass|hand|handing|put|drag|dragging|quote|quoting|submit|instruct|expect|explain|bring|off|on|straight|next|talk|goes|make|making|post|posting|fill|filling|reported|filed|refer|have|has|set|pursue|end)';

/** Lawyer, court, police, regulator or ombudsman, chargeback: said to come if nothing changes. */
export const legalThreat: CueRule = {
  signal: 'legal-threat',
  weight: 'decides',
  triggers:
    'summons writ chargeback lawsuit litigat action law lodg complain report grievanc citizen labor labour jury rent tenan property employment housing unlawful illegal gdpr served know seek damages dept department team theft sue suing court small consumer trading ombud omubd regulat better attorney information financial licens aviation data environ product tribunal watchdog bbb fca ftc fcc ofcom ofgem ofwat accc cfpb ico caa supervisor solicitor barrister legal police cops authorit judge council fraud action bank card credit paypal visa mastercard amex charge disput revers breach slander libel defam prosecut claim bars jail prison deadlock final law service complaint',
  says: [
    {
      heat: 3,
      words: pattern(
        '(?:{i will}|to|should|shuld|could|will|can|or|just|gonna) {1} (?:sue|suing|prosecute)|suing (?:you|u|your|them|amazon)|sue (?:you|u|your|someone|amazon|them|these)',
        `(?:${BODY}|${LAWYER}|${FORCE}) {1} (?:will|are|is|has|have|gets?|can|may|would|says?|writes|agrees?|gonna|going|then|next|it is|know|if)`,
        `${ACT} {7} (?:${BODY}|${LAWYER})`,
        `(?:{i will}|or|then|next|else|otherwise|straight|should|shall|will) {3} ${ACT} {6} ${FORCE}`,
        `(?:on|off|over|going|report(?:ed|ing)?|straight|goes|handed) {3} to the (?:police|cops|authorities)`,
        `(?:take|taking|see|seeing|drag|dragging|win|meet) {4} (?:in |to )(?:the )?(?:courts?|judge)`,
        `(?:explain|tell) {3} (?:to|in) (?:the |a )?(?:judge|court)|court papers|service of (?:court|proceedings)`,
        `(?:or|otherwise|else|then|next stop|next)(?: it's| its| is)? (?:the )?(?:${BODY}|court|police)(?: then)?`,
        `(?:${BODY}|court|chargeback|charge back|dispute) (?:it is|it'll be|then|next)`,
        'legal (?:action|proceedings|case|steps|route|advice|measures|redress|claim)(?! (?:number|department)\\b)',
        `(?:my|our) (?:${LAWYER})`,
        `(?:get|got|speak|spoken|talk|talked|call|instruct|consult|hire|involve|seen|see|contact)(?:ing|ed)? {2} (?:${LAWYER})`,
        '(?:{i will}|do|doing|raise|raising|file|filing|start|starting|want|or|issue|initiate|opening|open|put in|request|requesting) {2} (?:charge ?back|dispute)(?: {1} (?:with|through|on|via|against))?',
        `(?:{i will}|or|then|be) {1} disput(?:e|ing) {5} (?:with|through|via) {2} ${BANK}`,
        `(?:ask|asking|tell|telling|get|getting|have|having|call|calling|go|going) {2} ${BANK} {1} (?:to )?(?:reverse|dispute|claw|take|pull|refund|cancel|stop|get|do|for)`,
        `${BANK} (?:will|is going to|gets|can|to|would) {2} (?:reverse|dispute|claw|take|pull|get|have|back)`,
        `(?:take|get|claw|claim|pull|taking|getting|charge) {3} back (?:over|through|via|with|by|from) {2} ${BANK}`,
        `${BANK} (?:claim|dispute) (?:opened|open|filed|started|in|if|unless)`,
        `report(?:ing|ed)? (?:this|it|you|u|them|everything|your \\w+|both|all) {3} (?:to|with|for) {2} (?:${BODY}|${FORCE}|bank|fraud|theft)`,
        '(?:police|consumer|official|formal|criminal) (?:complaint|report|case)(?! number\\b)|lodg(?:e|ing) {2} complaint(?: with| in| against)',
        'behind bars|go(?:ing)? to (?:jail|prison)|press(?:ing)? charges|pursue (?:this|it|the matter) (?:legally|through)',
        '(?:notice of |in |material |a |this is )(?:material )?breach(?: of contract| under)?(?! of (?:data|privacy)\\b)',
        `(?:end up|ends up|finish|settle it|go|going|see you|meet) {2} in court|(?:county|small claims|magistrates?) court|know my rights|(?:you|you.ll|will) {1} be served|(?:dad|mum|brother|sister|wife|husband|uncle|friend) is a (?:lawyer|solicitor|barrister|judge|attorney) and|${BANK} {2} (?:already )?reversing|(?:seek|seeking|claim|claiming|for) {2} damages|(?:your|ur) legal {1} (?:dept|department|team)|(?:opened|raised|filed|started|opening|lodged) {3} (?:dispute|chargeback|charge back|claim) (?:with|through|via|at) {2} (?:${BANK}|${BODY})|(?:${BODY}|${FORCE}) on (?:you|u|your)|(?:${BODY}) will (?:love|hear|be)|data protection people|this is (?:theft|fraud|illegal|stealing) and {5} report|health dep\\w*|ask my {1} ${BANK} (?:what|to|if|about)|my bank can deal`,
        '(?:slander|libel|defamation)|(?:against|breaking) the law|this is (?:illegal|unlawful|theft|fraud)(?= |,|\\.|!|$) {4} (?:police|report|lawyer|court|law)',
        '(?:claim|claiming|sue) {4} (?:damages|the value|every cost|losses|the loss)|(?:final response|deadlock) letter',
        "(?:let|see what|leave it to|up to|for) {1} (?:a |the )?(?:judge|court|courts|jury|magistrate|tribunal|law|arbitrator)s? (?:to )?(?:decide|sort|deal|say|says|thinks?|rule|settle|handle)|(?:legal|legally) (?:advice|cover|aid|challenge|insurance|team|help|representation|options|letter|notice of)(?! (?:line number|included)\\b)|(?:solicitors?|lawyers?|attorneys?|barristers?)(?:'s)? letter",
        '(?:{i will}|be|already|have|just) {2} (?:lodg|fil|rais|submitt?|open|mak|register)(?:ed|ing|e|s)? {4} (?:complaint|dispute|claim|case|report|appeal|grievance) {2} (?:with|to|against|at|through)(?! (?:you|your|the (?:warehouse|courier|seller|hotel|airport|insurer|claims))\\b)',
        "(?:class|legal|court|civil|enforcement) (?:action|proceedings|lawsuit)(?! (?:figure|movie|number)\\b)|lawsuit|litigation|{i will} {2} (?:take|taking) (?:legal |further |formal )?action|(?:you|this|that|what you)(?:'re| are|'s| is)? {3} (?:breaking|breach\\w*|violat\\w+|against|broken) {3} (?:law|act|regulations?|gdpr|consumer rights|my rights|statut\\w+|code of practice)",
        "(?:going to|gonna|i'll|i will|will be|am|i'm|want to|about to|just|have|straight to|calling|contacting|reporting {2} to) {4} (?:action fraud|attorney general|crime stoppers|crimestoppers|the authorities|citizens advice|consumer (?:rights|protection|affairs)|the regulator|local authority|data commissioner|labor board|labour board|housing ombudsman|rent tribunal|tenancy tribunal|property tribunal|employment tribunal)",
        '(?:been|gone|going|went|spoken|talked|off) (?:straight |already )?(?:to|with) {1} (?:the )?(?:police|cops|solicitors?|lawyers?|ombudsman|regulator|trading standards) {1} (?:about|over|regarding|with) (?:you|u|your|this|it)',
        '(?:get|receive|see|expect|face|be getting|hit (?:you|u) with) {2} (?:charge ?back|lawsuit|court (?:papers|summons|date)|solicitors? letter|summons|writ)',
        'reserve {2} (?:right|rights)|letter before (?:action|claim)',
      ),
    },
    {
      heat: 2,
      words: pattern(
        'legal claim|there are laws|has laws|laws against',
        'log (?:this|it|that) as (?:a|the) (?:formal )?complaint|(?:make|file|raise|put in|lodge|lodging|want|filing) {1} (?:formal|official) complaint|lodging a complaint|(?:to )?escalate to {2} (?:bank|ombudsman)',
      ),
    },
  ],
  unless: pattern(
    "(?:i'm|i am|as|my (?:wife|husband|daughter|son|sister|brother|mum|dad) is|works? (?:as|for|at)) {2} (?:lawyer|solicitor|attorney|barrister|paralegal|police officer|court\\w*|council)",
    "(?:my|our|the) (?:lawyer|solicitor|attorney|barrister|accountant|bank|legal team) (?:needs?|wants?|asked (?:me )?for|requires?|requested|says the (?:payment|money|transfer)|said the (?:payment|money)|sent the|is (?:copied|cc'd))",
    '(?:deliver|delivery|parcel|collect|pick ?up|drop|dropped|locker|parking|branch|near|next to|opposite) {4} (?:county|crown|magistrates) court|jury (?:duty|service)|for (?:my|our) (?:solicitor|lawyer|attorney|accountant)|(?:my|our) (?:lawyer|solicitor|attorney) (?:friend|mate|brother|sister|cousin|neighbou?r)|(?:add|change|update|remove|enter|replace) {1} (?:my|our|the) (?:solicitor|lawyer|attorney|conveyancer)\\w*|(?:gas|voltage|pressure|scuba|shower|window|flow|temperature|camping) regulators?',
    '(?:tennis|food|basketball|squash|badminton|padel) courts?|court (?:shoes|order for my name)|legal (?:name|notice|entity|terms|holiday|age|documents?|hold|address|size|paper|guardian|in)|council tax|police (?:officer|station|discount|number|check|are|closing)|crime (?:number|reference)',
    '(?:you|u|someone|somebody|neighbou?rs?|he|she|they) (?:called|rang|told|got) {1} (?:police|cops)',
    '(?:i|we) {1} (?:filed|made|have|got|already) {2} police report(?! (?:against|on) (?:you|u|your)\\b)|police report (?:for|number|is attached)',
    "how (?:do|can|to) {2} (?:dispute|claim|reverse|complain)|what's your {1} dispute|dispute (?:process|form|policy|resolution)|(?:insurance|warranty|travel|expense) claim|(?<!small )claim (?:number|form|my|a|the|is)|do you charge back|court (?:next|near|hearing as|opposite)|(?:documents?|copy|papers|forms?|it|statement) (?:to|for) (?:my|our|the) (?:lawyer|solicitor|attorney)|please send {4} solicitor|do i need a (?:lawyer|solicitor)|disputes are handled",
    "don't recognise|consumer rights charity|(?:bank|paypal) (?:says|said|told|account|details|transfer|holiday|card)",
  ),
  negatable: true,
};
