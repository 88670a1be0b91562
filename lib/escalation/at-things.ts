import type { Cue } from './cue.ts';
import { INSULT } from './cues/abuse.ts';
import { pattern } from './pattern.ts';

const THING =
  '(?:app|site|website|web ?page|page|bot|chat ?bot|robot|menu|system|software|update|form|login|password|code|link|e-?mail|mail|text|message|queue|service|process|policy|rule|terms|fee|bill|invoice|charge|price|payment|refund|voucher|order|booking|delivery|parcel|package|packaging|box|product|item|thing|machine|device|phone|mobile|laptop|computer|tablet|screen|printer|router|modem|internet|wi-?fi|broadband|signal|network|connection|line|tv|telly|camera|charger|battery|cable|plug|lamp|light|boiler|heating|thermostat|fridge|freezer|oven|cooker|kettle|hoover|vacuum|washing machine|washer|dryer|dishwasher|sofa|bed|chair|desk|door|lock|window|zip|strap|shoes?|coat|jacket|dress|car|bike|train|flight|plane|bus|hotel|room|card|account|subscription|contract|warranty|company|shop|store|branch|warehouse|policy|button|file|game|capsules?|day|week|weekend|morning|night|sunday|saturday|monday|joke|mess|nightmare|shambles|shitshow)s?';
const RUDE =
  '(?:fucking|fuckin|fkn|effing|bloody|damn|damned|goddamn|god ?damned|shit|shite|shitty|crap|crappy|piss ?poor|bullshit|bastard|bitch of an?|stupid|useless|dumb|pathetic|own|new|old|little|entire|whole|poxy|sodding|buggering)';
/** A thing or a state of affairs that the swearing is about. */
const AIMED = pattern(
  `${RUDE} ${THING}`,
  `(?:this|that|it|it's|the \\w+|my \\w+|your \\w+|our \\w+|these|those) (?:is|are|was|were|'s|just|won't|doesn't|keeps?|has|have|had) {5} (?:fuck\\w*|shit\\w*|crap\\w*|bollocks|bullshit|damn\\w*|bloody|piss|dead|down|broke\\w*)`,
  '(?:fuck|screw|damn|sod|bugger) (?:this|that|it|the)',
  '(?:pieces?|pile|load|heap) of (?:shit|crap|junk|garbage|trash|bollocks)',
  '(?:fucking|fuckin|fkn|effing|bloody|damn|goddamn|shitty|crappy|bastard) (?!off|hell|you|u)\\w+',
);
/** What is meant for a person, or for more than the matter: with it the model is believed. */
const PERSONAL = pattern(
  "you|u|ya|yous|yall|your|ur|yours|youre|you're|you've|yourself|yourselves|he|she|him|her|they|them|their|he's|she's|they're|who|everyone|everybody|anyone|anybody|someone|somebody|people|ppl|person|man|woman|guys?|bloke|lad|lady|girl|boy|mate|love|dear|genius|sir|madam",
  '(?:the |all |whole )?lot of|staff|team|agents?|support|drivers?|couriers?|engineers?|technicians?|managers?|supervisors?|boss|reps?|colleagues?|operators?|sellers?|owners?|crew|mother|mum|family|thieving|lying',
  'kill|die|rape|hurt|punch|hope|suck|lick|sex|gay|slut|whore|burn|rot',
  INSULT,
);
/** "Your app", "you sold me": said of the company, and no person meant. */
const OF_THINGS = pattern(
  `(?:your|ur|you) (?:${RUDE} |latest |last |\\w+ing )*${THING}`,
  `${INSULT} (?:of an? |of this |of that )?${THING}`,
  '(?:that |which )?(?:you|u)(?: guys| people)? (?:sold|sell|sent|send|shipped|delivered|charged?|gave|made|make|promised|call|took)(?: (?:me|us|it|a|this|my))?',
);

/**
 * Whether a turn swears at a thing or the situation and at nobody: "this bloody piece of crap". The model takes such
 * words for abuse; they are heat 2 to 3 (domain, section 2). `own` is the turn prepared by `ownWords`.
 */
export function swearsAtThings(own: string, cues: readonly Cue[]): boolean {
  const heard = new Set(cues.map((cue) => cue.signal));
  if (!heard.has('profanity') || heard.has('abuse')) return false;
  return own.search(AIMED) >= 0 && own.replace(OF_THINGS, ' ').search(PERSONAL) < 0;
}
