import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

const BOSS =
  '(?:manag[ae]rs?|mangers?|management|managment|supervis[oe]rs?|supervisior|boss|superiors?|shift (?:lead|leader|manager|supervisor)|line manager|duty (?:manager|supervisor)|team captain|principal|head ?teacher|matron|owner of (?:the|this)|team ?lead(?:er)?s?|director|ceo|head office|higher ?ups?|superintendent|head of [\\w]+)';
const SENIOR =
  '(?:higher(?: up)?|senior|more senior|above (?:you|u|this)|over (?:you|u)|in charge|responsible|with (?:a brain|{1} (?:authority|power|clue))|in (?:management|authority)|who has the power|that has the power)';
const SOMEONE = '(?:some(?:one|body)|sum(?:one|1|body)|any(?:one|body)|a person|person|human|people|who ?ever|who)';
const HUMAN =
  '(?:{1} (?:real|actual|live|proper|human|physical) (?:human|person|agent|representative|rep|adviser|advisor|operator|people|being)|human(?: being)?|humans|representative|live agent|an agent|a rep|operator)';
const REACH =
  '(?:speak|spk|talk|tlk|chat|get|put|transfer|connect|escalate|pass|give|gimme|bring|fetch|call|contact|want|need|demand|hand|let|ask|see|discuss|complain|take|have|phone|ring|rather|report|join|word with)(?:ing)?';
const DECIDE =
  '(?:decide|authori[sz]e|approve|make {2} decisions?|do something|help|fix|sort|change|release|look|override|let me|tell me)';

