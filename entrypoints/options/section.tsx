import type { ComponentChildren } from 'preact';
import { inForce } from './state.ts';

/** One part of the page, reached from its list of contents. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** Controls of the team file: shown, not editable, where the browser's policy set it. */
export function TeamControls({ children }: { children: ComponentChildren }) {
  return (
    <fieldset class="team-controls" disabled={inForce.value.locked}>
      {children}
    </fieldset>
  );
}
