import type { DraftRule } from '../rules.ts';
import { any } from '../wording.ts';
import { TIME } from './relief.ts';

export const OVER_PROMISE: DraftRule = {
  id: 'over-promise',
  level: 'warn',
  says: any(
    "(?<!what )(i|we) {soft}(can |do |'ll |will )*(gu?arantee|promise|swear|assure)",
    '(absolutely |fully |is |are )guaranteed|guaranteed to',
    '{will} (defin[ia]te?ly|certainly|surely|absolutely|100( ?percent|%)|always|never)',
    '(defin[ia]te?ly|certainly|surely|absolutely|for sure|without (a )?doubt|undoubtedly) ({will}|be )',
    "(won't|will not|never|not going to) (ever )?(happens?|occurs?|fails?|have (this|that|any))( _){0,4} (again|any ?more)",
    '100\\W{0,2}(percent )?(sure|certain|guarantee\\w*|fixed|safe|works?|it|you|be )',
    '(?<=,\\s)((100|a hundred)\\W{0,2}percent|no (doubt|question|ifs))(?=[.!]|$| )|(count|rely) on (it|that){end}|(trust|believe) me{end}',
    'nothing (can|will|could|is going to) go wrong|in no time|(?<!you )never again|once and for all',
    'without fail|(have|give you) my word|you can be (sure|certain)',
    '(zero|no) (chance|risk|way|doubt) (that|of|it|this|about)',
  ),
};

export const VAGUE_TIME: DraftRule = {
  id: 'vague-time',
  level: 'hint',
  says: any(
    '(?<!how |too |as |see you |talk |speak |talk to you |speak to you |well |chat |that |so )soon(?! as| after| enough)',
    'as (soon|quickly|fast|promptly) as (possible|(we|i|they) can)|shortly(?! (before|after))|asap',
    '(in a (bit|while)|in the near future|in a timely _|before (too )?long|at a later _|any (day|time|minute) now|eventually)',
    "(i('ll| will)|(we|they|some(one|body)|an? _|(our|the) (_ )?_)('ll| will| should| is going to)( then)?) ((get|come) back to|be in touch|contact|reach out|call|be with|let|update|keep)( to| with)*( you)?( (know|posted|updated))?(?=[.,!]|$| (when|once|about|regarding|later))",
    'in due (course|time)|at some (point|stage)|some ?time(?! (ago|before))',
    "when (we|i) (get a chance|can(?=[ .,!]|$)|have time|get to it)|i'll see what i can do",
    '({will}|should)( be)? {soft}(look|looking|check) into (it|this|that|the _|your _)( for you)?(?=[.,!]|$| and)',
    'being (?!fixed){treated}(?=[.,!]|$)|(they|team|people|engineers?|colleagues?|(?<!and )we){is} {soft}((looking into|working on) (it|this|that)|on it|checking|investigating)(?=[.,!]|$| as we)',
    '({will}|should|ought to) be {soft}{treated}(?=[.!]|$)',
    'please (wait|be patient)(?=[.!]|$| while)',
    'take (too |very |that |so )?(long(er)?|a while)',
  ),
  unless: TIME,
};
