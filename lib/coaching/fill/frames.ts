import { indefinite } from './article.ts';
import { isAwaited, isPlural, nameOf } from './things.ts';
import {
  SPAN,
  AGAIN,
  STATE,
  DONE,
  UNDONE,
  WORKS,
  WORKING,
  FAILED,
  ODD,
  ODDLY,
  PARTICIPLE,
  PAST,
  KEEPS,
  BAD,
  ANSWER,
  ARTICLE,
} from './troubles.ts';

/** The parts of a matched frame: the thing as the agent names it, whether it is plural, and the named groups. */
interface Found {
  /** With its determiner; empty where the frame has none. */
  thing: string;
  name: string;
  plural: boolean;
  groups: Record<string, string | undefined>;
}

interface Frame {
  pattern: RegExp;
  /** Null where this thing and these words do not go together. */
  say: (found: Found, clause: string) => string | null;
}

/** "My blue lamp", "the phone I ordered". */
const THING =
  "(?:(?<mine>my|our|the|a|an|your)(?: (?<words>(?:[a-z-]+ ){0,3}?[a-z-]+)))(?: (?:i|we)(?: have|'ve)? (?<had>ordered|bought|received|got|returned|paid for|purchased)(?: from (?:you|here|your (?:shop|store|site|website)))?)?";
/** An order is not what works or fails; the goods in it do. */
const ORDER = /\b(?:order|orders|package|parcel|shipment|delivery)$/;
const ORDERLY = /^(?:show|go|updat|mov|ready|available|included|getting cancelled|failing)/;
const MACHINE = /^(?:faulty|defective|crashing|flickering|frozen|dead)\b/;

const has = (plural: boolean) => (plural ? "haven't" : "hasn't");
const was = (plural: boolean) => (plural ? 'were' : 'was');
const tail = ({ groups }: Found) => groups['again'] ?? '';
/** A pattern for a whole clause: `{thing}` stands for what it is about, `{span}` for a length of time. */
const frame = (pattern: string, say: Frame['say']): Frame => ({
  pattern: new RegExp(`^${pattern.replaceAll('{thing}', THING).replaceAll('{span}', SPAN)}${AGAIN}$`, 'i'),
  say,
});

