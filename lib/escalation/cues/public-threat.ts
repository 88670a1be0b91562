import type { CueRule } from '../cue.ts';
import { pattern } from '../pattern.ts';

const PLACE =
  "(?:twitter|facebook|fb|insta|instagram|tik ?tok|linkedin|youtube|reddit|trust ?pilot|google|yelp|tripadvisor|glassdoor|mumsnet|nextdoor|discord|socials?|social media|soical media|press|papers?|newspapers?|news|media|journalists?|reporters?|radio|tv|watchdog|internet|online|everywhere|reviews?|review sites?|forums?|groups?|gc|server|sub(?:reddit)?|blog|vlog|channel|page|community|followers|association|local group)";
const PUBLISH =
  "(?:post|put|tweet|share|blast|plaster|stick|upload|publish|leav|leave|write|writ|air|splash|spread|send|rant|go|tak|take|giv|give|put|film|record|expose|complain|report)(?:ing|ting|e)?";

/** Bad review, social media, press, or telling everybody: said to come. */
export const publicThreat: CueRule = {
  signal: 'public-threat',
  weight: 'decides',
  triggers:
    'tag journalist column rating hear live enjoy watch whole sharing drag friend cousin sister brother mate 1 zero 0 share spread record know review tweet twitter facebook fb insta tik linkedin youtube reddit trust yelp tripadvisor glassdoor mumsnet nextdoor discord social soical press paper news media reporter radio tv internet online everywhere forum group gc server sub blog vlog channel page community follower association post publish public everyone everybody viral name naming noise stink screenshot going warn mp word star google tell world film expose local guess',
  says: [
    {
      heat: 3,
      words: pattern(
        `(?:{i will}|or|then|else|gonna|straight|also|just|start) {2} ${PUBLISH} {9} ${PLACE}`,
        `(?:${PUBLISH}|it|its|it's|this|that|that's|thats|which|all|chat|convo|conversation|video|story|photos?|screenshots?|everything|goes|here's what) {4} (?:goes|going|gone|posted|up|straight) {1} (?:on|in|to|over|all over|onto|into|up on|online|up) {4} ${PLACE}`,
        `(?:this|that|it|chat|conversation|convo|video|story|photos?|screenshots?|everything) {2} (?:goes|going|is going|will go|up) {1} (?:online|public|viral)`,
        `tweet(?:ing)? (?:about|abt|this|it|that|the|to)|twitter(?:,)? here (?:i|we) come`,
        `(?:leav(?:e|ing)|writ(?:e|ing)|giv(?:e|ing)|post(?:ing)?|put(?:ting)?|drop(?:ping)?|expect|get|deserve|enjoy|read|see) {5} (?:bad|terrible|horrible|awful|negative|scathing|nasty|damning|shit|shitty|honest|worst|brutal|1|one|0|zero|no|my|a) {1} ?(?:star )?(?:reviews?|rating)`,
        `(?:leaving|writing|posting) {2} review`,
        `(?:one|1|zero|0|no) ?stars? (?:review|rating|from me|coming|on|everywhere|wherever|it is|for you)`,
        "(?:{i will}|and|or|gonna|be) {1} (?:tell|telling|warn|warning|let|letting) {1} (?:everyone|everybody|every ?1|all my|the (?:whole )?world|people|ppl|other (?:people|customers)|everyone i know|all of|our \\w+|my \\w+) {4} (?:about|to|not to|know|what you|how you|never|friends|followers|members|page|group|family|same|this|avoid|village|street|customers)",
        "(?:tell|telling) (?:everyone|everybody|all my friends|all my \\w+)|make sure {1} (?:everyone|everybody|people|the world|all my \\w+|nobody|no one) {1} (?:knows?|hears?|sees?|buys?|uses?|finds? out)",
        "nam(?:e|ing) (?:and|n|&) sham(?:e|ing)|name & shame",
        "(?:make|making|kick|kicking|cause) {3} (?:noise|stink|fuss) {1} (?:online|about|on|public)",
        "go(?:ing)? viral|deserves to go viral|go(?:ing)? public|(?:go|going|talk|talking|speak) to {3} (?:press|papers?|media|news|newspapers?|journalists?)",
        `(?:press|papers?|journalists?|reporters?|newspapers?|news|media|followers|reddit|twitter|tik ?tok|group|forum|internet|village|page|readers|members) {3} (?:will|is going to|are going to|would|gets?|gonna|asked|have asked|very|already|thinks?) {2} (?:hear|know|interested|love|see|read|this|have fun|asked|enjoy|get|me|it's|hilarious)`,
        `(?:wait|waiting) (?:till|til|until) {4} (?:followers|people|everyone|press|twitter|internet|group) {2} (?:see|sees|hear|hears|read|reads|finds?)`,
        "(?:bad|negative) (?:publicity|press)|wr(?:ote|itten|iting) to my mp",
        "i (?:will )?publish|we (?:make|'ll make) it a thing|make it a thing|(?:everybody|everyone|people) can see it|guess what i tell|(?:group|page|forum|review) i can find|going up on|get the word out|screenshots? (?:taken|saved|ready)",
        "(?:i've got|i have|ive got|got) {4} (?:followers|on tik ?tok|on insta\\w*|subscribers|on twitter|readers)",
        `(?:see|read|find) (?:it|this|that|about it|you) {1} (?:in|on) {3} (?:reviews?|news|papers?|twitter|facebook|google)`,
        "i am in a group with \\d+|in a group of \\d+|(?:shared|sharing|sent) (?:this|it) {2} with {3} followers|say why in a review|fix it in public",
        `drag(?:ging)? (?:you|u) {2} (?:on|all over|online)|review {2} (?:will|won't|wont|is going to) {2} (?:not be|be|kind|nice|honest|brutal)|tag(?:ging)? your|i'?m a (?:journalist|reporter|blogger|youtuber|influencer|streamer)|in my (?:column|blog|vlog|podcast|newsletter)|ruin your (?:rating|reputation|name)|(?:will|gonna|going to) hear (?:what|about what|how) you|going live on|put this on {1} (?:tik ?tok|facebook|twitter|instagram|insta|youtube)|i run a (?:blog|page|channel|group|newsletter|podcast)|enjoy (?:the|your) (?:1|one|zero) ?star|whole (?:internet|world|town|village|street) {2} (?:see|hear|know)|(?:friend|cousin|sister|brother|mate|wife|husband|contact|journalist) {2} (?:at|works (?:at|for)|from) the (?:daily|news|times|bbc|sun|guardian|mirror|local|paper|press|radio)|(?:one|1|0|zero|no) ?stars?[.,!]+ and|see what (?:facebook|twitter|reddit|the internet|tik ?tok|people|everyone|google|the press) {1} (?:thinks?|says?|makes?)|make me (?:put|post|share|tweet|go)|(?:google reviews?|trust ?pilot|twitter|tik ?tok|reddit|facebook) here i come|(?:share|sharing|spread|spreading) {4} far and wide|post these|post (?:the|these|this|those|all|my) {1} (?:screenshots?|pics|photos?|chat|video|conversation)|recording this (?:chat|call|conversation)? {4} (?:channel|tik ?tok|youtube|online|followers)|going to know|can see how you treat`,
        `works? for the {2} (?:news|paper|papers|press|times|bbc|radio|tv)|one of them writes for`,
        `putting (?:them|it|this|these|the \\w+|photos?|pics?) {1} (?:in|on) {4} ${PLACE}|posting the (?:photo|pics?|video|pictures)`,
      ),
    },
  ],
  unless: pattern(
    'post (?:office|code)|by post|in the post|in the mail|posted (?:it|them|the|on)|post (?:it|the \\w+|them) (?:back|today|tomorrow|or)|posting (?:it|the parcel|them) (?:back|today|tomorrow)|put(?:ting)? (?:it|this|the|them|these|all|everything) {1} (?:in writing|back|aside|down|through|in the (?:box|bag|bin))',
    '(?:leave|write|give|post|leaving|writing) {5} (?:good|great|lovely|nice|5|five|positive|glowing|brilliant|excellent|amazing) ?(?:star )?(?:reviews?|rating|feedback)|(?:good|great|lovely|nice|5|five|positive|glowing|excellent) star',
    "(?:can|could|should|how do|do|may) (?:i|we|you) {2} (?:post|share|put|tweet|upload|publish|leave|send|write)|where (?:can|do) i (?:leave|write|see|post)|read the reviews|log in with|(?:saw|see|read|found) {3} (?:post|ad|advert|you|it|this) on|told me about",
    '(?:go|goes|going|up|export) {2} (?:returns|export|settings|checkout|media|youtube|my twitter) ?(?:page)?|tell (?:u|you) {1} this|google (?:pay|play|account|maps|drive|docs|chrome|home|sheets|calendar)|paper (?:jam|tray|work)|news ?letter|group (?:order|booking|chat settings|discount)|social (?:security|club)|page (?:\\d+|won.t|doesn.t|isn.t)|(?:web|home|landing|login|product) ?page',
    "i'll tell my|post a review",
  ),
  negatable: true,
};
