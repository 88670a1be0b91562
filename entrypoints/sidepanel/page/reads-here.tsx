import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Role } from '../../../lib/conversation.ts';
import { sendToPage, type PageReading } from '../../../lib/messages.ts';
import { siteName } from '../../../lib/sites.ts';
import { view } from '../chosen.ts';
import { activeTab } from '../state.ts';
import { Layer } from './layer.tsx';
import { evidenceOf } from './adapters.ts';

const ROLES: Record<Role, string> = {
  customer: 'customer',
  agent: 'agent',
  bot: 'bot',
  note: 'internal note',
  system: 'system',
  unknown: 'unknown, left out',
};

function frameInView(): { tabId: number; frameId: number } | null {
  const tabId = activeTab.peek()?.id;
  if ('chat' in view.peek()) {
    const { places } = (view.peek() as { chat: { places: { tabId: number; frameId: number; shown: boolean }[] } }).chat;
    const place = places.find((one) => one.tabId === tabId && one.shown) ?? places[0];
    if (place) return place;
  }
  return tabId === undefined ? null : { tabId, frameId: 0 };
}

function Read({ reading }: { reading: PageReading }) {
  const evidence = evidenceOf(reading.adapter);
  return (
    <>
      <p>
        Read as <strong>{evidence?.name ?? reading.adapter}</strong> on {siteName(reading.site)}
        {evidence && `, ${evidence.confidence} confidence, last checked ${evidence.asOf}`}.
      </p>
      {reading.state === 'unreadable' && (
        <p class="refused">Cannot read it: {reading.reason ?? 'the page is not as expected'}.</p>
      )}
      {reading.state === 'no-chat' && <p>No chat is open on this page.</p>}
      {reading.conversations.map((conversation) => (
        <section key={conversation.ref.id} aria-label={conversation.title}>
          <h3>
            <bdi>{conversation.title}</bdi> <span class="quiet">{conversation.shown ? 'in front' : 'hidden'}</span>
          </h3>
          <ol class="transcript">
            {conversation.messages.map((message) => (
              <li key={message.id} class={message.role}>
                <span class="role">
                  {ROLES[message.role]}
                  {message.author && (
                    <>
                      {' '}
                      <bdi>{message.author}</bdi>
                    </>
                  )}
                </span>
                <span dir="auto">{message.text}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p class="quiet">Shown from the page just now. Levelhead keeps no chat text.</p>
    </>
  );
}

/** "What Levelhead reads here": the page is asked, and its answer shown line by line. */
export function ReadsHere() {
  const reading = useSignal<PageReading | 'asking' | 'silent'>('asking');
  const ask = async () => {
    const frame = frameInView();
    try {
      if (!frame) throw new Error('no tab');
      reading.value = await sendToPage<PageReading>(frame, { kind: 'show-reading' });
    } catch {
      reading.value = 'silent';
    }
  };
  useEffect(() => void ask(), []);
  return (
    <Layer label="What Levelhead reads here">
      <h2>What Levelhead reads here</h2>
      {reading.value === 'asking' && <p role="status">Asking the page …</p>}
      {reading.value === 'silent' && <p role="status">Nothing: Levelhead does not read this page.</p>}
      {typeof reading.value === 'object' && <Read reading={reading.value} />}
      <button type="button" onClick={ask}>
        Read again
      </button>
    </Layer>
  );
}
