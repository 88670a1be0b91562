import names from 'unicode-emoji-json/data-by-emoji.json' with { type: 'json' };

/** Variation selectors and skin tones: what two spellings of one emoji differ in. */
const UNSEEN = /[\u{fe0f}\u{1f3fb}-\u{1f3ff}]/gu;

/** CLDR short name of every emoji, keyed without variation selectors; ASCII and © ® ™ are left as text. */
const NAMES = new Map(
  Object.entries(names as Record<string, { name: string }>)
    .filter(([emoji]) => !/^[\u0000-\u00ff\u2122]/.test(emoji))
    .map(([emoji, { name }]) => [emoji.replace(UNSEEN, ''), name]),
);

const PATTERN = new RegExp(
  [...NAMES.keys()]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((emoji) => emoji.replace(/[*.+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
  'gu',
);

/** The text with every emoji spelled out by its CLDR short name. */
export function spellEmoji(text: string): string {
  return text.replace(UNSEEN, '').replace(PATTERN, (emoji) => ` ${NAMES.get(emoji)} `);
}

/** The CLDR short names of the emoji in a text, in order. */
export function emojiNames(text: string): string[] {
  return [...text.replace(UNSEEN, '').matchAll(PATTERN)].map(([emoji]) => NAMES.get(emoji)!);
}
