import { expect, test, type Page } from '@playwright/test';
import { Lesson, SAID } from './world.ts';

/** Parts of a helpdesk's page that come again and again as messages do, beside a chat that cannot be read. */
const SENTENCES = SAID.map(([, text]) => text);
const DETAILS = ['Opened by', 'Order', 'Carrier', 'State', 'Sent', 'Handled by', 'Reason', 'Next step', 'Wish'];
const PEOPLE = ['Dana Fox', 'Mia Stone', 'Gallery Nine', 'Ravi Patel'];
const BOX = '<textarea placeholder="Reply"></textarea>';

const card = (text: string): string =>
  `<div class="card"><b class="head">${text}</b><p>${text.length} words.</p></div>`;
const NO_CHATS: Record<string, string> = {
  'a list of details': `<style>.value{display:inline-block}.far{margin-left:60%}</style><section class="log">${SENTENCES.map(
    (text, index) =>
      `<div class="row"><span class="key">${DETAILS[index]}:</span> <span class="value${SAID[index]![0] === 'agent' ? ' far' : ''}">${text}</span></div>`,
  ).join('')}</section>`,
  'panels in two columns': `<style>.columns{display:flex}.columns>div{width:50%}</style><main class="columns"><div class="left">${SENTENCES.slice(0, 5).map(card).join('')}</div><div class="right">${SENTENCES.slice(5).map(card).join('')}</div></main>`,
  'the people of other chats': `<main><ul class="list">${PEOPLE.map(
    (name, index) =>
      `<li><div><div class="head"><div class="line">${name} <i class="count">(${index + 1})</i></div><div class="when">10:0${index}</div></div><div><div class="line">${SENTENCES[index]}</div><div class="line">${SENTENCES[index + 4]}</div></div></div></li>`,
  ).join('')}</ul><aside><h3>Dana Fox</h3></aside></main>`,
};

for (const [name, body] of Object.entries(NO_CHATS)) {
  test(`${name}: nothing is found`, async ({ page }) => {
    const lesson = await open(page, body + BOX);
    expect(await lesson.find()).toMatchObject({ is: 'nothing' });
  });
}

async function open(page: Page, html: string): Promise<Lesson> {
  const body = `<!doctype html><meta charset="utf-8"><title>Desk</title>${html}`;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://desk.example/inbox');
  return Lesson.begin(page);
}
