import { effect, signal } from '@preact/signals';
import { keepRecipe } from '../../../lib/chats/recipes.ts';
import { covers, requestSites, siteName } from '../../../lib/sites.ts';
import { declined } from '../../../lib/state.ts';
import type { Answer, Proposal } from '../../../lib/teach/proposal.ts';
import { swapped } from '../../../lib/teach/recipe.ts';
import { tell } from '../announce.tsx';
import { problem } from '../ask.ts';
import { activeTab, sites } from '../state.ts';
import { addressIn, endIn, enter, firstToAnswer, inFrames, showProposed, stayIn, stopPointing } from './in-page.ts';

/** What is pointed at, in this order. */
export const STEPS = ['customer', 'agent', 'composer'] as const;
export type Step = (typeof STEPS)[number];
/** Whose messages may be pointed at once more, where some were taken for somebody else's. */
export type Whose = 'customer' | 'agent' | 'other';

/**
 * What is proposed: `found` by itself, before anybody pointed at anything; `exchanged` and `turned` where customer and
 * agent, or oldest and newest, are the other way round than the page was taken for.
 */
interface Proposed {
  is: 'proposed';
  proposal: Proposal;
  found: boolean;
  exchanged: boolean;
  turned: boolean;
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
/** Changes with every look and lesson: what an earlier one still answers is dropped. */
let turn = 0;
/** The site in the tab when the lesson began; undefined where the browser does not say it. */
let place: string | undefined;

function placeOf(tabId: number): string | undefined {
  const { id, url } = activeTab.peek() ?? {};
  return id === tabId && url ? new URL(url).origin : undefined;
}

/** Whoever goes on to another site in the middle of a lesson has left it. */
effect(() => {
  const { id } = activeTab.value ?? {};
  const now = lesson.peek();
  if (now && now.tabId === id && placeOf(id) !== place) stop();
});

/** Looks for a chat in the page by itself. */
export function look(tabId: number): Promise<void> {
  return find(tabId, false);
}

/** The same for an agent who wants to teach the page: where nothing is found, they point at it. */
export async function findOrTeach(tabId: number): Promise<void> {
  await find(tabId, true);
  const now = lesson.peek();
  if (now?.is === 'nothing' && now.tabId === tabId) await teach(tabId);
}

async function find(tabId: number, taught: boolean): Promise<void> {
  const mine = begin({ tabId, taught, is: 'looking' });
  const answers = await inFrames(tabId, { kind: 'find-chat' });
  if (mine !== turn) return;
  const best = answers.toSorted((a, b) => worthOf(b.answer) - worthOf(a.answer))[0];
  if (best) stayIn(best.frameId);
  take(tabId, taught, best?.answer ?? { is: 'nothing', reason: 'The page does not answer' }, true);
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
  const { tabId, taught: _, ...before } = now;
  const { exchanged, turned } = before;
  turn += 1;
  const mine = turn;
  lesson.value = { tabId, taught: true, is: 'correcting', whose, before };
  const answer = await firstToAnswer(tabId, exchanged ? OTHER[whose] : whose, true);
  if (mine !== turn) return;
  if (answer.is === 'pointed') {
    await read(tabId, mine, before);
    if (mine !== turn || lesson.peek() === null || problem.peek() !== null) return;
    if (exchanged) swap();
    if (turned) turnRound();
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

/** Reads what was pointed at. Where nothing comes of one more message, what was proposed `before` it stands. */
async function read(tabId: number, mine: number, before?: Proposed): Promise<void> {
  const [first] = await inFrames(tabId, { kind: 'read-pointed' });
  if (mine !== turn) return;
  const answer = first?.answer ?? { is: 'nothing' as const, reason: 'The page does not answer any more' };
  problem.value = null;
  if (!before || answer.is !== 'nothing') return take(tabId, true, answer);
  problem.value = `That message could not be told from the others: ${answer.reason}.`;
  lesson.value = { tabId, taught: true, ...before };
}

/** Ends the lesson: the page is left as it is, and no script of the lesson goes on in it. */
export function stop(): void {
  const tabId = lesson.peek()?.tabId;
  turn += 1;
  lesson.value = null;
  if (tabId !== undefined) void endIn(tabId);
}

/** The customer is the agent, and the other way round. */
export function swap(): void {
  const now = lesson.peek();
  if (now?.is !== 'proposed') return;
  const lines = now.proposal.lines.map((line) => ({ ...line, role: OTHER[line.role as 'agent'] ?? line.role }));
  const proposal = { ...now.proposal, lines, recipe: swapped(now.proposal.recipe) };
  lesson.value = { ...now, proposal, exchanged: !now.exchanged };
}

/** The page has its newest message where its oldest was taken to be. */
export function turnRound(): void {
  const now = lesson.peek();
  if (now?.is !== 'proposed') return;
  const { recipe, lines } = now.proposal;
  const { reversed, ...message } = recipe.message;
  const proposal = {
    ...now.proposal,
    lines: lines.toReversed(),
    recipe: { ...recipe, message: { ...message, ...(!reversed && { reversed: true }) } },
  };
  lesson.value = { ...now, proposal, turned: !now.turned };
}

/** Where only sides told: the agent says who wrote what was taken for the agent's. */
export function settle(isOurs: boolean): void {
  if (!isOurs) swap();
  const now = lesson.peek();
  if (now?.is === 'proposed') lesson.value = { ...now, proposal: { ...now.proposal, sided: false } };
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
    void endIn(now.tabId);
    tell(`Saved for ${siteName(site)}`);
  } catch (error) {
    problem.value = `Not saved: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What was found is no chat: nothing more is offered on this site until the browser closes. */
export async function decline(site: string): Promise<void> {
  stop();
  const sitesBefore = await declined.getValue();
  if (!sitesBefore.includes(site)) await declined.setValue([...sitesBefore, site]);
}

function begin(start: Lesson): number {
  place = placeOf(start.tabId);
  const tabId = lesson.peek()?.tabId;
  if (tabId !== undefined) void (tabId === start.tabId ? stopPointing(tabId) : endIn(tabId));
  turn += 1;
  lesson.value = start;
  return turn;
}

function take(tabId: number, taught: boolean, answer: Answer, found = false): void {
  if (answer.is === 'proposal') {
    const { proposal } = answer;
    lesson.value = { tabId, taught, is: 'proposed', proposal, found, exchanged: false, turned: false };
  } else if (answer.is === 'frame') lesson.value = { tabId, taught, is: 'frame', site: answer.site };
  else lesson.value = { tabId, taught, is: 'nothing', reason: answer.is === 'nothing' ? answer.reason : '' };
  if (lesson.value.is !== 'proposed') return;
  tell('Levelhead shows what it would read');
  void showProposed(tabId);
}

function worthOf(answer: Answer): number {
  return answer.is === 'proposal' ? answer.worth : -1;
}

/** Whoever closes the panel in the middle of a lesson has their page back. */
window.addEventListener('pagehide', stop);
