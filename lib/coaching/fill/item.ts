import nlp from 'compromise';
import { forbidden } from './forbidden.ts';
import { spelled } from './frames.ts';
import { GOODS } from './goods.ts';
import { nameOf } from './things.ts';

const DETERMINED = /\b(my|our|the|this|that|a|an|new|those|these) (?=([a-z][a-z-]+(?: [a-z][a-z-]+){0,2}))/gi;
/** Words before a thing that make it the one the chat is about. */
const BOUGHT =
  /\b(?:ordered|bought|purchased|pre-?ordered|returned|returning|sent back|send back|paid for|waiting (?:for|on)|refund (?:for|on)|replacement (?:for|of)|where(?:'s| is|s)|exchange|swap|delivery of)\s*$/i;
/** What happens to such a thing. */
const HAPPENED =
  /^ (?:(?:i|we) (?:ordered|bought|got|received|returned|paid for)\b|(?:still |just |has |have |had |was |were |is |are |only |never )*(?:hasn't|hasnt|haven't|havent|didn't|didnt|isn't|isnt|doesn't|doesnt|won't|wont|not|arrived|came|turned|showed|broke|broken|stopped|damaged|cracked|faulty|leaking|leaks|dead|smashed|scratched|missing|late|lost|crashed|delivered)\b)/i;
/** Said before goods, these words make another thing of them. */
const NOT_A_KIND =
  /\b(?:and|or|of|in|on|at|to|for|with|from|by|is|was|are|were|has|have|had|it|i|you|your|my|me|we|he|she|they|not|no|if|so|but|because|that|this|here|there|now|only|even|just|also|very|really|whole|same|other|next|last|first|second|third|wrong|right|damn\w*|stupid|bloody|poor|bad|nice|lovely|good|great)\b/i;

/** Beside the thing they wanted stands another that they got. */
const SWAPPED = /\b(?:wrong|instead|different|but (?:i |we )?(?:only )?(?:got|received|was sent))\b/i;

/** The thing it is about, said from the agent's side ("your headphones", "the freezer"), or null where it is unclear. */
export function item(texts: readonly string[]): string | null {
  for (const text of texts.toReversed()) {
    for (const sentence of text.replace(/[‘’]/g, "'").split(/[.?!\n;,:()]+/)) {
      const found = inSentence(sentence.trim());
      if (found) return SWAPPED.test(text) ? null : found;
    }
  }
  return null;
}

function inSentence(sentence: string): string | null {
  for (const match of sentence.matchAll(DETERMINED)) {
    const [, determiner = '', words = ''] = match;
    const named = words.split(' ');
    const head = named.findIndex(
      (word, i) => GOODS.has(word.toLowerCase()) && !GOODS.has(named[i + 1]?.toLowerCase() ?? ''),
    );
    if (head < 0) continue;
    const said = named.slice(0, head + 1).join(' ');
    const kind = named.slice(0, head).join(' ');
    const thing = nameOf(said);
    const whole = `${determiner} ${said}`;
    if (thing === null || NOT_A_KIND.test(kind) || forbidden(whole)) continue;
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + whole.length);
    const denied = /\b(?:not|never|\w+n't|didnt|havent) (?:\w+ )?\w+\s*$/i.test(before);
    if (denied || (!BOUGHT.test(before) && !HAPPENED.test(after))) continue;
    const next = /^ ([a-z]+)/i.exec(after)?.[1]?.toLowerCase();
    const longer =
      next !== undefined &&
      (GOODS.has(next) ||
        (!HAPPENED.test(after) && nlp(next).has('#Noun') && !nlp(next).has('#Pronoun') && !nlp(next).has('#Date')));
    if (longer) continue;
    if (kind && !nlp(`the ${said.toLowerCase()}`).has('^the (#Adjective|#Noun|#Gerund)+$')) continue;
    return spelled(/^(?:my|our)$/i.test(determiner) ? `your ${thing}` : `the ${thing}`);
  }
  return null;
}
