import type { RoleRule } from '../adapters/adapter.ts';
import { textOf } from '../transcript/text.ts';
import { between } from './elements.ts';
import { isEvent } from './events.ts';
import { blocksIn, CONTROLS } from './fields.ts';
import { commonWords } from './marked.ts';
import { type Mark, marksOf, weakMarksOf } from './marks.ts';
import type { Found, Shape } from './shape.ts';
import { roleIn, roleOfLabel } from './words.ts';

/** A mark, and which messages have it. */
export interface Sign extends Mark {
  on: ReadonlySet<number>;
  /** On the way from the transcript to the words, not beside it. */
  onWay: boolean;
  /** The role it speaks of. */
  role?: ReturnType<typeof roleIn>;
  /** What everything with it beside the words calls the author, such as "Note" or "Bot"; on the way to the words, what all these are. */
  says?: RoleRule['role'] | undefined;
  /** What every message with it is called by a badge somewhere beside its words. */
  badge?: RoleRule['role'] | undefined;
}

/** Wear of a mark beside the words, not around them: a badge, a button. */
const BESIDE = 2;
/** At most this many parts of a message are looked at. */
const PARTS = 80;
/** A longer run of words beside a message's own (characters) is no badge: somebody said it. */
const BADGE = 60;

/** Every mark on the way to a message's words and beside them, but not on all messages alike. */
export function signsOn({ transcript, item, messages }: Shape): Sign[] {
  const signs = new Map<string, Sign & { on: Set<number> }>();
  const own = new Set<string>();
  const ofOthers = new Set<string>();
  const add = (mark: Mark, onWay: boolean, index: number, says?: Sign['says']): void => {
    const known = signs.get(mark.selector) ?? { ...mark, onWay, on: new Set(), says };
    known.on.add(index);
    if (known.says !== says) known.says = undefined;
    signs.set(mark.selector, known);
  };
  for (const [index, found] of messages.entries()) {
    const { item: row, body } = found;
    const way = new Set([row, ...between(body, row)]);
    const others = saidBeside(found);
    const told = isEvent(textOf(body)) ? 'system' : undefined;
    for (const element of [row, ...row.querySelectorAll('*')].slice(0, PARTS)) {
      if (element !== body && body.contains(element)) continue;
      const onWay = way.has(element);
      const says = onWay ? told : roleOfLabel(element.textContent ?? '');
      const isOwn = onWay || !others.some((part) => part.contains(element));
      for (const mark of marksOf(element)) {
        (isOwn ? own : ofOthers).add(mark.selector);
        add(onWay ? mark : { ...mark, wear: mark.wear + BESIDE }, onWay, index, says);
      }
      if (onWay || element.localName === 'img') for (const mark of weakMarksOf(element)) add(mark, onWay, index);
    }
    for (const holder of between(row, transcript).slice(1)) {
      for (const mark of marksOf(holder)) add({ ...mark, selector: below(mark.selector, item) }, true, index);
    }
  }
  const common = commonWords(messages);
  const badges = messages.map(badgeOf);
  return [...signs.values()]
    .filter(({ on }) => on.size < messages.length)
    .map((sign) => ({
      ...sign,
      role: ofOthers.has(sign.selector) && !own.has(sign.selector) ? undefined : roleIn(sign.selector, common),
      badge: onlyOne([...sign.on].map((index) => badges[index])),
    }));
}

/** The outermost parts of a message that hold words besides its own, such as notes that somebody put under it. */
function saidBeside({ item, body }: Found): Element[] {
  const way = new Set([item, ...between(body, item)]);
  const beside = [...way]
    .flatMap((holder) => (holder === body ? [] : [...holder.children]))
    .filter((one) => !way.has(one));
  return beside.filter((part) => blocksIn(part).some(({ text }) => text.length > BADGE));
}

/** What stands beside a message's words as their kind, and nothing else: "Note", "Bot". */
function badgeOf({ item, body }: Found): RoleRule['role'] | undefined {
  const beside = [...item.querySelectorAll('*')]
    .slice(0, PARTS)
    .filter((one) => one.childElementCount === 0 && !body.contains(one) && !one.closest(CONTROLS));
  return beside.map(({ textContent }) => roleOfLabel(textContent ?? '')).find((role) => role !== undefined);
}

function onlyOne<T>([first, ...others]: readonly T[]): T | undefined {
  return others.every((other) => other === first) ? first : undefined;
}

export function below(holder: string, item: string): string {
  return /[\s,>]/.test(item) ? `${holder} :is(${item})` : `${holder} ${item}`;
}
