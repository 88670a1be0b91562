/** Work that can be left off at each `yield` and gone on with later. */
export type InParts<T> = Generator<undefined, T>;

/** The page waits for at most about this long (milliseconds) until it has its turn. */
const TURN_MS = 20;

/** Does the work in turns with the page's own. @returns undefined where it was given up before its end */
export async function inTurns<T>(work: InParts<T>, signal?: AbortSignal): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + TURN_MS;
    let part = work.next();
    while (!part.done && performance.now() < end) part = work.next();
    if (part.done) return part.value;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal?.aborted) return undefined;
  }
}

/** Does the work in one piece. */
export function atOnce<T>(work: InParts<T>): T {
  let part = work.next();
  while (!part.done) part = work.next();
  return part.value;
}
