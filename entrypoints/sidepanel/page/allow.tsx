import { useSignal } from '@preact/signals';
import { covers, patternTyped, requestSites, siteName } from '../../../lib/sites.ts';
import { tell } from '../announce.tsx';
import { problem } from '../ask.ts';
import { sites, team } from '../state.ts';

async function allow(pattern: string): Promise<void> {
  try {
    const granted = await requestSites([pattern]);
    if (granted) tell(`${siteName(pattern)} is allowed.`);
    else problem.value = `${siteName(pattern)} was not allowed. You can try again at any time.`;
  } catch (error) {
    problem.value = `The browser refused: ${error instanceof Error ? error.message : String(error)}`;
  }
}

export function AllowButton({ pattern }: { pattern: string }) {
  return (
    <button type="button" class="primary" onClick={() => allow(pattern)}>
      Allow {siteName(pattern)}
    </button>
  );
}

/** The team's sites that are not allowed yet, and a field for any other. */
export function AllowOther() {
  const typed = useSignal('');
  const wrong = useSignal(false);
  const offered = team.value.sites.filter((pattern) => !covers(sites.value, pattern.replace('*.', '').replace('/*', '/')));
  const submit = (event: Event) => {
    event.preventDefault();
    const pattern = patternTyped(typed.value);
    wrong.value = pattern === null;
    if (pattern) void allow(pattern);
  };
  return (
    <>
      {offered.map((pattern) => (
        <AllowButton key={pattern} pattern={pattern} />
      ))}
      <form class="allow-other" onSubmit={submit}>
        <label>
          Address of your helpdesk
          <input
            type="text"
            inputMode="url"
            placeholder="acme.example"
            value={typed.value}
            aria-invalid={wrong.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
        </label>
        <button type="submit">Allow</button>
        {wrong.value && <p class="refused">That is not a web address. Try something like acme.example.</p>}
      </form>
    </>
  );
}
