import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { conversationKey } from '../../lib/conversation.ts';
import { announceHeat, announcePromises, Announcer } from './announce.tsx';
import { problem } from './ask.ts';
import { ChatStrip } from './chats/strip.tsx';
import { CareLine } from './care/care-line.tsx';
import { Debrief } from './care/debrief.tsx';
import { view } from './chosen.ts';
import { DraftCheck } from './draft-check.tsx';
import { keepFocus } from './focus.ts';
import { HeatRegion } from './heat/heat.tsx';
import { listenToKeys } from './keys.ts';
import { open, toggle, type Layer } from './layers.ts';
import { Help } from './page/help.tsx';
import { Matters } from './page/matters.tsx';
import { ModelFooter } from './page/model-footer.tsx';
import { MemoryFull } from './page/memory-full.tsx';
import { ReadsHere } from './page/reads-here.tsx';
import { PauseMenu } from './pause/menu.tsx';
import { Search } from './search/search.tsx';
import { activeTab, ready } from './state.ts';
import { HandOverSummary } from './suggestions/hand-over.tsx';
import { FullReply } from './suggestions/reply.tsx';
import { SuggestionsRegion } from './suggestions/suggestions.tsx';
import { taughtIn } from './teach/lesson.ts';
import { Misfit } from './teach/misfit.tsx';
import { Teaching } from './teach/teaching.tsx';

const LAYERS: Record<Layer, () => preact.JSX.Element> = {
  search: Search,
  pause: PauseMenu,
  'reads-here': ReadsHere,
  help: Help,
  debrief: Debrief,
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
  useEffect(keepFocus, []);
  useEffect(announceHeat, []);
  useEffect(announcePromises, []);
  if (!ready.value) return null;
  const shown = view.value;
  const taught = taughtIn(activeTab.value?.id);
  const OpenLayer = open.value && LAYERS[open.value];
  return (
    <>
      <Toolbar />
      <main>
        <h1 class="unseen">Levelhead</h1>
        <Problem />
        <MemoryFull />
        {OpenLayer && <OpenLayer />}
        {taught ? (
          <Teaching now={taught} />
        ) : shown.is === 'chat' ? (
          <>
            <HeatRegion chat={shown.chat} />
            <Misfit key={`misfit ${conversationKey(shown.chat.conversation)}`} chat={shown.chat} />
            <SuggestionsRegion chat={shown.chat} />
            <DraftCheck key={conversationKey(shown.chat.conversation)} chat={shown.chat} />
            <FullReply chat={shown.chat} />
            {shown.chat.handOver && <HandOverSummary handOver={shown.chat.handOver} />}
          </>
        ) : (
          <Matters view={shown} />
        )}
        <ChatStrip />
      </main>
      <footer>
        <CareLine />
        <ModelFooter />
      </footer>
      <Announcer />
    </>
  );
}
