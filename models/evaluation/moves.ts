import type { Entry } from './entries.ts';

const APOLOGY = /\b(sorry|apolog\w+)\b/i;
const EMPATHY = /\b(i (can )?(understand|see (how|why)|hear)|must be|that('s| is) (frustrating|upsetting|awful|horrible|stressful)|you're right)\b/i;

/** Whether the domain's "not when" column allows a move at this entry, as far as the texts before it tell. */
export function allowed(move: string, { chat, turn, label }: Entry): boolean {
  const said = chat.turns.slice(0, turn - 1).flatMap(([role, text]) => (role === 'agent' ? [text] : []));
  switch (move) {
    case 'apologise':
      return !said.some((text) => APOLOGY.test(text));
    case 'acknowledge':
      return said.filter((text) => EMPATHY.test(text)).length < 2;
    case 'name-feeling':
      return label.heat >= 3;
    case 'answer':
      return label.heat < 2;
    case 'make-good':
      return said.length > 0;
    case 'set-boundary':
      return label.signals.includes('abuse');
    default:
      return true;
  }
}

/** The three likeliest moves that are allowed. */
export function suggestedMoves(entry: Entry, moves: string[]): string[] {
  return moves
    .map((move, index) => ({ move, p: entry.scores.moves[index]! }))
    .filter(({ move }) => allowed(move, entry))
    .sort((a, b) => b.p - a.p)
    .slice(0, 3)
    .map(({ move }) => move);
}

/** The first labelled move that is allowed; undefined where the rules leave none. */
export function firstAllowed(entry: Entry): string | undefined {
  return entry.label.moves.find((move) => allowed(move, entry));
}
