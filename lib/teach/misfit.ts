import type { PageConversation } from '../messages.ts';
import type { Recipe } from './recipe.ts';

/** So many messages of the agent's without one of the customer's are more than a greeting. */
const UNANSWERED = 4;
/** Of fewer messages it is too early to say that most are nobody's. */
const FEW = 6;

/**
 * What of a recipe does not fit the chat that is read by it, in words for the agent; undefined where all does, or where too
 * little was said to tell. What does not fit at all is unreadable, and told as such.
 */
export function misfitIn(
  { messages, composer }: Pick<PageConversation, 'messages' | 'composer'>,
  recipe: Pick<Recipe, 'composer'>,
): string | undefined {
  const count = (role: string): number => messages.filter((message) => message.role === role).length;
  const [customers, agents, unknown] = ['customer', 'agent', 'unknown'].map(count) as [number, number, number];
  const all = customers + agents + unknown;
  if (customers === 0 && agents >= UNANSWERED) return 'Nobody in this chat is read as the customer';
  if (all >= FEW && 2 * unknown >= all) return `Of ${all} messages here, ${unknown} are read without who wrote them`;
  if (composer === 'none' && recipe.composer !== undefined) return 'The reply box that was taught is not here';
  return undefined;
}
