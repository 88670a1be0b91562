import { browser } from 'wxt/browser';
import { eraseAll, trouble } from '../../lib/feedback/record.ts';
import { eraseSession } from '../../lib/state.ts';
import { AfterSecondClick } from './after-second-click.tsx';
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
  return (
    <Section id="erase" title="Erase">
      <p class="quiet">
        Feedback, the team file, your choices, phrases and favourites, pauses and what is known of open chats. Allowed
        sites stay with the browser: revoke them above.
      </p>
      <AfterSecondClick
        label="Erase all data"
        first="Erase all data …"
        warning="This cannot be undone."
        second="Erase everything now"
        onSure={() => void erase()}
      />
    </Section>
  );
}
