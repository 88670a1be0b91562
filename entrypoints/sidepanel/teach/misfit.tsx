import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Assessment } from '../../../lib/assessment.ts';
import { sendToPage } from '../../../lib/channel.ts';
import { recipeFor } from '../../../lib/chats/recipes.ts';
import type { PageReading } from '../../../lib/messages.ts';
import { misfitIn } from '../../../lib/teach/misfit.ts';
import { TAUGHT } from '../../../lib/teach/recipe.ts';
import { tell } from '../announce.tsx';
import { activeTab } from '../state.ts';
import { teach } from './lesson.ts';

/** A page at work is not called changed: it is asked once it has rested this long (milliseconds). */
const PATIENCE_MS = 2_000;

/** What does not fit, of the chat as its page shows it now; undefined where all does, or the page does not answer. */
async function askPage(chat: Assessment, place: Assessment['places'][number]): Promise<string | undefined> {
  const { site, id } = chat.conversation;
  const [recipe, { conversations }] = await Promise.all([
    recipeFor(`${site}/`),
    sendToPage<PageReading>(place, { kind: 'show-reading' }),
  ]);
  const shown = conversations.find(({ ref }) => ref.id === id);
  return recipe && shown ? misfitIn(shown, recipe) : undefined;
}

/** Says that what was taught fits the chat on screen in part only, and offers to teach it again. */
export function Misfit({ chat }: { chat: Assessment }) {
  const misfit = useSignal<string | undefined>(undefined);
  const tabId = activeTab.value?.id;
  const place = chat.adapter === TAUGHT ? chat.places.find((one) => one.shown && one.tabId === tabId) : undefined;
  useEffect(() => {
    if (!place) {
      misfit.value = undefined;
      return;
    }
    let isOver = false;
    const show = (found?: string): void => {
      if (isOver || found === misfit.peek()) return;
      if (found && misfit.peek() === undefined) tell(`${found}.`);
      misfit.value = found;
    };
    const timer = setTimeout(() => void askPage(chat, place).then(show, () => show()), PATIENCE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [place?.documentId, place?.revision, chat.conversation.id]);
  if (!misfit.value || tabId === undefined) return null;
  return (
    <p class="problem">
      {misfit.value}. If the page has changed, teach it again.{' '}
      <button type="button" class="link" onClick={() => void teach(tabId)}>
        Teach it again
      </button>
    </p>
  );
}
