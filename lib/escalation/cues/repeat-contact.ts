import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

const NTH =
  '(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|thrid|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|nth|umpteenth|hundredth|\\d+th)';
const TIMES =
  '(?:twice|thrice|(?:two|three|four|five|six|seven|eight|ten|several|multiple|many|countless|a few|few|numerous|so many|\\d+) ?(?:times|tiems|x|chats|calls|emails|tickets|people|agents|departments))';
const CONTACTED =
  '(?:told|said|explained|contacted|called|rang|phoned|emailed|messaged|chatted|wrote|written|reported|asked|spoke|spoken|raised|sent|submitted|uploaded|tried|complained|requested|informed|mentioned|answered|given|gave|done|did)';

const OFTEN =
  '(?:twice|thrice|(?:two|three|four|five|six|seven|eight|ten|several|multiple|many|countless|a few|numerous|so many|\\d+) ?(?:times|tiems|x|chats|calls|emails|messages|tickets|letters|(?:different )?(?:people|agents|departments)))(?! (?:a|per|every|as|more|faster|bigger)\\b)';
const WE_HAVE = "(?:i|we)(?:'ve|ve| have| had)?(?: already| now| just| even| literally| personally)*";
const REACHED =
  '(?:called|rang|rung|phoned|emailed|e mailed|mailed|contacted|messaged|chatted|texted|written|wrote|complained|spoken|spoke|chased)';
const ELSEWHERE =
  '(?! (?:my|our|his|her|a|the) (?:bank|landlord|doctor|lawyer|solicitor|courier|wife|husband|mum|mom|dad|boss|friend|neighbou?r|son|daughter|school|council|police)\\b)';
const OURS =
  '(?:you|u|ya|them|this|that|it|us|the same(?: thing)?|everything|myself|your \\w+|to|support|about|all|people|customer|service)';

