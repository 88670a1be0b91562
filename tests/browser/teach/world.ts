import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { InsertOutcome } from '../../../lib/messages.ts';
import type { Derived } from '../../../lib/teach/derive.ts';
import type { Answer, Proposal } from '../../../lib/teach/proposal.ts';
import type { Recipe } from '../../../lib/teach/recipe.ts';
import type { PageContent } from '../../../lib/transcript/page.ts';
import { bundle, IsolatedWorld } from '../harness.ts';

/** A page with the script that is taught in a world of its own. */
export class Lesson {
  static async begin(page: Page): Promise<Lesson> {
    const entry = fileURLToPath(new URL('lesson.ts', import.meta.url));
    return new Lesson(await IsolatedWorld.create(page, await bundle(entry)));
  }

  readonly world: IsolatedWorld;

  private constructor(world: IsolatedWorld) {
    this.world = world;
  }

  /** What the page is taken for without anybody having pointed at anything. */
  find(): Promise<Answer> {
    return this.world.evaluate('pupil.find()');
  }

  /** The same. @throws where nothing is found */
  async found(): Promise<Proposal> {
    await expect.poll(async () => (await this.find()).is).toBe('proposal');
    const answer = await this.find();
    if (answer.is !== 'proposal') throw new Error(`${answer.is} found`);
    return answer.proposal;
  }

  /** The recipe from messages, named by their words, and a reply box, by its selector in the document. */
  derive(customer: string, agent: string, composer?: string, other?: string): Promise<Derived> {
    const element = (words: string) => `[withWords(${JSON.stringify(words)})]`;
    const reply = composer ? `, composer: document.querySelector(${JSON.stringify(composer)})` : '';
    return this.world.evaluate(
      `learn({ customer: ${element(customer)}, agent: ${element(agent)}${reply}${other ? `, other: ${element(other)}` : ''} })`,
    );
  }

  /** Reads the page by a recipe from now on. */
  read(recipe: Recipe): Promise<void> {
    return this.world.evaluate(`void read(${JSON.stringify(recipe)})`);
  }

  latest(): Promise<PageContent | undefined> {
    return this.world.evaluate('reports.at(-1)');
  }

  /** What of the recipe does not fit the shown chat; null where all does. */
  misfit(): Promise<string | null> {
    return this.world.evaluate('misfit()');
  }

  /** The shown chat's messages, each `role: text`. */
  async lines(): Promise<string[]> {
    const shown = (await this.latest())?.conversations.find((chat) => chat.shown);
    return shown?.messages.map(({ role, text }) => `${role}: ${text}`) ?? [];
  }

  /** Has the inserter put a text into the shown chat's reply box, as an answer to the customer's newest message. */
  async insert(text: string): Promise<InsertOutcome> {
    return (await this.suggest(text))();
  }

  /** A text for the chat as it is now; `then` runs in the page right before it is inserted. */
  async suggest(text: string): Promise<(then?: string) => Promise<InsertOutcome>> {
    const chat = (await this.latest())?.conversations.find(({ shown }) => shown);
    const answers = chat?.messages.findLast(({ role }) => role === 'customer')?.id;
    const request = { requestId: text, documentId: 'd', ref: chat?.ref, text, answers };
    return (then = '') => this.world.evaluate(`${then};insert(${JSON.stringify(request)})`);
  }
}

/** The recipe that was derived. @throws where none came of it */
export function recipeIn(derived: Derived): Recipe {
  if ('reason' in derived) throw new Error(derived.reason);
  return derived.recipe;
}

/** What customer and agent say in every home-grown page, in this order. */
export const SAID: [by: 'customer' | 'agent', text: string][] = [
  ['customer', 'My lamp never came, and I have been waiting for two weeks.'],
  ['customer', 'Order 4411'],
  ['agent', 'Good morning, let me see where it is.'],
  ['customer', 'ok'],
  ['agent', 'It was sent on Monday.'],
  ['agent', 'The carrier has it.'],
  ['customer', 'That is what you said last week. What now?'],
  ['agent', 'I am calling them now.'],
  ['customer', 'Please do, and tell me what they say.'],
];
