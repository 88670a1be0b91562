import type { Interval } from './metrics.ts';

export const two = (value: number) => (Number.isNaN(value) ? '' : value.toFixed(2).replace(/^0\./, '.'));
export const percent = (share: number) => (Number.isNaN(share) ? '–' : `${Math.round(100 * share)} %`);
export const range = ({ value, low, high }: Interval) =>
  Number.isNaN(value) ? '' : `${two(value)} (${two(low)}–${two(high)})`;

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
