import { offered } from '../../lib/assessment.ts';
import { type ChatAsked, chatAsked, searchAsked } from '../../lib/state.ts';
import { chosenKey, view } from './chosen.ts';
import { goTo, goToNext } from './chats/go-to.ts';
import { open, toggle } from './layers.ts';
import { resume } from './pause/pause.ts';
import { takeFirst } from './replace.ts';
import { agent, chats, windowId } from './state.ts';
import { insert } from './suggestions/act.ts';
import { replyShown } from './suggestions/reply.tsx';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

function pauseOrResume(): void {
  const shown = view.peek();
  if (shown.is === 'paused') resume(shown);
  else toggle('pause');
}

function insertAt(index: number): void {
  const shown = view.peek();
  const suggestion = shown.is === 'chat' && offered(shown.chat, Date.now()).slice(0, agent.peek().suggestions)[index];
  if (shown.is === 'chat' && suggestion && suggestion.technique !== 'safety') void insert(shown.chat, suggestion);
}

function replaceFirst(): void {
  const shown = view.peek();
  if (shown.is === 'chat') void takeFirst(shown.chat);
}

function insertReply(): void {
  const shown = view.peek();
  const reply = shown.is === 'chat' && replyShown.peek();
  if (shown.is === 'chat' && reply) void insert(shown.chat, reply);
}

/** A panel that the command opened hears of it within this time (milliseconds). */
const COMMAND_MS = 3_000;

/** What each key does while nothing is being typed. */
const ACTIONS: Record<string, () => void> = {
  '1': () => insertAt(0),
  '2': () => insertAt(1),
  '3': () => insertAt(2),
  f: insertReply,
  '/': () => (open.value = 'search'),
  '?': () => toggle('help'),
  a: replaceFirst,
  h: goToNext,
  p: pauseOrResume,
  r: () => toggle('reads-here'),
};

/** Shows the chat that the browser's command asked for; where it stands there already, the next one. */
function showAsked(asked: ChatAsked | null): void {
  const chat = asked && asked.windowId === windowId.peek() && chats.peek().get(asked.key);
  if (!chat) return;
  if (chosenKey.peek() === asked.key) goToNext();
  else void goTo(chat);
}

/** Starts listening to the panel's keys and to the browser's commands that the panel carries out. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open.peek()) {
      open.value = null;
      event.preventDefault();
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.repeat;
    const act = ACTIONS[event.key];
    if (!plain || !act || isTyping(event.target)) return;
    event.preventDefault();
    act();
  });
  const openSearch = (askedAt: number) => {
    if (Date.now() - askedAt < COMMAND_MS) open.value = 'search';
  };
  searchAsked.watch(openSearch);
  void searchAsked.getValue().then(openSearch);
  chatAsked.watch(showAsked);
}
