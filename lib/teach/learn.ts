import { composersOf } from '../insertion/composer.ts';
import { MESSAGE_LIMIT } from '../conversation.ts';
import { cleanLine } from '../transcript/clean.ts';
import { Page } from '../transcript/page.ts';
import { derive, type Derived, type Pointed } from './derive.ts';
import { holdersOf } from './elements.ts';
import { guess } from './guess.ts';
import { adapterOf, faultIn, type Recipe } from './recipe.ts';
import { inTurns } from './turns.ts';

/**
 * A recipe for what was pointed at. Where the page is not read by it as it was pointed at, what is found there without
 * pointing is taken instead, if that does.
 */
export async function learn({ customer, agent, other = [], composer }: Pointed): Promise<Derived> {
  const pointed = {
    customer: customer.filter(isThere),
    agent: agent.filter(isThere),
    other: other.filter(isThere),
    composer: composer && isThere(composer) ? composer : undefined,
  };
  if (pointed.customer.length === 0 || pointed.agent.length === 0)
    return { reason: 'What was pointed at is gone from the page' };
  const derived = derive(pointed);
  if ('recipe' in derived && readsAs(derived.recipe, pointed)) return derived;
  const found = await inTurns(guess());
  return found && readsAs(found.recipe, pointed) ? { recipe: found.recipe, by: found.by } : derived;
}

/** Whether an element stands in the page still; what a page took away in between may be nothing at all. */
function isThere(one?: Element): boolean {
  return one?.isConnected === true;
}

/** Whether each message that was pointed at is read as whose it is, and the box is the one that was pointed at. */
function readsAs(recipe: Recipe, { customer, agent, composer }: Pointed): boolean {
  if (faultIn(recipe, document)) return false;
  const page = new Page(document, adapterOf(recipe));
  const { state, conversations } = page.content();
  const chat = conversations.find(({ shown }) => shown);
  if (state !== 'reading' || !chat) return false;
  const isRead = (element: Element, role: string): boolean => {
    const words = inOneLine(element.textContent ?? '');
    const as = chat.messages.filter(({ text }) => words.includes(inOneLine(text)) || inOneLine(text).includes(words));
    return as.length > 0 && as.every((message) => message.role === role);
  };
  if (!customer.every((one) => isRead(one, 'customer')) || !agent.every((one) => isRead(one, 'agent'))) return false;
  if (!composer) return true;
  const open = page.find(chat.ref);
  return (
    open !== undefined && composersOf(open).some((box) => holdersOf(composer).includes(box) || box.contains(composer))
  );
}

function inOneLine(text: string): string {
  return cleanLine(text, MESSAGE_LIMIT);
}
