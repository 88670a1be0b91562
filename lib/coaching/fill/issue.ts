import nlp from 'compromise';
import { forbidden } from './forbidden.ts';

/** Something of the customer's, or named: the subject of a clause we can turn. */
const THING = '(?:my|our|the) (?:[a-z-]+ ){0,2}[a-z-]+';
const STATE =
  '(?:missing|late|broken|damaged|cracked|faulty|wrong|locked|blocked|down|dead|gone|stuck|delayed|frozen|lost|empty|leaking|crashing|cancelled|suspended|overdue|off|offline|incomplete)';
const DONE =
  '(?:cancelled|canceled|damaged|declined|refused|rejected|blocked|locked|suspended|stolen|lost|changed|moved|delayed|closed|returned|opened|overcharged|deleted)';
const WORKS =
  '(?:load|open|start|charge|turn on|switch on|connect|sync|print|close|work|save|update|ring|heat up|play|export|download|send|scan|fit)';
const TAIL = '(?: again| yet| at all| properly| anymore| any more| twice)?';

/** Clauses that stay right when turned, each with one finite verb. */
const FRAMES: readonly RegExp[] = [
  `${THING} (?:still |just |never )?(?:hasn't|haven't|didn't|never) (?:been )?(?:arrived?|come|came|turn(?:ed)? up|show(?:ed|n)? up|delivered|shipped|dispatched|got here|get here)`,
  `${THING} (?:is|are|was|were) (?:still |just |now )?${STATE}`,
  `${THING} (?:was|were|has been|have been|got) ${DONE}`,
  `${THING} (?:isn't|aren't|wasn't|weren't) (?:working|loading|charging|syncing|connecting|there|here|fixed|ready|right|included|opening|heating|printing)`,
  `${THING} (?:doesn't|don't|won't|didn't|can't) ${WORKS}`,
  `${THING} (?:stopped working|stopped charging|broke|broke down|went dead|went down|fell apart|arrived (?:broken|damaged|late|cracked|open|empty)|came (?:broken|damaged|late|cracked|empty)|turned up (?:broken|damaged|late|cracked|empty))`,
  `${THING} keeps? (?:crashing|freezing|dropping(?: out)?|failing|stopping|restarting|disconnecting|logging me out|beeping|cutting out|buffering)`,
  `(?:I|we) (?:still )?(?:haven't|didn't|never) (?:had|received|receive|got|get|seen|heard) (?:${THING}|a (?:reply|refund|confirmation|response|call|call back|receipt|replacement)|any (?:reply|answer|news|update)|anything)`,
  `(?:I|we) (?:still )?don't have (?:my|our|the) (?:[a-z-]+ )?[a-z-]+`,
  `(?:I|we) (?:still )?(?:can't|cannot) (?:log in|sign in|get in|check in|log into my account|access my [a-z]+|open (?:my|the) [a-z]+|reach (?:anyone|anybody)|get through)`,
  `(?:I|we)(?:'m|'re| am| are| was| were| got)? (?:still )?locked out(?: of (?:my|our) [a-z]+)?`,
  `(?:I|we)(?:'ve been| have been| was| were| got|'ve) (?:over)?(?:charged|billed) (?:twice|double|again)(?: for (?:my|our|the) [a-z-]+)?`,
  `(?:I|we) (?:was|were|'ve been|have been|got) overcharged`,
  `(?:nobody|no one) (?:has )?(?:replied|answered|called(?: (?:me |us )?back)?|come|came|turned up|shown up|showed up|got back to (?:me|us)|rang|responded)`,
].map((frame) => new RegExp(`^(${frame})${TAIL}$`, 'i'));

/** Adverbials that may trail a clause and are better left out of it. */
const ADJUNCT =
  /[ ,]+(?:since (?:last |this |the )?[\w ]{2,20}|today|yesterday|tonight|this (?:morning|afternoon|week|evening)|last (?:week|night|month)|for (?:the |over |about )?[\w ]{2,16}|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|now|either|guys|mate|please|pls|help|so far|all (?:day|morning|week))$/i;
const OPENERS =
  /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|so|and|but|ok|okay|right|well|yeah|yes|no|look|listen|honestly|seriously|also|now|anyway|actually|basically|because|cos|plus|sorry|again|still|apparently)\b[,:!\s-]*/i;
