import { scrolls } from './around.ts';
import { isShown, outermost } from './elements.ts';
import type { Look } from './look.ts';
import type { Labels, Told } from './roles.ts';
import type { Shape } from './shape.ts';

/** How much a list of things is like a chat. */
export function worthOf(
  { transcript, messages, fit, fields, item }: Shape,
  labels: Labels,
  looks: readonly Look[],
  composer: Element | undefined,
  told: Told,
): number {
  const turns = labels.filter((label, index) => label !== undefined && label !== labels[index - 1]).length;
  const share = labels.filter((label) => label !== undefined).length / labels.length;
  const sided = looks.some(({ side }) => side === 'start') && looks.some(({ side }) => side === 'end');
  const isLog =
    transcript.matches('[role="log"], [role="feed"], [aria-live]') ||
    transcript.closest('[role="log"], [aria-live="polite"]') !== null;
  const picked =
    messages.filter(
      ({ item: one }) =>
        one.matches('a, button, [role="option"], [role="tab"], [role="row"], [role="menuitem"], [aria-selected]') ||
        one.parentElement?.matches('a, button'),
    ).length / messages.length;
  const lengths = messages.map(({ body }) => body.textContent?.trim().length ?? 0);
  const prose =
    messages.filter(({ body }) => /\s\S+\s|[.!?…]$/.test(body.textContent?.trim() ?? '')).length / messages.length;
  const links =
    messages.filter(({ body }) => {
      const link = body.closest('a') ?? body.querySelector('a');
      return link !== null && (link.textContent?.length ?? 0) > 0.8 * (body.textContent?.length ?? 0);
    }).length / messages.length;
  const all = outermost([...transcript.querySelectorAll(item)]);
  return (
    2 * fit +
    Math.min(2, turns / 2) +
    1.5 * share +
    1.5 * prose +
    (sided ? 1.5 : 0) +
    (isLog ? 1.5 : 0) +
    (composer ? 1.5 : 0) +
    (scrolls(transcript) ? 0.5 : 0) +
    (fields.size > 0 ? 0.5 : 0) +
    told.certainty +
    Math.min(1, messages.length / 10) +
    (new Set(lengths).size > lengths.length / 3 ? 0.5 : 0) -
    5 * picked -
    4 * links -
    (all.length > 300 ? 1 : 0) -
    2 * (all.filter((one) => !isShown(one)).length / all.length)
  );
}
