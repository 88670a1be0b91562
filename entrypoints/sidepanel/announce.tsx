import { signal } from '@preact/signals';

const said = signal('');

/** Says one thing politely to a screen reader. The same words again are said again. */
export function tell(words: string): void {
  said.value = said.peek() === words ? `${words}\u00a0` : words;
}

/** The one live region of the panel. */
export function Announcer() {
  return (
    <p class="unseen" role="status">
      {said.value}
    </p>
  );
}
