import type { Phrase } from '../schema.ts';
import type { LintNote } from './note.ts';

const COUNT = '(?:\\d+|an?|one|two|three|four|five|ten|fifteen|twenty|thirty|few|couple of|half an)';
const UNIT = '(?:seconds?|minutes?|hours?|(?:working |business )?days?|weeks?)';
const DAY =
  '(?:today|tonight|tomorrow|noon|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the end of the (?:day|week))';

/** A time written into the text is promised to everybody, whatever their case. "In a few minutes" of an agent's own check is theirs to keep. */
const FIXED_TIME = new RegExp(
  `\\bwithin (?:the next |the )?${COUNT}?[ -]?${UNIT}\\b|\\bin (?:\\d+|an?|one|two|three) (?:hours?|(?:working |business )?days?|weeks?)\\b|\\bin \\d+ ${UNIT}\\b|\\bby (?:${DAY}|\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)?\\b(?! %))|(?<!the )\\bfirst thing\\b`,
  'i',
);

/** Outcomes no agent decides alone. */
const OUTCOME =
  /\b(?:(?:everything|it|this|that|all|your \w+)(?: will|'ll| is going to) (?:all )?(?:be|get) (?:fine|ok(?:ay)?|perfect|alright|all right|resolved|solved|fixed|sorted|refunded|replaced)|never again|no matter what|whatever you (?:want|ask for)|at any price|always be (?:here|there|available)|24\/7|instantly|immediately|in no time)\b/i;

/** Money and goods given away. */
const GIFT =
  /\b(?:I(?:'ll| will|'m going to|'ve)? (?:refund|credit|compensate|waive|replace)|(?:a|your) full refund|full refund|free of charge|for free|on the house|compensation|\d+ ?(?:%|percent) off)\b/i;

/** What a phrase promises that the agent may not be able to keep. */
export function promiseNotes({ text, technique, needs = [] }: Phrase): LintNote[] {
  const plain = text.replaceAll('’', "'");
  const notes: LintNote[] = [];
  const [time] = FIXED_TIME.exec(plain) ?? [];
  if (time !== undefined)
    notes.push({ field: 'text', message: `“${time}” promises everybody the same time; use {time}` });
  const [outcome] = OUTCOME.exec(plain) ?? [];
  if (outcome !== undefined) {
    notes.push({ field: 'text', message: `“${outcome}” promises what no agent can be sure of; say what you will do` });
  }
  const [gift] = GIFT.exec(plain) ?? [];
  if (gift !== undefined && technique !== 'make-good' && !needs.includes('authority')) {
    notes.push({ field: 'needs', message: `“${gift}” gives something away and needs authority` });
  }
  return notes;
}
