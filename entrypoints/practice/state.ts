import { signal } from '@preact/signals';
import type { AdviceAnswer, Settings } from '../../lib/advice/adviser.ts';
import type { Judgement, Suggestion } from '../../lib/assessment.ts';
import { desk, watchDesk, type Desk } from '../../lib/chats/settings.ts';
import type { Message } from '../../lib/conversation.ts';
import { followItem } from '../../lib/follow-item.ts';
import { joint } from '../../lib/insertion/joint.ts';
import { send } from '../../lib/channel.ts';
import type { Customer } from '../../lib/practice/customer.ts';
import { toJudge } from '../../lib/practice/manner.ts';
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

/** A reply that is not judged by then is read by its words (milliseconds). */
const JUDGED_WITHIN = 5_000;

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
  const current = await desk();
  const { team } = JSON.parse(current.settings) as Settings;
  const { suggestions = [], reserve = [] } = advice.peek() ?? {};
  const judged = await judge(text, current);
  const sent = reply(before, text, { offered: [...suggestions, ...reserve], team, judged, now: Date.now() });
  if (practice.peek() !== before) return;
  practice.value = sent;
  if (draft.peek() === text) draft.value = '';
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
  await trying(async () => {
    await send({ kind: 'panel-open' });
    const answer = await advise([...now.messages], await desk());
    if (newestOf(practice.peek()) === newestOf(now)) advice.value = answer;
  });
}

/** How a reply sounds, judged as though its receiver said it; nothing where the model is not there. */
async function judge(text: string, current: Desk): Promise<Judgement[]> {
  if (model.peek().state !== 'ready') return [];
  const asked = toJudge(text).map((said) =>
    advise([{ id: 'reply', role: 'customer', text: said, at: Date.now() }], current),
  );
  const heard = Promise.all(asked).then((answers) => answers.map(({ judgement }) => judgement));
  const late = new Promise<Judgement[]>((resolve) => setTimeout(resolve, JUDGED_WITHIN, []));
  return Promise.race([heard.catch(() => []), late]);
}

async function advise(messages: Message[], current: Desk): Promise<AdviceAnswer> {
  const about = { messages, budget: messages.length, priority: 1, now: Date.now(), ...current };
  return send<AdviceAnswer>({ kind: 'advise', ...about });
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
  watchDesk(() => void look());
  await followItem(modelStatus, heard).said;
  await trying(() => send({ kind: 'panel-open' }));
}
