import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { sendToPage } from '../../../lib/channel.ts';
import type { Kind, Payload } from '../../../lib/messages.ts';
import { covers } from '../../../lib/sites.ts';
import { type Answer, answerSchema } from '../../../lib/teach/proposal.ts';
import { activeTab, sites } from '../state.ts';
import type { Step, Whose } from './lesson.ts';

const SCRIPT = 'content-scripts/teach.js' as never;
/** Where the script answers that the lesson is about, and all where it was put. */
let frames: number[] = [];
let entered: number[] = [];
/** Falls with the panel, whose last words may not arrive; the script ends with it. */
let lifeline: { disconnect(): void } | undefined;
/** How often the script was put beside a page: of entries that overlap, the newest counts. */
let entries = 0;

/** Of several frames, the one that the lesson goes on in. */
export function stayIn(frameId: number): void {
  frames = [frameId];
}

/** Puts the script beside the page and its frames, once more where it is there already. */
export async function enter(tabId: number): Promise<void> {
  frames = [];
  lifeline?.disconnect();
  lifeline = undefined;
  const now = (entries += 1);
  try {
    const done = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SCRIPT] });
    if (now !== entries) return;
    frames = done.map(({ frameId }) => frameId);
    entered = frames;
    lifeline = browser.tabs.connect(tabId, { name: 'lesson' });
  } catch {
    // A page that cannot be entered answers nothing.
  }
}

export async function inFrames<K extends Kind>(
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
export async function firstToAnswer(tabId: number, what: Step | Whose, more: boolean): Promise<Answer> {
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
export async function showProposed(tabId: number): Promise<void> {
  await Promise.allSettled(frames.map((frameId) => sendToPage({ tabId, frameId }, { kind: 'show-proposed' })));
}

export async function stopPointing(tabId: number): Promise<void> {
  await Promise.allSettled(frames.map((frameId) => sendToPage({ tabId, frameId }, { kind: 'stop-pointing' })));
}

/** Ends the lesson's script in all frames it was put beside. */
export async function endIn(tabId: number): Promise<void> {
  const all = entered;
  entered = [];
  await Promise.allSettled(all.map((frameId) => sendToPage({ tabId, frameId }, { kind: 'end-lesson' })));
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

/** An address that a pattern of one site covers. */
export function addressIn(site: string): string {
  return site.replace('*', 'x');
}
