import { signal } from '@preact/signals';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { keepRecipe } from '../../../lib/chats/recipes.ts';
import { sendToPage } from '../../../lib/channel.ts';
import type { Kind, Payload } from '../../../lib/messages.ts';
import { covers, requestSites, siteName } from '../../../lib/sites.ts';
import { declined } from '../../../lib/state.ts';
import { type Answer, answerSchema, type Proposal } from '../../../lib/teach/proposal.ts';
import { swapped } from '../../../lib/teach/recipe.ts';
import { tell } from '../announce.tsx';
import { problem } from '../ask.ts';
import { activeTab, sites } from '../state.ts';

/** What is pointed at, in this order. */
export const STEPS = ['customer', 'agent', 'composer'] as const;
export type Step = (typeof STEPS)[number];
/** Whose messages may be pointed at once more, where some were taken for somebody else's. */
export type Whose = 'customer' | 'agent' | 'other';

/** What is proposed; `exchanged` where customer and agent are the other way round than was pointed at. */
interface Proposed {
  is: 'proposed';
  proposal: Proposal;
  exchanged: boolean;
}

/** Where finding out how a page is read stands. */
export type Lesson = { tabId: number; taught: boolean } & (
  | { is: 'looking' }
  | { is: 'pointing'; step: Step }
  | { is: 'correcting'; whose: Whose; before: Proposed }
  | Proposed
  | { is: 'nothing'; reason: string }
  | { is: 'frame'; site: string }
  | { is: 'saved'; site: string }
);

/** At most one page is looked at or taught at a time. */
export const lesson = signal<Lesson | null>(null);

/** The lesson the agent has begun in a tab, until it is saved: it stands in place of all else. */
export function taughtIn(tabId: number | undefined): Lesson | undefined {
  const now = lesson.value;
  return now && now.taught && now.tabId === tabId && now.is !== 'saved' ? now : undefined;
}

const OTHER = { customer: 'agent', agent: 'customer', other: 'other' } as const;
const SCRIPT = 'content-scripts/teach.js' as never;
/** Changes with every look and lesson: what an earlier one still answers is dropped. */
let turn = 0;
let frames: number[] = [];

/** Looks for a chat in the page by itself. */
export async function look(tabId: number): Promise<void> {
  const mine = begin({ tabId, taught: false, is: 'looking' });
  const answers = await inFrames(tabId, { kind: 'find-chat' });
  if (mine !== turn) return;
  const best = answers.toSorted((a, b) => worthOf(b.answer) - worthOf(a.answer))[0];
  if (best) frames = [best.frameId];
  take(tabId, false, best?.answer ?? { is: 'nothing', reason: 'The page does not answer' });
}

/** Has the agent point at the customer's message, their own and the reply box. */
export async function teach(tabId: number): Promise<void> {
  const mine = begin({ tabId, taught: true, is: 'pointing', step: 'customer' });
  await enter(tabId);
  for (const step of STEPS) {
    if (mine !== turn) return;
    lesson.value = { tabId, taught: true, is: 'pointing', step };
    const answer = await firstToAnswer(tabId, step, false);
    if (mine !== turn) return;
    if (answer.is !== 'pointed') return answer.is === 'stopped' ? stop() : take(tabId, true, answer);
  }
  await read(tabId, mine);
}

/** Has the agent point at one more message, where some were taken for somebody else's; stopped, all stays as it was. */
export async function correct(whose: Whose): Promise<void> {
  const now = lesson.peek();
  if (now?.is !== 'proposed') return;
  const { tabId, proposal, exchanged } = now;
  const before: Proposed = { is: 'proposed', proposal, exchanged };
  turn += 1;
  const mine = turn;
  lesson.value = { tabId, taught: true, is: 'correcting', whose, before };
  const answer = await firstToAnswer(tabId, exchanged ? OTHER[whose] : whose, true);
  if (mine !== turn) return;
  if (answer.is === 'pointed') {
    await read(tabId, mine);
    if (exchanged && mine === turn) swap();
  } else {
    lesson.value = { tabId, taught: true, ...before };
    await showProposed(tabId);
  }
}

/** Ends a correction: what was proposed before is again. */
export async function keepAsItWas(): Promise<void> {
  const now = lesson.peek();
  if (now?.is === 'correcting') await stopPointing(now.tabId);
}

/** Goes on without a reply box: the chat is read, nothing is inserted. */
export async function skipComposer(): Promise<void> {
  const tabId = lesson.peek()?.tabId;
  if (tabId === undefined) return;
  turn += 1;
  const mine = turn;
  await stopPointing(tabId);
  await read(tabId, mine);
}

async function read(tabId: number, mine: number): Promise<void> {
  const [first] = await inFrames(tabId, { kind: 'read-pointed' });
  if (mine === turn) take(tabId, true, first?.answer ?? { is: 'nothing', reason: 'The page does not answer any more' });
}

/** Ends the lesson; the page is left as it is. */
export function stop(): void {
  const tabId = lesson.peek()?.tabId;
  turn += 1;
  lesson.value = null;
  if (tabId !== undefined) void stopPointing(tabId);
}

