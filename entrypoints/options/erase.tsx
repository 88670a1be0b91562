import { useSignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { eraseAll, trouble } from '../../lib/feedback/record.ts';
import { eraseSession } from '../../lib/state.ts';
import { Section } from './section.tsx';
import { notice } from './state.ts';

async function erase(): Promise<void> {
  try {
    await eraseAll();
    const kept = trouble();
    await browser.storage.local.clear();
    await eraseSession();
    if (kept) throw new Error(kept);
    notice.value = { words: 'Everything is erased' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    notice.value = { words: `Not everything was erased: ${why}`, refused: true };
  }
}

/** Erases all that Levelhead keeps on this device, after a second click. */
export function Erase() {
  const sure = useSignal(false);
  return (
    <Section id="erase" title="Erase">
      <p class="quiet">
        Feedback, the team file, your choices, phrases and favourites, pauses and what is known of open chats. Allowed
        sites stay with the browser: revoke them above.
      </p>
      {sure.value ? (
        <div class="line" role="group" aria-label="Erase all data">
          <p>This cannot be undone.</p>
          <button
            type="button"
            class="danger"
            onClick={() => {
              sure.value = false;
              void erase();
            }}
          >
            Erase everything now
          </button>
          <button type="button" onClick={() => (sure.value = false)}>
            Keep it
          </button>
        </div>
      ) : (
        <div class="line">
          <button type="button" onClick={() => (sure.value = true)}>
            Erase all data …
          </button>
        </div>
      )}
    </Section>
  );
}
