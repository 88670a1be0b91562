import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openPanel } from '../../lib/chats/panel.ts';
import { followReading } from '../../lib/follow-item.ts';
import { AllowButton, AllowTyped, type Answered } from '../../lib/look/allow.tsx';
import { grantedSites, siteName, watchSites } from '../../lib/sites.ts';
import { teamInForce } from '../../lib/team-in-force.ts';
import { Helpdesks } from './helpdesks.tsx';

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
  const following = followReading(grantedSites, watchSites, (granted) => (sites.value = granted));
  windowId.value = (await browser.windows.getCurrent()).id;
  teamSites.value = (await teamInForce()).team.sites;
  await following.said;
}

/** First run: what it is, what it promises, and the one click that starts it; the panel leads on from there. */
export function Welcome() {
  useEffect(() => void look(), []);
  const allowed = [...new Set(sites.value.map(siteName))];
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
      <section aria-labelledby="start">
        <h2 id="start">Start here</h2>
        <button type="button" class="primary" disabled={windowId.value === undefined} onClick={open}>
          Open the side panel
        </button>
        <p>
          Then go to your helpdesk’s tab and click Levelhead’s button in the toolbar, behind the puzzle piece if it is
          not pinned. The panel asks once whether it may read that one site.
        </p>
        {teamSites.value
          .filter((pattern) => !allowed.includes(siteName(pattern)))
          .map((pattern) => (
            <AllowButton key={pattern} pattern={pattern} answered={answered} />
          ))}
        {allowed.length > 0 && <p class="quiet">Allowed: {allowed.join(', ')}</p>}
      </section>
      <details>
        <summary>
          <h2>Which helpdesks it reads</h2>
        </summary>
        <Helpdesks />
        <p>You know the address already? Allow it here, before you go there.</p>
        <AllowTyped answered={answered} />
      </details>
      <p role="status" class={answer.value?.refused ? 'refused' : 'done'}>
        {answer.value?.words}
      </p>
      <p class="more">
        <a href="/practice.html">Practise with a made-up customer</a>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          Options: phrases, when to flag, your company
        </button>
      </p>
    </>
  );
}
