import { signal } from '@preact/signals';

/** The layer over the panel's content; at most one is open. */
export type Layer = 'search' | 'pause' | 'reads-here' | 'help' | 'debrief';

export const open = signal<Layer | null>(null);

export function toggle(layer: Layer): void {
  open.value = open.peek() === layer ? null : layer;
}
