import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';
import { HANDED_OVER, WAY_ON } from './relief.ts';

export const POLICY: DraftRule = {
  id: 'policy',
  level: 'warn',
  needs:
    /polic|rule|regul|guideline|procedure|protocol|terms|condition|\bt ?(&|and|n) ?cs?\b|print|practi[cs]e|contract|agreement|handbook|system|process|how (we|the|things|it|our)|the way (we|the|things|it|our)|against|allow|permit|authori|exception|signed up|agreed to|management|quarters|head office|corporate|compliance|company|boss|manager|supervisor/,
  says: any(
    "(our|company('s)?|standard|internal|the (company|store|returns?|refund)('s)?) (?!privacy|cookie|safety|complaint)((_ ){0,2}polic(y|ies)|(_ )?{rules})",
    '(store|shop|hotel|house|airline|office|school|clinic|hospital|bank|club|gym|restaurant|warehouse|depot|corporate) (polic(y|ies)|rules?)(?! (number|document|page))',
    '{deal} {soft}(states?|says?|{dont}|requires?|prohibits?|forbids?|excludes?|tells?|(let|allow|permit|force|oblige|limit)s? (me|us|this|that|it|only)|(is|are) (very |quite |pretty )*(clear|strict|firm|final|that|to|(the )?{rules}))',
    '(stick(ing)? (to|by)|go by|abide by|comply with|bound (by|to)|(have|need) to follow|must follow|follow(ing)?|work with) (the |our |company |my |these |those |strict |certain )*({deal}|process)|fine print|standard (procedure|practi[cs]e)',
    '{deal},? (that |which )?you {soft}(signed|accepted|agreed|ticked|approved|confirmed|clicked)(?! (lets|allows|gives))|(what |all )?you (signed up (to|for)|agreed to) (in|when|by|with)',
    "system {soft}(won't|{dont}|{isnt}) (let|allow)(ting|ing)?|{it} {soft}(how|the way) (we|the company|things|it|our _|the (process|procedure|system)) (do|does|works?|operates?|runs?)|how we (do|handle) (it|things)|(process|procedure)(es|s)? ({dont}|won't) (let|allow|permit|provide|foresee)",
    '(against|per|due to|because of|under|according to|outside|stated in|based on) (the |our |company |of |store |your )*(_ )?{rules}|according to the (conditions|terms)|(goes|go|be|is|was) against (our|the|what (i|we))',
    '(stated|says|written|{it}|regulated|laid down|set out|clear) (in|by|under) (section _ of )?(the|our|your) (_ )?{deal}',
    "{it} {soft}(the |our |company )*(_ )?{rules}(?! (number|document|holder))|(we|they|there) (have|are|'ve got) {soft}(clear |strict |certain |fixed |firm )*{rules}(?= (about|on|for) (this|that|it|these|such)|[.,!]|$)",
    "(i|we)({is}? not|{is}n't) (allowed|permitted|authori[sz]ed) (to|by)|(i|we)({is}) (only )?allowed to",
    "(management|head ?quarters|head office|corporate|compliance|the (company|system|management)|my (boss|manager|supervisor)) (only )?(won't (let|allow|permit|approve)|{dont} (let|allow|permit|approve|want)|forbids?|lets us|allows us|insists?)",
    '({cant}|{dont}|not|never|no) (let (me|us) )?(make |allow |grant |any |an )*exceptions?',
  ),
};