/** The customer is the agent, and the other way round. */
export function swap(): void {
  const now = lesson.peek();
  if (now?.is !== 'proposed') return;
  const lines = now.proposal.lines.map((line) => ({ ...line, role: OTHER[line.role as 'agent'] ?? line.role }));
  const proposal = { ...now.proposal, lines, recipe: swapped(now.proposal.recipe) };
  lesson.value = { ...now, proposal, exchanged: !now.exchanged };
}

/** Whether saving what is proposed asks the browser for its site first. */
export function asksFor(site: string): boolean {
  return !covers(sites.value, addressIn(site));
}

/**
 * Keeps the proposed recipe; the page is read by it from now on. A site that is not allowed yet is asked for, and no other;
 * call it straight from a click.
 */
export async function save(): Promise<void> {
  const now = lesson.peek();
  if (now?.is !== 'proposed') return;
  const { recipe } = now.proposal;
  const { site } = recipe;
  try {
    if (asksFor(site) && !(await requestSites([site]))) {
      problem.value = `Not saved: ${siteName(site)} was not allowed. You can try again.`;
      return;
    }
    await keepRecipe(recipe);
    problem.value = null;
    lesson.value = { tabId: now.tabId, taught: now.taught, is: 'saved', site };
    void stopPointing(now.tabId);
    tell(`Saved for ${siteName(site)}`);
  } catch (error) {
    problem.value = `Not saved: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** An address that a pattern of one site covers. */
function addressIn(site: string): string {
  return site.replace('*', 'x');
}

/** What was found is no chat: nothing more is offered on this site until the browser closes. */
export async function decline(site: string): Promise<void> {
  stop();
  const sitesBefore = await declined.getValue();
  if (!sitesBefore.includes(site)) await declined.setValue([...sitesBefore, site]);
}

function begin(start: Lesson): number {
  stop();
  lesson.value = start;
  return turn;
}

function take(tabId: number, taught: boolean, answer: Answer): void {
  if (answer.is === 'proposal')
    lesson.value = { tabId, taught, is: 'proposed', proposal: answer.proposal, exchanged: false };
  else if (answer.is === 'frame') lesson.value = { tabId, taught, is: 'frame', site: answer.site };
  else lesson.value = { tabId, taught, is: 'nothing', reason: answer.is === 'nothing' ? answer.reason : '' };
  if (lesson.value.is !== 'proposed') return;
  tell('Levelhead shows what it would read');
  void showProposed(tabId);
}

function worthOf(answer: Answer): number {
  return answer.is === 'proposal' ? answer.worth : -1;
}

/** Puts the script beside the page and its frames, once more where it is there already. */
async function enter(tabId: number): Promise<void> {
  frames = [];
  try {
    const done = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SCRIPT] });
    frames = done.map(({ frameId }) => frameId);
  } catch {
    // A page that cannot be entered answers nothing.
  }
}

async function inFrames<K extends Kind>(
  tabId: number,
  payload: Payload<K>,
): Promise<{ frameId: number; answer: Answer }[]> {
  if (payload.kind === 'find-chat') await enter(tabId);
  const answers = await Promise.allSettled(
    frames.map(async (frameId) => ({ frameId, answer: await ask(tabId, frameId, payload) })),
  );
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}

/** The frame in which the agent points first goes on alone. */
async function firstToAnswer(tabId: number, what: Step | Whose, more: boolean): Promise<Answer> {
  const payload: Payload<'point-at'> = { kind: 'point-at', what, more, sites: sites.peek() };
  const asked = frames.map(async (frameId) => ({ frameId, answer: await ask(tabId, frameId, payload) }));
  try {
    const { frameId, answer } = await Promise.any(asked);
    const others = frames.filter((frame) => frame !== frameId);
    if (answer.is === 'pointed') frames = [frameId];
    await Promise.allSettled(others.map((frame) => sendToPage({ tabId, frameId: frame }, { kind: 'stop-pointing' })));
    return answer;
  } catch {
    return { is: 'nothing', reason: 'Levelhead cannot work on this page' };
  }
}

/** Outlines in the page what the panel shows: the frame that answered draws it. */
async function showProposed(tabId: number): Promise<void> {
  await Promise.allSettled(frames.map((frameId) => sendToPage({ tabId, frameId }, { kind: 'show-proposed' })));
}

async function stopPointing(tabId: number): Promise<void> {
  await Promise.allSettled(frames.map((frameId) => sendToPage({ tabId, frameId }, { kind: 'stop-pointing' })));
}

/** @throws where the page answers nothing, or something else than it may */
async function ask<K extends Kind>(tabId: number, frameId: number, payload: Payload<K>): Promise<Answer> {
  const answer = v.parse(answerSchema, await sendToPage({ tabId, frameId }, payload));
  if (answer.is !== 'proposal') return answer;
  const address = frameId === 0 ? activeTab.peek()?.url : undefined;
  const { site } = answer.proposal.recipe;
  const isItsOwn = address === undefined ? covers(sites.peek(), addressIn(site)) : covers([site], address);
  return isItsOwn ? answer : { is: 'nothing', reason: 'The page speaks for another site' };
}

/** Whoever closes the panel in the middle of a lesson has their page back. */
window.addEventListener('pagehide', stop);
