import type { HandOver, Quote } from '../assessment.ts';

const HEADINGS = [
  ['happened', 'What happened'],
  ['tried', 'What was tried'],
  ['wanted', 'What they want'],
] as const satisfies readonly (readonly [keyof HandOver, string])[];

/** The three facts with their headings; a fact the chat does not tell is a gap to fill. */
export function handOverLines(handOver: HandOver): { heading: string; quotes: Quote[]; gap: string }[] {
  return HEADINGS.map(([fact, heading]) => ({ heading, quotes: handOver[fact], gap: `[${heading.toLowerCase()}]` }));
}

/** The summary as plain text, for an internal note. */
export function handOverText(handOver: HandOver): string {
  return handOverLines(handOver)
    .map(({ heading, quotes: said, gap }) => {
      const told = said.map(({ by, text }) => (by === 'agent' ? `agent: “${text}”` : `“${text}”`)).join('; ');
      return `${heading}: ${told || gap}`;
    })
    .join('\n');
}
