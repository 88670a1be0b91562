/** Words as typed in a hurry, and the form the frames read. */
const SPELLED: Record<string, string> = {
  im: "I'm",
  ive: "I've",
  "i'd": "I'd",
  i: 'I',
  hasnt: "hasn't",
  havent: "haven't",
  hvnt: "haven't",
  didnt: "didn't",
  dint: "didn't",
  didn: "didn't",
  doesnt: "doesn't",
  dont: "don't",
  isnt: "isn't",
  wasnt: "wasn't",
  werent: "weren't",
  arent: "aren't",
  wont: "won't",
  cant: "can't",
  cannot: "can't",
  couldnt: "couldn't",
  noone: 'no one',
  u: 'you',
  ur: 'your',
  r: 'are',
  recieved: 'received',
  recived: 'received',
  recvd: 'received',
  rcvd: 'received',
  recieve: 'receive',
  recive: 'receive',
  receved: 'received',
  canceled: 'cancelled',
  delievered: 'delivered',
  deliverd: 'delivered',
  arived: 'arrived',
};
const FULL_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(has|have|did|is|are|was|were|does|do|could) not\b/gi, "$1n't"],
  [/\bwill not\b/gi, "won't"],
  [/\bcan not\b/gi, "can't"],
  [/\b(I|we)(?:'ve| have) (?:still )?(not|never) /gi, "$1 haven't "],
  [/\b(?:am|I'm|I am) (?:not able|unable) to\b/gi, "I can't"],
  [/\brepeatedly ([a-z]+ed)\b/gi, '$1 repeatedly'],
  [/\bI I can't\b/g, "I can't"],
];
/** Words that add heat or nothing. */
const FILLERS =
  /\b(?:literally|actually|completely|totally|absolutely|basically|honestly|seriously|clearly|obviously|definitely|apparently|even|really|just|severely|abruptly|heavily|already|alrdy|also|very|super|extremely|fully|suddenly|improperly|incorrectly|wrongly|unfairly|mistakenly|randomly|finally|only just|like|now only|all of a sudden)\b(?:\s+|$)/gi;
const OPENERS =
  /^(?:hi|hiya|hello|hey|however|though|yet|good (?:morning|afternoon|evening)|dear (?:sir|team|support)|so|and|but|ok|okay|right|well|yeah|yes|yep|no|nope|look|listen|now|anyway|cos|plus|sorry|again|still(?= (?:my|our|the|i|we)\b)|pls|plz|please|bro|dude|man|yaar|guys|sir|see|it says)\b[,:!\s-]*/i;
/** What may trail a clause and is better left out of it. */
const TRAILING =
  /[ ,]+(?:since .{2,24}|(?:until |till )?(?:today|yesterday|tonight|now|tomorrow)|this (?:morning|afternoon|week|evening|month)|last (?:week|night|month|weekend)|for (?:the |over |about |almost |more than |at least )?(?:\w+ )?(?:past |last )?(?:\d+ )?(?:hours?|days?|weeks?|months?|ages|minutes?|mins?|ever|no reason|some reason)|on (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|on the \d+\w*|either|guys|mate|man|bro|dude|yaar|yar|sir|madam|ma'am|please|pls|plz|help|so far|all (?:day|night|morning|week)|at all|whatsoever|right now|rn|asap|lol|too|as well|from you|from you guys|from your (?:side|end)|any ?more|anymore|for me|\d+ (?:days?|weeks?|months?|hours?) ago|out of nowhere|in the (?:box|package|parcel)|in my (?:orders?(?: list| history)?|account|app)|successfully|to me|(?:up)?on (?:arrival|delivery)|at (?:my|our) (?:location|place|address|end)|at \d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?)$/i;

const BREAK =
  /\s*[;:(),"“”—–…]+\s*|\s+-+\s+|\s+(?:(and|but|because|becoz|bcoz|bcz|coz|cos|cuz|then|plus|when|whenever|if|unless|until|till|while|after|before|since|whether|in case|once|as if|even though|although|though|despite|which|that|or|n|so(?! (?:late|slow|long|bad|badly|small|big|loud|hot|cold|old|many|much|far)\b))\s+)/i;
/** What follows such a word is supposed, asked or told by another, not said to be so. */
const NOT_SO =
  /^(?:when|whenever|if|unless|until|till|after|before|since|whether|in case|once|as if|despite|which|that|or)$/i;
/** "I returned it because it didn't fit": why they did something, not what is wrong now. */
const REASON = /^(?:because|becoz|bcoz|bcz|coz|cos|cuz)$/i;
/** A sentence about another time, another person, or a wish. */
const ELSEWHERE =
  /\b(?:last time|next time|last year|years? ago|in the past|previous(?:ly)?|used to|every time|always|once (?:i|we|before)|usually|normally|never again|in future|my friend|another customer|other (?:people|customers)|some(?:one|body) else's|imagine|suppose|supposing|what if|pretend)\b/i;
/** From here on a sentence supposes, hopes or orders. */
const SUPPOSES =
  /\b(?:if|unless|in case|in the event|hope|hopefully|wish|make sure|ensure|expect|what happens|before i find|afraid|worried|scared|think|thought|guess|maybe|perhaps|probably|might|sounds like|you said|you say|they said|they say|he said|she said|told me|tells? me|was told|were told|claims?|saying|says)\b/i;
/** A clause of more characters than this is none we could say back. */
const LONGEST = 120;
const ASKS = /^\W*(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|why|what|how|when|who|which)\b/i;
/** A number that says which order, and the words around it. */
const NUMBERED =
  /\b(?:(?:with|of|under|for) )?(?:(?:my|the|this) )?(?:(order|package|parcel|shipment)s?\b[ ,]*)?(?:with )?(?:(?:order|tracking|reference|ref|booking) )?(?:(?:id|number|num|no|nr|ref|reference)\b[. ]*)?(?:is )?[:#]* ?#?[a-z]{0,4}-?\d[\dx-]{4,}[a-z\d]*/gi;
/** "The refund for my order": the refund. */
const OF_ORDER =
  /\b(refund|replacement|payment|return) (?:for|of|on|against) (?:(?:my|the|this|a|an) )?(?:(?:cancelled|returned|damaged) )?(?:order|item|product|return)(?: return)?(?: (?:I|we) (?:returned|cancelled|sent back))?\b(?= (?:[a-z']+ )*?(?:is|was|has|hasn't|isn't|wasn't|still|not|overdue|rejected|missing|pending|taking|delayed)\b)/i;
/** "The delivered product": the product. */
const RECEIVED = /\b(the|my) (?:delivered|received) (?=(?:item|product)\b)/i;
/** Things customers name without "my". */
const BARE =
  /^(?:this |that )?(?=(?:order|package|parcel|payment|refund|return|delivery|item|product|internet|wifi|account|replacement|shipment) (?:still |is|was|has|hasn't|isn't|wasn't|not|never|failed|got|didn't|keeps|arrived|cancelled|rejected|declined|refused|denied|stuck|missing|overdue|taking|for my))(?!this time)/i;

/** A sentence, and what it says is so. */
export interface Sentence {
  words: string;
  clauses: readonly string[];
}

/**
 * What a customer says is so, one clause each, spelled out and without fillers, sentence by sentence. What they suppose, ask,
 * hope, order, quote, or tell of another time is left out: none of it may be said back as a fact.
 */
export function statementsIn(text: string): Sentence[] {
  return sentencesOf(text).map(({ words, asks }) => ({ words, clauses: clausesOf(words, asks) }));
}

function clausesOf(words: string, asks: boolean): string[] {
  if (ELSEWHERE.test(words)) return [];
  if (asks && ASKS.test(words)) return [];
  const parts = words.slice(0, SUPPOSES.exec(words)?.index).split(BREAK);
  if (asks && parts.length === 1 && !/^where\b/i.test(words)) return [];
  const clauses: string[] = [];
  // The split keeps the word it broke at (or undefined) between two clauses.
  for (let i = 0; i < parts.length; i += 2) {
    const lead = parts[i - 1] ?? '';
    const part = parts[i] ?? '';
    if (NOT_SO.test(lead) || (REASON.test(lead) && /^(?:it|they)\b/i.test(part))) continue;
    const clause = part.length > LONGEST ? '' : spell(part);
    if (clause !== '') clauses.push(clause);
  }
  return clauses;
}

/** The sentences of a text, and whether each is asked. */
export function sentencesOf(text: string): { words: string; asks: boolean }[] {
  const read = text
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[^\S\n]+/g, ' ')
    .replace(NUMBERED, (_, what?: string) => (what ? `my ${what.toLowerCase()} ` : ' '));
  return [...read.matchAll(/((?:[^.!?\n]|\.(?=[\w]))+)([.!?]*)/g)].map(([, words = '', end = '']) => ({
    words: words.trim(),
    asks: end.includes('?'),
  }));
}

function spell(clause: string): string {
  let text = clause.trim();
  const letters = text.replace(/[^a-z]/gi, '');
  if (letters.length > 3 && letters === letters.toUpperCase()) text = text.toLowerCase();
  text = strip(text, OPENERS)
    .replace(/[a-z']+/gi, (word) => SPELLED[word.toLowerCase()] ?? word)
    .replace(/\*+/g, ' ');
  for (const [full, short] of FULL_FORMS) text = text.replace(full, short);
  text = text.replace(OF_ORDER, '$1').replace(RECEIVED, '$1 ');
  return strip(text.replace(FILLERS, '').replace(/\s+/g, ' ').trim(), TRAILING).replace(BARE, 'my ');
}

function strip(text: string, pattern: RegExp): string {
  for (let next = text.replace(pattern, '').trim(); next !== text; next = next.replace(pattern, '').trim()) text = next;
  return text;
}
