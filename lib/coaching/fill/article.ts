/** "Used", "one" and "European" begin with a consonant's sound, "hour" and "honest" with a vowel's. */
const VOWEL_SOUND =
  /^(?:(?!(?:uni(?!n|m)|use|usu|usb\b|uti|ur[aeiou]|eu|ewe|one\b|once\b))[aeiou]|hour|honest|honou?r|heir)/i;

/** The indefinite article that goes before a word. */
export function indefinite(word: string): 'a' | 'an' {
  return VOWEL_SOUND.test(word) ? 'an' : 'a';
}
