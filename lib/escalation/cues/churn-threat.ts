import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

const OTHER =
  '(?:competitors?|competition|rivals?|(?:other|another|different|new|local|better) {1} (?:company|provider|supplier|pharmacy|school|nursery|dentist|garage|clinic|broadband|insurance|insurer|landlord|vet|practice|venue|hotel|courier|phone company|energy company|firm|vendor|seller|brand|operator|dealer|chemist|platform|agent|site|website|store|shop|bank|brand|insurer|carrier|network|platform|app|service|agency|lot|retailer|people|airline|gym|lender|host)|somewhere else|some ?place else|elsewhere|someone else|flipkart|croma|myntra|ebay|walmart|the other (?:lot|place|one|guys|supplier))';
const BOND =
  "(?:account|accounts|subscription|sub|membership|membershi?p|membeship|contract|plan|policy|service|orders?|prime|everything|direct debit|po|lines?|it all|all of it|renewal|both|lot|card|dogs|cover|premium|all)";
const USE =
  "(?:buy|buyin|buying|order|ordering|use|using|shop|shopping|book|booking|deal|dealing|purchase|purchasing|trust|trusting|come|coming|stay|staying|fly|flying|rent|renting|spend|spending|recommend|recommending|bank|banking|pay|paying|touch|touching|return|returning|set foot|stay|going)";

