import { areApart, bodiesIn, weightOf } from './bodies.ts';
import { itemMarks, type Picks, textMarks } from './candidates.ts';
import { between, outermost } from './elements.ts';
import { type Block, blocksOf, type Field, fieldsIn, kindOf, pressedAround } from './fields.ts';
import { sampleOf, stretchOf } from './stretch.ts';
import type { InParts } from './turns.ts';

/** How a transcript's messages are found, and their words in them. */
export interface Shape {
  transcript: Element;
  /** The transcript's own selector in its tree. */
  prefix: string;
  item: string;
  text: string;
  /** The newest messages with their words, as they stand. */
  messages: Found[];
  fields: ReadonlyMap<string, Field>;
  /** How well it fits, 0…1: all words in messages, each message with its own. */
  fit: number;
}

export interface Found {
  item: Element;
  body: Element;
}

/** A run of words, with its characters; none where it is a time or a name. */
export interface Words extends Block {
  weight: number;
}

/** Fits nearer than this are the same. */
const NEAR = 0.08;
/** How much of a fit is that all words are found: who was shown messages knows what they are. */
const COVERED = { taught: 0.2, guessed: 0.5 };
/** What it costs a fit that a selector goes by tags alone; or that messages hold several runs of words. */
const NAMELESS = 0.15;
const LUMPED = 0.3;
/** Marks that wear more than this are no names. */
const STURDY = 3;

interface Candidate extends Shape {
  itemWear: number;
  textWear: number;
  /** Steps from the transcript to the item, and from there to the words. */
  itemDepth: number;
  textDepth: number;
  /** The share of messages that hold several runs of words. */
  lumped: number;
}

/** What all messages of a transcript share. */
export function* shapeOf(transcript: Element, prefix: string, picks?: Picks): InParts<Shape | undefined> {
  const stretch = stretchOf(transcript, picks);
  const fields = yield* fieldsIn(stretch);
  for (const pick of picks ?? []) fields.delete(kindOf(pick));
  const pressed = picks && pressedAround(picks);
  const all: Words[] = [];
  for (const part of stretch) {
    for (const block of blocksOf(part, pressed)) {
      yield;
      all.push({ ...block, weight: fields.has(kindOf(block.element)) ? 0 : block.text.length });
    }
  }
  const whole = weightOf(all);
  if (whole === 0) return undefined;
  const share = picks ? COVERED.taught : COVERED.guessed;
  let best: Candidate | undefined;
  for (const item of itemMarks(transcript, prefix, all, picks)) {
    yield;
    const items = sampleOf(itemsWith(item.selector, transcript, all), picks);
    if (items.length < 2 || (picks && !areApart(items, picks))) continue;
    for (const text of textMarks(items, item, picks)) {
      yield;
      const found = bodiesIn(items, text.selector, fields, picks);
      if (!found) continue;
      const { messages, covered, alone, lumped, mixed } = found;
      const [first] = messages;
      const candidate: Candidate = {
        transcript,
        prefix,
        fields,
        messages,
        item: item.selector,
        text: text.selector,
        itemWear: item.wear,
        textWear: text.wear,
        fit:
          (1 - share) * alone + share * (covered / whole) - worn(item.wear) - worn(text.wear) - mixed - LUMPED * lumped,
        itemDepth: between(first!.item, transcript).length,
        textDepth: between(first!.body, first!.item).length,
        lumped,
      };
      if (!best || isBetter(candidate, best, picks !== undefined)) best = candidate;
    }
  }
  return best;
}

/**
 * Fits better; as well but for more of the rows that were shown, or finer; or as fine, and found by what lasts: the whole
 * row, and its words alone.
 */
function isBetter(one: Candidate, other: Candidate, isShown: boolean): boolean {
  if (Math.abs(one.fit - other.fit) > NEAR) return one.fit > other.fit;
  if (isShown && one.messages.length !== other.messages.length) {
    const [more, fewer] = one.messages.length > other.messages.length ? [one, other] : [other, one];
    const all = new Set(more.messages.map(({ item }) => item));
    const isAsFine = more.lumped - fewer.lumped <= NEAR;
    if (isAsFine && fewer.messages.every(({ item }) => all.has(item))) return more === one;
  }
  if (Math.abs(one.lumped - other.lumped) > NEAR) return one.lumped < other.lumped;
  const wears = ({ itemWear, textWear }: Candidate) => Number(itemWear > STURDY) + Number(textWear > STURDY);
  if (wears(one) !== wears(other)) return wears(one) < wears(other);
  if (one.itemDepth !== other.itemDepth) return one.itemDepth < other.itemDepth;
  if (one.textDepth !== other.textDepth) return one.textDepth > other.textDepth;
  return one.itemWear + one.textWear < other.itemWear + other.textWear;
}

export interface Item {
  item: Element;
  words: Words[];
}

function itemsWith(selector: string, transcript: Element, all: readonly Words[]): Item[] {
  const items = new Map<Element, Item>();
  for (const item of outermost([...transcript.querySelectorAll(selector)])) items.set(item, { item, words: [] });
  for (const words of all) {
    for (let holder: Element | null = words.element; holder && holder !== transcript; holder = holder.parentElement) {
      items.get(holder)?.words.push(words);
    }
  }
  return [...items.values()].filter(({ words }) => words.length > 0);
}

function worn(wear: number): number {
  return wear > STURDY ? NAMELESS : 0;
}
