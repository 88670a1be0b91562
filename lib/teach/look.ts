import { between } from './elements.ts';
import type { Found } from './shape.ts';

export type Side = 'start' | 'end' | undefined;

/** How a message looks. */
export interface Look {
  /** Where it is drawn, by the widest part of it that leaves more room on one side than on the other. */
  side: Side;
  /** Where the reader, which goes by the middle of the words' element, sees it. */
  seen: Side;
  /** The colour or picture under its words. */
  colour: string;
}

/** One side has to have more room than the other by this share of the transcript's width. */
const ROOM = 0.1;
/** The reader's own limit: a middle nearer to the transcript's than this share of its width is on no side. */
const MIDDLE = 0.05;

/** The looks of messages. */
export function looksOf(transcript: Element, messages: readonly Found[]): Look[] {
  const { left: edge, width } = transcript.getBoundingClientRect();
  const left = edge + transcript.clientLeft;
  const right = left + transcript.clientWidth;
  const leftToRight = getComputedStyle(transcript).direction === 'ltr';
  const sideWith = (offset: number): Side => (offset < 0 === leftToRight ? 'start' : 'end');

  return messages.map(({ item, body }) => {
    const words = document.createRange();
    words.selectNodeContents(body);
    const parts = [item, ...between(body, item).toReversed(), words].map((part) => part.getBoundingClientRect());
    const rooms = parts
      .filter((box) => box.width > 0)
      .map((box) => box.left - left - (right - box.right))
      .find((offset) => Math.abs(offset) > ROOM * width);
    const own = body.getBoundingClientRect();
    const middle = own.left + own.width / 2 - (left + right) / 2;
    const isSeen = own.width > 0 && width > 0 && Math.abs(middle) >= MIDDLE * width;
    return {
      side: rooms === undefined ? undefined : sideWith(rooms),
      seen: isSeen ? sideWith(middle) : undefined,
      colour: colourUnder(body, transcript),
    };
  });
}

function colourUnder(body: Element, transcript: Element): string {
  for (const element of between(body, transcript)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return backgroundImage;
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return '';
}
