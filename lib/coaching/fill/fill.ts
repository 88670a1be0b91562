import type { Slot } from '../../assessment.ts';
import type { SlotName } from '../../packs/schema.ts';
import type { Facts } from './facts.ts';

/** A phrase's text with its slots filled from the chat, or shown as gaps such as `[time]`. */
export interface Filled {
  text: string;
  slots: Slot[];
}

/** Fills every `{slot}`; what is unknown or would not fit its sentence stays a gap. */
export function fill(template: string, facts: Facts): Filled {
  const slots: Slot[] = [];
  let text = '';
  let from = 0;
  for (const match of template.matchAll(/\{([a-z]+)\}/g)) {
    const name = match[1] as SlotName;
    text += template.slice(from, match.index);
    from = match.index + match[0].length;
    const value = render(name, facts, text, template.slice(from), template);
    const shown =
      value === null ? `[${name}]` : startsSentence(text) ? value[0]?.toUpperCase() + value.slice(1) : value;
    slots.push({ name, start: text.length, end: text.length + shown.length, filled: value !== null });
    text += shown;
  }
  return { text: text + template.slice(from), slots };
}

function startsSentence(before: string): boolean {
  return before === '' || /[.!?]\s+$/.test(before);
}

const PREPOSITION = /\b(?:on|by|before|after|since|until|till|from|for|of|to|past|around|than|with)\s+$/i;

function render(name: SlotName, facts: Facts, before: string, after: string, template: string): string | null {
  switch (name) {
    case 'time':
    case 'team':
      return null;
    case 'waiting':
      return waitingText(facts, after, template);
    case 'order':
      return orderText(facts, before);
    case 'date':
      if (facts.date === null) return null;
      return PREPOSITION.test(before) || /^(?:today|tomorrow|yesterday|tonight)/.test(facts.date)
        ? facts.date
        : `on ${facts.date}`;
    case 'deadline':
      // "By tonight … that date": neither today nor tonight is called a date.
      return /\bdate\b/.test(template) && /today|tonight/.test(facts.deadline ?? '') ? null : facts.deadline;
    case 'item':
      // "a broken {item}" would read "a broken your lamp".
      return /\b(?:a|an|the|your|my|this|that|new|one|another)\s+$/i.test(before) ? null : facts.item;
    default:
      return facts[name];
  }
}

/** A number under its own name: that of a booking or a ticket is not an order's. */
function orderText({ order }: Facts, before: string): string | null {
  if (order === null) return null;
  const named =
    /\b(order|booking|reservation|case|ticket|claim|contract)(?: (?:number|no\.?|reference|ref))?\s*[#(]?$/i.exec(
      before,
    );
  if (named) return named[1]?.toLowerCase() === order.noun ? order.number : null;
  return /\b(?:number|reference|ref)\s+#?$|[#(]$/i.test(before) ? order.number : `${order.noun} ${order.number}`;
}

/** A wait for goods is not a wait for an answer, and "are" wants a plural. */
function waitingText({ waiting }: Facts, after: string, template: string): string | null {
  if (waiting === null) return null;
  if (/\b(?:reply|replies|queue|hold|answer\w*|chat|said a word|responded)\b/i.test(template) && !waiting.reply)
    return null;
  if (/^ (?:are|were|have)\b/.test(after) && !waiting.plural) return null;
  if (/\b(?:last|past)\s+\{waiting\}/.test(template) && /^(?:an?|half) /.test(waiting.text)) return null;
  return waiting.text;
}
