import type { Issue } from '../packs/schema.ts';
import { plain } from './said.ts';

const TOPICS: readonly (readonly [Issue, RegExp])[] = [
  [
    'lost',
    /\b(?:(?:parcel|package|order|delivery|item|letter|luggage|suitcase|bag|box|shipment)s?\b[^.?!]{0,30}\b(?:lost|missing|stolen)|lost (?:in the post|in transit|my (?:parcel|package|order|luggage|suitcase|bag))|never (?:came|arrived|turned up|got here|received|showed)|says? (?:it was |it's |its )?delivered|marked (?:as )?delivered|not received|where(?:'s|s| is) my (?:order|parcel|package|delivery|item|stuff|luggage|bag)|stolen from (?:the |my )?(?:porch|door|step))\b/,
  ],
  [
    'delivery',
    /\b(?:deliver\w*|parcels?|packages?|shipp?(?:ed|ing|ment)?|courier|tracking|dispatch\w*|depot|postman|out for delivery)\b/,
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
  ['subscription', /\b(?:subscri\w+|renew(?:al|ed|s)?|auto-?renew\w*|free trial|membership|monthly plan|my plan)\b/],
  ['cancellation', /\b(?:cancel\w*|terminate|close (?:my|the) account|end (?:my|the) contract)\b/],
  [
    'billing',
    /\b(?:(?:over)?charged (?:me|us|my|twice|double|again|for|extra|an?|the|\W?\d)|(?:an?|the|this|that|these|those|extra|double|wrong|unknown|two|three|\d) charges?|charge (?:of|on|for)|bill(?:ed|s|ing)?|(?:an?|the|my|your|this) invoice|overcharg\w*|direct debit|fees?|price|took (?:money|it twice)|debited|paid twice)\b|[$£€]\s?\d/,
  ],
  [
    'security',
    /\b(?:hack\w*|fraud\w*|scam\w*|phish\w*|unauthori[sz]ed|stolen|someone (?:else )?(?:is |has |was )?(?:using|used|in|logged|accessed|ordered)|somebody is using|(?:didn'?t|did not|never) (?:make|made|order|authori[sz]e) (?:this|that|it|these|those|them)|identity|breach|leaked|not me|wasn'?t me|not by me)\b/,
  ],
  [
    'login',
    /\b(?:log ?(?:in|ging in|on)|sign ?in|password (?:reset|not|isn'?t|wrong|doesn'?t|incorrect)|(?:forgot\w*|reset|new|my) password|locked out|verification code|reset (?:link|code|e-?mail)|two[- ]factor|2fa|authenticator|can'?t (?:get|log) in|sms code)\b/,
  ],
  ['account', /\b(?:my|our|the) (?:\w+ ){0,2}(?:account|profile)\b/],
  [
    'outage',
    /\b(?:outage|internet (?:is |has been |was |keeps )?(?:down|out|off|dropping|gone)|no (?:internet|signal|power|water|heating|gas|broadband|wifi|hot water|service)|power (?:is |has )?(?:cut|gone|out|off)|(?:site|service|server|system|api|platform|wifi|line|broadband)(?:'s| is| has been| are)? (?:down|out|off|dropping)|went down|red light)\b/,
  ],
  [
    'bug',
    /\b(?:bug|crash\w*|error|freez\w*|frozen|glitch\w*|won'?t (?:load|open|start|sync|save|connect)|wont (?:load|open|start|sync|save|connect)|doesn'?t (?:load|open|work|sync|save)|not (?:loading|syncing|saving|working)|blank (?:screen|page)|update broke|stopped working)\b/,
  ],
  ['bot-failure', /\b(?:bot|chatbot|virtual assistant|robot|automated|press 1)\b/],
  [
    'waiting',
    /\b(?:on hold|in (?:the|a) queue|waiting (?:for (?:a |an )?(?:reply|answer|response|someone|anyone)|\d+ (?:min|hour))|no(?:body| one) (?:replied|answer(?:s|ed)|call(?:s|ed) back|responded|picks up)|no (?:reply|answer|response|call ?back))\b/,
  ],
  [
    'policy-limit',
    /\b(?:polic(?:y|ies)|terms(?: and conditions)?|small print|not eligible|non-?refundable|rules?|against your|exception|restocking|not covered|warranty|out of warranty|not possible)\b/,
  ],
  [
    'booking',
    /\b(?:book(?:ed|ings?)|book (?:a|an|my|the|this) (?:room|table|flight|seat|trip|slot|hotel|visit|appointment)|reserv(?:ed|ation|ations)|itinerary)\b/,
  ],
  ['repair', /\b(?:repair\w*|engineer|technician|plumber|service visit|fix(?:ing)? the|call-?out|warranty claim)\b/],
  [
    'medical',
    /\b(?:prescription|medicine|medication|insulin|inhaler|tablets|pills|pharmacy|doctor|clinic|surgery|test results?|hospital)\b/,
  ],
];

/** What they say they do not want is not the topic. */
const UNWANTED =
  /\b(?:don'?t|do not|not|no) (?:want |need )?(?:an? |my |the |your )?(?:refund|money back|replacement|credit)\b/g;

/** What the chat is about, from the customer's own words: from the latest turn, for what was said before may be settled. */
export function issuesOf(customerTexts: readonly string[]): Set<Issue> {
  const found = topicsIn(plain(customerTexts.at(-1) ?? ''));
  if (found.size === 0) found.add('other');
  return found;
}

function topicsIn(text: string): Set<Issue> {
  const wanted = text.replace(UNWANTED, ' ');
  return new Set(TOPICS.filter(([, pattern]) => pattern.test(wanted)).map(([issue]) => issue));
}
