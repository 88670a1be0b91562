import type { Encoder } from '../../lib/emotion/encoder.ts';
import { table } from './tables.ts';

/** A hand-written message: `calm` says whether its heat must stay below 2. */
export interface SliceCase {
  slice: string;
  text: string;
  calm: boolean;
  noAbuse?: boolean;
}

export interface SliceFigure {
  slice: string;
  right: number;
  of: number;
  missed: string[];
}

/** How the shipped file judges the hand-written messages, each as the only message of its chat. */
export async function sliceFigures(encoder: Encoder, cases: SliceCase[]): Promise<SliceFigure[]> {
  const figures = new Map<string, SliceFigure>();
  const { heat: cuts, signals } = encoder.labels.thresholds;
  const abuse = encoder.labels.signals.indexOf('abuse');
  for (const { slice, text, calm, noAbuse } of cases) {
    const reading = await encoder.encode(text);
    const [judged] = await encoder.converse([{ role: 'customer', reading }]);
    const level = judged!.heat.findLastIndex((p, index) => p >= cuts[index]!) + 1;
    const right = level < 2 === calm && !(noAbuse && reading.signals[abuse]! >= signals['abuse']!);
    const figure = figures.get(slice) ?? { slice, right: 0, of: 0, missed: [] };
    figure.of += 1;
    if (right) figure.right += 1;
    else figure.missed.push(text);
    figures.set(slice, figure);
  }
  return [...figures.values()];
}

/** The slices as a table, with what was missed. */
export async function sliceSection(encoder: Encoder, cases: SliceCase[]): Promise<string> {
  const figures = await sliceFigures(encoder, cases);
  return [
    '### Slices: hand-written messages, shipped file, heat ≥ 2 or not (dialect: and no abuse alarm)',
    table(
      ['slice', 'right', 'of', 'missed'],
      figures.map(({ slice, right, of, missed }) => [slice, `${right}`, `${of}`, missed.map((text) => text.slice(0, 60)).join(' · ')]),
    ),
  ].join('\n\n');
}