/** What customers say went wrong, and how an agent says it: each with one finite verb, in words that are right whoever is to blame. */
const FRAMES: readonly Frame[] = [
  // Awaited.
  frame(
    "{thing} (?:still )?(?:has |have |had )?(?:hasn't|haven't|didn't|never|isn't|aren't|wasn't|not) (?:yet )?(?:been )?(?:arrived?|come|came|turn(?:ed)? up|show(?:ed|n)? up|delivered|deliver|got here|get here|received|receive|reach(?:ed)?(?: me)?|here)",
    ({ thing, plural }) => `${thing} ${has(plural)} arrived`,
  ),
  frame("(?:still )?(?:never|not|haven't|didn't|hasn't) (?:received|receive|got|get|arrived) {thing}", ({ thing }) =>
    /^an? /.test(thing) ? null : `you haven't received ${thing}`,
  ),
  frame(
    '(?:still )?no (?<what>answer|update|news|reply|response|refund)(?: received)?',
    ({ groups }) => `you still haven't received ${ARTICLE[groups['what'] ?? '']}`,
  ),
  frame(
    "(?:I|we) (?<still>still )?(?:haven't|didn't|never) (?:been )?(?:had|received|receive|got|get|gotten|seen) (?:{thing}|(?<what>" +
      ANSWER +
      '))(?: back)?',
    ({ thing, groups }) =>
      /^an? /.test(thing) ? null : `you ${groups['still'] ?? ''}haven't received ${thing || groups['what']}`,
  ),
  frame("(?:I|we) still don't have {thing}", ({ thing }) => `you still don't have ${thing}`),
  frame(
    "(?:I|we) (?:still )?(?:haven't|didn't|never) (?:heard|hear)(?: anything)?(?: back)?",
    () => "you haven't heard back",
  ),
  frame(
    "(?:(?:I|we)(?:'m| am|'re| are)? )?(?:still|(?:I|we)(?:'ve| have)? been|been) (?:still )?waiting(?: {span})? (?:for|on) {thing}",
    ({ thing }) => `you're still waiting for ${thing}`,
  ),
  frame("where(?:'s| is|s| are) {thing}", ({ thing, name }) =>
    isAwaited(name) && thing.startsWith('your ') ? `you're still waiting for ${thing}` : null,
  ),
  // States.
  frame(`{thing} (?<verb>is|are|was|were|has been|have been) (?:now )?(?<still>still )?(?<state>${STATE})`, (found) => {
    const { thing, groups } = found;
    if (ORDER.test(thing) && MACHINE.test(groups['state'] ?? '')) return null;
    if (/\b(?:money|cash|funds)$/.test(thing) || (/^an? /.test(thing) && groups['state'] !== 'missing')) return null;
    return `${thing} ${agreeing(found)} ${groups['still'] ?? ''}${groups['state']}${tail(found)}`;
  }),
  frame(
    `{thing} (?<verb>was|were|has been|have been|got|is|are|gets?) (?:being )?(?<state>${DONE})(?: by (?:you|them))?`,
    (found) => {
      const { thing, plural, groups } = found;
      const verb = groups['verb'] ?? '';
      return `${thing} ${/^(?:got|gets?)$/.test(verb) ? was(plural) : agreeing(found)} ${groups['state']}${tail(found)}`;
    },
  ),
  frame(
    'my (?<words>return|refund|order|payment|claim|booking) (?<state>rejected|refused|declined|denied|cancelled)',
    ({ name, groups }) => `your ${name} was ${groups['state']}`,
  ),
  frame(
    '{thing} (?:was|were|has been|have been|got|is|went)(?: delivered| sent| left| shipped)? (?:to|at) (?:the|an?) (?:wrong|incorrect) (?<where>address|building|city|place|house|location|flat|door|person)',
    ({ thing, groups }) => (ORDER.test(thing) ? `${thing} went to the wrong ${groups['where']}` : null),
  ),
  frame(
    '{thing} (?:is |are )?taking (?:too long|forever|ages)(?: to (?:arrive|come|deliver|process))?',
    ({ thing, plural }) => (/^an? /.test(thing) ? null : `${thing} ${plural ? 'are' : 'is'} taking too long`),
  ),
  frame(
    `{thing} (?:still )?(?:hasn't|haven't|wasn't|weren't|isn't|aren't|not) (?:yet )?(?:been )?(?<state>${UNDONE})`,
    ({ thing, plural, groups }) => `${thing} ${has(plural)} been ${groups['state']}`,
  ),
  frame(
    `{thing} (?:still )?(?:hasn't|haven't|didn't) (?:come|gone|go|went) through`,
    ({ thing, plural }) => `${thing} ${has(plural)} gone through`,
  ),
  frame(
    `{thing} (?:still )?(?:hasn't|haven't) (?<state>updated|moved|shipped)`,
    ({ thing, plural, groups }) => `${thing} ${has(plural)} ${groups['state']}`,
  ),
  frame(`{thing} (?:is |are )?(?:still )?(?<verb>isn't|aren't|wasn't|weren't|not) (?<state>${WORKING})`, does),
  frame(`{thing} (?:still )?(?<verb>doesn't|don't|won't|didn't|can't) (?<state>${WORKS})`, does),
  frame(
    `{thing} (?:has |have )?(?<state>${FAILED})`,
    (found) => `${found.thing} ${found.groups['state']}${tail(found)}`,
  ),
  frame(`{thing} (?<state>${ODD})`, ({ thing, plural, groups }) =>
    plural || ORDER.test(thing) || /^an? /.test(thing) ? null : `${thing} ${groups['state']}`,
  ),
  frame(`{thing} (?<verb>is|are|was|were) (?<state>${ODDLY})(?: (?:water|oil|gas|everywhere))?`, (found) =>
    ORDER.test(found.thing) || /^an? /.test(found.thing)
      ? null
      : `${found.thing} ${agreeing(found)} ${found.groups['state']}`,
  ),
  frame(`{thing} (?<verb>keeps?) (?:on )?(?<state>${KEEPS})`, ({ thing, plural, groups }) =>
    ORDER.test(thing) && !ORDERLY.test(groups['state'] ?? '')
      ? null
      : `${thing} ${plural ? 'keep' : 'keeps'} ${groups['state']}`,
  ),
  // What was sent.
  frame(
    `(?:(?:(?:I|we)(?:'ve| have)? )?(?:received|got|was sent|were sent|was given|ended up with|have received)|you(?: guys| people)? (?:have )?(?:sent|delivered|gave|shipped)(?: me| us)?) (?<bad>an? ${BAD}|the wrong|wrong) (?<words>(?:[a-z-]+ ){0,2}?[a-z-]+)`,
    ({ thing, groups }) =>
      `you received ${(groups['bad'] ?? '').replace(/^(?:a )?wrong/, 'the wrong').replace(/^an? (?=(\w+))/, (_, word: string) => `${indefinite(word)} `)} ${thing}`,
  ),
  frame(
    '(?:I|we) only (?:received|got) (?<what>(?:(?:one|two|three|four|some) of (?:the items|the parts|the boxes)|(?:half|part|some) of (?:my order|our order|the order)))',
    ({ groups }) => `you only received ${groups['what']}`,
  ),
  frame(
    '(?:I|we) (?:(?:have )?(?:received|got) only|only (?:received|got)) (?<some>one|two|three|four|five) (?:out )?of (?:the |my )?(?<all>two|three|four|five|six|seven|eight|nine|ten) (?<what>items|parts|boxes|products|books)(?: (?:I|we) ordered| ordered)?',
    ({ groups }) => `you only received ${groups['some']} of the ${groups['all']} ${groups['what']}`,
  ),
  frame("(?:I|we)(?:'m| am|'re| are) (?:still )?missing {thing}", ({ thing, plural }) =>
    /^an? /.test(thing) ? null : `${thing} ${plural ? 'are' : 'is'} missing`,
  ),
  frame(
    '(?:my order (?:is|has) )?missing parts|parts (?:are )?missing(?: from my order)?',
    () => 'parts are missing from your order',
  ),
  frame(
    '(?<what>(?:one|an?|some|two|three|four|several|a few|half the|the other|some of the) (?:item|items|part|parts|component|piece|pieces|screws?|books?)|(?:half|part|some) of (?:my|the|our) order) (?<verb>is|are|was|were) missing(?: from (?:my|the|our) (?<from>order|box|package|parcel|delivery|set))?',
    ({ groups }) =>
      `${groups['what']} ${groups['verb']} missing${groups['from'] ? ` from your ${groups['from']}` : ''}`,
  ),
  // Shut out.
  frame(
    "(?:I|we) (?:still )?(?:can't|couldn't) (?<what>log ?in|sign in|get in|check in|log into my account|log in to my account|access my (?:account|emails?|files|funds|data|money|booking)|open (?:my|the) (?:account|app|file|door|box|email)|reach (?:anyone|anybody)|get through(?: to anyone)?|place (?:an|my|the) order|complete (?:my|the) (?:payment|order|purchase|booking)|use (?:my|the) (?:account|app|card|coupon|code|voucher|phone))",
    (found) => `you can't ${found.groups['what']}${tail(found)}`,
  ),
  frame(
    "(?:I|we)(?:'m|'re|'ve been| am| are| was| were| got|)? (?:still )?locked out(?<what> of (?:my|our|the) (?:account|app|portal|house|room|phone))?",
    (found) => `you're locked out${found.groups['what'] ?? ''}`,
  ),
  // Money.
  frame(
    "(?:I|we|you(?: guys| people)?)(?:'ve been| have been| was| were| got|'ve| have| am| are)? (?:being )?(?<over>over)?(?:charged|billed) ?(?:me |us )?(?<what>(?:twice|double|again|extra|too much|the wrong amount|the full price|full price|an extra fee|a (?:cancellation|late|delivery|restocking|return|shipping) (?:fee|charge)|(?:for )?return shipping|(?:for )?shipping|for delivery|for (?:the|my) return))(?: for {thing})?",
    ({ thing, groups }) => `you were ${groups['over'] ?? ''}charged ${groups['what']}${thing && ` for ${thing}`}`,
  ),
  frame(
    "(?:I|we|you)(?:'ve been| have been| was| were| got|'ve)? overcharged(?: me| us)?",
    () => 'you were overcharged',
  ),
  frame(
    '(?:(?:I|we) (?:was|were|got|have been) charged |(?:my|the|a|an) )?(?<what>return|return shipping|shipping) (?:charges?|fees?|costs?)(?: (?:was|were|got|is|are|has been|have been|being))?(?: (?:deducted|charged|applied|levied|added))?(?: (?:from|on|to) my (?:account|refund|card))?',
    ({ groups }, clause) =>
      /charged |deducted|applied|levied|added/i.test(clause)
        ? `you were charged for ${groups['what'] === 'shipping' ? 'shipping' : groups['what']?.includes('shipping') ? 'return shipping' : 'the return'}`
        : null,
  ),
  frame(
    '(?:(?:my|the) )?(?:(?:payment|money|amount)(?: (?:of|was|has|have|had|is|been|got|were))* (?:deducted|debited|cut|taken)|(?:payment|money) (?:left|went from))(?: (?:from|out of) (?<from>my (?:bank )?account|my card|my bank|my wallet))?',
    ({ groups }) => `the money was taken${groups['from'] ? ` from ${groups['from']}` : ''}`,
  ),
  frame('(?:but )?no order (?:was |is |got |has been )?(?:placed|created)', () => "the order wasn't placed"),
  frame(
    `you(?: guys| people)?(?: have|'ve| just)? (?<state>cancelled|rejected|refused|declined|denied|blocked|locked|suspended|closed|deleted|disabled) {thing}`,
    ({ thing, plural, groups }) => `${thing} ${was(plural)} ${groups['state']}`,
  ),
  // People who did not come.
  frame(
    '(?<who>nobody|no one) (?<has>has )?(?<what>replied|answered|called(?: (?:me|us))?(?: back)?|rang|come|came|turned up|shown up|showed up|got back to (?:me|us)|responded|picked up|helped me)',
    ({ groups }) => {
      const what = groups['what'] ?? '';
      return `${groups['who']} ${groups['has'] ? `has ${PARTICIPLE[what] ?? what}` : (PAST[what] ?? what)}`;
    },
  ),
  frame(
    "(?:the|your|my|our) (?<who>engineer|technician|courier|plumber|electrician|driver|delivery driver|installer|repair man|repairman|cleaner|nurse|carer) (?:still )?(?:never|didn't|hasn't|has not|did not) (?:came|come|turned up|turn up|showed up|show up|shown up|arrived?|showed)",
    ({ groups }) => `the ${groups['who']} didn't come`,
  ),
];