/** Wants a manager, somebody above the agent, or a human instead of the bot. */
export const managerRequest: CueRule = {
  signal: 'manager-request',
  weight: 'decides',
  triggers:
    'head competent useful decent capable sensible shift duty next second level pass upstairs kick bump compet qualif better experienc principal matron owner word tier join manag manger superv superior boss team lead director ceo head higher senior superint human person people agent operator rep above over charge respons someone somebody anyone anybody sum1 sumbody sumone who escalat brain authority power real bot robot machine',
  says: [
    {
      heat: 0,
      words: pattern(
        '^(?:(?:an? |the |live |real |yes |no )*(?:agent|human|person|representative|operator|somebody|someone)[.!,? ]*){1,5}(?:now|please|pls|plz|asap)?(?=[.! ]*$)',
      ),
    },
    {
      heat: 3,
      words: pattern(
        `${REACH} {4} ${BOSS}`,
        `${REACH} {3} ${SOMEONE} {1} ${SENIOR}`,
        `${SOMEONE} {2} (?:senior|with (?:{1} authority|a brain|{1} power)|above (?:you|u)) {2} (?:call|phone|contact|ring|look|please|now)`,
        `(?:not you|now)[.,!]* someone (?:with|who|senior|else)`,
        `(?:where's|where is|who's|whos|who is|what's|is there|are there) {4} ${BOSS}`,
        `(?:who's|whos|who is|who) {4} (?:above|over|senior to) (?:you|u)`,
        `${SOMEONE} {1} (?:above|over|senior to|higher than) (?:you|u)`,
        `(?:your|ur|yr) {1} ${BOSS}`,
        `(?:name|number|email|contact|details|address) (?:of|for) {2} (?:${BOSS}|person above (?:you|u))`,
        `(?:take|taking|escalate|escalating|go|going) {3} (?:higher(?: up)?|further up|to the highest level|to the top)`,
        `^(?:an? |the )?${BOSS}(?: {now})*(?=[.!?]*(?:$|\\n))`,
        `${BOSS}[.,]* {now}`,
        `with (?:you|u)[,.]* escalate|${SOMEONE} (?:higher up|senior)|most senior person|who do (?:you|u) report to|tier (?:2|two|3|three)|${BOSS} {2} join|(?:deal|speak|talk|speaking|talking|dealing) {1} with a (?:manager|supervisor)|(?:asked|asking) for (?:a|the|your) (?:manager|supervisor)|customer (?:care|service) head|(?:someone|somebody|anyone) who {1} (?:isn't|isnt|is not|knows|actually)|(?:get|give) me someone else|(?:somebody|someone) else to take`,
        `(?:want|need|like|demand|please have|get) {2} (?:this|it|my \\w+|me) {1} escalated`,
        'escalate (?:this|it|that|me|my \\w+|the (?:case|issue|matter|ticket|complaint)) (?:further|up|higher|now|immediately|today|to (?:your|a|the|someone|somebody|whoever|management))|^escalate (?:this|it|me|my \\w+)|(?:can|could|will) (?:you|u|this be|it be|i get this) (?:please )?escalate[d]?|(?:want|need) to escalate|(?:next|second|2nd|third|higher|another|upper) (?:level|tier|line)(?: of)? (?:support|up|agent|team|help)|(?:next|second|2nd|third) (?:level|line) support|(?:pass|move|kick|send|push|bump|take|put|raise) (?:me|this|it|my (?:case|complaint|issue|ticket)) (?:up|upstairs|upwards|higher|to (?:someone|somebody) (?:senior|else|higher|above|who|with)|further up|to (?:the )?(?:top|management|complaints))(?! (?:to|on) (?:the )?(?:stairs|floor|flat|door))',
        `(?:${SOMEONE}|person|one) (?:that|who|with) {4} (?:authority|power|clue|competent|decisions?|qualified|experience|seniority|knows what (?:they|he|she|theyre|you)|trained|actually (?:help|knows|can|understands?|read))|(?:raised?|raising|sent|referred|passed|go|goes|taken|reviewed|looked at) {3} (?:to|by|with) {2} (?:senior|manager|supervisor|management|team leader|someone (?:senior|higher|above|in charge))|senior (?:member|manager|person|agent|adviser|advisor|colleague|staff|support|rep|team)|(?:anyone|someone|somebody|anybody) (?:else|better|competent|qualified|more (?:experienced|qualified|competent)) (?:there|i can|to (?:speak|talk)|available|please)|who(?:'s|s| is) (?:in charge|running (?:this|the show|things)|responsible(?=[?!. ]*$)|the (?:boss|manager|supervisor|one in charge))`,
        '(?:over|above) (?:your|ur) head|(?:get|give|find|bring|want|need|fetch) {2} (?:someone|somebody|anyone|a person) (?:competent|qualified|useful|decent|proper|senior|capable|sensible|better|with)|(?:can|could|have|want|need|get|would|let|ask) {3} (?:manager|supervisor|team leader|boss|someone senior|somebody senior|director) {1} (?:to )?(?:ring|call|phone|contact|email|message|reply|look|review|speak|deal|come|join|step)',
        `who can (?:actually |then )?${DECIDE}`,
        `${REACH} {3} ${SOMEONE} {2} (?:can|could|has|have|runs|is allowed to|is able to|knows how) {3} ${DECIDE}`,
        `${REACH} {4} (?:someone|somebody|whoever|who) (?:that |who )?runs`,
      ),
    },
    {
      heat: 1,
      words: pattern(
        `${REACH} {3} ${HUMAN}`,
        `${REACH} {2} (?:a|some|actual|real) (?:person|agent|adviser|advisor|human)(?! (?:who|that) (?:delivered|sold)\\b)`,
        `(?:no more|not a|not another|stop the|without|sick of|instead of) {1} (?:bots?|robots?|machine|automated \\w+)`,
        `^(?:{1} (?:to|with) )?(?:an? )?(?:real |live |human )?(?:human|agent|person|operator|representative|live agent)(?: {now})*(?=[.!?]*(?:$|\\n))`,
        `(?:human|agent|person|representative|operator) {now}`,
        `${REACH} (?:to|with|2) (?:someone|somebody|sum1|sumone|sumbody|anyone|a person)`,
        `(?:is|are) (?:there|this|you|u) {2} (?:human|real person|actual person|person or)`,
      ),
    },
  ],
  unless: pattern(
    '(?:password|account|property|project|product|task|file|download|device|ads?|tag|office|store|shop|site) managers? {1} (?:has|is|was|said|told|wants|needs|isn.t|showed|shows|role|app|\\w+ usually)',
    '(?:fine|yes|ok|okay|sure|proceed|do|yeah)[,.! ]+(?:please |pls |do |and |then )*escalat\\w+(?: (?:it|this|that|to))*',
    "(?:your|the|ur) (?:\\w+ )?(?:manager|supervisor|boss|team leader) {1} (?:already|just|kindly|has|have|was|sorted|fixed|called|rang|phoned|emailed|told|promised|said|helped|offered|gave|agreed|from)(?! (?:me )?(?:he|she|no|to call|a call ?back))|(?:as|being|i am|i'm|became|promoted to|training to be) {1} (?:a|an|the) (?:\\w+ )?(?:manager|supervisor)|my old boss|boss (?:level|fight|battle|key|raid)",
    '(?:password|property|project|product|task|file|download|device|tag|window) managers?',
    "(?:my|our|his|her) (?:\\w+ )?(?:manager|boss|supervisor|team leader|team lead|director|ceo|managers)|i'm (?:the|a|an) {2} (?:manager|director|supervisor|boss)|i manage",
    '(?:spoke|talked|chatted|spoken) (?:to|with) {3} (?:supervisor|manager|agent|person|rep|representative|someone|somebody|human)',
    '(?:add|invite|role|permission|access) {2} (?:manager|director|supervisor)|manager (?:role|access|permission|account|login)',
    '(?:need|want|have|get|find) {1} (?:someone|somebody|anyone|a person|person) to (?:sign|be|collect|pick|help (?:me )?(?:with|find|set))|(?:estate|travel|letting|delivery|shipping) (?:agent|person)|human resources?|human hair|first person|third person|in person|per person|price for',
    '(?:talk|speak|chat) to (?:the )?(?:driver|courier|my)',
  ),
  negatable: true,
};
