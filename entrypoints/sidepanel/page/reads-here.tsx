import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { sendToPage } from '../../../lib/channel.ts';
import type { PageReading } from '../../../lib/messages.ts';
import { siteName } from '../../../lib/sites.ts';
import { TAUGHT } from '../../../lib/teach/recipe.ts';
import { view } from '../chosen.ts';
import { open } from '../layers.ts';
import { activeTab } from '../state.ts';
import { teach } from '../teach/lesson.ts';
import { Layer } from './layer.tsx';
import { evidenceOf } from './adapters.ts';
import { TranscriptLine } from './transcript-line.tsx';

/** The frame of the chat in view, or of the page that the panel says cannot be read. */
function frameInView(): { tabId: number; frameId: number } | null {
  const tabId = activeTab.peek()?.id;
  const shown = view.peek();
  if ('chat' in shown) {
    const { places } = shown.chat;
    const place = places.find((one) => one.tabId === tabId && one.shown) ?? places[0];
    if (place) return place;
  }
  if ('trouble' in shown) return shown.trouble;
  return tabId === undefined ? null : { tabId, frameId: 0 };
}

function Read({ reading }: { reading: PageReading }) {
  const evidence = evidenceOf(reading.adapter);
  return (
    <>
      <p>
        {reading.adapter === TAUGHT ? (
          <>Read as it was taught for {siteName(reading.site)}.</>
        ) : (
          <>
            Read as <strong>{evidence?.name ?? reading.adapter}</strong> on {siteName(reading.site)}
            {evidence && `, ${evidence.confidence} confidence, evidence of ${evidence.asOf}`}.
          </>
        )}
      </p>
      {reading.state === 'unreadable' && (
        <p class="refused">Cannot read it: {reading.reason ?? 'the page is not as expected'}.</p>
      )}
      {reading.state === 'no-chat' && <p>No chat is open on this page.</p>}
      {reading.listed && reading.listed.length > 0 && (
        <p>
          Unread in its list:{' '}
          {reading.listed.map(({ id, title }, index) => (
            <span key={id ?? title}>
              {index > 0 && ', '}
              <bdi>{title || `Chat ${id}`}</bdi>
            </span>
          ))}
          . Of these, no words are read.
        </p>
      )}
      {reading.conversations.map((conversation) => (
        <section key={conversation.ref.id} aria-label={conversation.title}>
          <h3>
            <bdi>{conversation.title}</bdi> <span class="quiet">{conversation.shown ? 'in front' : 'hidden'}</span>
          </h3>
          <ol class="transcript">
            {conversation.messages.map((message) => (
              <TranscriptLine key={message.id} {...message} />
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
  // A page that was silent between two readers, as after teaching, is asked again once something is read there.
  useSignalEffect(() => {
    if (view.value && reading.peek() === 'silent') void ask();
  });
  const tabId = activeTab.value?.id;
  const correct = (tab: number) => {
    open.value = null;
    void teach(tab);
  };
  return (
    <Layer label="What Levelhead reads here">
      <h2>What Levelhead reads here</h2>
      {reading.value === 'asking' && <p role="status">Asking the page …</p>}
      {reading.value === 'silent' && <p role="status">Nothing: Levelhead does not read this page.</p>}
      {typeof reading.value === 'object' && <Read reading={reading.value} />}
      <div class="actions">
        <button type="button" onClick={ask}>
          Read again
        </button>
        {tabId !== undefined && typeof reading.value === 'object' && (
          <button type="button" onClick={() => correct(tabId)}>
            Something is wrong: teach this page
          </button>
        )}
      </div>
    </Layer>
  );
}
