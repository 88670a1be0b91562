import { onceRecognised } from '../../../lib/transcript/drawn.ts';

/** Counts how often a page that draws itself is recognised. */
const ending = new AbortController();
const drawing = { recognised: 0, end: () => ending.abort() };
onceRecognised(document, ending.signal, () => (drawing.recognised += 1));
Object.assign(globalThis, { drawing });
