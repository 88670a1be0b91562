import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

const PRAISE =
  '(?:great|brilliant|fantastic|wonderful|lovely|perfect|amazing|awesome|excellent|superb|nice|good|marvellous|cool|super|fab|terrific|charming|love(?:ly)? it)';
const WOE =
  '(?:another|again|still|cancel\\w*|fail\\w*|gone|lost|broke\\w*|wasted|wrong|down|nothing|waiting|on hold|hours|delay\\w*|useless|bot|crash\\w*|worse|error|ruined|no (?:internet|reply|answer|service|one)|hung up|dead|late|stuck|twice|sold|charged)';

/** Mock praise and mock questions; only wordings that hardly mean anything else. */
export const sarcasm: CueRule = {
  signal: 'sarcasm',
  weight: 'hints',
  triggers:
    'thank thx tanks ta cheers great brilliant fantastic wonderful perfect amazing awesome excellent nice good marvellous cool super fab terrific charming love loving enjoy adore glad happy pleased yeah sure congrat slow lucky helpful how joke bravo well surprise shock imagine must laugh rocket clearly yesterday kill ofc oh wow',
  says: [
    {
      heat: 0,
      words: pattern(
        '(?:thanks|thank you|thx|tanks|ta|cheers) (?:a lot |so much )?for (?:nothing|nuthin|nothin|wasting|ruining|the (?:useless|copy|template|script))',
        `(?:oh|ah|wow|well|yeah|yay|yep|haha|aw|omg)[,.]* (?:${PRAISE}|how (?:nice|generous|kind|lovely|convenient|helpful|thoughtful))[,.! ]* {6} ${WOE}`,
        `oh (?:great|brilliant|fantastic|wonderful|lovely|joy|perfect|goody|good)[,.!]* (?:another|now|the|so|an?|more|that|yet|again)(?! (?:i was|thank)\\b)`,
        `${PRAISE}[,.]+ (?:just |yet )?(?:another|now|so|${PRAISE})[,. ]+ {6} ${WOE}|(?:just|absolutely) (?:brilliant|great|perfect|fantastic|wonderful|lovely|amazing|what i needed)[.,!] {3} ${WOE}`,
        `(?:love|loving|loved|enjoy|enjoying|adore|glad|happy|so glad|pleased) (?:that |how |paying |when |i (?:pay|paid)|being |waiting |spending |it when |the way )(?:\\w+ ){0,8}?${WOE}|(?:so |really )?glad i (?:pay|paid|wait|waited|called|bothered)|love paying|love (?:how|it when) (?:you|u|your)`,
        `(?:great|excellent|fantastic|brilliant|amazing|wonderful|good|nice|top|stellar|superb|quality|lovely) (?:service|job|work|system|customer (?:service|care|support)|support|one|start|stuff|effort|going)[,.!]* (?:as (?:always|usual|ever)|you (?:cancel|lost|broke|sent|managed|charged)|guys|breaking|\\d+ (?:hours|mins|days|weeks)|{3} ${WOE})`,
        `(?:good|nice|great) (?:job|work|one)[,]? (?:breaking|losing|cancelling|ruining|on (?:losing|breaking|messing)|you (?:cancelled|lost|broke|sent|charged))`,
        `yeah,? right|(?:oh |yeah |ok )?sure,? (?:because|cos|cause|like|jan|that)|(?:worked|went|going) (?:so|really) well (?:last|the|so)|because that (?:worked|helps|makes)|as if(?=[.! ]*$)`,
        `congrat(?:s|ulations)[,.]* {2} (?:you|on (?:losing|ruining|wasting|managing|the worst))|bravo|slow clap|well done[,.]* (?:you|on|for) {3} (?:lost|losing|${WOE})|👏`,
        `(?:oh |wow )how (?:generous|kind|nice|convenient|thoughtful|helpful|lovely)(?! of you,? thank\\b)|how (?:convenient|very convenient)`,
        `(?:very|so|really|super) helpful[,.]* not|(?:well )?that(?:'s| was)? (?:really |very |so )?helpful[.! ]*(?:🙄|😒|not|\\.\\.\\.)|🙄`,
        `what a (?:surprise|shock|shocker)(?![\\w ]*(?:gift|party|idea|lovely))|(?:surprise,? surprise|shocker|colou?r me (?:surprised|shocked)|imagine my surprise|who would have (?:thought|guessed))`,
        `well,? (?:isn't|isnt|ain't) that (?:just )?(?:perfect|great|lovely|wonderful|fantastic|nice|convenient)|thanks a (?:bunch|million) for (?:losing|breaking|ruining|wasting|nothing)|love how (?:nobody|no one|none|they|you|every)(?! {3} (?:easy|helpful|quick))|don't spoil me|what a (?:fantastic|great|lovely|wonderful|brilliant) (?:way|service|system|company) to|take your time,? (?:its|it's|i'm|im) only|cheers for (?:the copy|nothing|that copy|wasting)`,
        `lucky me|aren't (?:i|we) lucky|how lucky|must be nice|(?:is|are) (?:this|that|you) (?:some kind of |some sort of |a |supposed to be a )*(?:a )?joke|are (?:you|u) (?:having a laugh|taking the (?:piss|mick))|you(?:'re| are) having a laugh|good one\\.|how (?:hard|difficult) (?:can it be|is it to)|rocket science|what (?:exactly )?do (?:you|u|i) (?:guys )?(?:even )?(?:do|pay)|clearly (?:too|nobody|a)|(?:like|by),? yesterday|what do i pay|would it kill you`,
      ),
    },
  ],
  unless: pattern(
    'not a joke|no joke|(?:great|brilliant|lovely|perfect|excellent) (?:service|job|work|stuff)[,.]* (?:thanks|thank|cheers|all)|thank you so much|(?:it|all) (?:works|worked|fixed|sorted|arrived)|nice one (?:mate|cheers|thanks)|yeah right (?:side|hand|now|here)',
  ),
};
