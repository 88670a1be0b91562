import type { ReplyPart, Slot, Suggestion } from '../assessment.ts';
import { isNear, stemsOf } from '../packs/stems.ts';
import { AGENT_SAID, plain } from './said.ts';
import type { Technique } from './techniques.ts';

/** Pairs whose "not when" (domain, section 4) or a rule of section 5 keeps them out of one reply. */
const APART: readonly (readonly [Technique, Technique])[] = [
  // Naming a feeling puts off seeing it another way (rule 6).
  ['reframe', 'name-feeling'],
  // No update right after an answer.
  ['progress-update', 'answer'],
  // No answer to come before the facts are known, and no question once the answer is given.
  ['anticipate', 'clarify'],
  ['clarify', 'answer'],
  ['clarify', 'make-good'],
  ['clarify', 'offer-options'],
  // A hand-over leaves nothing to repeat and nothing to choose.
  ['clarify', 'hand-off'],
  // "I understand" once (rule 3).
  ['feel-felt-found', 'acknowledge'],
  ['feel-felt-found', 'name-feeling'],
  // One apology of one kind (rule 2).
  ['apologise', 'apologise-no-blame'],
  // A boundary is not softened by praise, gifts or an apology.
  ['set-boundary', 'appreciate'],
  ['set-boundary', 'apologise'],
  ['set-boundary', 'apologise-no-blame'],
  ['set-boundary', 'make-good'],
  ['set-boundary', 'yes-and'],
  ['set-boundary', 'reframe'],
  ['set-boundary', 'name-feeling'],
];

/** Whether two techniques may stand in one reply. */
export function mayStandTogether(a: Technique, b: Technique): boolean {
  return a !== b && !APART.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
}

/** What a reply says once: a second time it sounds like a script. */
const ONCE = [
  /\?/,
  AGENT_SAID.apology,
  AGENT_SAID.understand,
  /\bcondolences\b|\bfor your loss\b|\b(?:very|so) sorry(?:\.| to hear this)/,
  /\bthank(?:s| you)\b/,
  /\b(?:fair|good) (?:question|point)\b|\bright to ask\b|\bfor asking\b|\bwhy you're asking\b|\byour question\b/,
  /\b(?:proper|right|clear|definite|full|the|an) answer\b/,
  // "I'm on it."
  /\bi'm (?:on it|on this|with you|here|taking this|staying|starting|working on)\b|\bi'll (?:be with|stay with|stay on|help|get (?:straight|going))\b|\b(?:let me|want to|like to|here to) help\b|\btogether\b/,
  // "I'll check."
  /\b(?:i'll|i will|let me|i'm|i am|shall i|i'd like to) (?:\w+ )?(?:check|checking|look|looking|find out|finding out|go through|going through|reading|read)\b|\bsort(?:ed)?\b/,
  /\bget(?:ting)? (?:this|it) right\b|\bput (?:this|it) right\b/,
  /\bstep by step\b|\bone (?:step|thing) at a time\b/,
];

interface Wording {
  /** Which of {@link ONCE} it says. */
  once: readonly boolean[];
  openings: ReadonlySet<string>;
  sentences: readonly ReadonlySet<string>[];
}

const read = new WeakMap<Suggestion, Wording>();

function wordingOf(line: Suggestion): Wording {
  let wording = read.get(line);
  if (!wording) {
    const text = plain(line.text);
    const sentences = text.split(/(?<=[.?!])\s+/);
    wording = {
      once: ONCE.map((pattern) => pattern.test(text)),
      openings: new Set(sentences.map((sentence) => sentence.split(' ').slice(0, 2).join(' '))),
      sentences: sentences.map(stemsOf),
    };
    read.set(line, wording);
  }
  return wording;
}

/**
 * Whether two lines may stand in one reply: of techniques that go together, with at most one question, one apology and one
 * "I understand" between them, no fact or gap twice, and no two sentences that begin alike or say the same.
 */
export function goTogether(a: Suggestion, b: Suggestion): boolean {
  if (!mayStandTogether(a.technique, b.technique)) return false;
  if (a.slots.some(({ name }) => b.slots.some((slot) => slot.name === name))) return false;
  const [one, other] = [wordingOf(a), wordingOf(b)];
  return (
    one.once.every((said, i) => !said || !other.once[i]) &&
    [...one.openings].every((opening) => !other.openings.has(opening)) &&
    one.sentences.every((stems) => other.sentences.every((others) => !isNear(stems, others)))
  );
}

/** Whether a line greets: nothing may stand before it. */
export function greets({ text }: Pick<Suggestion, 'text'>): boolean {
  return /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|you're (?:through|talking) to)\b/i.test(text);
}

/** Which of a part's choices stands in the reply; null: the agent took the part out. */
export type Picked = number | null;

/** The choices a full reply begins with. */
export function firstPicks(reply: readonly ReplyPart[]): Picked[] {
  return reply.map(() => 0);
}

/** What each part says now; null for a part that was taken out, or that may not stand without one that was. */
export function standing(reply: readonly ReplyPart[], picks: readonly Picked[]): (Suggestion | null)[] {
  const kept = reply.map(({ choices }, i) => (picks[i] == null ? null : (choices[picks[i]] ?? null)));
  return kept.map((line, i) => {
    const { needs } = reply[i]!;
    return needs && !kept.some((other) => other && needs.includes(other.technique)) ? null : line;
  });
}

/** The next line of the same technique that goes with the rest; undefined where there is none. */
export function another(reply: readonly ReplyPart[], picks: readonly Picked[], index: number): number | undefined {
  const choices = reply[index]?.choices ?? [];
  const now = picks[index] ?? 0;
  const lines = standing(reply, picks);
  const others = lines.filter((line, i): line is Suggestion => line !== null && i !== index);
  const order = choices.map((_, step) => (now + step + 1) % choices.length).filter((choice) => choice !== now);
  return order.find((choice) => {
    const line = choices[choice]!;
    return others.every((other) => goTogether(line, other));
  });
}

/** The lines as one text, with their slots where they now stand. */
export function joined(lines: readonly (Suggestion | null)[]): { text: string; slots: Slot[] } {
  let text = '';
  const slots: Slot[] = [];
  for (const line of lines) {
    if (!line) continue;
    if (text !== '') text += ' ';
    const moved = line.slots.map((slot) => ({ ...slot, start: slot.start + text.length, end: slot.end + text.length }));
    slots.push(...moved);
    text += line.text;
  }
  return { text, slots };
}
