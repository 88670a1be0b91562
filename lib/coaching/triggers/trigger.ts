import type { Signal } from '../../emotion/reading.ts';
import type { Situation } from '../situation.ts';
import type { Technique } from '../techniques.ts';

/** A moment that calls for a technique: how strongly (0…1), and the line the panel shows. */
export interface Trigger {
  technique: Technique;
  weight: number;
  when: (s: Situation) => boolean;
  why: string | ((s: Situation) => string);
}

export const has =
  (...signals: Signal[]) =>
  (s: Situation) =>
    signals.some((signal) => s.signals.has(signal));
export const feels = (s: Situation, ...emotions: Parameters<Situation['emotions']['has']>[0][]) =>
  emotions.some((emotion) => s.emotions.has(emotion));
export const failed = (s: Situation) => s.driver !== null && s.driver !== 'threatened';
export const level = (s: Situation) => `heat ${s.heat}`;

export const ASKS_WHY =
  /\bwhy\b|\bhow come\b|(?<!only )\breason\b|\bexplain\b|\bmakes? no sense\b|\bhiding\b|\bwhat(?:'s|s| is| was| are) (?:the story|this|that|it|the|these)\b[^.?!]{0,200}\b(?:for|about|fee|charge|story)\b|\bwhat happened\b|\bwtf is\b|\b(?:on|by) what (?:basis|grounds?|right|rule)\b|\b(?:which|what) (?:exact |part of the )?(?:rule|criteri\w+|clause|basis|factors?)\b|\bwhat(?:'s| is|s| does| do)? (?:that|this|it|you)?(?: even| actually)? ?(?:supposed to )?means?\b|\bby whom?\b|\bsays who\b|\bhow (?:was|is|did) (?:that|this|it|the \w+|you) (?:\w+ )?(?:worked out|calculated?|decided?|get to|arrived?)\b|\bwhat (?:has |was |did )?(?:changed|reviewed)\b/i;
export const ASKS_FOR_ANOTHER_WAY =
  /\b(?:at least|what else|something else|instead|another (?:way|shop|one)|any other|other option|alternative|what (?:can|could|should|do|are) (?:i|you|we) (?:do|going to do)|is there (?:any|some|another)|anything you can)\b/i;
export const ASKS_WHEN =
  /\b(?:when (?:do|does|will|can|is|are|am)|by when|how long|what(?:'s| is)? ?(?:happens?|now|next)|so what now|which team|who (?:is|will|does)|(?:said|promised|told)[^.?!]{0,30}\b(?:by|ring|call|come|before))\b/i;
export const OUR_DOING =
  /\byou(?:r| guys| lot| people)?\b[^.?!]{0,25}\b(?:sent|emailed|billed|charged|took|lost|cancelled|said|told|promised|put|gave|booked|closed|posted|delivered|forgot|changed|raised|left)\b/i;
export const CONTRADICTS =
  /\b(?:wrong|misleading|lie|lied|lying|your fault|told|said|wrote|myself|because that|every other)\b/i;
const ASKS_WHO =
  /\bwho (?:can|else|do i|should i|does|could|is there)\b|\bput me (?:through|on)\b|\b(?:human|person|agent)\W*$/i;
export const TRIED =
  /\b(?:colleagues?|agents|people|departments?|of (?:you|them)|couldn't|nobody|no one|same (?:steps|result|answer))\b/i;
export const HOPES = /\b(?:hope|hopefully|fingers crossed|let'?s see|we'?ll see|let's hope)\b/i;
export const INTENSE =
  /\b(?:furious|livid|fuming|shaking|crying|cried|in tears|terrified|scared|heartbroken|devastated|humiliat\w*|disgust\w*|robbery|robbed|disgrace\w*|had it|fed up|sick of|never been|unbelievable|unacceptable|beyond|nightmare|ashamed|outrage\w*|appalling|cannot believe|can't believe|cant believe)\b|!{2,}/i;

/** Feeling put into words, or shouted. */
export function isIntense(text: string): boolean {
  return INTENSE.test(text) || /\b[A-Z]{4,}\b|\b[A-Z]{3,}\b.*\b[A-Z]{3,}\b/.test(text);
}

export function asksWhen(s: Situation): boolean {
  return ASKS_WHEN.test(s.latest);
}

/** A short yes to what the agent said. */
export function nods(s: Situation): boolean {
  return s.done.replies > 0 && s.done.customer.accepted && s.words <= 5 && !s.done.customer.asks;
}

/** A person who can decide, or whoever else is able to help. */
export function asksForAnother(s: Situation): boolean {
  return s.done.customer.asksHuman || ASKS_WHO.test(s.latest);
}

/** The second failed try: two solutions turned down, or two replies to a heated customer and nothing done, or four at all. */
export function triedTwice({ done, heat }: Situation): boolean {
  return done.rejections >= 2 || (heat >= 2 && done.replies >= (done.acted ? 4 : 2));
}

/** The agent's last word was a no, and no way forward came with it. */
export function hearsNo({ done: { last } }: Situation): boolean {
  return last.refused && !last.promised;
}