/** The verb as the thing wants it, whatever the customer wrote. */
function agreeing({ plural, groups }: Found): string {
  const verb = groups['verb'] ?? '';
  if (/^(?:is|are)$/.test(verb)) return plural ? 'are' : 'is';
  if (/^(?:was|were)$/.test(verb)) return was(plural);
  return plural ? 'have been' : 'has been';
}

function does(found: Found): string | null {
  const { thing, groups } = found;
  if (/^an? /.test(thing) || (ORDER.test(thing) && !ORDERLY.test(groups['state'] ?? ''))) return null;
  return `${thing} ${negated(found)} ${groups['state']}${tail(found)}`;
}

function negated({ plural, groups }: Found): string {
  const verb = groups['verb']?.toLowerCase() ?? '';
  if (/^(?:isn't|aren't|not)$/.test(verb)) return plural ? "aren't" : "isn't";
  return verb.startsWith('do') ? (plural ? "don't" : "doesn't") : verb;
}

const SPELLED: Record<string, string> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  airpods: 'AirPods',
  macbook: 'MacBook',
  bluetooth: 'Bluetooth',
  wifi: 'WiFi',
};
const PROPER = /\b(?:tv|pc|sim|gps|ac|iphone|ipad|airpods|macbook|bluetooth|wifi)\b/g;

