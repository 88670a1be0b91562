import type { Mount } from './editor.ts';

const nativeUndo = () => void document.execCommand('undo');

function sendOnEnter(element: HTMLElement, send: () => void): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  });
}

export const mountContentEditable: Mount = (place, draft, send) => {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.role = 'textbox';
  for (const line of draft === '' ? [] : draft.split('\n')) {
    const block = document.createElement('div');
    block.textContent = line;
    element.append(block);
  }
  sendOnEnter(element, send);
  place.append(element);
  let state = element.innerText;
  element.addEventListener('input', () => (state = element.innerText));
  return { draft: () => state.replaceAll('\u00a0', ' ').replace(/\n$/, ''), undo: nativeUndo };
};

export const mountTextarea: Mount = (place, draft, send) => {
  const element = document.createElement('textarea');
  element.value = draft;
  sendOnEnter(element, send);
  place.append(element);
  let state = draft;
  element.addEventListener('input', () => (state = element.value));
  return { draft: () => state, undo: nativeUndo };
};

/**
 * A controlled textarea as React keeps it: a setter on the element records every value the framework wrote, an input
 * event with an unrecorded value is a change, and after each change the element is set to the framework's state again.
 */
export const mountControlled: Mount = (place, draft, send) => {
  const element = document.createElement('textarea');
  const native = Object.getOwnPropertyDescriptor(
    HTMLTextAreaElement.prototype,
    'value',
  ) as Required<PropertyDescriptor>;
  let recorded = draft;
  let state = draft;
  native.set.call(element, draft);
  Object.defineProperty(element, 'value', {
    configurable: true,
    get: () => native.get.call(element),
    set(value: string) {
      recorded = value;
      native.set.call(element, value);
    },
  });
  element.addEventListener('input', () => {
    const value = native.get.call(element) as string;
    if (value === recorded) return;
    recorded = value;
    state = value;
    queueMicrotask(() => {
      if (native.get.call(element) !== state) element.value = state;
    });
  });
  sendOnEnter(element, send);
  place.append(element);
  return { draft: () => state, undo: nativeUndo };
};
