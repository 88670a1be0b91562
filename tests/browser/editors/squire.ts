import type { Mount, TestEditor } from './editor.ts';

/** Squire in a frame of the same site, where its script runs too, under the page's own policy. */
export const mountSquire: Mount = async (place, draft, send) => {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = `/frame.html${location.search}`;
  place.append(frame);
  await loaded;
  return (frame.contentWindow as Window & { mountSquire: FrameMount }).mountSquire(draft, send);
};

export type FrameMount = (draft: string, send: () => void) => TestEditor;
