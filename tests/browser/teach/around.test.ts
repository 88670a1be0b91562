import { expect, test, type Page } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

const LINES = SAID.map(([by, text]) => `${by}: ${text}`);
const POINTS = [SAID[6]![1], SAID[7]![1]] as const;
const ADDRESS = 'https://desk.example/inbox';
const NOTE = 'She is annoyed.';

const STYLE = '.log{height:460px;overflow-y:auto}.tab[data-off]{display:none}';
const desk = (above: string, chat: string, box = '<textarea placeholder="Reply"></textarea>'): string =>
  `<!doctype html><meta charset="utf-8"><title>Desk</title><style>${STYLE}</style><main>${above}<div class="log">${chat}</div>${box}</main>`;
const named = (by: 'customer' | 'agent', text: string, badge = ''): string =>
  `<div class="entry"><b class="who">${by === 'agent' ? 'Sam' : 'Dana Fox'}</b>${badge}<p class="words">${text}</p></div>`;
const rows = SAID.map(([by, text]) => named(by, text));

async function open(page: Page, html: string, address = ADDRESS): Promise<Lesson> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(address);
  return Lesson.begin(page);
}

async function found(lesson: Lesson): Promise<string[]> {
  return (await lesson.found()).lines.map(({ role, text }) => `${role}: ${text}`);
}

async function taught(lesson: Lesson): Promise<string[]> {
  await lesson.read(recipeIn(await lesson.derive(...POINTS)));
  await expect.poll(() => lesson.lines()).not.toEqual([]);
  return lesson.lines();
}

test('a badge that calls a message a note does so, and one that says anything else does not', async ({ page }) => {
  const badge = (text: string) => `<span class="badge ${text === 'NOTE' ? 'x' : 'y'}">${text}</span>`;
  const chat = [
    ...rows.slice(0, 3),
    named('agent', NOTE, badge('NOTE')),
    named(...SAID[3]!, badge('New')),
    ...rows.slice(4),
  ];
  const lines = [...LINES.slice(0, 3), `note: ${NOTE}`, ...LINES.slice(3)];
  const lesson = await open(page, desk('<h2>Dana Fox</h2>', chat.join('')));
  expect(await found(lesson)).toEqual(lines);
  expect(await taught(lesson)).toEqual(lines);
});

test('words whose classes differ in their last word, after a name and a colon in the same line', async ({ page }) => {
  const line = (kind: string, text: string, name = '') =>
    `<div class="line"><span>10:02:11</span> ${name && `<span class="name-${kind}">${name}</span>: `}<span class="says-${kind}">${text}</span><br></div>`;
  const chat = SAID.map(([by, text]) =>
    line(by === 'agent' ? 'operator' : 'user', text, by === 'agent' ? 'Sam' : 'Dana Fox'),
  );
  const hint = 'She came from the page about lamps';
  const lesson = await open(page, desk('<h2>Chat</h2>', line('for_operator', hint) + chat.join('')));
  const lines = [`unknown: ${hint}`, ...LINES];
  expect(await found(lesson)).toEqual(lines);
  expect(await taught(lesson)).toEqual(lines);
});

test('whom a field above the messages names is the customer, and the assignee in a heading is not', async ({
  page,
}) => {
  const card = '<div class="card">Assignee <h3>Sam</h3></div>';
  const above = `${card}<input type="text" class="chat-name" value="Dana Fox">`;
  const lesson = await open(page, desk(above, rows.join('')));
  const { recipe } = await lesson.found();
  expect(recipe.title).toMatchObject({ attribute: 'value' });
  await lesson.read(recipe);
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  const other = await open(page, desk(above.replace('Dana Fox', 'Sam').replace('>Sam<', '>Dana Fox<'), rows.join('')));
  await other.read(recipe);
  const turned = LINES.map((line) => (line.startsWith('agent') ? `customer${line.slice(5)}` : `agent${line.slice(8)}`));
  await expect.poll(() => other.lines()).toEqual(turned);
});

