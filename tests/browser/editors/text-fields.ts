import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import { type Mount, sendOnEnter } from './editor.ts';

export const mountTextarea: Mount = (place, draft, send) => {
  const element = document.createElement('textarea');
  element.value = draft;
  sendOnEnter(element, send);
  place.append(element);
  let state = draft;
  element.addEventListener('input', () => (state = element.value));
  return { draft: () => state };
};

/** A textarea that React keeps at its own state. */
export const mountReact: Mount = (place, draft, send) => {
  let state = draft;
  function Reply() {
    const [value, setValue] = useState(draft);
    state = value;
    return createElement('textarea', {
      value,
      onChange: (event: { target: HTMLTextAreaElement }) => setValue(event.target.value),
    });
  }
  const root = createRoot(place);
  flushSync(() => root.render(createElement(Reply)));
  sendOnEnter(place, send);
  return { draft: () => state, destroy: () => root.unmount() };
};

/** A textarea with Vue's `v-model`. */
export const mountVue: Mount = (place, draft, send) => {
  const state = ref(draft);
  const app = createApp({
    render: () =>
      withDirectives(h('textarea', { 'onUpdate:modelValue': (value: string) => (state.value = value) }), [
        [vModelText, state.value],
      ]),
  });
  app.mount(place);
  sendOnEnter(place, send);
  return { draft: () => state.value, destroy: () => app.unmount() };
};
