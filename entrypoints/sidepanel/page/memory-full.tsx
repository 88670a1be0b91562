import { useEffect } from 'preact/hooks';
import { memory } from '../../../lib/state.ts';
import { tell } from '../announce.tsx';
import { problem } from '../ask.ts';
import { room } from '../state.ts';

function words(letGo: number, full: boolean): string {
  if (full) return 'The browser has no room left for Levelhead: what stands here may be old. Close some chats or tabs.';
  const left = letGo === 1 ? 'one chat that was not on screen has' : `${letGo} chats that were not on screen have`;
  return `The browser’s room for Levelhead was full: ${left} left the list. Open one on its page, and it is read again.`;
}

async function putAway(): Promise<void> {
  try {
    room.value = { letGo: 0, full: false };
    await memory.removeValue();
  } catch (error) {
    problem.value = `That did not work: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Says until it is put away that chats had to make room at the browser's quota, or that there is none. */
export function MemoryFull() {
  const { letGo, full } = room.value;
  const shown = letGo > 0 || full ? words(letGo, full) : null;
  useEffect(() => {
    if (shown) tell(shown);
  }, [full, letGo > 0]);
  if (!shown) return null;
  return (
    <p class="problem">
      {shown}{' '}
      <button type="button" class="link" onClick={putAway}>
        Dismiss
      </button>
    </p>
  );
}
