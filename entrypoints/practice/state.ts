import { signal } from '@preact/signals';
import type { AdviceAnswer, Settings } from '../../lib/advice/adviser.ts';
import type { Suggestion } from '../../lib/assessment.ts';
import { desk, watchDesk } from '../../lib/chats/settings.ts';
import type { Message } from '../../lib/conversation.ts';
import { joint } from '../../lib/insertion/joint.ts';
import { send } from '../../lib/channel.ts';
import type { Customer } from '../../lib/practice/customer.ts';
import { begin, canReply, coming, hear, leave, reply, type Practice } from '../../lib/practice/practice.ts';
import { modelStatus, type ModelStatus } from '../../lib/state.ts';

/** Lives in this page only; null while the agent chooses somebody. */
export const practice = signal<Practice | null>(null);
/** What the pipeline says of the customer; null until it has answered. */
export const advice = signal<AdviceAnswer | null>(null);
export const model = signal<ModelStatus>({ state: 'loading' });
export const draft = signal('');
/** What to select in the reply box; a new object each time. */
export const selection = signal<{ start: number; end: number } | null>(null);
/** Why there is no reading, in words. */
export const problem = signal<string | null>(null);

/** How long the customer types, in milliseconds: longer words take longer. */
const TYPING = { least: 700, letter: 8 };

export function choose(customer: Customer): void {
  practice.value = begin(customer, Date.now());
  advice.value = null;
  draft.value = '';
  void look();
}

/** Sends the draft; the customer answers after a short while. */
export async function sendReply(): Promise<void> {
  const before = practice.peek();
  const text = draft.peek();
  if (!before || !canReply(before, text)) return;
  const { settings } = await desk();
  const { team } = JSON.parse(settings) as Settings;
  const { suggestions = [], reserve = [] } = advice.peek() ?? {};
  const sent = reply(before, text, { offered: [...suggestions, ...reserve], team, now: Date.now() });
  if (practice.peek() !== before) return;
  practice.value = sent;
  draft.value = '';
  setTimeout(() => answered(sent), TYPING.least + TYPING.letter * coming(sent).length);
}

function answered(sent: Practice): void {
  if (practice.peek() !== sent) return;
  practice.value = hear(sent, Date.now());
  void look();
}

export function end(): void {
  practice.value = practice.peek() && leave(practice.peek()!);
}

export function chooseAgain(): void {
  practice.value = null;
}

/** Puts a suggestion into the reply box, its first gap selected. */
export function insert({ text, slots }: Suggestion): void {
  const before = draft.peek();
  const { lead } = joint(before, text, '');
  const at = before.length + lead.length;
  const gap = slots.find(({ filled }) => !filled);
  draft.value = before + lead + text;
  selection.value = gap
    ? { start: at + gap.start, end: at + gap.end }
    : { start: at + text.length, end: at + text.length };
}

/** Has the chat judged as any other is; nothing of it is kept. */
async function look(): Promise<void> {
  const now = practice.peek();
  if (!now) return;
  const messages = [...now.messages];
  await trying(async () => {
    await send({ kind: 'panel-open' });
    const about = { messages, budget: messages.length, priority: 1, now: Date.now(), ...(await desk()) };
    const answer = await send<AdviceAnswer>({ kind: 'advise', ...about });
    if (newestOf(practice.peek()) === newestOf(now)) advice.value = answer;
  });
}

async function trying(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    problem.value = null;
  } catch (error) {
    problem.value = `No reading: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The customer's newest message: the same object for as long as this practice goes on. */
function newestOf(chat: Practice | null): Message | undefined {
  return chat?.messages.findLast(({ role }) => role === 'customer');
}

/** Follows the model and the settings for as long as the page lives. */
export async function follow(): Promise<void> {
  const heard = (status: ModelStatus) => {
    model.value = status;
    if (status.state === 'ready') void look();
  };
  modelStatus.watch(heard);
  watchDesk(() => void look());
  heard(await modelStatus.getValue());
  await trying(() => send({ kind: 'panel-open' }));
}
