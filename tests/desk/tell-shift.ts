import { relative } from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';
import type { Shown, ShownChat, ShownSuggestion } from '../extension/shown.ts';
import { takePictures } from './pictures.ts';

/** The chat in which the agent uses a suggestion and rates one, once its customer is this hot. */
const DEMONSTRATED = { chat: 'sudden-explosion', heat: 3 };

/** What the run has to show for itself. */
interface Outcome {
  judged: number;
  insertion: string;
  feedback: string;
}

/**
 * Plays the desk's chats beat by beat beside the real panel and tells on the terminal what it shows of each customer
 * message; once a chat is hot, uses a suggestion, rates one and takes pictures.
 * @param screens the folder for the pictures
 * @returns the exit code: 0 where everything worked
 */
export async function tellShift(url: string, extension: Extension, screens: string): Promise<number> {
  const started = Date.now();
  const { panel, tab: page } = await extension.openPanel();
  await page.goto(`${url}?open=all&start=paused`);
  await panel.until('a ready model', () => document.querySelector('footer')?.innerText.includes('Model ready'));
  const outcome: Outcome = { judged: 0, insertion: 'none', feedback: 'none' };
  for (const chat of await page.evaluate(() => window.desk.chats())) {
    await page.evaluate((id) => window.desk.openChat(id), chat);
    for await (const { text, at } of customerMessages(page, chat)) {
      const shown = await shownAt(panel, at);
      console.log(told(shown, text));
      outcome.judged += 1;
      const hot = (shown.chat?.heat ?? 0) >= DEMONSTRATED.heat;
      if (chat !== DEMONSTRATED.chat || !hot || outcome.insertion !== 'none') continue;
      outcome.insertion = await insertFirst(page, panel, chat, shown.suggestions[0]!);
      outcome.feedback = await rate(panel, shown.suggestions[1]!);
      console.log(`${INDENT}insertion: ${outcome.insertion}; feedback: ${outcome.feedback}`);
      await takePictures(extension, page, panel, screens);
    }
  }
  const { strip, problem } = await panel.shown();
  console.log('\nOpen chats, hottest first:');
  for (const { title, heat, standing } of strip) console.log(`  ${heat ?? '–'}  ${title} (${standing})`);
  console.log(
    `\n${outcome.judged} customer messages in ${Math.round((Date.now() - started) / 1000)} s. ` +
      `Insertion: ${outcome.insertion}. Feedback: ${outcome.feedback}. Pictures: ${relative('', screens)}`,
  );
  if (problem) console.log(`The panel reports a problem: ${problem}`);
  return outcome.insertion === 'in the reply box, not sent' && outcome.feedback === 'kept' && !problem ? 0 : 1;
}

/** Plays a chat to its end and stops after each message of its customer. */
async function* customerMessages(page: Page, chat: string): AsyncGenerator<{ text: string; at: number }> {
  const seen = new Set<string>();
  while (await page.evaluate((id) => window.desk.step(id), chat)) {
    const last = await page.evaluate((id) => window.desk.messages(id).at(-1), chat);
    if (last?.role !== 'customer' || seen.has(last.id)) continue;
    seen.add(last.id);
    yield { text: last.text, at: Date.parse(last.at) };
  }
}

/** What the panel shows as of the customer's message of this time. */
async function shownAt(panel: PanelView, at: number): Promise<Shown> {
  await panel.until(
    'the newest message',
    (time: number) => document.querySelector(`[data-message-at="${time}"]`) !== null,
    at,
  );
  return panel.shown();
}

const INDENT = ' '.repeat(8);

/** One customer message and what the panel makes of it, in a few lines. */
function told({ chat, hint, suggestions }: Shown, text: string): string {
  const lines = [`\n${chat?.title ?? 'No chat'}: ${text}`, INDENT + heatOf(chat)];
  const marks = chat?.quotes.flatMap((quote) => quote.marks) ?? [];
  if (marks.length > 0) lines.push(`${INDENT}their words: ${marks.map((mark) => `“${mark}”`).join(' … ')}`);
  if (hint) lines.push(`${INDENT}for you: ${hint}`);
  for (const one of suggestions) lines.push(`${INDENT}→ ${one.technique} (${one.why}): ${one.text}`);
  return lines.join('\n');
}

function heatOf(chat: ShownChat | null): string {
  if (!chat) return 'nothing is shown';
  if (chat.heat === null) return chat.reading.slice(chat.title.length).replace('Wrong reading', '').trim();
  return [`heat ${chat.heat} ${chat.word}`, chat.trend, ...chat.chips, chat.flag].filter(Boolean).join(' · ');
}

async function insertFirst(
  page: Page,
  panel: PanelView,
  chat: string,
  { technique, text }: ShownSuggestion,
): Promise<string> {
  await panel.click(`Insert: ${technique}`);
  await panel.until(
    'what came of the insertion',
    () => document.querySelector('.suggestion :is(.done, .refused)') !== null,
  );
  const [draft, sent] = await page.evaluate((id) => [window.desk.composerText(id), window.desk.sent(id).length], chat);
  if (draft !== text) return `another text arrived: "${draft}"`;
  return sent === 0 ? 'in the reply box, not sent' : 'sent, which must not happen';
}

async function rate(panel: PanelView, { technique }: ShownSuggestion): Promise<string> {
  await panel.click(`Helpful: ${technique}`);
  await panel.until('the receipt', () => document.body.innerText.includes('Saved on this device'));
  return 'kept';
}
