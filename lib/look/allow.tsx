import { useSignal } from '@preact/signals';
import { patternTyped, requestSites, siteName } from '../sites.ts';

/** Hears in words how the browser answered, and whether the site is allowed now. */
export type Answered = (words: string, allowed: boolean) => void;

function allow(patterns: string[], answered: Answered): void {
  const name = patterns.map(siteName).join(', ');
  requestSites(patterns).then(
    (granted) =>
      answered(granted ? `${name} is allowed.` : `${name} was not allowed. You can try again at any time.`, granted),
    (error: unknown) =>
      answered(`The browser refused: ${error instanceof Error ? error.message : String(error)}`, false),
  );
}

/** Asks for one site with one click. */
export function AllowButton({ pattern, answered }: { pattern: string; answered: Answered }) {
  return (
    <button type="button" class="primary" onClick={() => allow([pattern], answered)}>
      Allow {siteName(pattern)}
    </button>
  );
}

/** Asks for a site whose address somebody types. */
export function AllowTyped({ answered }: { answered: Answered }) {
  const typed = useSignal('');
  const wrong = useSignal(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const pattern = patternTyped(typed.value);
    wrong.value = pattern === null;
    if (pattern) allow([pattern], answered);
  };
  return (
    <form class="allow-typed" onSubmit={submit}>
      <label>
        Address of your helpdesk
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          placeholder="acme.example"
          value={typed.value}
          aria-invalid={wrong.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
      </label>
      <button type="submit">Allow</button>
      {wrong.value && (
        <p class="refused" role="alert">
          That is not a web address. Try something like acme.example.
        </p>
      )}
    </form>
  );
}
