import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';
import { WAY_ON } from './relief.ts';

export const POLICY: DraftRule = {
  id: 'policy',
  level: 'warn',
  says: any(
    "(our|company('s)?|standard|internal|the (company|store|returns?|refund)('s)?) (?!privacy|cookie|safety|complaint)((_ ){0,2}polic(y|ies)|(_ )?{rules})",
    '{deal} {soft}(states?|says?|{dont}|requires?|prohibits?|(is|are) (clear|that|to|(the )?{rules}))',
    '(stick to|go by|abide by|comply with|bound by|(have|need) to follow) (the |our |company |my )*{deal}|fine print|standard (procedure|practi[cs]e)',
    '{deal},? (that |which )?you {soft}(signed|accepted|agreed)(?! (lets|allows|gives))',
    "system {soft}(won't|{dont}|{isnt}) (let|allow)(ting|ing)?|({it} {soft})how (we|the company|things|it) (do|works?)|how we do (it|things)",
    '(against|per|due to|because of|under|according to|outside|stated in) (the |our |company |of )*(_ )?{rules}',
    '(stated|says|written|{it}) in (the|our|your) (_ )?{deal}',
    '{it} {soft}(the |our |company )*(_ )?{rules}(?! (number|document|holder))',
    "(i|we)({is}? not|{is}n't) (allowed|permitted) (to|by)",
    '({cant}|{dont}|not|never|no) (make |allow |grant |any |an )*exceptions?',
  ),
};

export const NOTHING_I_CAN_DO: DraftRule = {
  id: 'nothing-i-can-do',
  level: 'warn',
  says: any(
    '(nothing|not much|little)( else| more| further)?( that)? (i|we) (can|could|am able to|are able to)( really)? (do|offer|change)',
    '(nothing|no) (else |more )?(can|could|to) be done|(no ?one|nobody)( _)? can (help|change)',
    '(i|we){is}? {soft}{cant} {soft}(help|assist)(?! but| feeling)|no way of helping',
    '{cant} (be able to )?{soft}do (anything|nothing|much|any ?more)',
    "(there{is}|(i|we|you)( have|'ve)|{dont}( have| see)?) (no|an?|any|not the) (other |real )?(option|choice|power|authority|solution|answer|way (around|for me|for us|to (help|change|fix)))s?(?= (to (?!choose)|over|here|left|but|for that)|[.,!]|$)",
    '({dont}|{cant})( see| have) (a|any|another) (other )?(way|option|solution|answer)s?',
    'nothing (left|else|more|further) to (do|be done|offer|say)(?! (on|at|from) your| for you)',
    'it is what it is|{it} {soft}(how it is|the way (it|things) (is|are)|how things are|the end of(?! the world))|(live with|accept|used to) (it|this|that)(?=[.,!]|$)|take it or leave it',
    '(hands are|hands) tied|(out of|beyond) (my|our) (hands|control|power|responsibility)|powerless|(in no|not in a) position to|end of the (road|matter|story)',
    '{it} (all|the best|the most|everything) (i|we) (can|could) (do|offer)|done (all|everything|what) (that )?(i|we) (can|could)|(decision|answer) is (final|no(?=[.!]))|final (decision|answer)',
  ),
};

export const DISOWNING: DraftRule = {
  id: 'disowning',
  level: 'warn',
  says: any(
    "(not|isn't|wasn't|aren't|no longer)( really| even)? (in |within |under )?(my|our) (job|department|problem|fault|responsibility|area|decision|call|concern|team|mistake|error|doing|thing|scope|power)",
    "(i|we) (don't|didn't|do not) ((make|set|decide) (on |the )_|deal with|handle)",
    "{it} (for |up to )?(a different|another|the other) (department|team|company)('s)?",
    '{it} (up to|between you and) the _',
    "(i|we|our _)({is} not|n't| {isnt}) (responsible|liable|to blame|in charge)",
    '({cant}|{dont}) (take|accept) (any )?(responsibility|liability|blame)',
    "nothing to do with (us|me|that)|not (ours|mine)(?! to)|((the|your) (_ )?_'s|their|his|her|some(one|body) else's?) (fault|problem|job)(?! (code|message|number))",
    "(?<=,\\s)not (for |from |with )?(me|us|my _|our _)(?=[.!]|$)|(not|isn't) (for me|for us|up to me|up to us)|({isnt}|not) (me|us|the ones?) who|{dont} (blame|look at|ask) (me|us)",
    'blame (the|your|it|them|him|her)|(you[^.!?\\n]{0,20}|best) (take (it|that|this) up with|(ask|contact|talk to) some(one|body) else)|i (just|only) (work here|answer)',
    "(i|we)('re|'m| am| are)? (only|merely) (the |an? )?(do|handle|work|deal|sell|run|answer)|have no idea",
    "(not|isn't) something (i|we) (deal with|handle)|wrong (chat|department|desk|person)",
  ),
};

export const NEGATIVE_FIRST: DraftRule = {
  id: 'negative-first',
  level: 'hint',
  says: any(
    "{opening}(unfort[ua]nate?ly|regrettably|sadly|(i|we)('m|'re| am| are) (afraid(?! so)|sorry to (say|inform))|(i|we) (have to|must|regret to) (disappoint|decline|refuse|inform|say no))",
    '(?<=,\\s)(unfortunately|regrettably|sadly)',
    "{opening}(i|we) ((don't|do not|no longer|never) (offer|ship|deliver|sell|refund|support|provide|cover|allow|give|accept|do)|don't have any)",
    "{opening}you (can't|cannot|can not) (return|cancel|change|exchange|transfer|combine|claim|expect)",
    '{opening}(there{is} )?no (refund|return|exchange|discount)s?',
    "{opening}((i|we){is}? {soft}(currently )?)?((can't|cannot|can not)(?! (see|find|imagine|promise|say|tell|wait|believe|guarantee|know|read|hear|open|be|you|i|we|it))|unable to|not able to|(won't|will not) (be able|refund|accept|change|replace|cover|give|send|allow|do|cancel))",
    '{opening}(that|this|it|(your|the|our|an?) (_ ){0,2}_|_s) ({cant} be (?!easy|long|more than|charged|any)_|({isnt}|no longer) {soft}(available|possible|refundable|allowed|an option)|(is|are) (out of stock|sold out))',
    '{opening}((that|this|it)({is}) )?(not (possible|allowed|permitted)|impossible|out of stock)|we{is} out of',
    '{opening}(no|nope|nah)(?=[.!]?$|,? (that|this|we)({is} not| {cant}| {isnt}))',
  ),
  unless: WAY_ON,
};