/** Names and initials as they are written. */
export function spelled(text: string): string {
  return text.replace(PROPER, (word) => SPELLED[word] ?? word.toUpperCase());
}

/** The customer's words as the agent's. */
function fromOurSide(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:my|our)\b/g, 'your')
    .replace(/\b(?:me|us)\b/g, 'you')
    .replace(/\bi\b/g, 'you');
}

/** A clause of trouble as the agent says it, or null where it is none or does not turn cleanly. */
export function turned(clause: string): string | null {
  for (const { pattern, say } of FRAMES) {
    const { mine, words, had, ...rest } = pattern.exec(clause)?.groups ?? {};
    if (!pattern.test(clause)) continue;
    const groups = Object.fromEntries(Object.entries(rest).map(([key, text]) => [key, text && fromOurSide(text)]));
    const name = words === undefined ? '' : nameOf(words);
    if (name === null) continue;
    const thing = name && fromOurName(name, { mine, had, isBad: rest['bad'] !== undefined });
    const said = say({ thing, name, plural: isPlural(name), groups }, clause);
    if (said !== null) return spelled(said);
  }
  return null;
}

/** What is theirs is yours, and what is yours is ours. */
const DETERMINER: Record<string, string> = { my: 'your', our: 'your', your: 'our' };

/** "The account" a customer speaks of is their own. */
const PERSONAL = /\b(?:account|card|payment|refund|subscription|booking)$/;

/** "my new sofa" → "your new sofa", "the phone I ordered" → "the phone you ordered"; after "the wrong" only the name. */
function fromOurName(name: string, { mine, had, isBad }: { mine?: string; had?: string; isBad: boolean }): string {
  if (isBad) return name;
  const said = mine?.toLowerCase() ?? 'the';
  const determiner = said === 'the' && !had && PERSONAL.test(name) ? 'my' : said;
  return had ? `the ${name} you ${had.toLowerCase()}` : `${DETERMINER[determiner] ?? determiner} ${name}`;
}
