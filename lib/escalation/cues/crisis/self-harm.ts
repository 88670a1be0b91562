import { pattern } from '../../pattern.ts';

const PILLS =
  '(?:pills?|tablets?|paracetamols?|tylenol|ibuprofen|aspirin|meds|medication|antidepressants|painkillers|sleepers|insulin|xanax|valium|codeine|oxy|opioids|bleach|antifreeze)';
const LOTS = '(?:\\d\\d+|all|whole|entire|handful|handfuls|bottle|box|packet|pack|strip|too many|loads?|bunch|lots|dozens?|couple dozen|twenty|thirty|forty|fifty|sixty)';

/** Words of people who may hurt themselves or take their life, plain and in euphemisms. */
export const SELF_HARM = pattern(
  '(?:kill|killing|kills|hurt|hurting|harm|harming|hang|hanging|hanged|drown|drowning|shoot|shooting|cut|cutting|stab|starve|starving|unalive|unaliving|top|topping|off|offing) (?:my|him|her|them|our|me) ?sel(?:f|ves)',
  'suicid(?:e|al)|kms|unaliv(?:e|ing)|self ?harm\\w*|over ?dos(?:e|ed|ing)|took an od',
  '(?:end|ending) (?:it all|my (?:own )?life|his life|her life|it (?:tonight|today|now|for good|here)|things|everything)',
  "(?:take|taking|took) (?:my|his|her|their) own li(?:fe|ves)",
  "(?:want|wanna|wish|wished|rather|hope|hoping|wanted|wants|ready|prefer|deserve|like|better) {3} (?:die|be dead|was dead|were dead|dead|be gone|not wake up|never wake up|not exist|disappear|sleep forever|not be here|not be around|never been born|not be alive)",
  "(?:go|going) to (?:sleep|bed) and (?:not|never) wake",
  "{dont} {1} want(?:ing)? to (?:be here|live|be alive|exist|wake up|be around)(?: (?:any ?more|like this|any longer|tomorrow|in this world|and i))*(?=[^\\w ]|$| any| like| and| but| because| cos)",
  "(?:tired|sick|done|fed up) (?:of|with) (?:living|being alive|life|existing|it all(?= i|,? all of it)|all of it)",
  "(?:don't bother|dont bother|no point|not worth it|doesn't matter|forget it|never mind)[^\\n]{0,60}(?:won't|wont|will not|not gonna|not going to) be (?:around|here|alive)",
  "(?:won't|wont|will not|not gonna|not going to|might not|may not) be (?:around|here|alive) (?:to see|to fill|to read|to spend|to need|much longer|any ?more|by then|for it|for long|after (?:today|tonight|this))",
  "(?:won't|wont|don't|not) {2} need {4} where i'm going",
  "no(?:t much| real)? point (?:in |to )?(?:me|my life|being here|being alive|living|life|going on|carrying on|existing|any of it any ?more)",
  "(?:better off|better|ok|okay|fine|happier|easier|relieved|glad) {2} (?:without me|if i (?:just )?(?:wasn't|weren't|was gone|was dead|were gone|died|disappeared|wasn't around|was not)|when i'm gone|once i'm gone|with me gone|with {2} (?:life )?insurance)",
  "doing (?:them|everyone|everybody|the world|you|my family)(?: all)? a favou?r",
  "(?:nobody|no ?one|noone|who) (?:would|will|'d|even|wd) {2} (?:miss|notice|care|find) {2} (?:me|i was gone|i'm gone|i were gone|i died|i disappeared|i wasn't (?:here|around)|i was dead|gone)",
  `(?:took|taken|take|taking|swallowed|swallow|necked|downed|drank|drunk) {3} ${LOTS} {3} ${PILLS}`,
  `(?:taken|swallowed|necked|downed) {2} (?:${LOTS}|everything) {3} (?:cabinet|bathroom|cupboard|of them|at once)`,
  `(?:lined up|counted|counting|counted out|saved up|stockpiled|staring at|stare at|looking at|holding) {4} ${PILLS}`,
  `${PILLS} {2} (?:lined up|in front of me|next to me|beside me|in my hand|on the bed|counted|are ready)`,
  "taking a (?:couple|few) dozen",
  "(?:i'm|sat|stood|standing|sitting|climbed|up|out) {2} (?:on|at|over|off) (?:the |a )(?:edge|ledge|roof|bridge|railings?|tracks|train tracks|wrong side|cliff|platform edge)(?! (?:of (?:the|my) (?:sofa|seat|desk))| {4} (?:traffic|toll|delivery|driver|pickup|route))",
  "(?:jump|jumping|throw myself|step|walk|driv(?:e|ing)|crash|crashing) {3} (?:off|in front of|into|under) (?:a|the|this|an oncoming|oncoming) {1} (?:bridge|roof|balcony|building|train|bus|traffic|lorry|truck|wall|tree|river|sea|cliff|car park)",
  "(?:good ?bye|suicide|farewell|last) (?:notes?|letters?|message)|(?:written|wrote|writing) {2} (?:letters?|notes?|goodbyes?) {2} (?:to my|for my|to the|for the|already so) {1} (?:kids|mum|mom|dad|girls|boys|family|wife|husband|children|it|everyone|parents)?",
  'good ?bye {10} (?:not|isn.t|won.t|wont) (?:pick|answer|reply)\\w*',
  "(?:no|only|see a|one) {1} way out (?:for me|except|but one|of this life|is to|left)",
  "(?:want|need) (?:it|the pain|everything|this|all of this|it all|this all) {1} to (?:stop|end|be over) (?:permanently|for good|forever)|(?:want|need) it all to (?:stop|end|be over)",
  "(?:can't|cannot|cant|can not) (?:go on|carry on|keep going|keep living|live)(?: (?:like this|any ?more|any longer|another day))*(?=[^\\w ]|$| i | and i)(?! with)",
  "(?:can't|cannot|cant) (?:do|take|face) (?:this|it|life|another day) any ?more[.,!]* (?:any of it|life|living|not just|none of it)|can't (?:face|do) (?:life|another day|tomorrow)",
  '(?:gun|rope|noose|razor|blade|knife|pistol|rifle) {4} (?:looking at it|staring at it|in my hand|next to me|beside me|to my (?:head|wrist|throat|neck)|and i keep)',
  "(?:thinking|think|thoughts?|dream|dreaming|fantasi[sz]\\w+) (?:of|about|on) (?:ending|dying|death|killing|hurting (?:myself|him|her|them|the baby)|not being (?:here|alive|around)|how i would do it|jumping|my own funeral|harming|crashing the car|driving (?:into|off))",
  "(?:dark|suicidal|those|bad|scary) thoughts (?:again|are back|about (?:myself|dying|hurting)|tonight|won't|keep)",
  "been cutting|(?:started|start) cutting again|cut(?:ting)? my (?:wrists?|arms?|thighs?|legs?)(?! on)|slit my|self injur\\w+",
  "(?:be with|join) (?:him|her|my (?:late )?(?:husband|wife|mum|mom|dad|son|daughter|brother|sister)) (?:again|soon|now|in heaven|up there)",
  "(?:don't|dont|not|won't) {3} (?:make it|see|wake up|last) {1} (?:through the night|through tonight|tomorrow|to tomorrow|to the morning|the morning|my next birthday|another (?:day|week|christmas))",
  "(?:not|isn't|no longer) worth (?:living|being here)|life(?:'s| is)? (?:not|over|pointless|meaningless) {1} (?:worth|for me|any ?more)|nothing (?:left )?(?:to live for|worth living)|no reason (?:to|left to) (?:live|be here|go on|get up|be alive)",
  "(?:i'm|am|being|become|just) {2} burden (?:to|on) (?:everyone|everybody|my|them|the kids|people)",
  "better off dead|rather be dead|wish i was dead|might as well be dead",
  "do something (?:stupid|silly|bad|drastic) (?:to myself|tonight|if)|do it tonight|going to do it tonight",
);
