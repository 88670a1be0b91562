import Squire from 'squire-rte';
import { linesOf, paragraphs } from './editor.ts';
import type { FrameMount } from './squire.ts';

/** What a pasted fragment keeps: text, lines and nothing else. */
function sanitizeToDOMFragment(html: string): DocumentFragment {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    if (!/^(P|DIV|BR|SPAN)$/.test(element.tagName)) element.remove();
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...document.adoptNode(body).childNodes);
  return fragment;
}

/** Behind pasted paragraphs Squire leaves an empty line of its own, which is not counted. */
const mountSquire: FrameMount = (draft, send) => {
  const editor = new Squire(document.body, { blockTag: 'DIV', sanitizeToDOMFragment });
  editor.setHTML(paragraphs(draft, 'div').innerHTML);
  editor.setKeyHandler('Enter', (_, event) => {
    event.preventDefault();
    send();
  });
  return { draft: () => linesOf(document.body).replace(/\n$/, '') };
};

Object.assign(globalThis, { mountSquire });
