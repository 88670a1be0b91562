import { isTime } from './fields.ts';

/** What becomes of a chat, said of somebody rather than by them. */
const DONE =
  /^(?!(?:i|we|you|it|he|she|they|my|our|your|please|can|could|did|why|what|who|how|the|this|that)\b)\S[^.!?]{0,60}?\b(?:joined|rejoined|left|entered|ended|closed|opened|re-?opened|resolved|started|transferred|(?:un)?assigned|accepted|invited|added|removed|changed|renamed|merged|took over|picked up|went (?:online|offline|away))\b(?: [^.!?]{1,60})?\.?$/i;

/** Whether a text is a line of the page's own: a day, or who came, went or took the chat. */
export function isEvent(text: string): boolean {
  return text.length <= 120 && (isTime(text) || DONE.test(text));
}