/** Told before, tried before, asked before, passed around, left without an answer. */
export const repeatContact: CueRule = {
  signal: 'repeat-contact',
  weight: 'hints',
  triggers:
    'ever second third fourth fifth sixth seventh eighth ninth tenth thrid 2nd 3rd 4th 5th 6th 7th 8th 9th 10th nth umpteenth hundredth twice thrice times tiems again already alrdy allready still nobody noone none never bothered passed bounced transferred fobbed shunted moved sent forth circle round same keep kept every each repeat explain over said told before yesterday last colleague monday tuesday wednesday thursday friday saturday sunday reminder promised tried done did calls emails tickets people departments called rang rung phoned emailed mailed contacted messaged chatted texted written wrote complained spoken spoke inspite spite despite once chat ignored unanswered multiple numerous assured person days many chased',
  says: [
    {
      heat: 0,
      weight: 'decides',
      words: pattern(
        `${WE_HAVE} ${REACHED}${ELSEWHERE} (?:(?:${OURS}|in|back|here|up|with|and|customer|service|on|the|phone|chat) ){0,4}${OFTEN}`,
        `${WE_HAVE} (?:told|explained|asked|reported|said|repeated|requested|raised)${ELSEWHERE} (?:${OURS} ){0,4}${OFTEN}`,
        `${NTH} (?:time|chat|call|email|message|attempt) {1} (?:that )?(?:i'm|im|i am|i've|ive|i have|i|we|we're|we've|we have) {1} (?:contact\\w*|call\\w*|rang|rung|ring\\w*|phon\\w*|writ\\w*|wrote|ask\\w*|chat\\w*|messag\\w*|email\\w*|explain\\w*|tell\\w*|told|said|say\\w*|report\\w*|chas\\w*|been in touch|complain\\w*)`,
        `(?:contacting|calling|writing|asking|messaging|emailing|explaining|complaining) {3} for the ${NTH} time|${NTH} (?:time|chat) (?:of )?(?:contacting|calling|writing|asking|messaging|emailing|explaining|chasing) (?:you|u|this|about|support|it|the same)`,
        `(?:i|we)(?:'ve|ve| have)? already (?:(?:told|explained|said|reported)(?: to)? (?:you|u|this|that|it|them|your|all|everything|the (?:last|other|first))|(?:mailed|emailed|sent|gave|given|uploaded|submitted|provided)(?: (?:it|this|that|them|these|those|everything))?(?: to)? (?:you|u|your|support)|${REACHED} (?:you|u|your|support|customer|about))`,
        '(?:what|as|like) (?:your|the|another|ur) (?:other |last |previous )?(?:colleagues?|agents?|rep|adviser|advisor|operator|guy|person|lady|man|one) (?:also |already |all )?(?:told|said|promised)(?: (?:me|us|so|that))* (?:last|yesterday|before|already|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|{2} ago|too)',
      ),
    },
    {
      heat: 0,
      words: pattern(
        `${NTH} (?:time|tiem|chat|call|email|ticket|message|attempt|person|agent|contact|day|reminder|one|request|try|week)(?! (?:customer|buyer|this year|lucky)\\b)(?: {3} (?:i|ive|i've|im|i'm|we|today|about|contact\\w*|ask\\w*|week|now|in a row|this|that))?`,
        `(?:for|is|its|it's|my|the|this is) (?:the )?${NTH} (?:time|chat|call|attempt|person)`,
        `${CONTACTED} {5} ${TIMES}|${TIMES} (?:already|now|today|this week|and still|and nothing|ive|i've|i have|have i)`,
        `${TIMES} {2} (?:to (?:customer|contact|support|you)|contact\\w*|call\\w*|email\\w*|report\\w*|told|asked)`,
        `(?:already|alrdy|allready) (?:${CONTACTED}|been through|went through|spoke)(?! (?:the )?(?:payment|paid|invoice|bill)\\b)`,
        `(?:i|we) (?:already |alrdy )${CONTACTED}|(?:i|we) ${CONTACTED} {4} (?:already|before|last (?:week|month|time)|yesterday|on monday|colleague|last guy|last person|the other|monday and|and nobody)`,
        `(?:how many|many) times {2} (?:do|have|must|should|will|am|i|need)`,
        `(?:as|like) i (?:said|told|explained|mentioned|wrote)(?: {2} (?:before|already|earlier|colleague|you|yesterday))?`,
        `(?:told|telling) (?:you|u|ya|your colleague|the last|them|him|her|the other) {2} (?:already|before|times|twice|again|all of this|that|this|its|it's|everything)`,
        `(?:still|again) {1} (?:no (?:reply|response|answer|call ?back|update|word|email|news|refund|solution)|not? (?:heard|had|received|resolved|fixed|called)|waiting (?:for|on) {2} (?:call ?back|callback|reply|response|answer|someone|promised|update|refund))`,
        `(?:nobody|no ?one|noone|never|none of you|not one of you) {2} (?:called|calls|rang|rings|replied|replies|answered|answers|responded|responds|came|got back|gets back|emailed|contacted|bothered)(?: back| me)*`,
        `(?:passed|bounced|sent|pushed|transferred|fobbed|moved|shunted) {2} (?:around|about|from|between|off|in circles|back and forth|pillar)|(?:round|around) (?:and round )?in circles|back and forth|going round in|full circle|from (?:dept|department|person|team) to`,
        `(?:same|exact same) (?:thing|answer|question|reply|response|sentence|issue|problem|story|message|email|excuse|script|text) {2} (?:again|every time|over|twice|last time|before|each|yesterday|last week|again and again|three times|times|everytime)`,
        `(?:every|each) (?:single )?time {2} (?:i|same|u|you|it)|everytime i|(?:keep|keeps|kept) (?:getting|saying|telling|asking|sending|giving|being|repeating|having to) {2} (?:same|the same|me|to repeat|myself|passed|told|explain|again|this)`,
        `repeat(?:ing)? myself|explain {2} (?:again|all over)|all over again|said the same|been (?:through|over) this|(?:go|going) (?:through|over) this again|told the same`,
        `(?:again|yesterday)\\?+|(?:i|we) (?:chatted|spoke|called|rang|emailed|messaged|wrote) {5} (?:yesterday|last week|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this morning|earlier|days ago|monday|tuesday)`,
        `(?:said|promised|told|assured) {5} (?:call|ring|email|reply|get back|be in touch|someone would|would be|it would) {4} (?:but|and|nobody|nothing|never|didn't|yet|still|yesterday|last)`,
        `(?:promised|was told|been told|were told|was promised) {6} (?:call ?back|callback|days? ago|last week|yesterday|by now|two|three|twice|every time|tonight|today)|callback {3} promised|promised (?:a |me )?(?:call ?back)`,
        `(?:tried|did|done) (?:that|it|this|all that|everything|all of that|those)(?: {3} (?:already|before|times|twice|yesterday|last|tuesday|monday|friday|as well|too|today|nothing))?(?=[^\\w]|$| and| but| no| not| like)`,
        `(?:contact|call|email|message|chat|ticket|tweet|report)(?:ed|s|ing)? {4} (?:again and again|multiple times|several times|repeatedly|many times|no (?:reply|response|answer|one)|without|never|ignored|unanswered|nothing)`,
        `(?:inspite|in spite|despite) (?:of )?(?:several|many|multiple|repeated)|repeated (?:attempts|emails|calls|requests)|reminder again|hi again|here (?:it is |i am |we go )?again|once again|yet again`,
        `(?:second|third|another|next|new) (?:chat|call|person|agent|ticket) (?:today|this week|now|about|and)|(?:fourth|fifth|sixth|\\d+th) (?:person|chat|agent|day)`,
        `(?:i )?told (?:\\w+) (?:this|that|it|all this|everything) {1} (?:on|yesterday|last|already|before|earlier|days)|still {1} (?:haven't|havent|hasn't|not) (?:heard|had|received|got)|(?:every|each) (?:person|agent|one|rep) {4} (?:says|different|tells)|same (?:link|form|email|article|steps|advice|reply) {4} (?:yesterday|before|last|already|again)|(?:asked|asking) (?:me )?(?:that|this|it) (?:already|before|again|twice)|no (?:response|reply|answer) (?:to|from|for) {3} (?:my|last|emails?|messages?|tickets?|calls?|anyone|you)`,
        `days? (?:now|in a row|running).{0,20}(?:reported|told|asked)|sent (?:it |them |you )?(?:twice|again|before)|(?:last|previous) (?:agent|person|guy|chat|time) (?:said|told|also|promised|you|i waited)`,
      ),
    },
  ],
  unless: pattern(
    'can you say that again|how many times (?:can|may) i|sent from|second (?:hand|item|one|order|thoughts|floor|line|account|phone|question)|third party|(?:order|buy|get|add|want) {2} (?:second|third)|twice (?:a|as|the|by mistake)|(?:two|three|\\d+) times (?:a|per|as)|try again later|thanks again|again thank|thank you again|i already (?:paid|have|had|got|know|own)|same (?:address|day|time|place|card|size|colour|color) (?:as|again|please)|every time i log',
  ),
};
