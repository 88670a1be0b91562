import type { Heat } from '../assessment.ts';
import { TECHNIQUES, type Technique } from '../coaching/techniques.ts';
import { turnsOf } from '../conversation.ts';
import type { DraftNote } from '../draft/check.ts';
import { NEEDS, type Need } from './customer.ts';
import { OPENING, type Exchange, type Practice } from './practice.ts';

/** One turn of the customer's and what the agent's reply to it did. */
export interface Step {
  said: string;
  /** Null where it was not judged. */
  heat: Heat | null;
  /** Null where they had the last word. */
  reply: Exchange | null;
}

/** What a practice chat shows afterwards. */
export interface Debrief {
  steps: Step[];
  /** One thing to try next, and how it may sound. */
  next: { advice: string; example?: string };
}

/** What a need is, as the end of "They needed …". */
export const NEED_WORDS: Record<Need, string> = {
  heard: 'to be heard',
  action: 'a concrete answer or step',
  time: 'a time',
  person: 'somebody who can decide',
  limit: 'a limit to the insults',
};

/** @param history the heat of each customer turn as the pipeline judged it, oldest first */
export function debrief({ messages, exchanges }: Practice, history: readonly (Heat | null)[]): Debrief {
  const turns = turnsOf(messages).filter(({ role }) => role === 'customer');
  const opened = turns.findIndex((turn) => turn.messages.some(({ id }) => id === OPENING));
  const steps = turns
    .slice(opened)
    .map(({ text }, i) => ({ said: text, heat: history[opened + i] ?? null, reply: exchanges[i] ?? null }));
  return { steps, next: nextThing(exchanges) };
}

/** The gravest first: what stings, a warning, then what was missed most, then the smaller notes. */
function nextThing(exchanges: readonly Exchange[]): Debrief['next'] {
  const stinging = exchanges.find(({ stung }) => stung);
  if (stinging) return unsaid(stinging);
  const notes = exchanges.flatMap((reply) => reply.notes.map((note) => ({ ...note, example: reply.scene.example })));
  const warning = notes.find(({ level }) => level === 'warn');
  if (warning) return instead(warning);
  const times = (need: Need) => exchanges.filter(({ missed }) => missed.includes(need)).length;
  const [most] = (Object.keys(NEEDS) as Need[]).toSorted((a, b) => times(b) - times(a));
  const first = exchanges.find(({ missed }) => missed.includes(most!));
  if (first) {
    const { name, does } = TECHNIQUES[NEEDS[most!][0]];
    return { advice: `They needed ${NEED_WORDS[most!]}. ${name}: ${does}.`, example: first.scene.example };
  }
  if (notes[0]) return instead(notes[0]);
  return exchanges.length > 0
    ? { advice: 'They got what they needed at every turn. Try somebody with more heat.' }
    : { advice: 'You have not answered yet: one reply is enough to learn from.' };
}

function unsaid({ stung, manner, scene: { example } }: Exchange): Debrief['next'] {
  const advice =
    stung === 'rude'
      ? `Leave out “${manner.rude}”. It goes at the person, and whatever else you bring is lost with it.`
      : 'They were upset and you sounded cheerful: first say what happened to them.';
  return { advice, example };
}

function instead({ words, why, offer, example }: DraftNote & { example: string }): Debrief['next'] {
  const better = Object.hasOwn(TECHNIQUES, offer) ? TECHNIQUES[offer as Technique] : null;
  const advice = `Leave out “${words}”. ${why} Instead: ${better ? `${better.name}, ${better.does}` : offer}.`;
  return { advice, example };
}
