const CARRIAGE = /\r\n?|[\u2028\u2029\v\f]/g;
/** C0 and C1 controls but tab and line feed. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;
/** Embeddings, overrides, isolates and marks that turn the reading direction (Unicode UAX 9). */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Characters nobody sees, the joiner aside. */
const INVISIBLE = /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g;
/** The joiner builds emoji of several parts; anywhere else it only hides something. */
const STRAY_JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Tag characters spell the flags of England, Scotland and Wales after a black flag; elsewhere they smuggle text. */
const STRAY_TAGS = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu;

/**
 * Text as an agent could have typed it: no bidirectional controls, nothing of zero width but what emoji need, no
 * control characters; every kind of line end becomes a line feed. Markup is left as the plain characters it is.
 */
export function plainText(text: string): string {
  return text
    .replace(CARRIAGE, '\n')
    .replace(CONTROLS, '')
    .replace(BIDI, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(STRAY_TAGS, '');
}
