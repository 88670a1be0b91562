/** Words that carry no meaning of their own. */
export const EMPTY_WORDS = new Set(
  (
    'a about after again all also am an and any are as at back be been before being but by can cant come could did do does ' +
    'doesnt dont down for from get give go going got had has hasnt have havent he her here hers him his how i id if ill im in ' +
    'into is isnt it its ive just let lets like ll make me more most much my no nor not now of off on once one only or other our ' +
    'out over own re right s say see she should so some still such t take tell than that thats the their them then there theyre ' +
    'these they this those to too up us ve very want was wasnt way we well were what when where which while who whole why will ' +
    'with wont would yes yet you youd youll your youre youve'
  ).split(' '),
);

/** Light stems of the meaningful words of a text, for telling near-duplicates and shared topics. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z]{2,}/g) ?? []) {
    if (!EMPTY_WORDS.has(word)) stems.add(stem(word));
  }
  return stems;
}

/** A word without its ending, lower-case letters only. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|edly|ed|ly|es|s|e)$/, (ending, at: number) => (at >= 3 ? '' : ending));
}

/** Share of the smaller set's stems that the other has too, 0…1; 0 where either is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const item of small) if (large.has(item)) shared++;
  return shared / small.size;
}

/** From this overlap on two lines say the same. */
const NEAR = 0.7;

/** Whether two lines say the same, by shared meaningful words (domain rule 3); short ones where nearly all are shared. */
export function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [least, most] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  if (least >= 3) return most <= 3 * least && overlap(a, b) >= NEAR;
  return most <= 2 * least - 1 && overlap(a, b) === 1;
}

/** Share of a line's words that a text has, 0…1; the line's gaps do not count. */
export function shareIn(text: string, line: string): number {
  const words = stemsOf(line.replace(/\[\w+\]/g, ' '));
  const said = stemsOf(text);
  return words.size === 0 ? 1 : [...words].filter((word) => said.has(word)).length / words.size;
}
