import { commonHolder, holdersOf, isShown } from './elements.ts';
import { nameOf } from './naming.ts';
import { isPersonal } from './people.ts';
import type { Recipe } from './recipe.ts';

const NOTE = /\b(note|notes|internal|private|notiz|interne?|privé|nota)\b/i;
const STATES = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];
const ACTIVE = /active|selected|current|checked|\bon\b/i;

/** The switch beside a reply box that turns it to an internal note, and how it shows that it has. */
export function noteTabNear(transcript: Element, composer: Element): Recipe['note'] {
  const common = commonHolder([transcript, composer]);
  for (const holder of holdersOf(composer).slice(1, 7)) {
    if (holder === common || holder.contains(transcript)) break;
    const tabs = [...holder.querySelectorAll('[role="tab"], button, [role="button"], a, label, [role="radio"]')];
    const found = tabs.filter(isShown).find(isNote);
    const note = found && stateOf(found);
    if (note) return note;
  }
  return undefined;
}

function isNote(tab: Element): boolean {
  const words = [tab.textContent ?? '', tab.getAttribute('aria-label') ?? '', tab.getAttribute('title') ?? ''];
  return words.some((text) => text.trim().length <= 30 && NOTE.test(text));
}

function stateOf(note: Element): Recipe['note'] {
  const tab = nameOf(note);
  if (tab === undefined || tab.includes(',')) return undefined;
  const state = STATES.find((name) => note.hasAttribute(name));
  if (state !== undefined) return { when: `${tab}[${state}="true"]`, tab };
  const others = [...(note.parentElement?.children ?? [])].filter(
    (one) => one.localName === note.localName && one !== note,
  );
  const active = others
    .flatMap((one) => [...one.classList])
    .find((token) => ACTIVE.test(token) && !isPersonal(token) && !note.classList.contains(token));
  return active === undefined ? undefined : { when: `${tab}.${CSS.escape(active)}`, tab };
}
