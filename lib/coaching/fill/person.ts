import nlp from 'compromise';
import type { Turn } from '../../conversation.ts';
import { INSULT } from '../../escalation/cues/abuse.ts';
import { forbidden } from './forbidden.ts';

/** Words of a role or a greeting: a name with one of them is a label of the page's. */
const ROLE =
  /^(?:customer|client|visitor|guest|user|unknown|anonymous|website|web|live|chat|contact|lead|support|agent|member|passenger|subscriber|shopper|cardholder|account|valued|loyal|esteemed|sir|madam|team|everyone|everybody|folks)$/i;
const NOT_A_NAME =
  /^(?:miss|mrs|mr|ms|dr|there|all|friend|dear|me|you|again|back|just|the|not|sorry|so|from|here|very|really|still|waiting|happy|sure|trying|good|fine|im|dude|mate|buddy|thanks|hello|hi|hey|morning|afternoon|evening|and|ladies|gentlemen|yes|no|ok|okay|well|wrong|incorrect|missing|different|private|right|correct|listed|anyone|anybody|someone|somebody|nobody|noone|none|null|test|tester|testing|admin|batman|superman|spiderman|groot|mud|satan|god|elvis|mickey|pinocchio|legion|red|blue|green|yellow|orange|purple|teal|mauve|pink|brown|black|white|gr[ae]y|crimson|turquoise|cyan|magenta|lime|beige|maroon|navy|aqua|fuchsia|tan)$/i;
const INSULTS = new RegExp(`^(?:${INSULT})$`, 'i');
const NAME = /^(?:\p{Lu}['’])?\p{Lu}\p{Ll}+(?:['’-]\p{Lu}?\p{Ll}+)?$/u;
/** What a word after "my name is" or "Hi" is where it is no name. */
const GRAMMAR =
  '(#Gerund|#PastTense|#Adverb|#Pronoun|#Determiner|#Preposition|#Conjunction|#QuestionWord|#Negative|#Auxiliary)';

/** A first name fit to be spoken to, or null: letters of one script, no role or joke, no insult. */
function firstName(text: string | undefined): string | null {
  const whole = text?.normalize('NFC').trim() ?? '';
  const words = whole.split(/\s+/);
  const first = words[0] ?? '';
  const mixed = /\p{Script=Latin}/u.test(first) && !/^[\p{Script=Latin}'’-]+$/u.test(first);
  if (first.length > 20 || !NAME.test(first) || mixed || first !== first.normalize('NFKC')) return null;
  if (NOT_A_NAME.test(first) || INSULTS.test(first) || words.some((word) => ROLE.test(word))) return null;
  return forbidden(whole) ? null : first;
}

/** The customer's first name: what they call themselves, what the page calls them, or how the agent greeted them. */
export function customerName(turns: readonly Turn[]): string | null {
  const customer = turns.filter((turn) => turn.role === 'customer');
  for (const { text } of customer) {
    const own = ownWords(text);
    const name = firstName(stated(own)) ?? firstName(selfNamed(own));
    if (name) return name;
  }
  const shown = firstName(customer.map((turn) => turn.messages[0]?.author).find(Boolean));
  if (shown) return shown;
  const agents = new Set(
    turns
      .filter(({ role }) => role === 'agent')
      .flatMap((turn) => turn.messages.map(({ author }) => firstName(author))),
  );
  for (const turn of turns) {
    if (turn.role !== 'agent') continue;
    const greeted =
      /^(?:\[[^\]]*\]\s*)?(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)),? (\p{Lu}[\p{L}'’-]+)(?![\p{L}'’-])(?!,? (?:here|speaking|from|at|with|is|will|this side|your|on|support|team)\b)/iu.exec(
        turn.text,
      );
    const name = isWord(greeted?.[1], GRAMMAR) ? null : firstName(greeted?.[1]?.replace(/['’]s$/, ''));
    if (name && !agents.has(name)) return name;
  }
  return null;
}

/** Lines and passages that are quoted are not about the customer. */
function ownWords(text: string): string {
  return text.replace(/^\s*>.*$/gm, '').replace(/"[^"\n]*"|“[^“”\n]*”/g, '…');
}

/** "My name is Dana", but not "my name is Misspelled on it". */
function stated(text: string): string | undefined {
  const word =
    /\b[Mm]y name(?: is|['’]s) (\p{Lu}[\p{L}\p{M}'’-]+)(?=\s*(?:[^\p{L}\p{N}\p{Cf}\p{S}‹›\s]|\p{Extended_Pictographic}|$|(?<=\s)\p{L}))/u.exec(
      text,
    )?.[1];
  return isWord(word, GRAMMAR) ? undefined : word;
}

/** "I'm Dana" and "Dana here" of a known name, "Hi, I'm Thuy" of any, but not "I'm Canadian" or "I'm Furious". */
function selfNamed(text: string): string | undefined {
  const word =
    /\b[Ii](?: am|['’]m) (\p{Lu}[\p{L}'’-]+)(?![\p{L}'’-])(?=\s*(?:[.,!]|$|here\b|\p{Lu}))/u.exec(text)?.[1] ??
    /^(\p{Lu}[\p{L}'’-]+) here\b/u.exec(text)?.[1];
  if (word === undefined || isWord(word, '(#Adjective|#Demonym|#Date)') || isWord(word, GRAMMAR)) return undefined;
  const introduced = /^(?:hi|hello|hey|good \w+)\b[\w ,!.]{0,12}\bI(?: am|['’]m) /i.test(text);
  return introduced || isWord(word, '#FirstName') ? word : undefined;
}

function isWord(word: string | undefined, tags: string): boolean {
  return word !== undefined && nlp(word.toLowerCase()).has(tags);
}

/** The agent's first name as they may sign with it. */
export function agentFirstName(name: string | undefined): string | null {
  return firstName(name?.trim().split(/\s+/)[0]);
}
