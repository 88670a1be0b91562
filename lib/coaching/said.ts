/** Lower-cased text with straight quotes and single spaces, the form the patterns below read. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

const any = (...parts: string[]) => new RegExp(`(?:${parts.join('|')})`, 'i');

/** How agents do what they do, in their own words. Read with {@link plain}. */
export const AGENT_SAID = {
  apology: any(
    "\\b(?:so |very |really |truly |i'?m |we'?re |i am )?sorry\\b(?! to hear you(?:'re| are| want| wish))(?! to (?:ask|bother|trouble|interrupt|disturb|press|chase)\\b|\\?|,? (?:could|can|may|would|did) (?:i|you|we)\\b|, (?:which|what|who|where|was|is|do|does|how|when|one (?:more|moment|second)|i (?:didn't catch|missed))\\b)",
    '\\bapolog(?:y|ies|ise|ize|ising|izing)\\b(?!,? (?:which|what|could|can|may|would)\\b)',
    '\\bmy (?:mistake|bad)\\b',
    '\\bpardon\\b',
  ),
  acknowledgement: any(
    "\\byou'?(?:re| are) (?:absolutely |quite |completely |totally )?right\\b",
    '\\b(?:i|we) (?:completely |totally |fully |can |do |really )*(?:understand|see why|see how|get why|get that|hear you|appreciate how)\\b',
    "\\bthat(?:'s| is| must be| must have been| sounds| was)(?: been)? (?:a |an |really |very |so |not |far |much )*(?:long|frustrat|annoy|upset|bad|awful|horrible|terrible|stress|worry|scary|hard|difficult|rough|mess|nuisance|pain|too|disappoint|no way|unfair|not (?:good|right|ok|how|what)|fair|understandable|shame|horrid|miserable|tough|wrong|lot)",
    "\\b(?:isn't|not|shouldn't be|wasn't) (?:good enough|how it should|what you (?:paid|ordered|expected)|acceptable|right|supposed)",
    "\\bi'?d be (?:annoyed|upset|frustrated|cross|angry|worried|asking|fuming|writing)",
    '\\bno wonder\\b|\\bunderstandabl[ey]\\b|\\bfair (?:enough|point|question|comment)\\b|\\boh no\\b|\\bwhat a (?:mess|nuisance|pain|shame|day|start)\\b',
    "\\bshouldn't have (?:had to|happened|been)\\b|\\byou shouldn't\\b|\\b(?:i can|i) see (?:what|how|the problem|it (?:closed|cut|dropped|went))",
    "\\byou've (?:waited|been waiting|already|had to|done|been (?:through|passed|charged|more than))\\b",
  ),
  understand: any(
    '\\b(?:i|we) (?:do |can |completely |totally |fully |really )*(?:understand|hear (?:you|what)|get (?:why|how|that|it))\\b',
    '\\bi know (?:exactly )?how (?:you feel|frustrating|annoying)',
    '\\bi (?:can )?see (?:how|why) (?:frustrat|annoy|upset|you)',
  ),
  paraphrase: any(
    '\\b(?:so|just) (?:to (?:check|confirm|be sure|recap)|let me (?:check|recap))',
    '\\b(?:have i got|did i get|do i have) (?:that|this|it) right\\b',
    "\\bif i(?:'ve| have)? (?:understand|understood|got|read) (?:you|that|this|it)\\b",
    '\\b(?:let me|to) (?:say (?:it|that) back|recap|repeat (?:that|it) back|play that back|summari[sz]e)',
    '\\bis that (?:right|correct|it)\\?',
    "\\bso you(?:'ve|'re| were| had| want| ordered| paid| got)\\b.*\\?",
  ),
  question:
    /\?|^(?:(?:hi|hello|hey|ok|okay|thanks|thank you)\b[ ,!.]*)?(?:what(?:'?s)?|which|where|when|who|how)\b[^.!]{0,60}$|\b(?:can|could|may) (?:i|you) (?:have|take|get|give|send|tell|share|confirm|read)\b|\b(?:please|pls) (?:send|share|confirm|give|tell|provide|upload)\b|\b(?:number|name|postcode|email|address|photo|reference) please\b/i,
  refusal: any(
    "\\b(?:can(?:no|')t|cannot|can not|unable to|not able to) (?:currently |actually |just |really |also )*(?!see\\b|find\\b|imagine|wait|believe|say\\b|tell\\b|promise|guarantee|thank|hear|be sure|locate|reach)[a-z]+",
    "\\b(?:don't|do not|doesn't|won't|will not) (?:offer|refund|share|change|waive|cancel|give|help|extend|allow|accept|process|override|exchange|send|reopen|release|apply|cover|transfer|ship|deliver|do that)\\b",
    "\\b(?:not|[a-z]+n't) (?:currently |actually )?(?:possible|eligible|covered|refundable|available|included|supported|allowed|something|free|an option)\\b|non-?refundable|impossible\\b",
    "\\b(?:our|company|per|the|this is|that is|that's) (?:\\w+ )?(?:policy|procedure|process|terms)\\b|\\b(?:in|see|per) (?:our|the) terms\\b",
    "\\b(?:unfortunately|i'?m afraid|sadly)\\b",
    '\\bthe charges? (?:are|is) (?:valid|correct)\\b|\\bnothing (?:i|we) can do\\b|\\bno exceptions?\\b|\\bthe deadline (?:has )?passed\\b|\\bwas declined\\b',
  ),
  limitIsLegal:
    /\b(?:by law|legally|legal(?:ly)? required|regulat(?:ion|ions|or|ory)|data protection|gdpr|privacy law|safety (?:rule|reason|law|limit)|for (?:your )?safety|the law)\b/i,
  offer: any(
    '\\b(?:either|or)\\b[^.?!]{2,80}\\?',
    '\\b(?:would|do|did) you (?:like|prefer|rather|want)\\b',
    '\\b(?:i|we) (?:can|could) (?:also |either |now |still |then )*(?:offer|send|refund|replace|book|split|arrange|swap|credit|move|put|get|do|give|raise|ship|waive|call|ring|switch|set)',
    '\\b(?:option|alternativel?y?|choice)s?\\b|\\bshall i\\b|\\bwant (?:me to|it|one)\\b|\\byour choice\\b|\\bwhich (?:would|do|one)\\b|\\bup to you\\b',
  ),
  onlyOption: /\b(?:the )?only (?:option|way|thing|possibility|choice|one)\b|\bthere(?:'s| is) (?:just|only) one\b/i,
  namedFeeling:
    /\byou (?:sound|seem|must (?:be|feel)|feel|are (?:clearly |obviously )?(?:angry|upset|worried|frustrated|furious|scared))\b|\bi(?:'m| am) hearing (?:anger|frustration|worry)|\b(?:how |that (?:sounds|must be) )(?:angry|upset|worried|frustrat\w*|furious|infuriating|frightening|scary|stressful)\b/i,
  hold: any(
    '\\b(?:one|a|bear|1|2|two|few|couple) (?:of )?(?:moment|sec|second|minute|min|mins|minutes|with me|ticks?)\\b',
    "\\b(?:let me|i'?ll|i will|i'?m|just|i am|going to|gonna) (?:just |now |quickly |go |have a |take a )*(?:check|checking|look|looking|find|see|ask|pull|pulling|read|reading|open|ring|call|calling|speak|confirm|dig|try)",
    '\\b(?:hold on|hang on|bear with me|please wait|wait please|still (?:checking|looking|on it|waiting))\\b',
  ),
  action: any(
    "\\b(?:i|we)(?:'ve| have|'m| am)? (?:just |now |already |also )*(?:sent|refunded|refunding|cancelled|canceled|booked|raised|updated|changed|reset|removed|added|fixed|credited|frozen|blocked|escalated|reported|arranged|emailed|put|stopped|switched|moved|opened|reopened|waived|applied|marked|passed|logged|flagged|extended|released|found|located|ordered|replaced|corrected|ringing|called|rung|held|set|reserved|assigned|saved|closed|reprinted|got you|made|noted|restarted)\\b",
    '\\b(?:done|all (?:set|changed|done|sorted)|sorted|cancelled|refunded|removed|added|booked|approved|corrected|unlocked|changed|emailed|sent)\\b[.,! ]',
    '\\b(?:go to|click|tap|press|open|choose|select|restart|hold (?:the|down)|turn|unplug|settings?|menu)\\b',
    '\\b(?:refund|replacement|credit|courier|engineer|driver|new one|van) (?:is|has been|will be|of|are|for|to)\\b',
    "\\b(?:it|that|this|you|they)(?:'ll| will) (?:be|get|arrive|go|show|come|have)\\b",
  ),
  promise: any(
    "\\b(?:by|before|until|at|within|in) (?:the (?:next|end)|(?:about |around |roughly )?\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:am|pm|o'?clock)?|noon|midday|tonight|tomorrow|today|end of|close of|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:a|an|one|two|three|five|ten|few|couple)\\b)",
    "\\b(?:i|we)(?:'ll| will|'m going to| am going to) (?!need|have to|close)(?:\\w+ )",
    '\\b\\d+(?:\\s?-\\s?\\d+)? (?:working |business )?(?:days?|hours?|hrs?|minutes?|mins?)\\b',
    '\\b(?:tomorrow|tonight|this (?:afternoon|evening|morning)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\\b',
  ),
  noCommitment:
    /\b(?:can'?t|cannot|can not|unable to|not able to|couldn'?t) (?:give|say|tell|promise|commit|guarantee|confirm)\b[^.]{0,40}(?:when|time|date|how long|eta|day|anything)|\bno (?:eta|date yet|time yet)\b|\bdon'?t (?:know|have) (?:when|a date|a time|an eta|how long)\b/i,
  verified:
    /\b(?:i(?:'ve| have)? (?:just )?(?:checked|confirmed|looked|verified|compared)|(?:the )?(?:records?|system|log|scan|photo|tracking|history) (?:shows?|says?|confirms?)|(?:our )?records? (?:show|say)|it(?:'s| is) showing|i can see)\b/i,
  failureOwned: any(
    "\\b(?:our|my) (?:mistake|fault|error|side|end|doing|slip|miss|bad)\\b|\\bon us\\b|\\bwe (?:got (?:it|this|that|the \\w+|your \\w+) wrong|messed|made a mistake|dropped|missed|failed|lost|let you down|charged you twice|sent (?:you )?the wrong|shouldn't have|should have|should've|never (?:sent|booked|processed))",
    '\\bcharged (?:twice|in error|by mistake)\\b|\\b(?:double|duplicate|wrong) (?:charge|payment|item|booking)\\b|\\bwas (?:never|not|wrongly|mistakenly) (?:sent|booked|processed|passed|logged|picked|dispatched|cancelled|charged|closed)\\b',
    "\\b(?:it|that|this) (?:shouldn't|should not|should never) have (?:happened|been)\\b|\\byou(?:'re| are) right, (?:sorry|it|that|the|i|we)",
    "\\bi(?:'ve| have)? (?:found|see|can see) (?:the |an? |what )?(?:error|mistake|fault|went wrong|cancellation|double|duplicate|missing)",
  ),
  notOurs:
    /\b(?:your bank|the bank'?s?|the weather|storm|the (?:seller|host|airline|courier|third[- ]party|manufacturer|app store|clinic|hospital|venue)(?:'s)?) (?:has|have|holds?|cancell?ed|closed|decided|side|delay|needs?|policy|declin\w+|blocked|stopped|refused|\w+ed)\b|\b(?:outside|beyond) our (?:control|network)\b|\bnot (?:caused )?(?:on|by) (?:our|us)\b|\bdue to (?:the )?(?:weather|storm|strike|snow|customs)\b/i,
  boundary: any(
    '\\b(?:insult|offensive|swear|abusive|abuse\\b(?! team)|name-?call|respectful|personal remarks?|remarks about me|carries on like)',
    '\\b(?:mind|watch|with|of|use|for) (?:your|the|that|such|this) language\\b|\\bcalled names\\b|\\bcall(?:ing)? me (?:names|that\\b|an?\\b)',
    "\\b(?:talk|speak)(?:ing)? to (?:me|people) like\\b|\\bnot be spoken to like\\b|\\bwhile i'm being threatened\\b",
    '\\b(?:make|direct) it (?:about|at|personal)|\\b(?:civil|decent with|kind to each other)\\b|\\bleave the rest out\\b',
    '\\bkeep (?:this|it|the messages) about\\b|\\bstay with (?:the problem|what you came for)\\b',
    "\\bi(?:'ll|'m| will| am) (?:close|closing|end|ending) (?:the|this) chat\\b(?![^.!?]*\\b(?:if there|for now|nothing else|as (?:the|it)))|\\b(?:and|or|them) i(?:'ll)? (?:close|end) the chat\\b|\\bpausing here\\b|\\blast time i(?:'ll)? ask\\b|\\bmessages? (?:like that|is about me)\\b",
    '\\bif (?:it|this|that|they) (?:stays like this|goes? on|stops)\\b|\\bthe point i (?:told you about|named)\\b',
  ),
  handOff:
    /\b(?:manager|supervisor|team lead|lead(?! times?\b)|colleague|specialist|senior|complaints? team|escalat\w+|transfer\w*|pass(?:ed|ing)? (?:this|you|it|the case) (?:to|over|on)|put(?:ting)? you through|hand(?:ed|ing)? (?:this|you|it) (?:over|to)|second line|tier 2)\b/i,
  makeGood:
    /\b(?:refund|credit(?:ed)?|voucher|goodwill|free of charge|no charge|waive|compensat|discount|\d+ ?% off|gift card)\b/i,
  condolence:
    /\b(?:condolences?|sympath(?:y|ies)|saddened|thoughts are with)\b|\bsorry\b(?:[^.?!]{0,30}\b(?:loss|passed|died|death|passing)\b| (?:to (?:hear|read|learn) )?(?:about|of) | for (?:what|you))|\b(?:so|very|truly|really|deeply|terribly) sorry(?:[.!]| to (?:hear|read|learn))/i,
  thanks: /\b(?:thanks|thank you|cheers|appreciate)\b(?! for (?:contacting|getting in touch|reaching))/i,
} as const;

/** How customers answer, in their own words. Read with {@link plain}. */
export const CUSTOMER_SAID = {
  question:
    /\?|^(?:what|when|where|why|who|how|which|is|are|can|could|do|does|did|will|would|should|have|has)\b|\b(?:wondering|any (?:news|update|idea)|tell me (?:how|what|when|where|why))\b/i,
  no: /^(?:no+|nope|nah|not really|absolutely not|no thanks?|no thank you)\b/i,
  rejection: any(
    "\\b(?:that|this|it|which|still)(?:'s| is)? ?(?:does ?n[o']?t|did ?n[o']?t|doesn't|didn't|not|isn't|won't|wont|doesnt|didnt|isnt) (?:really |actually |even |going to |gonna )*(?:help|work|working|good enough|acceptable|what i (?:asked|want|need)|an answer|enough|fix|solve|a solution|any good|ok|okay)\\b",
    "\\bi (?:already |just |'ve already |have already )?(?:tried|did|done) (?:that|it|all that|those|this)\\b|\\b(?:same|still the same) (?:error|thing|problem|message)\\b",
    "\\bi (?:don'?t|do not) want (?:a |an |your |another |the )?(?:voucher|credit|discount|replacement|refund|coupon|apolog)|\\bwhy would i\\b|\\bno use to me\\b|\\bnot? accept(?:able|ing)?\\b|\\bwhat (?:good|use) is\\b|\\bstill (?:not|doesn'?t|isn'?t|nothing|won'?t|no|red|down|broken|blank|says|stuck|the same)\\b",
  ),
  acceptance:
    /^(?:ok|okay|k|fine|right|alright|yes|yeah|yep|yes please|sure|great|good|perfect|go ahead|do it|deal|that works|works for me|please do|lovely|super|cool|brilliant|sounds good|understood|fair enough)\b/i,
  /** A yes that takes itself back. */
  yesBut: /^(?:ok|okay|fine|right|alright|yes|yeah|yep|sure|great|good|perfect|understood|fair enough)\b[,. ]*but\b/i,
  goAhead: any(
    "^(?:(?:ok|okay|yes|yeah|yep|fine|right|well|so|then|please|just|good)\\b[,. ]*)*(?:do (?:it|that|so)|set (?:it|that) up|go (?:ahead|for it)|send it|book it|cancel it|let'?s do (?:it|that|this))\\b",
    '\\b(?:set (?:it|that) up|go ahead|do it then)\\b|^(?:please )?(?:do|send|book|start|raise|log|order|cancel|take|make|use) (?:[a-z0-9]+ ){1,3}then\\b',
  ),
  solved: any(
    "\\b(?:it|that|its|it's|that's|thats|all|now|everything|works?|fixed|found)(?:'s| is| has| have)?(?: all| just| been| now)* (?:works?|working|worked|fixed|sorted|arrived|came|through|in|back|solved|done|good|perfect|great|gone|here|alive)\\b",
    "\\b(?:(?:internet|power|water|heating|gas|signal|service|account|app|site|website|page|server|network|wifi|broadband|connection|line|money|sound|picture|light(?<!red light)|access|everything|they|we|i|am|and|all) (?:is|are|came)|it's|its|it is) back(?: on| up| again| now)?\\b(?! (?:to(?! normal)|in(?! my)|at|from|down|tomorrow))|\\b(?:its|it's|it is) on(?: now)?(?:[.,!]|$)",
    "\\b(?:got it|found it|that (?:did|does) it|all good|all set|sorted|problem solved|it worked|thats? (?:all|everything)|that's (?:all|everything)|you(?:'ve| have) been (?:great|brilliant|very helpful|so helpful)|brilliant|lifesaver|wonderful|hes here|perfect)\\b",
  ),
  stillBroken: /\b(?:still|not|n't|but|except|dont|doesnt|isnt|never|no)\b/i,
  thanks: /\b(?:thanks?|thank you|thankyou|thx|ty|tysm|cheers|ta|much appreciated|appreciate (?:it|that|your))\b/i,
  goodbye:
    /\b(?:bye|goodbye|good night|goodnight|have a (?:good|nice|great)|see you|take care|that's all|thats all|nothing else)\b/i,
  human:
    /\b(?:real|actual|human|live) (?:person|human|agent|being)|\b(?:speak|talk|get|put|pass|connect|transfer)\b[^.?!]{0,25}\b(?:human|person|someone|somebody|manager|supervisor|agent|lead|boss|superior|owner|complaints?)\b|^(?:agent|person|human|operator|representative|manager|supervisor)\W*$|\b(?:your|a|the) (?:manager|supervisor|boss|superior)\b|\bescalate\b|\bsomeone (?:who|that) (?:can|actually|decides|deals|knows)/i,
  plainAnswer:
    /\byes or no\b|\bstraight (?:answer|yes|no)\b|\bjust (?:tell me|say|answer|be honest)\b|\bsimple question\b|\bplain (?:answer|english|no|yes)\b|\bis (?:that|it) a no\b/i,
  waiting:
    /\b(?:hello|anyone|anybody|still there|you there|are you there|u there)\b ?\?|\bany (?:news|update|luck|joy|progress)\b|\bstill (?:waiting|here|there|checking)\b|\bhow (?:much )?longe?r?\b|\b(?:been|be|am|i'm|im) (?:waiting|sitting|stood|on hold)\b|^(?:hello|hi|\?+|so|well|and)\W*\?$|^\?+$|\bhurry\b|\bwell\?|\btaking (?:so |too )?(?:long|ages|forever)\b|\bwhen will\b/i,
  willAct:
    /\b(?:(?<!\b(?:at|for|in|from|the|every|last|than|after|within) )(?:one|1|wait a|just one) (?:sec(?:ond)?|moment|min(?:ute)?)\b(?! (?:it|they|he|she|you|we|i'm|its|ago|later|of|more|to|too|is|was|late|wait|longer|before|after|and))|hang on|hold on|let me (?:look|check|try|see|find|get)|just a (?:sec|minute|moment)|brb|give me a (?:sec|minute|moment)|i'?ll (?:try|check|look|get|go(?! (?:to|public|elsewhere|somewhere|with|straight|through|above|further|back|and (?:tell|post|speak|complain))\b)|have a look|do (?:it|that))|doing it|trying it now|need a (?:minute|moment)|can i (?:think|have a (?:minute|moment)))\b|(?:^|[.!?,;\n] ?)(?:(?:ok|okay|right|sure|yes|yeah|fine|well|alright|then),? )*(?:i try\b|(?:(?:i'?m|i am|we'?re|just|still) )*(?:checking|looking(?! (?:forward|for|like|to|at (?!it|that|this|them)))|trying(?= now|[.!, ]*$)))\b/i,
  alreadySaid:
    /\b(?:already|just) (?:told|said|wrote|written|sent|gave|given|answered|explained|typed|provided|uploaded|did|done)\b|\bas i (?:said|wrote|told|mentioned)\b|\bi (?:said|told you|wrote that|did say)\b|\b(?:read|look at|scroll|see) (?:the |my |what i )?(?:message|above|up|wrote|said|chat|notes?)\b|\bit'?s (?:in|on) (?:the|my|your) (?:notes?|file|first message|subject|account)\b|\bagain\?+|\bhow many times\b/i,
  doubt:
    /\b(?:not (?:so |too |entirely |really )?(?:sure|convinced)|(?:are|r) you sure|sceptical|skeptical|hope (?:so|it|that|this)|will (?:it|that|this) (?:really|actually)|does (?:it|that|this) (?:really|actually)|bit (?:unsure|hesitant|nervous)|if you say so|we'?ll see|hard to believe|i doubt|hesitant|never (?:done|tried|used) (?:this|it|one)|worth it)\b/i,
  botComplaint:
    /\b(?:(?:your|the|that|stupid|useless|damn|bloody|this) (?:chat ?)?bot|chatbot|virtual assistant|automated (?:thing|message|reply|replies|response|answer)s?|talking to a (?:robot|machine|bot)|are you (?:a |even )?(?:bot|robot|human|real))\b/i,
  report:
    /\b(?:(?:has|have|did|is|was|are|does|do|will|would|could|can)(?: ?n[o']?t|n't| not)|hasnt|havent|didnt|isnt|wasnt|arent|doesnt|dont|wont|couldnt|cant|never|no one|nobody|nothing|broken|broke|wrong|missing|late|lost|damaged|cracked|faulty|charged|stopped|failed|fails?|error|cancelled|refused|declined|blocked|locked|stuck|down|dead|leaking|leak|gone|stolen|hacked|short|twice|double|refund|complain\w*|crash\w*)\b/i,
} as const;

/** Words of a problem that is not named yet. */
export const VAGUE =
  /\b(?:something|somehow|some kind|strange|weird|odd|(?:the|a|this) thing|what is this|what's this|it'?s doing|isn'?t right|not right|is wrong)\b/i;
