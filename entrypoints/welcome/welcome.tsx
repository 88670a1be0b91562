import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { adapters } from '../../lib/adapters/index.ts';
import { openPanel } from '../../lib/chats/panel.ts';
import { AllowButton, AllowKnown, AllowTyped, type Answered } from '../../lib/look/allow.tsx';
import { grantedSites, siteName, watchSites } from '../../lib/sites.ts';
import { teamInForce } from '../../lib/team-in-force.ts';

const windowId = signal<number | undefined>(undefined);
const sites = signal<string[]>([]);
const teamSites = signal<string[]>([]);
const answer = signal<{ words: string; refused: boolean } | null>(null);

const answered: Answered = (words, allowed) => {
  answer.value = { words, refused: !allowed };
};

/** Browsers open the panel only straight from a click, so the window is known beforehand. */
function open(): void {
  openPanel(windowId.peek()!).catch((error: unknown) => {
    answered(`The panel did not open: ${error instanceof Error ? error.message : String(error)}`, false);
  });
}

async function look(): Promise<void> {
  const readSites = async () => {
    sites.value = await grantedSites();
  };
  watchSites(readSites);
  windowId.value = (await browser.windows.getCurrent()).id;
  teamSites.value = (await teamInForce()).team.sites;
  await readSites();
}

/** First run: what it is, what it promises, and the two clicks that start it. */
export function Welcome() {
  useEffect(() => void look(), []);
  const allowed = new Set(sites.value.map(siteName));
  return (
    <>
      <h1>Levelhead</h1>
      <ul class="does">
        <li>Hears a live chat heating up, early, and shows how heated it is and why.</li>
        <li>Lays a few words beside it that calm things down; one click puts them into your reply box.</li>
        <li>Learns from your thumbs which words help you.</li>
      </ul>
      <p class="promise">
        Nothing leaves this browser. Chats are judged on this device and never stored, and nothing is ever sent for you.
      </p>
      <section aria-labelledby="allow">
        <h2 id="allow">1. Allow your helpdesk</h2>
        {sites.value.length > 0 && <p>Allowed: {[...allowed].join(', ')}</p>}
        {teamSites.value
          .filter((pattern) => !allowed.has(siteName(pattern)))
          .map((pattern) => (
            <AllowButton key={pattern} pattern={pattern} answered={answered} />
          ))}
        <AllowKnown
          known={adapters.filter(({ matches }) => matches.some((pattern) => !sites.value.includes(pattern)))}
          answered={answered}
        />
        <AllowTyped answered={answered} />
      </section>
      <section aria-labelledby="open">
        <h2 id="open">2. Open the panel beside it</h2>
        <button type="button" class="primary" disabled={windowId.value === undefined} onClick={open}>
          Open the side panel
        </button>
        <p class="quiet">Later, Levelhead’s button in the toolbar does the same.</p>
      </section>
      <p role="status" class={answer.value?.refused ? 'refused' : 'done'}>
        {answer.value?.words}
      </p>
      <p>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          Options: phrases, when to flag, your company
        </button>
      </p>
      <p>
        <a href="/practice.html">Practise</a> with a made-up customer first.
      </p>
    </>
  );
}
