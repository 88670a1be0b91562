import { attribute, type Part } from './marks.ts';

type Child = Node | string | null;

interface Options {
  part?: Part;
  class?: string;
  attributes?: Record<string, string>;
}

/** Makes an element with its mark, class, attributes and children; text children are text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { part, class: className, attributes = {} }: Options = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (part) made.setAttribute(attribute.part, part);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}
