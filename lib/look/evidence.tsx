import type { Evidence } from '../assessment.ts';
import { signalWords } from './words.ts';

/** A text cut at marks: `[plain, marked, plain, …]`. Marks that overlap or leave the text are cut to fit. */
export function cutAtMarks(text: string, marks: readonly { start: number; end: number }[]): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    parts.push(text.slice(at, from), text.slice(from, to));
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}

/** The customer's own words behind the reading, the ones that count marked. */
export function Quote({ evidence }: { evidence: Evidence }) {
  const parts = cutAtMarks(evidence.quote, evidence.marks);
  return (
    <blockquote class="quote" dir="auto">
      {parts.map((part, index) => (index % 2 ? <mark key={index}>{part}</mark> : part))}
      {evidence.signal && <span class="quiet"> ({signalWords(evidence.signal)})</span>}
      {parts.length === 1 && <span class="quiet"> (from the course of the chat)</span>}
    </blockquote>
  );
}
