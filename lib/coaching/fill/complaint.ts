/** Words of trouble: where a turn has more of them than its clause, naming the clause alone would miss the point. */
const TROUBLE =
  /\b(?:also|for starters|another|everything|nothing|nobody|no one|fake|counterfeit|duplicate|not genuine|scam\w*|cheat\w*|fraud\w*|broken?|crack(?:ed|s)?|damaged?|shattered|missing|wrong|refused|rejected|declined|cancelled|charged|stolen|hacked|blocked|locked|faulty|defective|stopped|crash\w*|leak\w*|lost|failed|torn|dead|expired|deducted|debited|overcharged|delayed|out of stock|instead of|defect\w*|kept \w+ing|froze|freez\w*|(?:is|are|was|were|has|have|had|do|does|did|wo|could)(?:n't|nt| not) (?!(?:acceptable|fair|right|ok|okay|happy|good|funny|cool|great|helpful|professional|expect\w*)\b)\w+)\b/gi;
/** Money gone, or someone else at work in an account: the worse half, which a reply must not pass over. */
const GRAVER =
  /\b(?:deduct\w*|debited|overcharged|charg(?:ed|ing) (?:me|us|my|twice|again|for)|(?:was|were|been|got) charged|charge of|fees?|(?:shipping|return|restocking) (?:charge|cost)s?|(?:no|not|never|n't|without|where(?:'s| is)|when|still|yet|waiting)\b[^.?!]{0,40}\brefund|refund\b[^.?!]{0,30}\b(?:not|never|n't|still|yet|till now|pending)|paying|(?:should|must|do|have to) (?:i |we )?pay|(?:money|amount|funds|payment) (?:\w+ ){0,3}(?:taken|gone|cut|went|left|missing|lost)|(?:took|taken|lost) (?:all )?(?:my|our|the) (?:money|payment|savings)|lot of money|hack\w*|password (?:was|has been|got|is) (?:reset|changed)|(?:not|wasn'?t) me\b|fraud\w*|stole\w*|unauthori[sz]ed|phish\w*|(?:didn'?t|did not|never|not) (?:change|make|authori[sz]e|request|do) (?:it|this|that|them|my|these|those|any)|(?:(?:did|have)n'?t|(?:did|have) not|never) order(?:ed)? (?:any|an?|it|this|that|one)|some(?:one|body) (?:else )?(?:has|is|have|had|changed|used|logged|got|else)|without my (?:knowledge|permission|consent))\b/i;
const NAMES_GRAVER = /\b(?:(?:over)?charged?|fees?|debited|deducted|hacked|stolen|taken|refund|money)\b/;
/** "Sorry that the return date expired" is a refusal. */
const REFUSAL = /\bexpired\b|\b(?:window|period|policy|deadline|date|offer|sale|warranty)\b/;
/** Where they stand, not what went wrong. */
const BACKDROP = /\b(?:desk|counter|shop|store|office|branch|gate|reception|lines?) (?:is|are|was|were) closed\b/;
/** Nobody waits for what was cancelled, but for the money back. */
const AWAITED = /waiting for|received|arrived$|don't have/;
/** It came, but empty, in part, or to somebody else: then they do not wait for it as for a late one. */
const CAME_AMISS =
  /\b(?:(?:empty|outer) (?:box|parcel|package|envelope)|(?:completely|nothing) (?:empty|inside)|(?:only|just) (?:got|received|came)|(?:got|received) only|missing (?:product|item|part)s?|(?:not|isn'?t) my (?:house|home|door|address|building)|(?:delivered|left|given) (?:it )?(?:to|at|with) (?:a |an |the |my |some)|wrong (?:house|address|person|door|place)|tampered)\b/i;
/** A thing that also does not work has more wrong with it than how it looks. */
const NOR_WORKS =
  /\b(?:and|but) (?:(?:it|is|it's|also|still|even) )*(?:not|isn'?t|doesn'?t|does not|won'?t) (?:\w+ )?(?:work|function|turn|start|charg)\w*/i;
/** About money back, a return or a cancellation, rather than the goods. */
const BACK = /\b(?:refund\w*|money|charged?|debit(?:ed)?|deducted|return\w*|shipping|cancel\w*)\b/i;
/** Kinds of trouble: as we say them, and the words customers have for them. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:waiting for|(?:haven't|still don't) (?:received|have)|arrived|pending|delayed|hasn't been processed)\b/,
    /\b(?:refund|deliver\w*|receiv\w+|recei?ve?d|recvd|arriv\w*|late|delay\w*|track\w*|missing|n'?t (?:get|got|come)|debited|deducted)\b/i,
  ],
  [/\bwrong\b|\binstead of\b/, /\b(?:wrong|instead|different|not what)\b/i],
  [
    /\b(?:broken|damaged|cracked|faulty|defective|shattered|isn't working|doesn't|won't)\b/,
    /\b(?:broken?|damaged?|crack\w*|fault\w*|defect\w*|not work\w*|isn'?t work\w*|dead|shatter\w*)\b/i,
  ],
];

/** How many words of trouble a text has. */
export function troubles(text: string): number {
  return straight(text).match(TROUBLE)?.length ?? 0;
}

/** Whether a text complains of something, said or not. */
export function complains(text: string): boolean {
  return troubles(text) > 0 || /\brefund\b/i.test(text) || GRAVER.test(straight(text));
}

/**
 * Whether what is said now is what a complaint was about: the same thing, or trouble of the same kind.
 * @param told the complaint as it would be said back, where it can be
 */
export function isAbout(said: string, complaint: string, told: string | null | undefined): boolean {
  if (BACK.test(complaint) && !BACK.test(said)) return false;
  const others = told?.split(' and ') ?? [];
  return said
    .split(' and ')
    .every(
      (one) =>
        others.some((other) => saysTheSame(one, other)) ||
        KINDS.some(([kind, words]) => kind.test(one) && words.test(straight(complaint))),
    );
}

/** Whether the customer told of something worse than what is said. */
export function passesOverWorse(said: string, texts: readonly string[]): boolean {
  return !NAMES_GRAVER.test(said) && texts.some((text) => GRAVER.test(straight(text)));
}

/** Whether saying it sounds like refusing. */
export function soundsLikeRefusal(said: string): boolean {
  return REFUSAL.test(said);
}

/** Whether goods that came amiss would be spoken of as late, or a thing that fails as one that looks bad. */
export function belittles(said: string, texts: readonly string[]): boolean {
  if (/waiting for/.test(said) && texts.some((text) => CAME_AMISS.test(straight(text)))) return true;
  return !/work|function|turn|start|charg/.test(said) && texts.some((text) => NOR_WORKS.test(straight(text)));
}

/** Whether it only tells how things are around the trouble. */
export function isBackdrop(said: string): boolean {
  return BACKDROP.test(said);
}

/** Whether it is the lesser half of what went wrong: the money, where the goods are what they miss; the box, not what is in it. */
export function isHalf(said: string): boolean {
  return /^the money was taken(?: from \S+(?: \S+){0,2})?$|^(?:the|your) (?:box|packaging) (?:is|was|has been|arrived|came) (?:damaged|torn|crushed|open|cracked|broken|dented)$/.test(
    said,
  );
}

/** Whether it says that nobody of ours did something; beside an earlier matter that is an aside. */
export function missesPeople(said: string): boolean {
  return /^(?:nobody|no one) /.test(said);
}

/** Whether it says that goods are awaited. */
export function awaitsGoods(said: string): boolean {
  return AWAITED.test(said) && !/\b(?:refund|money)\b/.test(said);
}

/** Two clauses about one thing, or of one kind, say the same twice: that it has not come, that it is broken. */
export function saysTheSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((said) => /\b(?:your|the) \w+/.exec(said)?.[0]);
  return kindOf(a) === kindOf(b) || (one !== undefined && one === other);
}

function kindOf(said: string): string {
  if (/arrived$|received (?!the wrong|an? )|waiting for|haven't heard|has come$|came$/.test(said)) return 'awaited';
  const state = / (?:is|are|was|were) (\w+)$/.exec(said)?.[1];
  if (state) return /broken|damaged|cracked|faulty|defective|shattered/.test(state) ? 'broken' : state;
  return /received an? |broken|damaged|cracked|faulty|defective|shattered|isn't working|doesn't/.test(said)
    ? 'broken'
    : said;
}

function straight(text: string): string {
  return text.replace(/[‘’]/g, "'");
}
