import { commonHolder, holdersOf, isShown } from './elements.ts';
import { nameOf } from './naming.ts';
import { isPersonal } from './people.ts';
import type { Recipe } from './recipe.ts';

const NOTE = /\b(note|notes|internal|private|notiz|interne?|privé|nota)\b/i;
const STATES = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];
const ACTIVE = /active|selected|current|checked|\bon\b/i;

const SWITCHES =
  '[role="tab"], button, [role="button"], a, label, [role="radio"], [role="switch"], [role="checkbox"], [role="menuitemradio"], input[type="checkbox"], input[type="radio"]';

/** The switch beside a reply box that turns it to an internal note, and how it shows that it has. */
export function noteTabNear(transcript: Element, composer: Element): Recipe['note'] {
  const common = commonHolder([transcript, composer]);
  for (const holder of holdersOf(composer).slice(1, 7)) {
    if (holder === common || holder.contains(transcript)) break;
    const switches = [...holder.querySelectorAll(SWITCHES)].filter(isShown).filter(isNote);
    for (const found of switches) {
      const note = checkedBy(found) ?? stateOf(found);
      if (note) return note;
    }
    for (const choice of [...holder.querySelectorAll('select')].filter(isShown)) {
      const note = chosenIn(choice);
      if (note) return note;
    }
  }
  return undefined;
}

function isNote(tab: Element): boolean {
  const words = [tab.textContent ?? '', tab.getAttribute('aria-label') ?? '', tab.getAttribute('title') ?? ''];
  return words.some(isOneOfNote);
}

/** By a box that is ticked, or the one that a label belongs to. */
function checkedBy(note: Element): Recipe['note'] {
  const box = note instanceof HTMLLabelElement ? note.control : note;
  if (!box?.matches('input[type="checkbox"], input[type="radio"]')) return undefined;
  const tab = nameOf(box);
  return tab === undefined || tab.includes(',') ? undefined : { when: `${tab}:checked`, tab };
}

/** By one of several things to choose from. */
function chosenIn(choice: HTMLSelectElement): Recipe['note'] {
  const options = [...choice.options];
  const notes = options.filter(({ text, value }) => isOneOfNote(text) || isOneOfNote(value));
  const tab = nameOf(choice);
  if (notes.length === 0 || notes.length === options.length || tab === undefined || tab.includes(',')) return undefined;
  const places = notes.map((one) => `option:nth-of-type(${options.indexOf(one) + 1}):checked`);
  return { when: places.map((place) => `${tab} ${place}`).join(', '), tab };
}

function isOneOfNote(text: string): boolean {
  return text.trim().length <= 30 && NOTE.test(text);
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
