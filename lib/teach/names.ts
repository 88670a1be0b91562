import { findAll } from '../transcript/select.ts';
import { titleOf } from './chat.ts';
import { namesOn } from './parts.ts';
import type { Labels } from './roles.ts';
import type { Shape } from './shape.ts';

/** Nearly all messages name their author. */
const MOST = 0.8;

/**
 * Who speaks, where messages name their authors and the chat is titled after one of them: that is the customer.
 * `customer` is a message known to be theirs.
 */
export function labelsByName(shape: Shape, customer?: number): Labels | undefined {
  const { transcript, messages } = shape;
  for (const names of namesOn(shape).values()) {
    const all = new Set(names.values());
    if (names.size < MOST * messages.length || all.size < 2) continue;
    const wanted = customer === undefined ? [...all] : [names.get(customer) ?? ''];
    const [title, ...others] = wanted.filter((name) => name !== '' && isTitle(transcript, name));
    if (title === undefined || others.length > 0) continue;
    return messages.map((_message, index) => {
      const name = names.get(index);
      return name === undefined ? undefined : name === title ? 'customer' : 'agent';
    });
  }
  return undefined;
}

/** Whether what names the chat is this name. */
function isTitle(transcript: Element, name: string): boolean {
  const selector = titleOf(transcript, name);
  return selector !== undefined && findAll(document, selector)[0]?.textContent?.trim() === name;
}
