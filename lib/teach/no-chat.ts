import { textOf } from '../transcript/text.ts';
import type { Naming } from './names.ts';
import type { Shape } from './shape.ts';

/** What begins a row of details: what the detail is called. */
const CALLED = /^[^:]{1,40}:$/;
/** Of so many authors or fewer each may have spoken once. */
const LEAST_DETAILS = 3;
/** How many there are of it. */
const COUNT = /\s*\(?\d+\)?$/;

/** Whether what comes again and again is laid out or built as messages never are. */
export function isNoChat(shape: Shape): boolean {
  return standBeside(shape) || standInColumns(shape) || areDetails(shape);
}

/** Side by side, as cards and cells do. */
function standBeside({ messages }: Shape): boolean {
  const boxes = messages.map(({ item }) => item.getBoundingClientRect());
  const beside = boxes.filter((box, index) => {
    const before = boxes[index - 1];
    if (!before) return false;
    const overlap = Math.min(box.bottom, before.bottom) - Math.max(box.top, before.top);
    return overlap > Math.min(box.height, before.height) / 2;
  });
  return beside.length > messages.length / 5;
}

/** In columns: one ends and the next begins beside it, further up. Lists that begin at their end go up with every row. */
function standInColumns({ messages }: Shape): boolean {
  const boxes = messages.map(({ item }) => item.getBoundingClientRect()).filter(({ height }) => height > 0);
  const steps = boxes.slice(1).map((box, index) => {
    const before = boxes[index]!;
    const isApart = box.left >= before.right || box.right <= before.left;
    return { isUp: box.bottom <= before.top, isApart };
  });
  const up = steps.filter(({ isUp }) => isUp);
  return up.length < steps.length / 2 && up.some(({ isApart }) => isApart);
}

/** Each called by another word and a colon before it; whoever speaks in a chat comes again. */
function areDetails({ messages }: Shape): boolean {
  const called = messages.flatMap(({ item, body }) => {
    const first = [...item.querySelectorAll('*')].find((one) => !one.contains(body) && textOf(one) !== '');
    const words = first && !body.contains(first) ? textOf(first) : '';
    return CALLED.test(words) ? words : [];
  });
  return called.length > Math.max(LEAST_DETAILS, messages.length / 2) && new Set(called).size === called.length;
}

/** Whether several people are called by their names and say nothing else there: rows of a list of people or of chats. */
export function namesPeople({ messages }: Shape, { authors }: Naming): boolean {
  const own = [...authors.names].filter(([index, name]) => textOf(messages[index]!.body).replace(COUNT, '') === name);
  return new Set(own.map(([, name]) => name)).size >= 2;
}
