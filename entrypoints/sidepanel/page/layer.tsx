import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  label: string;
  children: ComponentChildren;
  class?: string;
  role?: 'search';
}

/** A layer over the content: takes the focus when it opens and gives it back when it closes. */
export function Layer({ label, children, class: more = '', role }: Props) {
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const first = section.current?.querySelector<HTMLElement>('input, .options button') ?? section.current;
    first?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section ref={section} class={`layer ${more}`} role={role} aria-label={label} tabIndex={-1}>
      {children}
    </section>
  );
}
