import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';

export const CALM_DOWN: DraftRule = {
  id: 'calm-down',
  level: 'warn',
  says: any(
    'calm (yourself|(yourself )?down)',
    "(please|let's|try to|need to|just|you|you (could|can|should|must)) {soft}(stay|keep|remain|be|get|speak|write|talk) {soft}(more |a (bit|little) )?(calm(er|ly)?|patient)",
    '{opening}((stay|keep|remain|be) {soft}(calm|patient)|(relax|chill|calm)(?=[.,!]|$| it| please))',
    '(please|just|try to|need to|should|must|and) (relax|chill)|chill out',
    "take it easy|(you|please|you to|let's|should|must|need to) (cool|settle) (down|off|it)|to cool (down|off)",
    'stop (shout|yell|scream|swear|panick)ing|(lower|watch|mind|keep|lose|control|raise) your (voice|tone|language|cool|temper|emotions)',
    '(your|this|that|such) (_ )?(tone|attitude)|no need (for|to use) (such|that|this)',
    "(no|any|what's the) (need|reason|point|use|sense)( in| for you)?( to)? ({be} {upset}|{shout}|panic)",
    "({dont}|stop|not|let's not) ((have|need) )?(to )?({be} {upset}|panic|stress|freak out)",
    '({be} {upset}|{shout})( _){0,4} ({cant}|{isnt}|{dont}|never|gets|only|helps)',
    'you{is} {soft}(getting|being|acting|way) {upset}|less {upset}|take a ((deep )?breath|step back)',
  ),
};

export const SHRINKING: DraftRule = {
  id: 'shrinking',
  level: 'warn',
  says: any(
    '({not}|{isnt}) (really |all |even )*(that|so|such)( an?)? (bad|serious|terrible|urgent|hard|important|big|huge|long)(?! as| for me)',
    '(no|{isnt}|not) {soft}(such )?(an? )?((big|huge|major|real) (deal|problem|issue|thing)|disaster|tragedy)|nothing (dramatic|serious|to get)',
    '(exaggerat|overreact)(e|ing|ed)?|end of the world|out of (all )?proportion|(no ?one|nobody) ((has|is|was|got) )?(died|hurt)',
    '(be|been) {soft}(a lot )?worse|(everybody|everyone)( else)? (has|have|needs) to',
    '{opening}at least (you|it|that|the)',
    'a (big )?(fuss|scene|drama)|too much of (it|this|that)|(fuss|drama) (over|about|of)',
    "(is|'s|was|just|only|merely) {soft}(such )?(an? )?{soft}(tiny|small|little|minor|slight|few) {unit}(?! (away|walk|left|from|more))",
    "({it}|there{is}|you've) (only|just|merely|like) (been )?\\W?(an? )?{small}{unit}(?! (away|walk|left|from|until|till|more|by|on foot|ago))",
    '{it} (only|just|merely) one _',
    "{opening}(come on|c'mon|lol)(?=[, ]+(it|th|a |we|you))",
    'things happen|happens? (to (every|all|the)\\w*|sometimes|a lot|all the)|(it|mistakes) happens?{end}|you{is} not the only (one|customer|person)|we all (have|make)',
    '{dont} (really |even |actually )matter|not (like|as if|as though) (you|it|we|anyone)',
    '(other|many|most|some|plenty of|lots of) {people} (_ )*(longer|worse|more than you|happy|same)',
    "you'll (live|survive)|get over it|you{is} {soft}(being )?(over)?(sensitive|dramatic|unreasonable|difficult)",
  ),
};

export const NON_APOLOGY: DraftRule = {
  id: 'non-apology',
  level: 'warn',
  says: any(
    "({sorry}|regret|shame|pity|unfortunate)( to (hear|see)| for| about| that| it)*,? (you{is}? ((have|had|were|was|been|'ve|to) )*(feel|think(?!ing of)|thought|see (it|this)|took|believe|misunder|offended|find|found|so |{upset}|unhappy|not (happy|satisfied)|{dont} (like|agree|feel)|got the wrong)\\w*|(but )?if(?! so)|in case|should (this|that|it|you|any)|(how|the way) (you|it|this))",
    '{opening}(if|should (this|that|it|you)) [^.,!?\\n]{2,60},? (then )?((i|we)({is}| do)? |my )?{very}{sorry}',
  ),
};
