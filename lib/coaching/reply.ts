import { REPLY_PLACES, type ReplyPart, type ReplyPlace, type Suggestion } from '../assessment.ts';
import { goTogether, greets, mayStandTogether } from './combine.ts';
import { AGENT_SAID, plain } from './said.ts';
import { companionsOf, type Choice } from './select.ts';
import { isGrave, type Situation } from './situation.ts';
import type { Technique } from './techniques.ts';
import { waitIn } from './wait.ts';

/** Where a technique stands in a full reply; those left out stand alone or are never sent. */
const PLACE: Partial<Record<Technique, ReplyPlace>> = {
  'set-boundary': 'feeling',
  acknowledge: 'feeling',
  'name-feeling': 'feeling',
  appreciate: 'feeling',
  paraphrase: 'fact',
  apologise: 'fact',
  'apologise-no-blame': 'fact',
  'feel-felt-found': 'fact',
  'explain-why': 'fact',
  clarify: 'fact',
  reassure: 'action',
  answer: 'action',
  'yes-and': 'action',
  reframe: 'action',
  'positive-language': 'action',
  'offer-options': 'action',
  'make-good': 'action',
  'hand-off': 'action',
  'progress-update': 'action',
  anticipate: 'action',
  'next-step': 'time',
  'follow-up': 'time',
};

/** What the moment must say for a technique before it joins a reply: a weak hint does for a suggestion, not here. */
const LEAST_SCORE = 0.5;
/** A few words ("ok", "and?") want a line, not a speech, unless they are hot. */
const LEAST_WORDS = 4;
/** A reply for a live chat has no more characters than this. */
const LENGTH_LIMIT = 480;

interface Move {
  technique: Technique;
  place: ReplyPlace;
  /** What may be said, best first. */
  lines: readonly Suggestion[];
}

/**
 * A full reply of the moment's strongest moves, one at each place, in the order feeling, fact, action, time (domain rule
 * 1). None where fewer than two go together, where it is calm, nobody waits for an answer or only a
 * word or two was said, and in a safety crisis, where
 * no script is offered. Under a legal or public threat a hand-off is in it whatever else (rule 10).
 * @param choices the techniques the rules allow, strongest first
 * @param linesOf what a technique may say now, best first
 */
export function replyFor(
  situation: Situation,
  choices: readonly Choice[],
  linesOf: (choice: Choice) => readonly Suggestion[],
): ReplyPart[] | undefined {
  const { heat, words, signals, done, turns } = situation;
  if (heat === 0 || waitIn(turns, done)?.for !== 'answer' || signals.has('safety-crisis')) return undefined;
  if (words < LEAST_WORDS && heat < 3) return undefined;
  const mayBeSaid = (line: Suggestion) => done.apologies === 0 || !AGENT_SAID.apology.test(plain(line.text));
  let moves: Move[] = [];
  for (const choice of choices) {
    if (choice.score >= LEAST_SCORE) moves = joinedBy(moves, choice, () => linesOf(choice).filter(mayBeSaid));
  }
  const techniques = moves.map(({ technique }) => technique);
  moves = moves.filter(({ technique }) => {
    const needed = companionsOf(technique, situation);
    return !needed || needed.some((companion) => techniques.includes(companion));
  });
  const firsts = linesTogether(moves);
  if (!firsts || moves.length < 2 || (isGrave(situation) && !techniques.includes('hand-off'))) return undefined;
  return moves
    .map(({ technique, place, lines }, i): ReplyPart => {
      const needs = companionsOf(technique, situation);
      const others = lines.filter((line) => line !== firsts[i]);
      return { place, choices: [firsts[i]!, ...others], ...(needs && { needs: [...needs] }) };
    })
    .sort((a, b) => REPLY_PLACES.indexOf(a.place) - REPLY_PLACES.indexOf(b.place));
}

/** The moves with one more, where its place is free and lines can be found that go together. */
function joinedBy(moves: Move[], { technique }: Choice, sayable: () => readonly Suggestion[]): Move[] {
  const place = PLACE[technique];
  if (!place || moves.some((move) => move.place === place)) return moves;
  if (!moves.every((move) => mayStandTogether(move.technique, technique))) return moves;
  const lines = sayable().filter((line) => place === REPLY_PLACES[0] || !greets(line));
  const more = [...moves, { technique, place, lines }];
  return linesTogether(more) ? more : moves;
}

/** One line of each move such that all go together and the reply stays short; the earlier a move, the better its line. */
function linesTogether(moves: readonly Move[]): Suggestion[] | undefined {
  const chosen: Suggestion[] = [];
  const choose = (index: number, room: number): boolean =>
    index === moves.length ||
    moves[index]!.lines.some((line) => {
      const left = room - line.text.length - 1;
      if (left < 0 || !chosen.every((other) => goTogether(line, other))) return false;
      chosen.push(line);
      if (choose(index + 1, left)) return true;
      chosen.pop();
      return false;
    });
  return choose(0, LENGTH_LIMIT) ? chosen : undefined;
}
