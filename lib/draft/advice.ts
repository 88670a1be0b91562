import type { Technique } from '../coaching/techniques.ts';

/** What the draft guard says of the words a rule notes. */
export interface Advice {
  /** The words it is about, for the lead's list. */
  notes: string;
  /** One sentence to the agent. */
  why: string;
  /** The technique that does it better, or what to do instead. */
  offer: Technique | (string & {});
}

/** By rule id, in the order of the domain's table (section 6). */
export const ADVICE: Readonly<Record<string, Advice>> = {
  'calm-down': {
    notes: 'calm down, relax, no need to be upset',
    why: 'It judges how they feel, and that heats people up.',
    offer: 'acknowledge',
  },
  policy: {
    notes: '(our, company) policy, per our terms',
    why: 'A policy is a rule for you, not a reason for them.',
    offer: 'explain-why',
  },
  shrinking: {
    notes: "it's not that bad, it's only, no big deal, you're exaggerating",
    why: 'It makes small what is big to them.',
    offer: 'acknowledge',
  },
  blame: {
    notes: "you should have, you didn't, you failed to, why didn't you",
    why: 'It puts the fault on them.',
    offer: 'tell the cause without a person: “the address was incomplete”',
  },
  'as-i-said': {
    notes: 'as I said, like I told you, per my last message',
    why: 'It says “you don’t listen”.',
    offer: 'paraphrase',
  },
  'nothing-i-can-do': {
    notes: "there's nothing I can do, I can't help",
    why: 'It takes the last bit of control away from them.',
    offer: 'offer-options',
  },
  disowning: {
    notes: 'not my job, not my department, not our fault',
    why: 'It leaves them alone with the problem.',
    offer: 'hand-off',
  },
  'non-apology': {
    notes: 'sorry you feel that way, sorry if',
    why: 'It apologises for their feeling; name what went wrong.',
    offer: 'apologise',
  },
  'over-promise': {
    notes: 'I guarantee, definitely will',
    why: 'A promise that breaks costs more than none.',
    offer: 'next-step',
  },
  'you-must': {
    notes: 'you have to, you must, you need to',
    why: 'Orders make people push back; a reason brings them along.',
    offer: '“so that I can …, please …”',
  },
  'i-understand': {
    notes: 'I understand (the second time), I know exactly how you feel',
    why: 'It sounds scripted; a fact from their message shows it.',
    offer: 'acknowledge',
  },
  'yes-but': {
    notes: 'yes, but; however after empathy',
    why: 'The “but” cancels what came before it.',
    offer: 'yes-and',
  },
  'negative-first': {
    notes: "can't, cannot, won't, unable, unfortunately (opening)",
    why: 'The no comes first; start with what can be done.',
    offer: 'positive-language',
  },
  condescending: {
    notes: 'actually, obviously, simply, just, clearly',
    why: 'It sounds as if they should have known.',
    offer: 'delete it',
  },
  'no-problem': {
    notes: 'no problem, no worries (to a complaint)',
    why: 'It makes their problem sound small.',
    offer: '“Glad to sort this”',
  },
  'vague-time': {
    notes: 'soon, shortly, ASAP, we will look into it',
    why: 'Without a time and a name it reads as never.',
    offer: 'next-step',
  },
  formula: {
    notes: 'your call is important, we value your business',
    why: 'A set phrase tells them that nobody is reading.',
    offer: 'delete it',
  },
  'second-apology': {
    notes: 'a second apology for the same failure; sincerely, deepest',
    why: 'After one apology, a choice weighs more than another.',
    offer: 'offer-options',
  },
  'cold-tone': {
    notes: 'ALL CAPS, “!!”, a bare “ok.”',
    why: 'It reads as anger, or as coldness.',
    offer: 'the same in plain sentences',
  },
};
