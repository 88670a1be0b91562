import { browser } from 'wxt/browser';
import { offered, standing, type Assessment } from '../assessment.ts';
import { phraseOf } from '../feedback/event.ts';
import { acceptFirst } from '../guard/accept.ts';
import { requestInsertion } from '../insertion/request.ts';
import { conversationKey } from '../conversation.ts';
import { allAssessments, chatAsked } from '../state.ts';
import { hottest } from './badge.ts';
import { learn } from './learn.ts';
import { change } from './store.ts';

function isShownIn({ places }: Assessment, tabId: number): boolean {
  return places.some((place) => place.shown && place.tabId === tabId);
}

/** Puts the first suggestion into the composer while the caret stays there; the safety procedure is never inserted. */
async function insertFirst(chat: Assessment, tabId: number): Promise<void> {
  const suggestion = offered(chat, Date.now()).find(({ technique }) => technique !== 'safety');
  if (!suggestion) return;
  const outcome = await requestInsertion(chat, suggestion, tabId);
  if (outcome !== 'inserted') return;
  await learn({
    kind: 'feedback',
    at: Date.now(),
    conversation: chat.conversation,
    phrase: phraseOf(suggestion),
    outcome: 'inserted',
  });
}

/** The first suggestion goes to the end of the line, and the next one comes up. */
function turnSuggestions(chat: Assessment): Promise<void> {
  return change(chat.conversation, (before) => {
    if (!before) return before;
    const { overdue: _, ...known } = before;
    const shown = offered(before, Date.now());
    const [first, ...rest] = [...shown, ...known.reserve];
    if (!first) return before;
    const line = [...rest, first];
    return { ...known, suggestions: line.slice(0, shown.length), reserve: line.slice(shown.length) };
  });
}

/** Has the panel show the hottest chat that is not in front, and brings its tab to the front. */
async function goToHottest(tabId: number): Promise<void> {
  const now = Date.now();
  const elsewhere = (await allAssessments()).filter(
    (chat) => standing(chat, now) !== 'stale' && chat.places.length > 0 && !isShownIn(chat, tabId),
  );
  const chat = hottest(elsewhere, now);
  const place = chat?.places.find((one) => one.tabId === tabId) ?? chat?.places[0];
  if (!chat || !place) return;
  const { windowId } = await browser.tabs.get(place.tabId);
  await chatAsked.setValue({ key: conversationKey(chat.conversation), windowId, at: now });
  await browser.tabs.update(place.tabId, { active: true });
  await browser.windows.update(windowId, { focused: true });
}

/** Carries out one of the browser commands of the manifest. */
export async function runCommand(command: string, tab: { id?: number } | undefined): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined) return;
  if (command === 'next-hottest-chat') return goToHottest(tabId);
  const chat = (await allAssessments()).find((one) => isShownIn(one, tabId));
  if (!chat) return;
  if (command === 'insert-suggestion') return insertFirst(chat, tabId);
  if (command === 'next-suggestion') return turnSuggestions(chat);
  if (command === 'accept-replacement') await acceptFirst(chat);
}
