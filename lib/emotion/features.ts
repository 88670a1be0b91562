import { emojiNames } from './emoji.ts';
import { words } from './pieces.ts';

const CAPITAL_WORD = /(?<![A-Za-z])[A-Z]{3,}(?![a-z])/g;
const WARM_EMOTICON = /[:;=]-?[)D]|<3/g;
const COLD_EMOTICON = /[:=]'?-?[(/|]/g;
const WARM_NAME =
  /grin|smil|tears of joy|heart|kiss|hug|star-struck|thumbs up|clapping|party|folded hands|ok hand|raising hands|sparkles/;
const COLD_NAME =
  /angry|enraged|crying|sad but|frown|weary|tired|anguish|disappoint|steam|symbols on mouth|middle finger|thumbs down|broken heart|fear|anxious|vomit|nauseat|unamused|rolling eyes|confounded|persever|face screaming|worried|pensive/;

export const FEATURES = 12;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const share = (n: number, of: number) => Math.min(1, n / of);

/**
 * Twelve surface features in 0-1 that an uncased tokenizer cannot hear: capitals, runs of ! and ?, elongation, dots, emoji
 * and emoticon valence, length, a bare full stop. Python's `text.py` computes the same.
 */
export function features(text: string): number[] {
  const letters = count(text, /[A-Za-z]/g);
  const names = emojiNames(text);
  const cold = names.filter((name) => COLD_NAME.test(name)).length + count(text, COLD_EMOTICON);
  const warm =
    names.filter((name) => WARM_NAME.test(name) && !COLD_NAME.test(name)).length + count(text, WARM_EMOTICON);
  const length = words(text).length;
  return [
    letters >= 5 ? count(text, /[A-Z]/g) / letters : 0,
    share(count(text, CAPITAL_WORD), 4),
    share(count(text, /!/g), 5),
    text.includes('!!') ? 1 : 0,
    share(count(text, /\?/g), 5),
    /\?\?|\?!|!\?/.test(text) ? 1 : 0,
    /([A-Za-z])\1{2,}/.test(text) ? 1 : 0,
    share(count(text, /\.\.+|…/g), 3),
    share(warm, 3),
    share(cold, 3),
    Math.min(1, Math.log1p(length) / 5),
    length >= 1 && length <= 3 && /[A-Za-z]\.$/.test(text.trim()) ? 1 : 0,
  ];
}
