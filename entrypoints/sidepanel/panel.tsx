import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { conversationKey } from '../../lib/conversation.ts';
import { announceHeat, Announcer } from './announce.tsx';
import { problem } from './ask.ts';
import { ChatStrip } from './chats/strip.tsx';
import { view } from './chosen.ts';
import { DraftCheck } from './draft-check.tsx';
import { HeatRegion } from './heat/heat.tsx';
import { listenToKeys } from './keys.ts';
import { open, toggle, type Layer } from './layers.ts';
import { Help } from './page/help.tsx';
import { Matters } from './page/matters.tsx';
import { ModelFooter } from './page/model-footer.tsx';
import { ReadsHere } from './page/reads-here.tsx';
import { PauseMenu } from './pause/menu.tsx';
import { Search } from './search/search.tsx';
import { ready } from './state.ts';
import { SuggestionsRegion } from './suggestions/suggestions.tsx';

const LAYERS: Record<Layer, () => preact.JSX.Element> = {
  search: Search,
  pause: PauseMenu,
  'reads-here': ReadsHere,
  help: Help,
};

function Tool({ layer, label, children }: { layer: Layer; label: string; children: string }) {
  return (
    <button
      type="button"
      class="tool"
      aria-expanded={open.value === layer}
      title={label}
      aria-label={label}
      onClick={() => toggle(layer)}
    >
      {children}
    </button>
  );
}

function Toolbar() {
  return (
    <nav class="toolbar" aria-label="Levelhead">
      <Tool layer="search" label="Search phrases">
        Search
      </Tool>
      <Tool layer="pause" label="Pause">
        Pause
      </Tool>
      <Tool layer="reads-here" label="What Levelhead reads here">
        Reads here
      </Tool>
      <Tool layer="help" label="Keys">
        ?
      </Tool>
      <button type="button" class="tool" onClick={() => void browser.runtime.openOptionsPage()}>
        Options
      </button>
    </nav>
  );
}

function Problem() {
  if (!problem.value) return null;
  return (
    <p class="problem" role="alert">
      {problem.value}{' '}
      <button type="button" class="link" onClick={() => (problem.value = null)}>
        Dismiss
      </button>
    </p>
  );
}

/** The side panel: a chat's heat, what to say, and every other open chat. */
export function Panel() {
  useEffect(listenToKeys, []);
  useEffect(announceHeat, []);
  if (!ready.value) return null;
  const shown = view.value;
  const OpenLayer = open.value && LAYERS[open.value];
  return (
    <>
      <Toolbar />
      <main>
        <h1 class="unseen">Levelhead</h1>
        <Problem />
        {OpenLayer && <OpenLayer />}
        {shown.is === 'chat' ? (
          <>
            <HeatRegion chat={shown.chat} />
            <SuggestionsRegion chat={shown.chat} />
            <DraftCheck key={conversationKey(shown.chat.conversation)} chat={shown.chat} />
          </>
        ) : (
          <Matters view={shown} />
        )}
        <ChatStrip />
      </main>
      <footer>
        <ModelFooter />
      </footer>
      <Announcer />
    </>
  );
}