test('an address whose query names the chat is not told by its path', async ({ page }) => {
  const lesson = await open(page, desk('<h2>Dana Fox</h2>', rows.join('')), `${ADDRESS}/view-112?chat_id=7`);
  expect((await lesson.found()).recipe.chat).toEqual({ address: '/inbox/*?chat_id={chat}' });
  const agents = await open(page, desk('<h2>Dana Fox</h2>', rows.join('')), `${ADDRESS}?agent_id=7&id=3`);
  expect((await agents.found()).recipe.chat).toEqual({ name: 'h2' });
  const other = await open(page, desk('<h2>Dana Fox</h2>', rows.join('')), `${ADDRESS}/4711?page=7`);
  expect((await other.found()).recipe.chat).toEqual({ address: '/inbox/{chat}' });
});

for (const path of ['/inbox/view-112', '/t/42/live', '/agent/7/chats', '/company/17/inbox', '/chats/team-7']) {
  test(`at ${path} two chats are two`, async ({ page }) => {
    const lesson = await open(page, desk('<h2>Dana Fox</h2>', rows.join('')), `https://desk.example${path}`);
    await lesson.read((await lesson.found()).recipe);
    const id = async () => (await lesson.latest())?.conversations.find(({ shown }) => shown)?.ref.id;
    await expect.poll(id).toBeTruthy();
    const first = await id();
    await page.locator('h2').evaluate((title) => (title.textContent = 'Ben Hill'));
    await expect.poll(id).not.toBe(first);
  });
}

test('two chats whose ids stand in the query only are two', async ({ page }) => {
  const marked = SAID.map(([by, text]) => `<div class="entry ${by}"><p class="words">${text}</p></div>`);
  const lesson = await open(page, desk('', marked.join('')), 'https://desk.example/chat.php?id=8812');
  await lesson.read((await lesson.found()).recipe);
  const id = async () => (await lesson.latest())?.conversations.find(({ shown }) => shown)?.ref.id;
  await expect.poll(id).toBe('8812');
  await page.evaluate(() => {
    history.pushState(null, '', '?tab=2&id=8813#top');
    document.querySelector('.words')!.textContent = 'Where is my chair?';
  });
  await expect.poll(id).toBe('8813');
});

test('what heads the page and names nobody tells no chats apart', async ({ page }) => {
  const marked = SAID.map(([by, text]) => `<div class="entry ${by}"><p class="words">${text}</p></div>`);
  const html = desk('<h2>Messages</h2>', marked.join(''));
  const lesson = await open(page, html, `${ADDRESS}/view-112`);
  expect((await lesson.found()).recipe.chat).toEqual({});
});

for (const [attribute, chat] of Object.entries({
  'data-session-id="9f2c"': { name: 'h2' },
  'data-chat="open"': { name: 'h2' },
  'data-chat="1"': { name: 'h2' },
  'data-chat-id="active"': { name: 'h2' },
  'data-livechat="on"': { name: 'h2' },
  'data-livechat-id="17230"': { name: 'h2' },
  'data-conversation-id="9f2c"': { root: '[data-conversation-id]', attribute: 'data-conversation-id' },
  'data-chat="c-4711"': { root: '[data-chat]', attribute: 'data-chat' },
})) {
  test(`around the chat ${attribute}`, async ({ page }) => {
    const html = desk('<h2>Dana Fox</h2>', rows.join('')).replace('<main>', `<main ${attribute}>`);
    expect((await (await open(page, html)).found()).recipe.chat).toEqual(chat);
  });
}

test('messages that another tab keeps out of sight once more are read once', async ({ page }) => {
  const tabs = `<div class="tab">${rows.join('')}</div><div class="tab" data-off>${rows.join('')}</div>`;
  const html = desk('<h2>Dana Fox</h2>', '', '').replace('<div class="log"></div>', `<section>${tabs}</section>`);
  expect(await found(await open(page, html))).toEqual(LINES);
});

test('a field that an editor keeps out of sight is no reply box', async ({ page }) => {
  const editor =
    '<div style="overflow:hidden;width:3px;height:0;position:relative"><textarea style="position:absolute;width:900px;height:20px"></textarea></div><pre>Your reply</pre>';
  const lesson = await open(page, desk('<h2>Dana Fox</h2>', rows.join(''), `<div class="editor">${editor}</div>`));
  const proposal = await lesson.found();
  expect(proposal.lines.length).toBe(LINES.length);
  expect(proposal.recipe).not.toHaveProperty('composer');
});
