import { chatOf, titleOf, titleWith } from './chat.ts';
import { blocksIn, kindOf, wordsInShadow } from './fields.ts';
import { partNameOf } from './marks.ts';
import type { Naming } from './names.ts';
import { nameOf } from './naming.ts';
import { noteTabNear } from './note.ts';
import { isReversed } from './order.ts';
import { isVirtualised, partsOf, stripOf } from './parts.ts';
import type { Recipe } from './recipe.ts';
import type { Labels, Told } from './roles.ts';
import type { Shape } from './shape.ts';
import { patternOf } from './site.ts';

/** The recipe for a chat whose shape and speakers are known. */
export function recipeOf(
  shape: Shape,
  labels: Labels,
  told: Told,
  composer: Element | undefined,
  naming?: Naming,
): Recipe {
  const { author: seen, ...parts } = partsOf(shape, labels);
  const author = naming ? naming.authors.source : seen;
  const strip = stripOf(shape, naming?.rules.leads ? author?.selector : undefined);
  const reply = composer && nameOf(composer);
  const note = composer && noteTabNear(shape.transcript, composer);
  const title = naming?.title ?? titleFor(shape, labels, naming, seen);
  return {
    format: 1,
    site: patternOf(document.location),
    taught: new Date().toISOString().slice(0, 10),
    chat: chatOf(shape.transcript, composer, title),
    ...(title && { title }),
    transcript: nameOf(shape.transcript)!,
    message: {
      item: shape.item,
      text: textIn(shape),
      ...(mayHaveParagraphs(shape) && { textParts: 'beside' }),
      roles: (naming?.roles ?? told.rules) as Recipe['message']['roles'],
      ...parts,
      ...(author && { author }),
      ...(naming?.title !== undefined && { byTitle: true }),
      ...(naming && { names: naming.rules }),
      ...(strip !== undefined && { strip }),
      ...(isReversed(shape) && { reversed: true }),
      ...(isVirtualised(shape) && { virtualised: true }),
    },
    ...(reply !== undefined && { composer: reply }),
    ...(note && { note }),
  };
}

/** Where the words stand: in a shadow tree of the message's own, where that is so. */
function textIn({ messages, text }: Shape): string {
  const [first] = messages;
  const inner = first && wordsInShadow(first.body);
  if (!inner) return text;
  const name = partNameOf(inner) ?? inner.localName;
  return `${first.body === first.item ? ':scope' : text} >>> ${name}`;
}

/** Whether what stands beside the words and is found like them would be more of them: nothing else does in any message. */
function mayHaveParagraphs({ messages, text, fields }: Shape): boolean {
  if (text.includes('>>>')) return false;
  return messages.every(
    ({ item, body }) =>
      body === item ||
      [...item.querySelectorAll(text)].every(
        (other) => other.parentElement !== body.parentElement || other === body || isOfWords(other, fields),
      ),
  );
}

function isOfWords(element: Element, fields: Shape['fields']): boolean {
  const blocks = blocksIn(element);
  return blocks.length > 0 && blocks.every(({ element: one }) => !fields.has(kindOf(one)));
}

/** What names the chat: the customer's name, else what stands above it. */
function titleFor(shape: Shape, labels: Labels, naming?: Naming, author?: Recipe['title']): Recipe['title'] {
  const name = naming?.authors.names.get(labels.indexOf('customer')) ?? customerNamed(shape, labels, author);
  const named = name === undefined ? undefined : titleWith(shape.transcript, name, true);
  const selector = named ? undefined : titleOf(shape.transcript);
  return named ?? (selector === undefined ? undefined : { selector });
}

function customerNamed({ messages }: Shape, labels: Labels, author?: Recipe['title']): string | undefined {
  if (author?.selector === undefined) return undefined;
  const index = labels.indexOf('customer');
  return messages[index]?.item.querySelector(author.selector)?.textContent?.trim() || undefined;
}
