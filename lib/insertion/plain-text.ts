const LINE_END = /\r\n?|[\u2028\u2029\v\f]/g;
const CONTROL = /(?![\t\n])\p{Cc}/gu;
/** Nothing to be seen, or turning the reading direction (Unicode UAX 9); what emoji are built with is looked at below. */
const HIDDEN = /(?!\u200d|\ufe0e|\ufe0f|[\u{e0000}-\u{e007f}])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
/** The joiner builds emoji of several parts; anywhere else it only hides something. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Tag characters spell the flags of England, Scotland and Wales after a black flag (kept); elsewhere they smuggle text. */
const TAGS = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/**
 * Text as an agent could have typed it: no bidirectional controls, nothing of zero width but what emoji need, no
 * control characters; every kind of line end becomes a line feed. Markup is left as the plain characters it is.
 */
export function plainText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(CONTROL, '')
    .replace(HIDDEN, '')
    .replace(STRAY_JOINER, '')
    .replace(TAGS, '$1');
}
