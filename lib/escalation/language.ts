import { eld } from 'eld/extrasmall';

/** English words that no other common language shares: enough of them and the detector needn't be asked. */
const ENGLISH =
  /\b(?:the|you|your|my|this|that|it's|i'm|im|i've|ive|i'll|and|not|have|with|what|why|how|when|where|who|been|just|please|pls|plz|thanks|thank|can't|cant|don't|dont|didn't|won't|was|are|were|does|still|from|get|got|would|could|should|because|order|refund|about|there|they|again|yes|ok|okay|is|for|but|they|our|we|ur|u|hi|hello|sorry|waiting|now|need|want|will|of)\b/g;
/** Hindi and Urdu as written in chat, which the detector doesn't know in Latin letters. */
const ROMAN_HINDI =
  /\b(?:hai|hain|nahi|nahin|nhi|kya|kyu|kyun|kab|kahan|mera|mere|meri|mujhe|aap|aapka|karo|karna|kar|raha|rahe|rahi|bhai|paisa|paise|wapas|abhi|bahut|ho|gaya|tha|thi|hoga|aayega|chahiye|yaar|aur|koi|bhi|toh|acha|accha|ka|ki|ko|se|mein)\b/g;
const WORD = /[\p{L}\p{M}']+/gu;
const SHORTEST = 12;
const MARGIN = 0.15;

function distinct(text: string, words: RegExp): number {
  return new Set(text.match(words)).size;
}

/**
 * The language of a text as ISO 639-1 code, or null where it is too short or too mixed to tell. English that carries
 * names, product words or a few foreign words stays English. `text` is prose: see `proseOf`.
 */
export function languageOf(text: string): string | null {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const words = lower.match(WORD) ?? [];
  const letters = words.join('').length;
  if (letters < 2) return null;
  const latin = (lower.match(/\p{Script=Latin}/gu) ?? []).length / letters;
  if (latin > 0.5) {
    const english = distinct(lower, ENGLISH);
    const hindi = distinct(lower, ROMAN_HINDI);
    if (hindi >= 2 && hindi > english) return 'hi';
    if (english >= 2 && english / words.length >= 0.12) return 'en';
    if (letters < SHORTEST || words.length < 3) return null;
  }
  const found = eld.detect(text);
  if (found.language === '' || !found.isReliable()) return null;
  const scores = found.getScores();
  const lead = (scores[found.language] ?? 0) - (scores['en'] ?? 0);
  return found.language === 'en' || lead >= MARGIN || (latin <= 0.5 && lead > 0) ? found.language : null;
}
