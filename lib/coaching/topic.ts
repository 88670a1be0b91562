import type { Turn } from '../conversation.ts';
import type { Topic } from '../emotion/reading.ts';
import type { Issue } from '../packs/schema.ts';
import { leavesOpen } from './fill/left-open.ts';
import { plain } from './said.ts';

const TOPICS: readonly (readonly [Issue, RegExp])[] = [
  [
    'lost',
    /\b(?:(?:parcel|package|order|delivery|item|letter|luggage|suitcase|bag|box|shipment)s?\b[^.?!]{0,30}\b(?:lost|missing|stolen)|lost (?:in the post|in transit|my (?:parcel|package|order|luggage|suitcase|bag))|(?<!\b(?:technician|engineer|plumber|electrician|fitter|driver|courier|taxi|cab|bus|train|e-?mail|mail|code|link|text|refund|money|call|nobody|he|she) )never (?:came|arrived|turned up|got here|received|showed)|says? (?:it was |it's |its )?delivered|marked (?:as )?delivered|not received|where(?:'s|s| is) my (?:order|parcel|package|delivery|item|stuff|luggage|bag)|stolen from (?:the |my )?(?:porch|door|step))\b/,
  ],
  [
    'delivery',
    /\b(?:deliver(?:y|ies|ing)?(?! (?:pass|note))|be(?:en)? delivered|not delivered|parcels?|packages?|shipp?(?:ed|ing|ment)?|courier(?! here)|tracking (?:number|no|link|page|info|says|shows|has|still|hasn'?t|not|id)|tracker|dispatch(?:ed|ing)|depot|postman|out for delivery)\b/,
  ],
  [
    'damaged',
    /\b(?:damaged?|cracked|crushed|dented?|scratch(?:ed|es)?|smashed|shattered|torn|ripped|bent|chipped|leak(?:ed|ing)? (?:in|all over)|(?:arrived|came|turned up) (?:broken|in pieces|open)|broken (?:glass|in the box)|in bits)\b/,
  ],
  [
    'wrong-item',
    /\bwrong (?:item|one|size|colou?r|product|order|model|thing|part|shoe|dress|food|meal|book)\b|\b(?:sent|got|given|received) (?:me )?(?:the |a )?(?:wrong|different)\b|\bnot what i ordered\b|\bsomeone else'?s order\b|\binstead of (?:the|a|my)\b/,
  ],
  [
    'refund',
    /\b(?:refund\w*|money back|reimburs\w*|(?:send|sent|sending) (?:it|them) back|return(?:ed|s|ing)? (?:it|them|the|label|my|two|refused|was|got)|want my money)\b/,
  ],
  [
    'subscription',
    /\b(?:subscriptions?|subscribed (?:to|for)|unsubscribe\w*|free trial|membership|monthly plan|my plan|auto-?renew\w*|renew(?:al|ed|s|ing)? (?:of )?(?:(?:my|our|the|this|a) )?(?:\w+ )?(?:plan|licen[cs]es?|membership|subscription))\b/,
  ],
  [
    'cancellation',
    /\b(?:cancel(?:ling)? (?:my|our|this|it|that|now|please|today|everything|me|us|both|all)|(?:want(?:ed)?|like|need|trying|tried|try|going|how (?:do|can|would) (?:i|we|you)|please|pls|can (?:i|you|we)|could you|let me|asked|unable|wish|if i|when i) (?:\w+ ){0,3}cancel(?:l?ing)?\b|(?:i|we)(?:'ve| have)? (?:already |just )?cancell?ed|cancel(?:lation)? (?:form|page|button|link|policy|option|request)|my cancellation|to cancel|i'?m cancell?ing|stop (?:my|our|the|this) (?:plan|subscription|contract|monthly|service|deliver(?:y|ies)|membership|order)|cancel (?:the )?(?:subscription|contract|order|plan|booking|flight|trip|membership|trial|policy|account|reservation)|terminat(?:e|ing) (?:my|our|the|this|it)|close (?:my|the) account|end (?:my|the) contract)\b/,
  ],
  [
    'billing',
    /\b(?:(?:over)?charged (?:me|us|my|twice|double|again|for|extra|an?|the|\W?\d+)|(?:an?|the|this|that|these|those|extra|double|wrong|unknown|two|three|\d) charges?|charge (?:of|on|for)|bill(?:ed|s|ing)?|(?:an?|the|my|your|this) invoice|overcharg\w*|direct debit|(?:an?|the|this|that|your|late|admin|booking|annual|monthly|hidden|extra) fees?(?! (?:back|free))|took (?:money|it twice)|debited|payment fail\w*|failed payment|payment issue|price (?:went up|rise|increase|has gone up)|(?:cleaning|shipping|exit|network|roaming|late) (?:fee|charges?)|paid twice|arrears|penalt(?:y|ies)|payment reminders?|reminder (?:again |today )?for|come out (?:\w+ ){0,3}(?:account|months?|in a row))\b/,
  ],
  [
    'security',
    /\b(?:hack\w*|fraud\w*|scam\w*|phish\w*|unauthori[sz]ed|stolen|someone (?:else )?(?:is |has |was )?(?:using|used|in|logged|accessed|ordered)|somebody is using|(?:didn'?t|did not|never) (?:make|made|order|authori[sz]e) (?:this|that|it|these|those|them)|identity|breach|leaked|not me|wasn'?t me|not by me|pretend(?:s|ed|ing) to be me|(?:with|using|under) my (?:face|name|photos?|identity|details)|(?:have|had|has|did) ?n[o'’]?t order(?:ed)? (?:this|that|anything)\b|suspicious)\b/,
  ],
  [
    'login',
    /\b(?:log ?(?:in|ging in|on)|sign ?in|password (?:reset|not|isn'?t|wrong|doesn'?t|incorrect)|(?:forgot\w*|reset|new|my) password|locked out|verification codes?|(?:2|two)[- ]step (?:verif\w+|auth\w*|log\w*|code)|verify (?:that )?it'?s me|(?:get|let me|getting) (?:back )?in(?: to|to) (?:my|our) (?:\w+ )?(?:account|email|e-?mail|profile|app|page)|access (?:my|our|the) (?:\w+ )?(?:account|email|e-mail|profile)|recover (?:my|our|the|an?)\b(?: \w+){0,3} (?:account|email|e-mail|password)|reset (?:link|code|e-?mail)|two[- ]factor|2fa|authenticator|can'?t (?:get|log) in|sms code)\b/,
  ],
  [
    'account',
    /\b(?:chang|updat|edit|correct|delet|remov|merg|transfer|clos|deactivat|unlink|link)(?:e|es|ed|ing|s)?\b[^.?!]{0,25}\b(?:my|our|the|his|her|an?) (?!bank )(?:\w+ ){0,2}(?:account|profile|surname|last name|username|gamertag|e-?mail address|phone number|details)\b|\baccount (?:settings|name|details|holder)\b|\bprofile (?:settings|name|picture|photo)\b/,
  ],
  [
    'outage',
    /\b(?:outage|internet (?:is |has been |was |keeps )?(?:down|out|off|dropping|gone)|(?:water|power|gas|electricity|heating)(?:'s| is| being| has been| was)? (?:off|cut off|out|down)|(?:services?|servers?) (?:are |is )?(?:currently )?(?:unavailable|down)|going on with (?:your|the|these) servers?\b|servers? disconnect\w*|no (?:internet|signal|power|water|heating|gas|broadband|wifi|hot water|service)|power (?:is |has )?(?:cut|gone|out|off)|(?:site|service|server|system|api|platform|wifi|line|broadband)(?:'s| is| has been| are)? (?:down|out|off|dropping)|went down|red light)\b/,
  ],
  [
    'bug',
    /\b(?:bug|crash\w*|error|freez\w*|frozen|glitch\w*|won'?t (?:load|open|start|sync|save|connect)|wont (?:load|open|start|sync|save|connect)|doesn'?t (?:load|open|work|sync|save)|not (?:loading|syncing|saving|working)|blank (?:screen|page)|update broke|stopp?(?:ed|s) (?:working|export\w*|load\w*|play\w*|sync\w*)|no longer works?|not working|(?:isn'?t|aren'?t|wasn'?t|not|won'?t|wont|doesn'?t|doesnt|don'?t|dont|can'?t|cant|cannot|unable to|not letting (?:me|us)|(?:won'?t|wont|doesn'?t|didn'?t|not) let (?:me|us)) (?:\w+ )?(?:working|install\w*|play\w*|stream\w*|download\w*|updat\w+|export\w*|upload\w*|sav(?:e|ing)|print\w*|turn(?:ing)? on|connect\w*|join\w*|watch\w*|select\w*|convert\w*|detect\w*|pair\w*|respond\w*|unenrol\w*)|(?:is|are) broken|keeps (?:crash|freez|stopp|disconnect|restart|kick|log|sign|clos|reset|fail|load|spinn|show)\w*ing|bsod|stop code|kicks? me|kicked (?:me )?(?:off|out))\b/,
  ],
  ['bot-failure', /\b(?:bot|chatbot|virtual assistant|robot|automated|press 1)\b/],
  [
    'waiting',
    /\b(?:on hold|in (?:the|a) queue|waiting (?:for (?:a |an )?(?:reply|answer|response|someone|anyone)|\d+ (?:min|hour))|no(?:body| one) (?:replied|answer(?:s|ed)|call(?:s|ed) back|responded|picks up)|no (?:reply|answer|response|call ?back))\b/,
  ],
  [
    'policy-limit',
    /\b(?:your|the|that|this|company|store|shop|return|refund) polic(?:y|ies) (?:says?|is|are|means?|does|doesn'?t|states?|was|won'?t)|\byour rules?\b|\bterms and conditions|small print says|\bnot eligible|\bnon-?refundable|\bagainst (?:your|the) (?:rules|terms|policy|policies)|\b(?:out of|outside|not under|no longer under|past) (?:the |its |my )?warranty|\bwarranty (?:ran out|has run out|expired|has expired|is over|ended)|\bnot covered\b|\bno exceptions?\b|\brestocking\b|\b(?:limit|maximum)\b[^.?!]{0,20}\breached|\b\d+[- ]days? (?:limit|window|rule|policy)|\bwindow (?:is |has |was )?closed|\btoo late to (?:return|report|claim)|\bnot (?:allowed|permitted) to\b/,
  ],
  [
    'booking',
    /\b(?:book(?:ed|ings?)|book (?:a|an|my|the|this) (?:room|table|flight|seat|trip|slot|hotel|visit|appointment)|reserv(?:ed|ation|ations)|itinerary)\b/,
  ],
  ['repair', /\b(?:repair\w*|engineer|technician|plumber|service visit|fix(?:ing)? the|call-?out|warranty claim)\b/],
  [
    'refused',
    /\b(?:(?:declin|reject|refus|den)(?:ed|ied|ying|ing)\b[^.?!]{0,30}\b(?:claim|appeal|application|request|refund|loan|mortgage|card|cover|order|ticket)|(?:claim|appeal|application|request|loan|mortgage|cover)\b[^.?!]{0,30}\b(?:declin|reject|refus|turned down|den(?:ied|ying))\w*|turned (?:me|us|it|my claim) down)\b/,
  ],
  [
    'not-received',
    /\b(?:(?:paid|bought|purchased?|ordered|redeemed|won|earned|traded|charged|got (?:a|the) \w+ (?:card|pack))\b.{0,90}\b(?:did ?n[o'’]?t|have ?n[o'’]?t|has ?n[o'’]?t|never|not|no)\b ?(?:\w+ ){0,2}(?:get|got|receive|received|appear|appeared|came|come|arrived|showed|turned|work|show|shown|sent|been sen[td]|own|find|let)|(?:did ?n[o'’]?t|have ?n[o'’]?t|never) (?:get|got|receive|received) (?:the|my|our|any|a|an) (?:\w+ )?(?:codes?|credits?|points?|bonus|money|rewards?|voucher|tickets?|game|pack|extra|discount|miles|e-?mail|confirmation|it))\b/,
  ],
  [
    'data-loss',
    /\b(?:lost (?:all |most )?(?:of )?(?:my|our|the) (?:\w+ ){0,2}(?:data|files?|photos?|pictures|progress|save|work|videos?|messages|contacts|history|notes|game|account|items?|\d)|(?:files?|photos?|data|progress|videos?|comments|playlists?|messages|contacts|server|save|saves|notes|rules|settings|templates|drafts|bookmarks|records|entries|documents|projects|spreadsheets?|recordings)\b[^.?!]{0,40}\b(?:gone|disappeared|vanished|deleted|wiped|reset|erased)|(?:gone|vanished|disappeared)\b.{0,30}\b(?:files|photos|videos|comments|playlists|messages|contacts|saves|notes|rules|settings|templates|drafts|bookmarks|records|entries|documents|projects|spreadsheets|recordings)|(?:been|got) wiped)\b/,
  ],
  [
    'suspended',
    /\b(?:banned|suspend\w*|terminated|wrongful\w* terminat\w+|deactivated|disabled (?:my|our)|(?:account|shop|channel|page|profile|card|listing|video)s?\b[^.?!]{0,25}\b(?:blocked|locked|disabled|restricted|removed|taken down|frozen)|(?<!\bi )(?<!\bwe )(?:blocked|froze|frozen|locked|closed|restricted) (?:my|our) (?:\w+ )?(?:account|card|shop|channel|page|profile))\b/,
  ],
  [
    'slow',
    /\b(?:lag(?:s|gy|ging)?|buffer\w*|latency|(?:the|my|high) ping|ping (?:is|of|spikes?)|(?:so|very|really|too|painfully|super) slow|slow(?:ing|ed)? down|slow (?:internet|speed|connection|wifi)|\d+ ?(?:mbps|mbit|mb\/s)|takes (?:forever|ages))\b/,
  ],
  [
    'travel',
    /\b(?:(?:flight|train|bus|coach|ferry|driver|taxi|ride|tram|plane)s?\b[^.?!]{0,40}\b(?:late|delay\w*|cancel\w*|miss(?:ed)?|didn'?t (?:come|show|turn up)|never (?:came|showed|arrived)|overbooked|diverted|stuck|left without|no show)|missed (?:my|our|the) (?:\w+ )?(?:flight|train|bus|connection|ferry|plane)|on the tarmac|(?:stuck|stranded|waiting|standing|sitting) (?:here )?at the (?:gate|airport|station))\b/,
  ],
  [
    'conduct',
    /\b(?:rude(?:ly|ness)?|hung up|hangs up|shouted at|sworn at|laughed at|ignored me|lied to|(?:worst|terrible|awful|poor|bad|shit|crap|horrible|appalling|pathetic|disgusting) (?:customer )?(?:service|support|experience)|(?:customer )?(?:service|support) (?:is|was) (?:terrible|awful|a joke|useless|rubbish|shocking|poor|bad)|(?:your|the) (?:driver|courier|agent|staff|engineer|guy|man|woman|lady|advisor|colleague|manager)s? (?:(?:was|were|got|is|are) (?:so |very |really )?(?:rude|aggressive|nasty|unhelpful|drunk|horrible|condescending|dismissive|useless)|just (?:left|walked|threw|shouted)|shouted|swore|laughed|lied|hung up|walked off|threw|insulted))\b/,
  ],
  [
    'medical',
    /\b(?:prescription|medicine|medication|insulin|inhaler|tablets|pills|pharmacy|doctor|clinic|surgery|test results?|hospital)\b/,
  ],
];

/** What they say they do not want is not the topic. */
const UNWANTED =
  /\b(?:don'?t|do not|not|no) (?:want |need )?(?:an? |my |the |your )?(?:refund|money back|replacement|credit)\b|\b(?:refund|money back|replacement) (?:is|would be|isn'?t|is not|won'?t) (?:\w+ )?(?:useless|pointless|no (?:use|good|help)|enough|help|what)\b|\b(?:return )?shipping (?:charges?|fees?|costs?)\b/g;

/**
 * What the chat is about: what the latest turn is; where it names nothing, the newest turn that does, as long as every reply
 * since has left the matter open. What was answered may be settled.
 * @param heard what the model hears, by message id
 */
export function issuesOf(turns: readonly Turn[], heard: Record<string, Topic[]>): Set<Issue> {
  for (const turn of turns.toReversed()) {
    if (turn.role === 'agent' && !leavesOpen(turn)) break;
    if (turn.role !== 'customer') continue;
    const found = turn.messages.flatMap(({ id, text }) => [
      ...topicsOf(text, Object.hasOwn(heard, id) ? heard[id]! : []),
    ]);
    if (found.length > 0) return new Set(found);
  }
  return new Set(['other']);
}

/** Topics whose usual words, where they are used, are right more often than a model that hears others in them (own chats, tweets, CuCom). */
const SURE: ReadonlySet<Issue> = new Set<Issue>(['lost', 'refund', 'login', 'waiting', 'refused', 'slow', 'data-loss']);

/**
 * What a text of the customer's is about: what the model hears in it, unless their words name a topic that words are surer of; where it
 * hears nothing, what the words name.
 */
export function topicsOf(text: string, byModel: readonly Topic[]): Set<Issue> {
  const named = topicsIn(text);
  if (byModel.length === 0) return named;
  const sure = [...named].filter((topic) => SURE.has(topic));
  return new Set(sure.length > 0 && !sure.some((topic) => byModel.includes(topic as Topic)) ? sure : byModel);
}

/** The topics a text of the customer's names; none where it names none that phrases know. */
export function topicsIn(text: string): Set<Issue> {
  const wanted = plain(text).replace(UNWANTED, ' ');
  return new Set(TOPICS.filter(([, pattern]) => pattern.test(wanted)).map(([issue]) => issue));
}
