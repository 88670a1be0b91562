import type { Heat } from '../../../lib/assessment.ts';
import { HEAT_WORDS } from '../../../lib/look/words.ts';

const STEP = 9;
const HEIGHT = 22;
const SHOWN = 10;

const y = (heat: Heat) => HEIGHT - 3 - heat * 4;

/** The customer's last ten turns as a line; a turn that could not be judged is a gap. */
export function Sparkline({ history }: { history: readonly (Heat | null)[] }) {
  const turns = history.slice(-SHOWN);
  if (turns.filter((heat) => heat !== null).length < 2) return null;
  const width = (turns.length - 1) * STEP + 8;
  const points = turns.map((heat, index) => (heat === null ? null : { x: 4 + index * STEP, y: y(heat) }));
  const line = points
    .map((point, index) => point && `${points[index - 1] ? 'L' : 'M'}${point.x} ${point.y}`)
    .filter(Boolean)
    .join('');
  const last = points.findLast((point) => point !== null)!;
  const words = turns.map((heat) => (heat === null ? 'not judged' : HEAT_WORDS[heat])).join(', ');
  return (
    <svg class="sparkline" role="img" aria-label={`Customer's turns: ${words}`} width={width} height={HEIGHT}>
      <path d={`M0 ${y(0)}H${width}`} class="ground" />
      <path d={line} class="line" />
      <circle cx={last.x} cy={last.y} r="2.5" />
    </svg>
  );
}
