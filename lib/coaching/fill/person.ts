import nlp from 'compromise';
import type { Turn } from '../../conversation.ts';
import { forbidden } from './forbidden.ts';

const NOT_A_NAME =
  /^(?:customer|client|visitor|guest|user|unknown|anonymous|website|web|live|chat|contact|lead|sir|madam|miss|mrs|mr|ms|dr|there|all|team|everyone|friend|dear|support|agent|member|me|you|again|back|just|the|not|sorry|so|from|here|very|really|still|waiting|happy|sure|trying|good|fine|im|dude|mate|buddy|thanks|hello|hi|hey|morning|afternoon|evening|and)$/i;
const NAME = /^\p{Lu}\p{Ll}+(?:['’-]\p{Lu}?\p{Ll}+)?$/u;

/** A first name fit to be spoken to, or null: letters only, no role words. */
function firstName(text: string | undefined): string | null {
  const first = text?.trim().split(/\s+/)[0] ?? '';
  return first.length <= 20 && NAME.test(first) && !NOT_A_NAME.test(first) && !forbidden(text ?? '') ? first : null;
}

/** The customer's first name: how the agent greeted them, what they call themselves, or what the page calls them. */
export function customerName(turns: readonly Turn[]): string | null {
  const customer = turns.filter((turn) => turn.role === 'customer');
  for (const turn of customer) {
    const said =
      /\b[Mm]y name(?: is|'s) (\p{Lu}[\p{L}'’-]+)(?![\p{L}'’-])(?=\s*(?:[.,!?(]|$|\p{Ll}|\p{Lu}))/u.exec(turn.text) ??
      /^(\p{Lu}[\p{L}'’-]+) here\b/u.exec(turn.text);
    const name = firstName(said?.[1]) ?? firstName(selfNamed(turn.text));
    if (name) return name;
  }
  const author = customer.map((turn) => turn.messages[0]?.author).find(Boolean);
  const shown = firstName(author);
  if (shown) return shown;
  for (const turn of turns) {
    if (turn.role === 'customer') continue;
    const greeted =
      /^(?:\[[^\]]*\]\s*)?(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)),? (\p{Lu}[\p{L}'’-]+)(?![\p{L}'’-])(?!,? (?:here|speaking|from|at|with)\b)/iu.exec(
        turn.text,
      );
    const name = firstName(greeted?.[1]);
    if (name) return name;
  }
  return null;
}

/** "I'm Dana", but not "I'm Canadian" or "I'm Furious". */
function selfNamed(text: string): string | undefined {
  const word = /\b[Ii](?: am|'m) (\p{Lu}[\p{L}'’-]+)(?![\p{L}'’-])(?=\s*(?:[.,!]|$|here\b|\p{Lu}))/u.exec(text)?.[1];
  return word &&
    nlp(word.toLowerCase()).has(
      '(#Adjective|#Gerund|#PastTense|#Demonym|#Adverb|#Date|#Pronoun|#Determiner|#Preposition)',
    )
    ? undefined
    : word;
}

/** The agent's first name as they may sign with it. */
export function agentFirstName(name: string | undefined): string | null {
  return firstName(name);
}