const APOSTROPHES: Record<string, string> = {
  im: "I'm",
  ive: "I've",
  hasnt: "hasn't",
  havent: "haven't",
  didnt: "didn't",
  doesnt: "doesn't",
  dont: "don't",
  isnt: "isn't",
  wasnt: "wasn't",
  werent: "weren't",
  arent: "aren't",
  wont: "won't",
  cant: "can't",
  i: 'I',
  noone: 'no one',
};
const SECOND_PERSON: readonly (readonly [RegExp, string])[] = [
  [/\b(?:I'm|we're)/gi, "you're"],
  [/\b(?:I've|we've)/gi, "you've"],
  [/\bI am\b/gi, 'you are'],
  [/\bI was\b/gi, 'you were'],
  [/\b(?:I|we|me|us)\b/gi, 'you'],
  [/\b(?:my|our)\b/gi, 'your'],
];
/** Subjects that would sound odd or private from the agent. */
const NOT_A_SUBJECT =
  /\b(?:wife|husband|mum|mom|dad|mother|father|son|daughter|kids?|child(?:ren)?|baby|family|friend|girlfriend|boyfriend|boss|grand\w+|nan|sister|brother|dog|cat|holder|owner|patience|life|god|hell|other|only|whole|worst|best|thing|fact|problem is|question|point|way|first|next|last|same|one|ones)\b/i;

/**
 * The problem as a clause the agent can say, from the customer's own words ("my package never came" → "your package
 * hasn't arrived"), newest turn first; null where no clause turns cleanly, for wrong grammar is worse than a gap.
 */
export function issue(texts: readonly string[]): string | null {
  for (const text of texts.toReversed()) {
    for (const clause of clauses(text)) {
      const turned = turn(clause);
      if (turned) return turned;
    }
  }
  return null;
}

function clauses(text: string): string[] {
  return text
    .replace(/[‘’]/g, "'")
    .split(/[.!?\n;:(),"“”…—–]+| - | (?:and|but|so|because|cos|then|plus|when|if|while|after|even though|although) /i)
    .map((clause) => strip(strip(clause.trim(), OPENERS), ADJUNCT));
}

function strip(text: string, pattern: RegExp): string {
  for (let next = text.replace(pattern, '').trim(); next !== text; next = next.replace(pattern, '').trim()) text = next;
  return text;
}

function turn(clause: string): string | null {
  if (clause.length < 8 || clause.length > 70 || clause.split(' ').length > 9 || forbidden(clause)) return null;
  const calm = clause === clause.toUpperCase() ? clause.toLowerCase() : clause;
  const text = calm
    .replace(/[a-z']+/gi, (word) => APOSTROPHES[word.toLowerCase()] ?? word)
    .replace(/^(?:My|Our|The|We|Nobody|No one)\b/, (word) => word.toLowerCase());
  if (/[^a-zA-Z' -]/.test(text) || text.split(' ').some((word) => /.[A-Z]/.test(word) && !word.startsWith("I'")))
    return null;
  if (!FRAMES.some((frame) => frame.test(text)) || NOT_A_SUBJECT.test(text)) return null;
  return subjectIsThing(text) ? person(arrival(text)) : null;
}

/** Whether what stands before the verb is a noun phrase, as far as part of speech tells. */
function subjectIsThing(text: string): boolean {
  const subject =
    /^(?:my|our|the) .*?(?= (?:still|just|never|now|hasn't|haven't|didn't|is|are|was|were|has|have|got|isn't|aren't|wasn't|weren't|doesn't|don't|won't|can't|stopped|broke|went|fell|arrived|came|turned|keeps?)\b)/i.exec(
      text,
    )?.[0];
  if (subject === undefined) return true;
  const doc = nlp(subject);
  return doc.has('^(#Determiner|#Possessive) (#Adjective|#Noun|#Value|#Gerund)+$') && doc.terms().last().has('#Noun');
}

/** "never came" said of a thing that is awaited → "hasn't arrived". */
function arrival(text: string): string {
  return text.replace(
    /^((?:my|our|the) [a-z -]*?([a-z-]+)) (?:still )?(?:has |have )?(?:never|didn't|hasn't|haven't) (?:came|come|arrived?|turn(?:ed)? up|show(?:ed|n)? up|got here|get here|been delivered)(?: yet)?$/i,
    (_, subject: string, noun: string) =>
      `${subject} ${nlp(noun).nouns().isPlural().found ? "haven't" : "hasn't"} arrived`,
  );
}

function person(text: string): string {
  return SECOND_PERSON.reduce((turned, [from, to]) => turned.replace(from, to), text);
}
