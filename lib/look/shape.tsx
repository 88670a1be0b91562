import type { Heat } from '../assessment.ts';

/** One silhouette per heat, so that it reads without colour: circle, rounded square, triangle, diamond, octagon. */
const OUTLINES = [
  <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2" />,
  <rect x="2.5" y="2.5" width="11" height="11" rx="3" fill="none" stroke="currentColor" stroke-width="2" />,
  <path d="M8 2 14.6 13.6H1.4Z" fill="currentColor" />,
  <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="currentColor" />,
  <path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2Z" fill="currentColor" />,
] as const;

/** The shape of a heat; a dash where nothing is known. Decorative: words stand beside it. */
export function Shape({ heat, size = 16 }: { heat: Heat | null; size?: number }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {heat === null ? (
        <path d="M4 8h8" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      ) : (
        OUTLINES[heat]
      )}
    </svg>
  );
}