/** Will leave, cancel, switch, or never buy again. */
export const churnThreat: CueRule = {
  signal: 'churn-threat',
  weight: 'decides',
  triggers:
    'years yrs regret wish mistake back return renew staying stay continu extend penny cent dime another single old previous former octopus monzo think pac mac port stac exit remov ditch dump why pull withdraw more straw enough first elsewhere somewhere alternativ around unsubscri opt drop blacklist amazon everyone off out keep vodafone ship plenty wont walk reason uninstall lose delete whats cancel clos leav switch mov else competi rival never nvr neva last final done finish bye quit stop ditch end termin another other different business custom flipkart croma myntra gone renew longer lost losing loose find buy local rid why export coming contract direct insurer taking tired best',
  says: [
    {
      heat: 3,
      words: pattern(
        `(?:{i will}|or|otherwise|else|literally|really|seriously|will|consider|considering|thinking of|thinking about|if not) {3} (?:cancel|cancell?ing|close|closing|terminate|terminating|quit|quitting|ditch|ditching|end|ending|drop|dropping) {3} (?:${BOND}|amazon|{you})`,
        "(?:or|otherwise|else|then|fixed|today|sorted|happens again|tomorrow|friday|by \\w+) (?:i'm|im|i am|we're|i'll|i will|i|we|we will) {1} (?:cancel|cancell?ing|leav(?:e|ing)|off|gone|out|done|walk(?:ing)?)(?!(?: (?:to|for|home|at)|ing)\\b)",
        "(?:and|or|i'm|im|i am|we're|i will|i'll|just|seriously|also) cancell?ing(?: (?:it|this|everything|my \\w+|both|all|the \\w+|them))?(?= |[.!,]|$)(?! (?:one|because|due|the (?:wrong|second))\\b)",
        `(?:{i will}|gonna|or|just|might|could|thinking of|thinking about|considering|consider|time to|guess i'll|reckon|better|have to|happily|unless) {4} (?:switch|switching|mov(?:e|ing)|go|going|chang(?:e|ing)|tak(?:e|ing)|buy|buying|shop|shopping|order|ordering|get|getting|us(?:e|ing)|find|finding|look|looking|plac(?:e|ing)|sign(?:ing)?) {7} ${OTHER}`,
        `(?:switch|switching|moving|going over|defecting) {2} (?:to|with) {1} ${OTHER}`,
        '(?:get|buy|find|got|getting|buying) {5} (?:from the other|somewhere else|elsewhere|from a(?:nother)? (?:shop|store|local)|for half)',
        "(?:tak(?:e|ing)) (?:my|our) (?:business|custom|money|\\w+) (?:elsewhere|somewhere else)|(?:making|makes) me {2} (?:shop|go|look) elsewhere",
        `(?:never|nvr|neva|not (?:gonna|going to|be|ever)|won't|wont|will not|wouldn't|no longer) {2} ${USE} {5} (?:again|agn|ever|any ?more|from (?:you|u|amazon|here|this)|with (?:you|u|amazon)|u again|here)(?! (?:the|a|my)\\b)`,
        `never ever ${USE}|(?:never|not) {1} (?:buying|ordering|shopping|booking|using) (?:from|with|at|here|u|you|again)`,
        "(?:won't|wont|not|no) {2} (?:be )?(?:renew|renewing|the next one|a next one|next time|your customer|a customer)",
        "(?:i'm|im|i am|we're|we are|so|totally|bout|about|just|am) {1} (?:done|finished|through|out) (?:with|dealing|buying|using) {1} (?:{you}|your|online|here|amazon)",
        "(?:again|more|up|over|this|it|too|longer|today|friday|then|and) (?:then )?(?:i'm|im|i am|we're|we are) (?:gone|off|out|leaving|moving)(?! (?:to|for|home|of|the|at|work|on (?:my|the))\\b)",
        "(?:i'm|im|we're) (?:gone|off|leaving) (?:as soon as|when|after|once|if|unless)",
        `(?:this|it) {2} last (?:time|order|purchase|thing|chance|try|straw)(?! i (?:need|have|want|hope|contact|waited|raised|\\w+ed)\\b)|(?:last|final) (?:time|order|purchase) (?:i|we|i'm|im|that i|i'll) (?:ever |will |am )?(?:order|buy|shop|use|deal|ordering|buying|shopping|using)(?:ing)?(?!ed)|(?:last|final) (?:order|purchase) (?:from|with)|(?:your|ur|my) last chance|last (?:chance|time) (?:for|to) (?:you|u|order)`,
        "(?:lost|losing|lose|loose|loosing) {2} (?:customers?|custom|business|client|me as|my custom)|you(?:'ve| have)? (?:just )?lost me",
        `(?:close|closing|cancel) (?:my|our|the|both|all) {2} (?:account|accounts|subscription|membership|contract|plan|policy|everything)(?: \\w+){0,2}(?: then| now| today|,? i've had| and (?:refund|delete|give))|cancel everything|cancel(?:l?ing)? (?:my|the|our) (?:\\w+ )?(?:prime|membership|membershi?p|membeship|whole order)`,
        "good ?bye and|good riddance|bye bye|otherwise bye|adios",
        "(?:send|tell|show) me how to (?:leave|cancel)|want(?:ed)? to leave (?:you|u)|(?:you|to) let me out|out of (?:the|my|this) contract(?! date\\b)|why would i {4} again",
        '(?:seriously |strongly |actually )?(?:considering|thinking of|thinking about|consider) (?:leaving|cancell?ing|switching|moving|closing|quitting|using (?:another|other|a different))',
        `(?:stop|quit) ${USE} {1} (?:from|with|at|on|your|amazon|you|altogether)|gonna stop ${USE}`,
        'leav(?:e|ing) (?:amazon|for good|you guys|your company)|get rid of (?:you|these crooks|this company)|exporting my list|(?:coming|come) off (?:here|your)|debit.s cancelled|cancelled as of now|before i pay \\d+',
        '(?:or|sort it or|and) i walk|(?:my|your|the|our) last (?:order|booking|purchase|month|bill|payment) (?:with|from)? ?(?:you|u|here)?|(?:be|is|was) my last (?:order|booking|purchase|month)|reason to stay|jump(?:ing)? ship|plenty of other|keep (?:your|ur) (?:membership|subscription|contract|service|account|card|phone|broadband)|(?:i|we) {1} (?:won.t|wont) be back|lose the (?:whole |entire )?(?:contract|account|business|order|deal)|closing (?:everything|it all|the lot)|me done with|(?:not|never|won.t be) coming back(?! to (?:life|me))|uninstall(?:ing|ed)(?= |[.!]|$)(?! and (?:re|installed))|who.s switching|switching (?:banks|providers?|suppliers?|companies|insurers?|to (?:vodafone|ee|sky|o2|three|bt|verizon|t ?mobile|netflix|spotify))|(?:next|new) \\w+ (?:won.t|wont|will not) be (?:from|with) (?:you|u)|go(?:ing)? with (?:vodafone|ee|sky|o2|three|bt|verizon|t ?mobile|somebody else|someone else|your rivals?|a competitor)|lose us|lose me|i.?m out[.,!]+|not (?:worth it|want to use you)|not use (?:you|u) again|move (?:both|all|my|our) (?:lines|accounts|business|sites|domains|mailboxes|policies|money)|(?:whats|what is|what.s) my notice period|delete my account(?! and (?:re|make))',
        "done w(?:ith)? y'all|done with (?:you|u) (?:lot|guys|people)",
        "(?:been|stayed|customer|loyal|member|with (?:you|u|yous)) {8} (?:years?|yrs|months|decades?|\\d+|since) {4} (?:leaving|off|done|out|gone|finished|cancell?ing|switching|moving|goodbye|going (?:elsewhere|somewhere)|no more|never again|enough|that's it|over)",
        "(?:regret|regretting|wish (?:i'd|i had|i|we'd|we had) never|sorry i ever|mistake) {3} (?:joining|joined|signing up|signed up|ordering|ordered|switching|switched|choosing|chose|buying|bought|moving to|moved to|coming to|came to|trusting|trusted|using|used|picking|going with) ?(?:(?:to|with|from|up|for)? ?(?:you|u|this (?:company|place|bank|app)|here|in the first place|and|at all))?",
        "(?:i|we|and|you) (?:won't|wont|will not|shan't|am not|are not|aint|ain't|not) {1} (?:be )?(?:be back|back|return|returning|coming back|renew|renewing|staying|sticking around|continue|continuing|extend|extending|be staying|be renewing|be returning|see(?:ing)? (?:me|us|another|a penny|a cent)|get(?:ting)? (?:another|one more|a penny|any more (?:of my|money|business)))(?! (?:at|until|till|before|to (?:work|you|the office|my desk)|home|in time|from (?:work|holiday)|the (?:item|parcel|shoes|product))\\b)",
        "(?:not|never|won't|wont) {2} (?:see|get|getting|have|give|giving|spend|spending|receive|pay|paying) {2} (?:another|a single|one more|any more of) (?:penny|cent|pound|dollar|dime|rupee|euro|quid|order|p|my money|our money)(?! (?:until|till|before)\\b)",
        "(?:move|moving|go|going|switch|switching|head|heading|come|coming|return|returning|jump|jumping|defect|defecting|run|off|straight|crawl|crawling) (?:all |everything |right |straight )?(?:back |over |across )?(?:to|with) (?:my |our )(?:old|previous|former|last|ex) (?:\\w+ )?(?:one|lot|insurer|provider|bank|supplier|company|network|plan|gym|pharmacy|broadband|agency|carrier|firm|shop|energy|host|garage|vet|dentist|guy|guys|courier)",
        "(?:off|move|moving|switch|switching|go(?:ing)? (?:back |over )?|jump(?:ing)?|think\\w* of|stick with|use|using|try|trying|back) (?:to |with |using |over to |trying )?(?:octopus|british gas|edf|eon|ovo|monzo|starling|chase|revolut|barclays|lidl|aldi|tesco|argos|ebay|temu|lyft|bolt|deliveroo|doordash|just eat|chewy|virgin|vodafone|o2|giffgaff|comcast|xfinity|at&t|verizon|t ?mobile|dhl|fedex|ups|evri|asos|zara|next|boots|superdrug|cvs|walgreens|hulu|disney|netflix|spotify|deezer|apple music)(?:'s)? (?:tbh|then|instead|from now|next|now|as soon|when|after|if|because|like|and|tomorrow|it is|where|who|at least)|(?:think\\w*|consider\\w*) (?:of |about )?(?:moving|switching|going|changing) (?:over |back )?to \\w+",
        "(?:want|need|send|give|request|requesting|asking for|get) {3} (?:pac|mac|porting|port|stac|migration|transfer(?: out)?|exit|leaving|cancellation) (?:code|form|paperwork|forms)|port(?:ing)? (?:my|our|the) numbers? (?:out|away|to)",
        "(?:delet|uninstall|bin|remov|ditch|dump)(?:ing) {1} (?:the|your|this|my|ur|you) {1} (?:app|account|profile)(?! (?:and|then|to) (?:re|try|download|install|see|fix)\\w*)(?! (?:didn't|doesn't|did not|hasn't|isn't|help))",
        "why (?:should|would|do|am) (?:i|we) (?:even |still |ever )?(?:stay|staying|bother|keep (?:paying|using|my|giving|coming)|paying for|renew|remain|carry on (?:paying|with you)|continue|stick|use you|choose you|come back|order (?:from|with) you)",
        "(?:pull|pulling|withdraw|withdrawing|move|moving|take|taking) {4} (?:licen[cs]es?|accounts?|seats|business|spend|budget|savings|portfolio|team|fleet|pension|mortgage|advertising) (?:out|away|off|from (?:you|u|your)|elsewhere|over|by|from this)?(?= |$|[.,!])(?! (?:number|name|details|login|manager)\\b)|pull(?:ing)? (?:all )?(?:\\d+|our|the whole) {3} (?:licen[cs]es|seats|accounts|contract|business|users)",
        "(?:one|1|any) more {7} (?:i'm|im|i am|we're|we are) (?:gone|off|out|leaving|done|cancell?ing|finished|switching|away)|(?:the|my|that's the|that was the|was my|thats the) (?:final|last) straw|first and (?:last|only|final) (?:order|time|purchase|booking|month|visit|trip|ride)|(?:had enough|enough is enough)[,.! ]+ ?(?:{4} )?(?:cancel|close|leav|switch|end|out|off|bye|goodbye|done)\\w*|(?:cancel|close|end|terminate|stop) (?:my|our|the|this) (?:\\w+ )?(?:account|membership|subscription|contract|policy|plan|direct debit|service|everything)[,. ]+ ?(?:{2} )?(?:had enough|enough|fed up|sick of|disgusted|today|now|immediately)",
        "(?:look|looks|looking|time|have|need|gonna|going|better|might|may|rather|start|best|prefer) {3} (?:find|finding|look|looking|shop|shopping|pay|paying|buy|try|trying|use|using|go|going|spend) {4} (?:elsewhere|somewhere else|someone else|anywhere else|another|a different|a new|a better|alternatives?|around) (?!(?:size|colou?r|code|time|slot|date|day|address|delivery|password|phone|card|way|number|one of your|item|branch|\\d)\\w*\\b)|(?:find|finding) (?:a|an|some) alternatives?|(?:unsubscrib|opt|withdraw)(?:ing|e)? {1} (?:from|out of) (?:all|everything|the lot|every)|(?:drop|dropping|dump|dumping|ditch|ditching|bin|binning|blacklist\\w*) (?:you|u|yous|your (?:company|service))(?! (?:a|an|off|at|the|in)\\b)",
        "(?:lost|losing|lose) (?:my|our|a (?:loyal|good|long|customer|\\d+)) {3} (?:custom|business|trust and|loyalty|customer|family)|(?:won't|wont|never|not) (?:recommend|recommending|be recommending) (?:you|u|this|your)",
        'return(?:ing)? everything and|shop elsewhere|look(?:ing)? for (?:a|another) (?:new )?(?:insurer|provider|bank|supplier|company|host|gym|lender)',
      ),
    },
    {
      heat: 2,
      words: pattern(
        '(?:forget it|never mind|nvm|fine|no)[.,!]* {1} (?:just )?cancel (?:it|this|that|everything|the lot|all|then)',
        "competit(?:ors?|ion) {3} (?:cheaper|better|faster|answer|actually|do|does|would|offer|offers|could|can|manage|reply|don't|have|has|treat)|(?:amazon|ebay|tesco|argos|{you} rivals?|any other (?:company|shop|bank|provider|firm)|everyone else|other (?:companies|shops|banks|providers)) would(?: have|'ve|ve)? (?:sorted|fixed|refunded|sent|delivered|replaced|done|helped|never)",
        'just cancel it|cancel it (?:then|all|now)|find one somewhere else|buy it somewhere else|bought some elsewhere|get (?:it|them|one) (?:somewhere else|elsewhere)',
      ),
    },
  ],
  unless: pattern(
    "(?:how (?:do|can|to)|can|could|may|would like to|want to|need to|like to|id like to|do i need to|is it too late to) (?:i |we |you |u )?(?:please |just )?(?:cancel|close|move|switch|change) (?:my|the|an?|this|one|it|our|to|old)(?: \\w+){0,4}",
    "(?:you|u|y'all) (?:won't|wont|will not|haven't|didn't|have not|did not) (?:lose|lost) (?:me|us|my)|(?:glad|happy|pleased|great|love|never) {4} (?:switch(?:ed|ing)|moved|moving|joined) (?:to|from)|(?:moved|switched|came|coming|moving|switching) (?:over )?(?:here |to (?:you|u) )?(?:from (?:a|another|my|the) (?:different|other|old|previous)?)|(?:app|account) {2} (?:reinstall|re-install|redownload)\\w*|regret (?:buying|ordering) (?:the (?:small|wrong|blue|cheaper)|this (?:size|colou?r))",
    'leave (?:it|them|the|a|my|your|this|that|you a) |(?:leaving|leave) (?:the house|home|work|a |at |in )|not going to leave|never leave|switch(?:ing)? it|moving (?:house|home|offices?)',
    '(?:you|u|they|he|she|driver|courier|someone|system|seller|site|app|it) {1} (?:cancell?ed|closed|moved|switched|left)',
    "lost me (?:at|there|a bit)|moving (?:on|in|to (?:a|the|our) new|into)|(?:you|u|guys|can't|they) {1} just cancel|was (?:seriously |just )?(?:considering|thinking)|cancell?ing (?:due|because)|out somewhere else|(?:better deal|got it) elsewhere|(?:can't you|you) {3} find one|(?:need|have|want|got) to cancel (?:that|this|my|the|it) {1} order",
    'cheaper to buy {2} elsewhere|is it cheaper|(?:can|should|do) i buy|is it better to',
    'last time i (?:ordered|called|spoke|checked|came|tried)|i was with another|never mind|never arrived|never (?:came|got|received|had|works?|worked)',
  ),
};
