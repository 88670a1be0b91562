import type { ComponentChildren } from 'preact';

/** One state of the panel: what is the matter, and what to do about it. */
export function Matter({ title, children }: { title: ComponentChildren; children?: ComponentChildren }) {
  return (
    <section class="matter" aria-label="State">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