export const NOTHING_I_CAN_DO: DraftRule = {
  id: 'nothing-i-can-do',
  level: 'warn',
  says: any(
    '(nothing|not much|little|no more)( else| more| further| left)?( that)? (i|we) (can|could|am able to|are able to)( really)? (do|offer|change|add)|(nothing|no more) (else|more|further|left) (for me|for us|to offer)',
    "(i|we)( have|'ve( got)?) {soft}no (way|means|chance) (of|to) (?!know|tell|see|check|say)_|you{is} {soft}out of luck",
    '({isnt}|{dont} (have|see|know|think there{is}))( really| actually)? (much|any ?thing|any|a lot|a thing)( more| else| further)? (that )?(i|we|to) (can|could|am|are|do|offer)',
    '(nothing|no) (else |more )?(can|could|to) be done|(no ?one|nobody)( _)?( is able to| can| could| will be able to) (help|change|do|undo|reverse)|(no ?one|nobody)( _)? is able to',
    '(i|we){is}? {soft}{cant} {soft}(help|assist)(?! but| feeling)|no way of helping|wish (i|we) could (help|do (more|something|anything)|change (it|that|this))|wish there was (more|something|anything)|would if (i|we) could',
    '{cant} (be able to )?{soft}do (anything|nothing|much|(any ?)?(more|better)( than| for|{end}))',
    "(there{is}|(i|we|you)( have|'ve( got)?)|{dont}( have| see)?) {soft}(no|an?|any|not the|nothing) (other |real |more |further |better |else )?(option|choice|power|authority|solution|answer|alternative|to offer|way (around|for (me|us)|to (help|change|fix)))s?(?= (to (?!choose)|you|over|here|left|but|for (this|that|it)|for you{end})|[.,!]|$)",
    '{dont} have (the |any |enough |sufficient )*(rights?|permissions?|authority|authori[sz]ation|clearance|means|power)(?= to| for|[.,!]|$)',
    "(run|ran|fresh) out of options|(my|our) (options|possibilities) (end|are|stop)|(i|we)('ve| have) exhausted (all|every|my|our)|(as|so) far as (i|we) can go|impossible for (me|us)|(i|we){is} stuck with",
    'nothing (left|else|more|further) to (do|be done|offer|say)(?! (on|at|from) your| for you)',
    "it is what it is|{it} {soft}(how it is|the way (it|things) (is|are)|how things are|the end of(?! the world))|(live with|accept|used to) (it|this|that)(?=[.,!]|$)|take it or leave it|you('ll| will)? {soft}(have to|need to|must|'ve got to) {soft}(accept|live with|put up with|make do|settle for|come to terms)",
    "(hands are|hands) tied|(out of|beyond|outside( of)?) (my|our) (hands|control|power|responsibility|reach|influence|authority|remit)|(?=in|within)(?<=(not|n't|longer|nothing) )(with)?in (my|our) (power|control|hands|reach|authority|remit|gift)|powerless|(in no|(not|n't) in (a|the)) position to|end of the (road|matter|story)",
    "{it} {soft}(all|the best|the most|everything|as (much|good|far) as) (that )?(i|we)({is}|'ll be)?( can| could| able to| going to| be able to)* (do|offer|get|be able)|all (that )?(i|we|you) (can|could) do( _){0,3} is (wait|hope|say|ask|repeat)|(done|did|tried) (all|everything|what) (that )?(i|we) (can|could)|(decision|answer) is (final|no(?=[.!]))|(decision|answer|verdict) (stands|has been made)|final (decision|answer)",
    "(that|it|this|decision|which) {soft}({cant}|won't|will not) {soft}be (changed|helped|undone|reversed|altered|overturned)(?=[.,!]|$| (now|any ?more|at this))|too late to do (any|some)thing",
  ),
};

export const DISOWNING: DraftRule = {
  id: 'disowning',
  level: 'warn',
  says: any(
    "(not|isn't|wasn't|aren't|no longer)( really| even)? (in |within |under )?(my|our) (job|department|problem|fault|responsibility|area|decision|call|concern|team|mistake|error|doing|thing|scope)",
    "(i|we) (don't|didn't|do not) ((make|set|decide) (on |the )_|deal with|handle)|({isnt}|not) (handled|done|managed|run|made|sold|processed|shipped|delivered|dealt with|operated) by (us|me|our)|(handled|managed|run|dealt with|processed|operated) by (another|a different|an external|a third|some(one|body))",
    "{it} (for |up to |done by |handled by |run by )?(a different|another|the other|an external|a (separate|third)[- ]?(party)?) (department|team|company)('s)?|(falls?|comes|is) (under|to|into|within) (another|a different|someone else's)|(is|are) a separate (department|team|company|firm)",
    '{it} {soft}(up to|down to|between you and) (the|your|them|their|another) _',
    '{it} {soft}(something|an? (_ )?(matter|question|job|topic|one|case)|one) (only )?(for |that |to ask )?(the|your|another|an?|their|our|some) _( _)? (for|has to|have to|needs? to|should|must|would|will|can|decides?|handles?)(?<! (for|that|to) (you|the|your))|{it} an? (billing|shipping|delivery|bank|courier|warehouse|returns|sales|finance|legal|tech|seller|supplier|carrier|store|shop|landlord|airline|hotel|insurance|payments?|logistics|accounts?|product|network|hardware|software) (thing|matter|topic|question)(?= for|[.,!]|$)',
    "(i|we|our _)({is} not|n't| {isnt}) (responsible|liable|to blame|in charge)|(i|we|company) {cant} be( held)? (responsible|liable|blamed)",
    '({cant}|{dont}) (take|accept) (any )?(responsibility|liability|blame)',
    "nothing to do with (us|me|that)|not (ours|mine)(?! to)|((the|your) (_ )?_'s|their|his|her|some(one|body) else's?) (fault|problem|job)(?! (code|message|number))|{it} (theirs|his|hers)( to|{end})|(not|{isnt}) on (us|me)(?=[.,!]|$)|no fault of (ours|mine)",
    "(?<=,\\s)not (for |from |with )?(me|us|my _|our _)(?=[.!]|$)|(not|isn't) (for me|for us|up to me|up to us)|({isnt}|not) (me|us|the ones?) who|(it )?(wasn't|was not) (me|us)(?=[.,!]|$| (who|that))|(i|we) ({isnt}|weren't|{is} not) the (one|person|people)s? (who|that|to)|{dont} (blame|look at|ask) (me|us)",
    "blame (the|your|it|them|him|her)|(ask|contact|talk to) some(one|body) else|(?=take|raise|sort|settle|discuss|clear)(?<!(i|we)('ll|'m| can| will) |let me )(take|raise|sort|settle|discuss|clear) (it|that|this|things)( up| out)?( directly)? with (the|your|them|him|her|their)|you('d| would) {soft}(have|need) to {soft}(ask|contact|check with|speak (to|with)|call|talk to)",
    "i (just|only) (work here|answer)|(i|we)('re|'m| am| are)? {soft}(only|merely) (the |an? )?(do|handle|work|deal|sell|run|answer)|(i|we) (just|only|merely) (run|host|resell|list|hand over|pass (it |things |them )?on|forward|take (the |your )?(orders|calls|bookings|messages))|have no (idea|clue|say|influence|control)|(got|have|had) no say",
    '(i|we)({is}) (just|only|merely) (the |an? |in |on (the )?)*(_ )?(support|agent|chat|messenger|middlem[ae]n|intermediar(y|ies)|reseller|platform|marketplace|temp|trainee|intern|(night |day )?shift|operator|broker|sales|front desk|call cent(er|re)|reception(ist)?|shop|website|carrier|helpdesk)',
    "(not|isn't) something (i|we) (deal with|handle)|wrong (chat|department|desk|person)|some(one|body) else (dealt|handled|did|took|wrote|told|promised|booked)|before my (time|shift)|above my (pay ?grade|head|station)|(i|we) {isnt} {soft}(on (duty|shift)|here|there|working|in)(?= (yesterday|then|when|that|last|on)|[.,!]|$)|{cant} speak for",
  ),
  unless: HANDED_OVER,
};

