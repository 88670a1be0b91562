/** The 25 de-escalation techniques (domain, section 4): the name the panel shows and what it does, in a few words. */
export const TECHNIQUES = {
  acknowledge: { name: 'Acknowledge', does: 'name the fact and what it means for them' },
  'name-feeling': { name: 'Name the feeling', does: 'gently name the emotion' },
  paraphrase: { name: 'Paraphrase', does: 'restate it and check you got it right' },
  clarify: { name: 'Clarify', does: 'ask for the missing fact' },
  apologise: { name: 'Apologise', does: 'briefly, for one specific failure' },
  'apologise-no-blame': { name: 'Regret, no blame', does: 'regret the experience without taking fault' },
  reassure: { name: 'Reassure', does: 'say that it will be handled' },
  'offer-options': { name: 'Offer options', does: 'give real choices and let them choose' },
  'next-step': { name: 'Next step', does: 'who does what by when' },
  'progress-update': { name: 'Progress update', does: 'say what is being done while they wait' },
  'yes-and': { name: 'Yes, and', does: 'accept the need, add a way forward' },
  reframe: { name: 'Reframe', does: 'see it from another angle, towards a shared goal' },
  'positive-language': { name: 'Positive language', does: 'what can be done instead of what cannot' },
  'explain-why': { name: 'Explain why', does: 'the reason that serves the customer' },
  'feel-felt-found': { name: 'Feel, felt, found', does: 'others felt so too, and what they found' },
  'make-good': { name: 'Make good', does: 'a refund, credit or benefit matched to the loss' },
  appreciate: { name: 'Appreciate', does: 'thank for something specific, give credit' },
  'give-space': { name: 'Give space', does: 'slow down and leave room' },
  'set-boundary': { name: 'Set a boundary', does: 'name the behaviour, keep help open' },
  'hand-off': { name: 'Hand off', does: 'a warm hand-over, nothing to repeat' },
  anticipate: { name: 'Anticipate', does: 'answer the next question before it is asked' },
  'follow-up': { name: 'Follow up', does: 'promise and schedule a check-in' },
  'ask-feedback': { name: 'Ask for feedback', does: 'invite a word on how it went' },
  answer: { name: 'Answer', does: 'no emotional work: just do it' },
  safety: { name: 'Safety', does: "follow the team's safety procedure" },
} as const satisfies Record<string, { name: string; does: string }>;

export type Technique = keyof typeof TECHNIQUES;
export const TECHNIQUE_IDS = Object.keys(TECHNIQUES) as Technique[];

/** Where the chat stands; a loop, not a line (domain, section 4). */
export const STAGES = ['open', 'acknowledge', 'understand', 'solve', 'close', 'boundary', 'hand-off'] as const;
export type Stage = (typeof STAGES)[number];
