import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { corrections, events, reset, trouble } from '../../lib/feedback/record.ts';
import { countLearned, learnedCount, uses } from '../../lib/state.ts';
import { AfterSecondClick } from './after-second-click.tsx';
import { Section } from './section.tsx';
import { notice } from './state.ts';

/** How much learning rests on. */
interface Learned {
  entries: number;
  corrections: number;
}

async function counted(): Promise<Learned> {
  const [entries, corrected] = await Promise.all([events(), corrections()]);
  return { entries: entries.length, corrections: corrected.length };
}

const countWords = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function learnedWords({ entries, corrections: corrected }: Learned): string {
  return `${countWords(entries, 'entry', 'entries')} about phrases and ${countWords(corrected, 'correction', 'corrections')} of a reading`;
}

/** Forgets all that was learned and what would be learned from phrases used before; the notice brings it back. */
async function forget(learned: Learned): Promise<void> {
  try {
    await uses.removeValue();
    const bringBack = await reset();
    await countLearned();
    const kept = trouble();
    if (kept) throw new Error(kept);
    const undo = async () => {
      await bringBack();
      await countLearned();
      const lost = trouble();
      notice.value = lost ? { words: lost, refused: true } : { words: 'Learned again' };
    };
    notice.value = { words: `Forgotten: ${learnedWords(learned)}`, undo };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    notice.value = { words: `Not everything was forgotten: ${why}`, refused: true };
  }
}

/** What was learned on this device, and the way to begin anew without losing anything else. */
export function Learning() {
  const learned = useSignal<Learned>({ entries: 0, corrections: 0 });
  useEffect(() => {
    const count = () => void counted().then((value) => (learned.value = value));
    count();
    return learnedCount.watch(count);
  }, [learned]);
  const { entries, corrections: corrected } = learned.value;
  return (
    <Section id="learning" title="Learning">
      <p class="quiet">
        The order of phrases and how sure a reading is rest on {learnedWords(learned.value)}: what you marked, inserted,
        reworded or passed over, whether customers cooled, and every “Wrong reading”. It stays on this device and fades
        with time.
      </p>
      <AfterSecondClick
        label="Forget what was learned"
        first="Forget what was learned …"
        warning="Phrases and readings are then as they shipped. Settings, phrases and favourites stay."
        second="Forget it now"
        disabled={entries + corrected === 0}
        onSure={() => void forget(learned.value)}
      />
    </Section>
  );
}
