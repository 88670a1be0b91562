/** One way to put it better. */
export interface Way {
  /** What it takes the place of, where it touches the noted words; without, their whole sentence (but for a greeting). */
  find?: RegExp;
  /** What stands there instead: `$1` is a group of `find`, brackets are a gap to fill, empty leaves it out. */
  put: string | ((words: string) => string);
}

/** Words on which a plain clause follows: subject and verb. */
const CLAUSE =
  "(?=(?:it|this|that|you|we|they|i|there)(?:'s|'ll|'re|'m| (?:is|are|was|will|can|has|have|do|does|works?|ships?|takes?|needs?|gets?|should)\\b))";
/** "You need to" before what is to be done. */
const ORDER =
  "(?:you(?:'ll| will|'ve)?(?: (?:simply|just|also|still|first|then|now|really))* (?:have to|need to|got to|must|should)|(?:it's|it is) (?:\\w+ ){1,2}(?:for you )?(?:that you|to)|you(?:'re| are|'ll be| will be) (?:kindly )?(?:required|obliged|obligated|expected|supposed|requested|going to (?:have|need)) to|(?:please )?(?:make (?:absolutely )?sure|ensure)(?: that)? you)(?: (?:just|simply|also|first))* (?!(?:be|have|know)\\b)(?=[a-z])";
const ENDING = '(?=[.,!;]|$)';
const CONDESCENDING = 'obviously|evidently|literally|simply|actually|clearly';
const INTENSE =
  'so|very|really|truly|most|terribly|extremely|awfully|incredibly|unbelievably|immensely|dreadfully|genuinely|sincere(?:st|ly)?|deep(?:est|ly)?|heartfelt|humblest|profound(?:ly)?|profusely|and';
const ACRONYM = /^(?:ID|PDF|USB|VAT|PIN|SMS|FAQ|URL|UK|US|EU|IBAN|TV|PC|SIM|QR)$/;

function find(source: string): RegExp {
  return new RegExp(source, 'dgi');
}

