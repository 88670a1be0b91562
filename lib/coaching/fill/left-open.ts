import type { Turn } from '../../conversation.ts';
import { AGENT_SAID, plain } from '../said.ts';

/** A turn's own text: what its role says there itself. */
export type Read = (turn: Turn) => string;

const LOOKS = /\b(?:investigat\w*|look(?:ing)? into|review(?:ing)?)\b/;
/** A greeting or a nod, in words. */
const NOD = 5;

/** Whether a turn of the agent's or a bot's leaves the matter where it was: it asks, or looks, and neither answers nor refuses. */
export function leavesOpen({ text }: Turn): boolean {
  const said = plain(text);
  const isOpen = AGENT_SAID.question.test(said) || AGENT_SAID.hold.test(said) || LOOKS.test(said);
  return (isOpen || said.split(' ').length <= NOD) && !MOVES_ON.some((move) => move.test(said));
}

const MOVES_ON = [
  AGENT_SAID.action,
  AGENT_SAID.refusal,
  AGENT_SAID.failureOwned,
  AGENT_SAID.verified,
  AGENT_SAID.paraphrase,
];
