import { WINDOW_LIMIT } from '../conversation.ts';
import { composersOf } from '../insertion/composer.ts';
import { Items } from '../transcript/items.ts';
import { locate } from '../transcript/locate.ts';
import { Page } from '../transcript/page.ts';
import { findAll, matchesIn } from '../transcript/select.ts';
import { captionOf } from './composer.ts';
import { guess } from './guess.ts';
import { learn } from './learn.ts';
import { outline, type Outlined } from './outlines.ts';
import { type Choice, pointAt, type What } from './point.ts';
import { type Answer, LINE_LIMIT, NAME_LIMIT, type Proposal, TEXT_LIMIT } from './proposal.ts';
import { adapterOf, faultIn, type Recipe } from './recipe.ts';
import { inTurns } from './turns.ts';

/** A page that is still being built is looked at again after these times (milliseconds) before nothing is found in it. */
const PATIENCE_MS = [800, 2_000, 3_000];
/** A guess below this is not worth the agent's time. */
const OFFERED = 8;
/** A guess that leaves more than this share without a speaker is none. */
const UNTOLD = 0.4;

const KINDS = ['customer', 'agent', 'other', 'composer'] as const;

/** The page's side of teaching: finds a chat by itself, or is shown one. */
export class Pupil {
  readonly #signal: AbortSignal;
  readonly #patience: readonly number[];
  readonly #pointed: Record<What, Element[]> = { customer: [], agent: [], other: [], composer: [] };
  #pointing = new AbortController();
  #showing = new AbortController();
  #proposed: Recipe | undefined;

  constructor(signal: AbortSignal, patience = PATIENCE_MS) {
    this.#signal = signal;
    this.#patience = patience;
    signal.addEventListener('abort', () => this.stop());
  }

  /** What is most like a chat here; waits a little for a page that is still being built. */
  async find(): Promise<Answer> {
    for (const wait of [...this.#patience, 0]) {
      const found = await inTurns(guess(), this.#signal);
      const answer =
        found && found.worth >= OFFERED ? this.#answer(found.recipe, found.by, found.worth, found.sided) : undefined;
      if (answer?.is === 'proposal' && isTold(answer.proposal)) return answer;
      if (wait > 0 && !this.#signal.aborted) await new Promise((resolve) => setTimeout(resolve, wait));
    }
    return { is: 'nothing', reason: 'Nothing on this page looks like a chat' };
  }

  /**
   * Has the agent point at something: one more of its kind, or else the first. With the first message of the customer
   * everything begins anew.
   */
  async point(what: What, more: boolean, isSeen: (address: string) => boolean): Promise<Answer> {
    this.stop();
    this.#pointing = new AbortController();
    const choice: Choice | undefined = await pointAt(what, isSeen, this.#pointing.signal);
    if (!choice) return { is: 'stopped' };
    if ('frame' in choice) return { is: 'frame', site: choice.frame.slice(0, 300) };
    if (!more) for (const kind of what === 'customer' ? KINDS : [what]) this.#pointed[kind] = [];
    this.#pointed[what].push(choice.element);
    return { is: 'pointed' };
  }

  /** Nothing is pointed at or outlined any more. */
  stop(): void {
    this.#pointing.abort();
    this.#showing.abort();
  }

  /** Outlines in the page what was proposed last: the messages that would be read, and the box that would be written into. */
  show(): void {
    this.#showing.abort();
    if (!this.#proposed) return;
    this.#showing = new AbortController();
    outline(outlinedBy(this.#proposed), this.#showing.signal);
  }

  /** What was pointed at, read as a chat. */
  async read(): Promise<Answer> {
    const { customer, agent, other, composer } = this.#pointed;
    const derived = await learn({ customer, agent, other, composer: composer.find((one) => one.isConnected) });
    return 'reason' in derived
      ? { is: 'nothing', reason: derived.reason }
      : this.#answer(derived.recipe, derived.by, 10);
  }

  #answer(recipe: Recipe, by: Proposal['by'], worth: number, sided = false): Answer {
    const answer = answerFor(recipe, by, worth, sided);
    if (answer.is === 'proposal') this.#proposed = recipe;
    return answer;
  }
}

/** Reads the page by a recipe, as it will be read. */
function answerFor(recipe: Recipe, by: Proposal['by'], worth: number, sided: boolean): Answer {
  const fault = faultIn(recipe, document);
  if (fault) return { is: 'nothing', reason: `This page cannot be described: ${fault}` };
  const page = new Page(document, adapterOf(recipe));
  const { state, reason, conversations } = page.content();
  const chat = conversations.find(({ shown }) => shown);
  if (state !== 'reading' || !chat) return { is: 'nothing', reason: reason ?? 'No messages were found that way' };
  const lines = chat.messages.slice(-LINE_LIMIT).map(({ role, text, author }) => ({
    role,
    text: text.slice(0, TEXT_LIMIT),
    ...(author && { author }),
  }));
  const open = page.find(chat.ref);
  const [composer] = open ? composersOf(open) : [];
  const caption = composer && captionOf(composer).slice(0, NAME_LIMIT);
  const told = { recipe, by, lines, ...(sided && { sided }), ...(caption && { composer: caption }) };
  return { is: 'proposal', worth, proposal: told };
}

/** What a recipe reads of the chat in front, and where it writes. */
function outlinedBy(recipe: Recipe): Outlined[] {
  const adapter = adapterOf(recipe);
  const chat = locate(document, adapter, new URL(location.href)).find(({ shown }) => shown);
  if (!chat?.transcript || chat.id === undefined) return [];
  const { transcript, root, id } = chat;
  const items = new Items(adapter);
  const messages = findAll(transcript, recipe.message.item)
    .slice(-WINDOW_LIMIT)
    .filter((item) => {
      const { hidden, nested, text } = items.read(item, transcript);
      return !hidden && !nested && text !== '';
    })
    .map((item) => ({ element: matchesIn(item, recipe.message.text)[0] ?? item }));
  const [composer] = composersOf({ ref: { site: location.origin, id }, root, adapter, shown: true });
  return [...messages, ...(composer ? [{ element: composer, thick: true }] : [])];
}

function isTold({ lines }: Proposal): boolean {
  const roles = lines.map(({ role }) => role);
  const untold = roles.filter((role) => role === 'unknown').length;
  return roles.includes('customer') && roles.includes('agent') && untold <= UNTOLD * roles.length;
}