function lowered(words: string): string {
  return words.replace(/[A-Z']+/g, (word) => (ACRONYM.test(word) ? word : word.toLowerCase())).replace(/\bi\b/g, 'I');
}

/** The no stays plain, behind what can be done. */
function positiveFirst(words: string): string {
  return `what I can do is [what you can do]; ${/^I\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)}`;
}

/** What follows behind a comma becomes a sentence of its own. */
function gladly(words: string): string {
  const next = /, (\w)$/.exec(words)?.[1];
  return `glad to sort this${next ? `. ${next.toUpperCase()}` : ''}`;
}

/**
 * What the draft guard offers instead, by rule: the techniques of the domain's table (section 6) as words, tried in
 * order. None names a feeling, promises, or says what the agent has not said; what only the agent knows is a gap.
 */
export const WAYS: Readonly<Record<string, readonly Way[]>> = {
  'calm-down': [{ put: 'I can see what [what happened] has meant for you.' }],
  policy: [{ put: 'the reason is [the real reason], and what I can do is [an alternative].' }],
  shrinking: [{ put: 'I can see what [what happened] means for you.' }],
  blame: [{ put: 'it looks as if [the cause, without a person].' }],
  'as-i-said': [
    {
      find: find('^(?:(?:as |like )?(?:as|like|per)\\b[^,.!?]{0,40}|(?:just )?to (?:reiterate|repeat)), (?=\\w)'),
      put: 'to sum up, ',
    },
    { find: find('^(?:as|like) (?:i|we)\\b[^,.!?]{0,30}?(?: you| before)? ' + CLAUSE), put: 'to sum up, ' },
    { find: find(', (?:as|like) (?:i|we)\\b[^,.!?]{0,30}(?:,(?= )|(?=[.!?]|$))'), put: '' },
    {
      find: find(
        "^(?:i|we)(?:'ve| have)?(?: already| just)? (?:told|said|explained|mentioned)(?: to)?(?: you)?(?: that)? " +
          CLAUSE,
      ),
      put: 'to sum up, ',
    },
    { put: 'let me check that we mean the same thing: [what they need]. Is that right?' },
  ],
  'nothing-i-can-do': [{ put: 'what I can do is [an option] or [another option]. Which would suit you better?' }],
  disowning: [{ put: "I'll bring in [who can decide] and pass on everything you've told me." }],
  'non-apology': [{ put: "I'm sorry that [what went wrong]." }],
  'over-promise': [
    { find: find("\\b(will|'ll|going to) (?:definitely|certainly|surely|absolutely|100%|always)\\b"), put: '$1' },
    {
      find: find('\\b(?:definitely|certainly|surely|absolutely|for sure|without (?:a )?doubt) (will|going to|be)\\b'),
      put: '$1',
    },
    { find: find('\\b100 ?%? ?(?:percent )?(sure|certain|fixed)\\b'), put: '$1' },
    {
      find: find(
        '^(?:and |but |so )?(?:i|we)(?: can| do)? (?:guarantee|promise|swear|assure)(?: you)?,?(?: that)? ' +
          CLAUSE +
          '(?![^.!?]*\\bnever\\b)',
      ),
      put: 'as far as I can see, ',
    },
    { put: "I'll [your next step] by [time]." },
  ],
  'you-must': [
    { find: find(`^${ORDER}`), put: 'so that I can [what it makes possible], please ' },
    { find: find(`(?<=[,:] |\\b(?:first|then|next|now|and|so|also|please) )${ORDER}`), put: 'please ' },
  ],
  'i-understand': [
    { find: find('^(?:yes, )?(?:i|we) (?:\\w+ )?understand(?: that| this| you)?, (?:and )?(?=\\w+ \\w)'), put: '' },
    { put: "I've read that [a fact from their message]." },
  ],
  'yes-but': [
    { find: find('^however,? '), put: 'at the same time, ' },
    { find: find('^(yes|yeah|sure|right|ok|okay|true),? but(?= )'), put: '$1, and' },
    { find: find('(?<!sorry )\\b(?:but|however,?)(?= )'), put: 'and' },
  ],
  'negative-first': [
    {
      find: find(
        "^(?:(?:and|but|so|well|sorry),? )?(?:unfortunately|regrettably|sadly|(?:i|we)(?:'m|'re| am| are) afraid)(?: that(?= (?:the|your|our|this|it|you|we|i|there)\\b))?,? (?=\\w+ \\w)",
      ),
      put: 'what I can do is [what you can do]; ',
    },
    { find: find('(?<=, )(?:unfortunately|regrettably|sadly),? (?=\\w)'), put: '' },
    {
      find: find('(?<=^(?:(?:sorry|well|so|and|but|no|yes|ok),? )?)(?!unfortunately|regrettably|sadly)\\S+'),
      put: positiveFirst,
    },
  ],
  condescending: [
    { find: find('^you just (?:need to|have to) '), put: 'please ' },
    { find: find(`\\b(?:${CONDESCENDING})\\b`), put: '' },
    { find: find('\\bjust (?=\\w)'), put: '' },
    {
      find: find(
        '\\b(?:needless to say|it goes without saying(?: that)?|as you (?:should|must) know|as any(?:one|body) (?:can|could) (?:see|tell)(?: you)?|as (?:everyone|everybody|anyone) knows|in (?:very )?(?:simple|easy|basic) (?:terms|words)(?: for you)?|(?:everyone|everybody|anyone) knows(?: that)?)\\b,?',
      ),
      put: '',
    },
  ],
  'no-problem': [
    {
      find: find(
        `(?:(?:that's|it's) )?(?:no (?:problem|worries|probs?|biggie|stress|sweat|drama|bother|fuss|trouble|harm done)|worry not|not a problem|don't worry(?: about (?:it|that))?|not to worry|never mind|all good|that's al(?:l )?right|it's nothing|don't you worry)(?: at all| whatsoever)?(?:, \\w|(?=[,.!?;]|$))`,
      ),
      put: gladly,
    },
  ],
  'vague-time': [
    {
      find: find(
        '\\b(?:(?:very|pretty|really|quite) )?(?:soon|shortly|asap|in due (?:course|time)|at some (?:point|stage)|(?<!\\b(?:it|us) )some ?time|eventually|in the near future|at a later (?:date|time|point|stage)|in a (?:bit|while)|one of these days|as soon as (?:possible|(?:we|i|they) can)|when (?:we|i) (?:get a chance|can|have time|get to it))\\b',
      ),
      put: 'by [time]',
    },
    {
      find: find(
        `((?:look|looking|check) into (?:it|this|that|the \\w+|your \\w+)(?: for you)?|being looked into|working on (?:it|this|that))${ENDING}`,
      ),
      put: "$1, and I'll write to you by [time]",
    },
    {
      find: find(
        `((?:get|come) back to you|be in touch|contact you|reach out(?: to you)?|call you|be with you|be (?:resolved|fixed|sorted|handled|dealt with|looked (?:at|into)|investigated|reviewed))${ENDING}`,
      ),
      put: '$1 by [time]',
    },
    { put: "I'll [your next step] by [time]." },
  ],
  formula: [
    {
      find: find(
        `\\bthank you for (?:your (?:continued )?(?:understanding|loyalty|business|cooperation|support|patience)(?: and \\w+)?|contacting(?: us)?|reaching out(?: to us)?|choosing(?: us)?)${ENDING}`,
      ),
      put: 'thank you for [what they did]',
    },
    {
      find: find(
        `(?:any|the|this) inconvenience(?:,? (?:that )?(?:this|it) (?:may have |might have |has |have )?caused)?(?: caused)?(?: you)?${ENDING}`,
      ),
      put: '[what went wrong]',
    },
    { find: find('^(?:rest assured|please be (?:advised|informed))(?:,| that)? (?=\\w)'), put: '' },
    { find: find('\\b(?:please )?do not hesitate to (?=\\w)'), put: 'please ' },
    { find: find('\\bat your earliest convenience\\b'), put: 'when it suits you' },
    { find: find('\\bat (?:our|my) earliest convenience\\b'), put: 'by [time]' },
    { put: '' },
  ],
  'second-apology': [
    { find: find(`\\b(?:(?:${INTENSE}),? )+(?=sorry|apolog|regret)`), put: '' },
    { find: find('\\ba (?:thousand|million) (?=apologies)'), put: '' },
    {
      find: find(
        "^(?:(?:once more|again),? )?(?:(?:i|we)(?:'m|'re| am| are) )?(?:(?:so|very|really|truly|terribly) )*(?:sorry|apologies)(?: again)?(?: (?:about|for) (?:that|this|it))?, (?:but )?(?=\\w+ \\w)",
      ),
      put: '',
    },
    { put: 'what would put this right for you: [an option] or [another option]?' },
  ],
  'cold-tone': [
    { find: find('[!?]{2,}'), put: (marks) => (marks.includes('?') ? '?' : '!') },
    {
      find: find('^(?:ok(?:ay)?|kk?|fine|noted|sure|whatever|done|understood|got it|correct|right|received)[.…]*$'),
      put: 'okay, [what happens next].',
    },
    { find: /\b(?:[A-Z][A-Z']+[\s,]+(?:[AI][\s,]+)?){2,}[A-Z][A-Z']+|\b[A-Z][A-Z']+\b/dg, put: lowered },
  ],
};
