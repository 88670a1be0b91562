import { browser } from 'wxt/browser';
import { siteName } from '../../../lib/sites.ts';
import type { PageTrouble } from '../../../lib/state.ts';
import { TAUGHT } from '../../../lib/teach/recipe.ts';
import { resume } from '../pause/pause.ts';
import { activeTab, chats } from '../state.ts';
import { findOrTeach } from '../teach/lesson.ts';
import { TeachButton } from '../teach/teach-button.tsx';
import { UnknownSite } from '../teach/unknown-site.tsx';
import type { View } from '../view.ts';
import { helpdeskAt, isKnown } from './adapters.ts';
import { AllowOther, AllowThis } from './allow.tsx';
import { Matter } from './message.tsx';

/** The id of what reports a site that nobody knows. */
const UNKNOWN = 'unknown';

function ReloadPage() {
  const tabId = activeTab.value?.id;
  if (tabId === undefined) return null;
  return (
    <button type="button" onClick={() => void browser.tabs.reload(tabId)}>
      Reload the page
    </button>
  );
}

const clock = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

function pausedTitle(view: Extract<View, { is: 'paused' }>) {
  if (view.what === 'everything') return <>Paused until {clock(view.until)}</>;
  if (view.what === 'site') return <>Paused on {siteName(view.site)}</>;
  return (
    <>
      Paused for <bdi>{view.chat.title}</bdi>
    </>
  );
}

/** On a site no adapter serves by its host: its chat can be shown first, and the site allowed when that is saved. */
function TeachUnallowed() {
  const { id, url = '' } = activeTab.value ?? {};
  if (id === undefined || isKnown(url)) return null;
  return (
    <>
      <p class="quiet">
        Not a helpdesk Levelhead knows by its address? Show it the chat; you allow the site when you save.
      </p>
      <button type="button" onClick={() => findOrTeach(id)}>
        Teach this page
      </button>
    </>
  );
}

/** How far the helpdesk at an address is read, where it is known by it. */
function Helpdesk({ address }: { address: string }) {
  const helpdesk = helpdeskAt(address);
  if (!helpdesk) return null;
  return (
    <p class="quiet">
      {helpdesk.name}: {helpdesk.reads.charAt(0).toLowerCase() + helpdesk.reads.slice(1)}.
    </p>
  );
}

/** A page that is not read: of a site nobody knows, or built otherwise than it was known or taught. */
function Unreadable({ trouble }: { trouble: PageTrouble }) {
  const { tabId, adapter, site, reason } = trouble;
  if (adapter === UNKNOWN) return <UnknownSite trouble={trouble} />;
  if (adapter === TAUGHT) {
    return (
      <Matter title={<>What you taught for {siteName(site)} finds no chat</>}>
        <p>{reason}.</p>
        <p class="quiet">If a chat is open, the page has changed: teach it again. If none is, open one.</p>
        <div class="actions">
          <TeachButton tabId={tabId}>Teach it again</TeachButton>
          <ReloadPage />
        </div>
      </Matter>
    );
  }
  return (
    <Matter title="Levelhead cannot read this chat">
      <p>{reason ?? `The page of ${siteName(site)} is not built as expected.`}</p>
      <p class="quiet">That says nothing about the customer: judge for yourself here.</p>
      <div class="actions">
        <ReloadPage />
        <TeachButton tabId={tabId}>Teach this page</TeachButton>
      </div>
    </Matter>
  );
}

/** What stands in the chat's place when there is none to show. */
export function Matters({ view }: { view: Exclude<View, { is: 'chat' }> }) {
  switch (view.is) {
    case 'paused':
      return (
        <Matter title={pausedTitle(view)}>
          <p>Nothing is judged or suggested here until you resume.</p>
          <button type="button" class="primary" onClick={() => resume(view)}>
            Resume
          </button>
        </Matter>
      );
    case 'unreadable':
      return <Unreadable trouble={view.trouble} />;
    case 'no-chat':
      return (
        <Matter title="No chat is open here">
          <p>Levelhead is reading {siteName(view.trouble.site)}. Open a chat there and it shows up at once.</p>
          {view.trouble.adapter === TAUGHT && (
            <>
              <p class="quiet">If one is open already, show Levelhead where it is.</p>
              <TeachButton tabId={view.trouble.tabId}>Teach it again</TeachButton>
            </>
          )}
        </Matter>
      );
    case 'site-not-allowed':
      return (
        <Matter title={<>Levelhead is not allowed on {siteName(view.pattern)}</>}>
          <p>If this is your helpdesk, allow it. Chats are read on this device only; nothing leaves the browser.</p>
          <Helpdesk address={activeTab.value?.url ?? ''} />
          <AllowThis pattern={view.pattern} />
          <TeachUnallowed />
        </Matter>
      );
    case 'site-unknown':
      return (
        <Matter title="This tab is not allowed yet">
          <p>
            With your helpdesk in front, click Levelhead’s button in the toolbar, behind the puzzle piece if it is not
            pinned. Or type its address.
          </p>
          <AllowOther />
        </Matter>
      );
    case 'waiting':
      return (
        <Matter title="Waiting for the page">
          <p>This site is allowed. If it stays like this with a chat open, reload the page.</p>
          <ReloadPage />
        </Matter>
      );
    case 'nothing-open':
      return (
        <Matter title="No helpdesk in this tab">
          <p>
            {chats.value.size > 0
              ? 'Your open chats are below. Pick one to go to it.'
              : 'Open your helpdesk in a tab and come back: Levelhead follows the tab in front.'}
          </p>
          <AllowOther />
        </Matter>
      );
  }
}
