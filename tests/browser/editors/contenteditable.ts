import { linesOf, type Mount, paragraphs, sendOnEnter } from './editor.ts';

/** A contenteditable element with no editor around it; its page hears of each `input`. */
export const mountContentEditable: Mount = (place, draft, send) => {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.role = 'textbox';
  if (draft !== '') element.append(...paragraphs(draft, 'div').childNodes);
  sendOnEnter(element, send);
  place.append(element);
  let state = linesOf(element);
  element.addEventListener('input', () => (state = linesOf(element)));
  return { draft: () => state };
};
