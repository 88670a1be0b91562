import { between } from './elements.ts';
import { type Side, sideOf as sideSeen } from '../transcript/side.ts';
import type { Found } from './shape.ts';

/** How a message looks. */
export interface Look {
  /** Where it is drawn, by the widest part of it that leaves more room on one side than on the other. */
  side: Side;
  /** Where the reader sees it. */
  seen: Side;
  /** The colour or picture under its words. */
  colour: string;
  /** Its bubble leaves no room on either side, as long messages' do: where the words stand in it tells nothing. */
  isWide: boolean;
}

/** One side has to have more room than the other by this share of the transcript's width. */
const ROOM = 0.1;

/** The looks of messages. */
export function looksOf(transcript: Element, messages: readonly Found[]): Look[] {
  const { left: edge, width } = transcript.getBoundingClientRect();
  const left = edge + transcript.clientLeft;
  const right = left + transcript.clientWidth;
  const leftToRight = getComputedStyle(transcript).direction === 'ltr';
  const sideWith = (offset: number): Side => (offset < 0 === leftToRight ? 'start' : 'end');
  const sideOf = (parts: readonly (Element | Range)[]): Side => {
    const rooms = parts
      .map((part) => part.getBoundingClientRect())
      .filter((box) => box.width > 0)
      .map((box) => box.left - left - (right - box.right))
      .find((offset) => Math.abs(offset) > ROOM * width);
    return rooms === undefined ? undefined : sideWith(rooms);
  };

  const drawn = messages.map(({ item, body }) => {
    const words = document.createRange();
    words.selectNodeContents(body);
    const parts = [item, ...between(body, item).toReversed(), words];
    const { ground, colour } = groundUnder(body, transcript);
    const bubble = ground && isAlone(ground, messages) ? ground : undefined;
    const aside = bubble && sideOf(parts.includes(bubble) ? parts.slice(0, parts.indexOf(bubble) + 1) : [bubble]);
    return { bubble, aside, side: aside ?? sideOf(parts), seen: sideSeen(body, item, transcript), colour };
  });
  const hasBubbles = drawn.filter(({ aside }) => aside !== undefined).length > messages.length / 2;
  return drawn.map(({ bubble, aside, side, seen, colour }) => {
    const isWide = hasBubbles && bubble !== undefined && aside === undefined;
    return { side: isWide ? undefined : side, seen, colour, isWide };
  });
}

/** Whether an element holds one of the messages, not several. */
function isAlone(element: Element, messages: readonly Found[]): boolean {
  return messages.filter(({ body }) => element.contains(body)).length === 1;
}

/** Whether the reader would see a wide bubble on the side where others of its colour do not stand. */
export function isMisseen(look: Look, looks: readonly Look[]): boolean {
  const alike = looks.filter(({ colour, side }) => colour === look.colour && side !== undefined);
  return look.isWide && look.seen !== undefined && alike.some(({ side }) => side !== look.seen);
}

/** What draws the ground the words stand on. */
function groundUnder(body: Element, transcript: Element): { ground?: Element; colour: string } {
  for (const element of between(body, transcript)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return { ground: element, colour: backgroundImage };
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return { ground: element, colour: backgroundColor };
  }
  return { colour: '' };
}