export const NEGATIVE_FIRST: DraftRule = {
  id: 'negative-first',
  level: 'hint',
  says: any(
    "{opening}(unfort[ua]nate?ly|regrettably|sadly|bad news|(i|we)('m|'re| am| are) (afraid(?! so)|sorry to (say|inform))|(i|we) (have to|must|regret to|hate to) (disappoint|decline|refuse|inform|tell|say no|turn (this|that|it|you) down))",
    '(?<=,\\s)(unfortunately|regrettably|sadly)',
    "{opening}(i|we) ((don't|do not|no longer|never) (offer|ship|deliver|sell|refund|support|provide|cover|allow|give|accept|do|make|stock|carry|repair|reimburse|compensate|exchange|reserve)|(don't|do not) have (any|access|(_ ){1,3}(available|left|free|in stock)))",
    "{opening}you ((can't|cannot|can not) (return|cancel|change|exchange|transfer|combine|claim|expect)|(won't|will not) be able|(won't|will not) get (it|that|this|(the|your) _) back)",
    '{opening}(there{is} )?(no (refund|return|exchange|discount|replacement|compensation|extension)s?|no (way|option|possibility|chance)s? (to|of|for)|no (_ )?_ (left|available|free)|none of (the|our|these|them)( _){0,2} (is|are|has|have) (free|available|left|open|working))',
    "{opening}((i|we){is}? {soft}(currently )?)?((can't|cannot|can not)(?! (see|find|imagine|promise|say|tell|wait|believe|guarantee|know|read|hear|open|be|you|i|we|it))|unable to|(not|no longer) able to|not in (a|the) position to|(won't|will not) (be able|refund|accept|change|replace|cover|give|send|allow|do|cancel))",
    "{opening}(i|we) (aren't|are not|isn't|ain't|wasn't|weren't|were not) {soft}(able|going|in a position) to",
    "{opening}(that|this|it|(your|the|our|an?) (_ ){0,2}_|_s) ({cant} be (?!easy|long|more than|charged|any)_|({isnt}|no longer|{is} no longer|won't be|will not be) {soft}(available|possible|refundable|allowed|an option|covered|included|supported|offered|valid|eligible|feasible|something (i|we) (offer|do|can))|(is|are) (out of stock|sold out))",
    '{opening}your (_ )?(claim|request|application|appeal|refund|complaint) (was|has been|is) (rejected|denied|refused|declined|turned down)',
    '{opening}((that|this|it)({is}) )?(not (possible|allowed|permitted|covered|something (i|we) (offer|do|can)|an option)|impossible|out of stock|too late (to|for))|we{is} out of',
    '{opening}(no|nope|nah)(?=[.!]?$|,? (that|this|we)({is} not| {cant}| {isnt}))',
  ),
  unless: WAY_ON,
};
