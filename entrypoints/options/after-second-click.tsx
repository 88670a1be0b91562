import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** What the group of the question is called. */
  label: string;
  first: string;
  /** What comes of it, said beside the second button. */
  warning: string;
  second: string;
  disabled?: boolean;
  onSure: () => void;
}

/** A button for what is not done lightly: it asks once. The focus goes to the harmless answer, and back to the button. */
export function AfterSecondClick({ label, first, warning, second, disabled = false, onSure }: Props) {
  const asked = useSignal(false);
  const line = useRef<HTMLDivElement>(null);
  const turned = useRef(false);
  const turn = (to: boolean) => {
    asked.value = to;
    turned.current = true;
  };
  useLayoutEffect(() => {
    if (turned.current) line.current?.querySelector<HTMLButtonElement>('button:last-of-type')?.focus();
    turned.current = false;
  }, [asked.value]);
  if (disabled) asked.value = false;
  if (!asked.value) {
    return (
      <div class="line" ref={line}>
        <button type="button" disabled={disabled} onClick={() => turn(true)}>
          {first}
        </button>
      </div>
    );
  }
  return (
    <div class="line" role="group" aria-label={label} ref={line}>
      <p>{warning}</p>
      <button
        type="button"
        class="danger"
        onClick={() => {
          turn(false);
          onSure();
        }}
      >
        {second}
      </button>
      <button type="button" onClick={() => turn(false)}>
        Keep it
      </button>
    </div>
  );
}
