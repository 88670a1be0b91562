import type { Signal } from '../emotion/reading.ts';
import { WAIT_LIMIT_MS } from './gates.ts';
import { isGrave, type Situation } from './situation.ts';
import type { Technique } from './techniques.ts';
import { VAGUE } from './said.ts';

/** A moment that calls for a technique: how strongly (0…1), and the line the panel shows. */
export interface Trigger {
  technique: Technique;
  weight: number;
  when: (s: Situation) => boolean;
  why: string | ((s: Situation) => string);
}

const has =
  (...signals: Signal[]) =>
  (s: Situation) =>
    signals.some((signal) => s.signals.has(signal));
const feels = (s: Situation, ...emotions: Parameters<Situation['emotions']['has']>[0][]) =>
  emotions.some((emotion) => s.emotions.has(emotion));
const failed = (s: Situation) => s.driver !== null && s.driver !== 'threatened';
const level = (s: Situation) => `heat ${s.heat}`;

const ASKS_WHY =
  /\bwhy\b|\bhow come\b|\breason\b|\bexplain\b|\bmakes? no sense\b|\bhiding\b|\bwhat(?:'s|s| is| was| are) (?:the story|this|that|it|the|these)\b[^.?!]*\b(?:for|about|fee|charge|story)\b|\bwhat happened\b|\bwtf is\b/i;
const ASKS_FOR_ANOTHER_WAY =
  /\b(?:at least|what else|something else|instead|another (?:way|shop|one)|any other|other option|alternative|what (?:can|could|should|do|are) (?:i|you|we) (?:do|going to do)|is there (?:any|some|another)|anything you can)\b/i;
const ASKS_WHEN =
  /\b(?:when (?:do|does|will|can|is|are|am)|by when|how long|what(?:'s| is)? ?(?:happens?|now|next)|so what now|which team|who (?:is|will|does)|(?:said|promised|told)[^.?!]{0,30}\b(?:by|ring|call|come|before))\b/i;
const OUR_DOING =
  /\byou(?:r| guys| lot| people)?\b[^.?!]{0,25}\b(?:sent|emailed|billed|charged|took|lost|cancelled|said|told|promised|put|gave|booked|closed|posted|delivered|forgot|changed|raised|left)\b/i;
const CONTRADICTS =
  /\b(?:wrong|misleading|lie|lied|lying|your fault|told|said|wrote|myself|because that|every other)\b/i;
const TRIED =
  /\b(?:colleagues?|agents|people|departments?|of (?:you|them)|couldn't|nobody|no one|same (?:steps|result|answer))\b/i;
const HOPES = /\b(?:hope|hopefully|fingers crossed|let'?s see|we'?ll see|let's hope)\b/i;
const INTENSE =
  /\b(?:furious|livid|fuming|shaking|crying|cried|in tears|terrified|scared|heartbroken|devastated|humiliat\w*|disgust\w*|robbery|robbed|disgrace\w*|had it|fed up|sick of|never been|unbelievable|unacceptable|beyond|nightmare|ashamed|outrage\w*|appalling|cannot believe|can't believe|cant believe)\b|!{2,}/i;

/** Feeling put into words, or shouted. */
function isIntense(text: string): boolean {
  return INTENSE.test(text) || (text.match(/\b[A-Z]{3,}\b/g)?.length ?? 0) >= 1;
}

function asksWhen(s: Situation): boolean {
  return ASKS_WHEN.test(s.latest);
}

/** A short yes to what the agent said. */
function nods(s: Situation): boolean {
  return s.done.replies > 0 && s.done.customer.accepted && s.words <= 5 && !s.done.customer.asks;
}

/** The "its moment" column of the domain's table and the rules of section 5, as data. The strongest trigger of a technique counts in full, further ones a little. */
export const TRIGGERS: readonly Trigger[] = [
  { technique: 'safety', weight: 1, when: has('safety-crisis'), why: 'someone may be in danger now' },
  {
    technique: 'set-boundary',
    weight: 0.99,
    when: has('abuse'),
    why: (s) =>
      s.done.boundarySteps > 0 ? 'the insults went on after the first boundary' : 'the customer insults people',
  },

  {
    technique: 'hand-off',
    weight: 0.98,
    when: isGrave,
    why: (s) =>
      s.signals.has('legal-threat')
        ? 'legal threat'
        : s.signals.has('public-threat')
          ? 'threat to go public'
          : 'someone may be in danger now',
  },
  { technique: 'hand-off', weight: 0.95, when: has('manager-request'), why: 'they asked for someone else' },
  {
    technique: 'hand-off',
    weight: 0.9,
    when: (s) => s.done.customer.asksHuman,
    why: 'they asked for a person who can decide',
  },
  {
    technique: 'hand-off',
    weight: 0.75,
    when: (s) => s.done.failedBot && s.done.replies === 0,
    why: 'the bot failed them',
  },
  { technique: 'hand-off', weight: 0.9, when: (s) => s.done.rejections >= 2, why: 'the second try failed' },
  {
    technique: 'hand-off',
    weight: 0.75,
    when: (s) => s.signals.has('repeat-contact') && s.heat >= 2,
    why: 'repeat contact counts as the second failed try',
  },
  {
    technique: 'hand-off',
    weight: 0.86,
    when: (s) =>
      s.signals.has('repeat-contact') &&
      s.heat >= 2 &&
      (s.done.replies > 0 ? s.done.acknowledged + s.done.apologies > 0 || s.done.paraphrased : TRIED.test(s.latest)),
    why: 'repeat contact counts as the second failed try',
  },

  {
    technique: 'name-feeling',
    weight: 0.93,
    when: (s) => s.heat >= 3 && feels(s, 'anger', 'worry', 'sadness', 'frustration') && isIntense(s.latest),
    why: (s) => `a strong feeling, said out loud, at ${level(s)}`,
  },
  {
    technique: 'name-feeling',
    weight: 0.5,
    when: (s) => s.heat >= 3 && feels(s, 'anger', 'worry', 'sadness'),
    why: (s) => `strong feeling at ${level(s)}`,
  },

  {
    technique: 'acknowledge',
    weight: 0.9,
    when: (s) => s.heat >= 1 && s.done.acknowledged === 0 && !nods(s),
    why: (s) => (s.done.replies === 0 ? `first reply at ${level(s)}` : 'nobody has named what this costs them yet'),
  },
  {
    technique: 'acknowledge',
    weight: 0.74,
    when: (s) => s.heat >= 1 && s.done.acknowledged === 1 && s.trend !== 'falling' && !nods(s),
    why: (s) => `${level(s)}, and a new fact to acknowledge`,
  },
  { technique: 'acknowledge', weight: 0.64, when: (s) => s.heat >= 1, why: (s) => `still ${level(s)}` },
  {
    technique: 'acknowledge',
    weight: 0.8,
    when: (s) => s.heat === 0 && feels(s, 'sadness'),
    why: 'a sad fact in their message',
  },

  { technique: 'paraphrase', weight: 0.88, when: has('repeat-contact'), why: 'they have told this before' },
  { technique: 'paraphrase', weight: 0.85, when: (s) => s.words >= 60, why: 'a long message with several points' },

  {
    technique: 'clarify',
    weight: 0.79,
    when: (s) => feels(s, 'confusion') && s.heat >= 1 && s.heat <= 2,
    why: 'something is unclear between you',
  },
  {
    technique: 'clarify',
    weight: 0.83,
    when: (s) =>
      s.done.replies === 0 &&
      s.heat >= 1 &&
      s.words <= (s.heat === 1 ? 20 : s.heat === 2 ? 10 : 0) &&
      !s.done.failedBot &&
      !asksWhen(s) &&
      (!feels(s, 'worry') || feels(s, 'confusion')),
    why: 'the problem is not clear yet',
  },
  {
    technique: 'clarify',
    weight: 0.92,
    when: (s) => s.done.replies === 0 && s.heat >= 1 && s.heat <= 2 && s.words <= 14 && VAGUE.test(s.latest),
    why: 'it is not clear what happened',
  },
  { technique: 'clarify', weight: 0.5, when: (s) => s.done.replies === 0 && s.heat <= 1, why: 'a fact is missing' },
  {
    technique: 'clarify',
    weight: 0.45,
    when: (s) => s.done.customer.rejected && s.heat <= 2,
    why: 'the answer did not fit',
  },

  {
    technique: 'apologise',
    weight: 0.82,
    when: (s) => s.heat >= 2 && failed(s) && !s.done.last.refused,
    why: 'a failure, and no apology yet',
  },
  {
    technique: 'apologise',
    weight: 0.74,
    when: (s) => s.heat >= 1 && failed(s) && OUR_DOING.test(s.latest),
    why: 'they name what we did wrong, and no apology yet',
  },
  {
    technique: 'apologise',
    weight: 0.62,
    when: (s) => s.heat >= 1 && failed(s),
    why: 'something went wrong, and no apology yet',
  },
  {
    technique: 'apologise',
    weight: 0.84,
    when: (s) => s.heat >= 1 && s.done.failureOwned,
    why: 'the failure is ours, and no apology yet',
  },
  {
    technique: 'apologise-no-blame',
    weight: 0.9,
    when: (s) => s.heat >= 2 && (s.driver === null || s.done.notOurs),
    why: 'a bad experience, and the cause is not known to be ours',
  },

  { technique: 'reassure', weight: 0.87, when: (s) => feels(s, 'worry') && s.heat >= 1, why: 'they are worried' },
  { technique: 'reassure', weight: 0.88, when: has('security-fear'), why: 'fear for account or money' },
  { technique: 'reassure', weight: 0.45, when: (s) => feels(s, 'worry', 'confusion'), why: 'they are unsure' },

  {
    technique: 'offer-options',
    weight: 0.72,
    when: (s) => s.heat >= 2 && s.done.apologies >= 1 && s.trend !== 'falling',
    why: 'an apology was made: now give a choice',
  },
  {
    technique: 'offer-options',
    weight: 0.72,
    when: (s) => s.done.last.refused && s.heat >= 1 && s.done.apologies + s.done.acknowledged > 0,
    why: 'after a no, give control back',
  },
  {
    technique: 'offer-options',
    weight: 0.86,
    when: (s) => s.heat >= 1 && s.done.replies > 0 && ASKS_FOR_ANOTHER_WAY.test(s.latest),
    why: 'they ask for another way',
  },
  {
    technique: 'offer-options',
    weight: 0.7,
    when: (s) => s.done.customer.rejected && s.heat >= 1 && s.trend !== 'falling',
    why: 'they turned the last offer down',
  },

  {
    technique: 'next-step',
    weight: 0.66,
    when: (s) => s.heat >= 2,
    why: 'a hot reply ends with who does what by when',
  },
  {
    technique: 'next-step',
    weight: 0.78,
    when: (s) => s.heat >= 1 && feels(s, 'worry'),
    why: 'worry needs a next step',
  },
  { technique: 'next-step', weight: 0.7, when: (s) => s.heat === 1, why: 'say what happens next, and when' },
  {
    technique: 'next-step',
    weight: 0.86,
    when: (s) => s.heat >= 1 && asksWhen(s),
    why: 'they ask what happens, and when',
  },
  {
    technique: 'next-step',
    weight: 0.73,
    when: (s) => s.heat >= 1 && (has('time-pressure')(s) || s.done.acknowledged >= 2),
    why: (s) => (s.signals.has('time-pressure') ? 'time presses' : 'enough said: act'),
  },
  {
    technique: 'next-step',
    weight: 0.5,
    when: (s) => s.heat === 0 && (s.done.customer.accepted || s.done.customer.answered),
    why: 'they agreed: say what happens now',
  },

  {
    technique: 'progress-update',
    weight: 0.9,
    when: (s) => s.silence !== null && s.silence >= WAIT_LIMIT_MS,
    why: (s) => `${Math.round((s.silence ?? 0) / 1000)} seconds of silence`,
  },
  {
    technique: 'progress-update',
    weight: 0.9,
    when: (s) => s.done.customer.waits && (s.done.last.holding || s.done.last.promised),
    why: 'they are waiting and ask for news',
  },
  {
    technique: 'progress-update',
    weight: 0.79,
    when: (s) => s.done.customer.answered && s.heat <= 2 && s.words <= 12,
    why: 'they gave what you asked for: say what you do with it',
  },
  {
    technique: 'progress-update',
    weight: 0.86,
    when: (s) => s.done.last.holding && s.words <= 8,
    why: 'you said you are checking',
  },
  {
    technique: 'progress-update',
    weight: 0.78,
    when: (s) => s.heat >= 1 && s.words <= 3 && s.done.customer.asks && s.done.replies > 0,
    why: 'a short question: they want news',
  },

  {
    technique: 'yes-and',
    weight: 0.86,
    when: (s) => s.done.last.refused && s.heat >= 1 && s.heat <= 3,
    why: 'a wish beyond a limit: accept the need, add a way',
  },
  {
    technique: 'yes-and',
    weight: 0.5,
    when: (s) => s.driver === 'unjust' && s.heat >= 1 && s.done.replies >= 1,
    why: 'blame: accept the point, add a way forward',
  },

  {
    technique: 'reframe',
    weight: 0.84,
    when: (s) => s.trend === 'falling' && s.heat >= 1,
    why: 'heat is falling and action is under way',
  },
  {
    technique: 'reframe',
    weight: 0.4,
    when: (s) => s.trend === 'steady' && s.heat === 1,
    why: 'calmer now: turn to the shared goal',
  },

  {
    technique: 'positive-language',
    weight: 0.85,
    when: (s) =>
      s.done.last.refused && s.heat >= 1 && s.heat <= 2 && !s.done.customer.rejected && !CONTRADICTS.test(s.latest),
    why: 'after a no, say what can be done',
  },
  {
    technique: 'positive-language',
    weight: 0.75,
    when: (s) => s.issues.has('policy-limit') && s.heat <= 2 && s.done.replies === 0,
    why: 'a limit: say what can be done',
  },

  {
    technique: 'explain-why',
    weight: 0.7,
    when: (s) => s.done.last.refused && s.heat >= 1,
    why: 'a refusal needs its real reason',
  },
  { technique: 'explain-why', weight: 0.88, when: (s) => s.heat >= 1 && ASKS_WHY.test(s.latest), why: 'they ask why' },

  { technique: 'feel-felt-found', weight: 0.89, when: (s) => s.done.customer.doubts && s.heat <= 1, why: 'mild doubt' },

  {
    technique: 'make-good',
    weight: 0.85,
    when: (s) => s.signals.has('compensation-demand') && s.heat >= 1 && s.done.failureOwned,
    why: 'they ask for something back, and the failure is ours',
  },
  {
    technique: 'make-good',
    weight: 0.7,
    when: (s) => s.signals.has('compensation-demand') && s.heat >= 1,
    why: 'they ask for something back',
  },
  {
    technique: 'make-good',
    weight: 0.8,
    when: (s) => s.done.failureOwned && !s.done.madeGood && s.heat >= 2 && s.trend !== 'falling',
    why: 'the failure is acknowledged and not made good',
  },

  {
    technique: 'appreciate',
    weight: 0.85,
    when: (s) => s.heat === 0 && feels(s, 'gratitude'),
    why: 'they thanked you',
  },
  {
    technique: 'appreciate',
    weight: 0.76,
    when: (s) => s.heat === 0 && s.done.customer.thanked,
    why: 'they thanked you',
  },
  {
    technique: 'appreciate',
    weight: 0.8,
    when: (s) => s.heat === 0 && feels(s, 'positive') && !s.done.customer.asks && !s.done.customer.accepted,
    why: 'good news from them',
  },
  {
    technique: 'appreciate',
    weight: 0.86,
    when: (s) => s.heat === 1 && feels(s, 'gratitude', 'positive'),
    why: 'the chat is recovering',
  },

  { technique: 'give-space', weight: 0.89, when: (s) => s.heat >= 3 && s.bubbles >= 3, why: 'a flood of messages' },
  {
    technique: 'give-space',
    weight: 0.95,
    when: (s) => s.done.customer.willAct && s.done.replies > 0,
    why: 'they are busy with it: leave room',
  },
  { technique: 'give-space', weight: 0.45, when: (s) => s.heat === 4, why: 'very high heat' },

  {
    technique: 'anticipate',
    weight: 0.79,
    when: (s) =>
      s.stage !== 'understand' &&
      s.heat <= 1 &&
      s.done.last.answered &&
      s.done.customer.accepted &&
      !s.done.customer.asks,
    why: 'a solution is on the table: answer the next question early',
  },
  {
    technique: 'anticipate',
    weight: 0.5,
    when: (s) => s.stage === 'solve' && s.heat <= 1,
    why: 'a solution is on the table: answer the next question early',
  },

  {
    technique: 'follow-up',
    weight: 0.87,
    when: (s) =>
      s.heat <= 1 &&
      s.peak >= 2 &&
      (s.done.promised || HOPES.test(s.latest)) &&
      !s.done.customer.solved &&
      (s.done.customer.accepted || s.done.customer.thanked || HOPES.test(s.latest)),
    why: (s) => `the chat had reached heat ${s.peak}, and something is still open`,
  },
  {
    technique: 'follow-up',
    weight: 0.94,
    when: (s) => s.heat === 0 && s.peak >= 2 && HOPES.test(s.latest),
    why: 'they hope it lasts: offer to check',
  },
  {
    technique: 'follow-up',
    weight: 0.66,
    when: (s) => s.heat <= 1 && s.peak >= 2 && (s.stage === 'close' || s.done.customer.accepted),
    why: (s) => `the chat had reached heat ${s.peak}`,
  },
  {
    technique: 'follow-up',
    weight: 0.72,
    when: (s) => s.heat <= 1 && s.done.last.promised && nods(s),
    why: 'something is promised and still open',
  },

  {
    technique: 'ask-feedback',
    weight: 0.95,
    when: (s) => s.done.customer.solved && s.peak >= 1,
    why: 'solved and calm again',
  },

  { technique: 'answer', weight: 0.72, when: (s) => s.heat === 0, why: 'calm: just answer' },
  {
    technique: 'answer',
    weight: 0.84,
    when: (s) => s.heat === 1 && s.done.customer.asks && s.done.replies > 0,
    why: 'they asked a question',
  },
];
