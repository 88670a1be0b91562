import { expect, test, type Page } from '@playwright/test';
import { type RunningDesk, startDesk } from '../../desk/server.ts';
import { linesOf, Site } from './site.ts';

let server: RunningDesk;
test.beforeAll(async () => {
  server = await startDesk();
});
test.afterAll(() => server.close());

async function openDesk(page: Page, chats: string, parameters = ''): Promise<Site> {
  const [first] = chats.split(',');
  await page.goto(new URL(`chats/${first}?open=${chats}&start=paused&stagger=0${parameters}`, server.url).href);
  return Site.read(page);
}

test('says what is added, edited and removed, with ids that stay', async ({ page }) => {
  const site = await openDesk(page, 'dana');
  await page.evaluate(() => {
    window.desk.say('dana', 'customer', 'Where is my parcel?');
    window.desk.say('dana', 'agent', 'Let me see.');
  });
  await site.showsLines(['customer: Where is my parcel?', 'agent: Let me see.']);
  const before = await site.latest();

  await page.evaluate(() => window.desk.edit('dana-1', 'Where on earth is my parcel?'));
  await site.showsLines(['customer: Where on earth is my parcel?', 'agent: Let me see.']);
  const ids = (content: typeof before) => content?.conversations[0]?.messages.map(({ id }) => id);
  expect(ids(await site.latest())).toEqual(ids(before));

  await page.evaluate(() => window.desk.remove('dana-1'));
  await site.showsLines(['agent: Let me see.']);
  await page.evaluate(() => window.desk.remove('dana-2'));
  await site.showsLines([]);
});

test('follows the agent from chat to chat and reports the hidden ones', async ({ page }) => {
  const site = await openDesk(page, 'dana,omar');
  await page.evaluate(() => {
    window.desk.say('dana', 'customer', 'Hello from Dana');
    window.desk.say('omar', 'customer', 'Hello from Omar');
  });
  const chats = async () =>
    (await site.latest())?.conversations.map(({ ref, shown, unread, composer }) => ({
      id: ref.id,
      shown,
      unread,
      composer,
    }));
  await expect.poll(chats).toEqual([
    { id: 'dana', shown: true, unread: 0, composer: 'reply' },
    { id: 'omar', shown: false, unread: 1, composer: 'none' },
  ]);

  await page.evaluate(() => window.desk.openChat('omar'));
  await site.showsLines(['customer: Hello from Omar']);
  await page.goBack();
  await site.showsLines(['customer: Hello from Dana']);
  await expect.poll(chats).toEqual([
    { id: 'dana', shown: true, unread: 0, composer: 'reply' },
    { id: 'omar', shown: false, unread: 0, composer: 'none' },
  ]);

  await page.evaluate(() => window.desk.openChat('lee'));
  await expect.poll(async () => (await chats())?.map(({ id }) => id)).toEqual(['dana', 'omar', 'lee']);
});

test('in a hurry it reads the chat on screen and leaves the hidden ones for the next look', async ({ page }) => {
  const site = await openDesk(page, 'dana,omar,lee');
  const say = (words: string) =>
    page.evaluate((text) => {
      for (const chat of ['dana', 'omar', 'lee']) window.desk.say(chat, 'customer', `${text} of ${chat}`);
    }, words);
  await say('First');
  await expect
    .poll(async () => (await site.latest())?.conversations.map(({ messages }) => messages.length))
    .toEqual([1, 1, 1]);
  await site.world.evaluate('reader.stop()');
  await say('Next');
  const look = (how: string) =>
    site.world.evaluate<{ said: string[]; behind: boolean }>(`(() => {
      const { conversations } = reader.watch.page.content(${how});
      return { said: conversations.map(({ messages }) => messages.at(-1).text), behind: reader.watch.page.isBehind };
    })()`);
  expect(await look('undefined, 0')).toEqual({ said: ['Next of dana', 'First of omar', 'First of lee'], behind: true });
  const nothingNew = '{ transcripts: new Set(), labels: false, frame: false }';
  expect(await look(nothingNew)).toEqual({ said: ['Next of dana', 'Next of omar', 'Next of lee'], behind: false });
});

test('reports the composer turned to an internal note and back', async ({ page }) => {
  const site = await openDesk(page, 'dana');
  const mode = async () => (await site.latest())?.conversations[0]?.composer;
  await expect.poll(mode).toBe('reply');
  await page.evaluate(() => window.desk.setMode('dana', 'note'));
  await expect.poll(mode).toBe('note');
  await page.evaluate(() => window.desk.setMode('dana', 'reply'));
  await expect.poll(mode).toBe('reply');
});

test('what the agent types, and who else types, is no news', async ({ page }) => {
  const site = await openDesk(page, 'dana');
  await page.evaluate(() => window.desk.say('dana', 'customer', 'Hello?'));
  await site.showsLines(['customer: Hello?']);
  const { length } = await site.reports();
  await page.getByRole('textbox', { name: /./ }).first().pressSequentially('A long answer to come');
  await page.evaluate(() => window.desk.say('dana', 'customer', 'Are you there?'));
  await site.showsLines(['customer: Hello?', 'customer: Are you there?']);
  expect(await site.reports()).toHaveLength(length + 1);
});

test('reports the newest 60 of a long chat', async ({ page }) => {
  const site = await openDesk(page, 'dana', '&fill=150');
  await page.evaluate(() => window.desk.say('dana', 'customer', 'The newest'));
  await expect.poll(async () => linesOf(await site.latest()).at(-1)).toBe('customer: The newest');
  const messages = (await site.latest())?.conversations[0]?.messages;
  expect(messages?.map(({ id }) => id)).toEqual([
    ...Array.from({ length: 59 }, (_, index) => `dana-history-${index + 92}`),
    'dana-1',
  ]);
});

test('remembers what a virtualised list recycles while the agent scrolls', async ({ page }) => {
  const site = await openDesk(page, 'dana', '&fill=300&virtual=1');
  await page.evaluate(() => window.desk.say('dana', 'customer', 'The newest'));
  await expect.poll(async () => linesOf(await site.latest()).at(-1)).toBe('customer: The newest');
  const mounted = (await site.latest())?.conversations[0]?.messages.length ?? 0;
  expect(mounted).toBeLessThan(60);

  const thread = page.locator('[data-desk="thread"]').first();
  const scroll = async (move: (element: Element) => void) => {
    await thread.evaluate(move);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await site.world.evaluate('reader.watch.reread()');
    const messages = (await site.latest())?.conversations[0]?.messages ?? [];
    expect(messages.at(-1)?.id).toBe('dana-1');
    expect(messages.map(({ at }) => at)).toEqual(messages.map(({ at }) => at).toSorted((a, b) => a! - b!));
    return messages.map(({ id }) => id);
  };
  const newest = [...Array.from({ length: 59 }, (_, index) => `dana-history-${index + 242}`), 'dana-1'];
  const up = (element: Element) => element.scrollBy({ top: -300, behavior: 'instant' });
  while ((await scroll(up)).length < newest.length)
    expect(await thread.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  expect(await scroll(up)).toEqual(newest);
  expect(await scroll((element) => element.scrollTo({ top: 0, behavior: 'instant' }))).toEqual(newest);

  await page.evaluate(() => window.desk.say('dana', 'customer', 'Said while the agent reads old messages'));
  await thread.evaluate((element) => element.scrollTo({ top: element.scrollHeight, behavior: 'instant' }));
  await expect
    .poll(async () => linesOf(await site.latest()).slice(-2))
    .toEqual(['customer: The newest', 'customer: Said while the agent reads old messages']);
  await page.evaluate(() => window.desk.remove('dana-2'));
  await expect.poll(async () => linesOf(await site.latest()).at(-1)).toBe('customer: The newest');
});

test('stops with its signal', async ({ page }) => {
  const site = await openDesk(page, 'dana');
  await site.world.evaluate('reader.stop()');
  const { length } = await site.reports();
  await page.evaluate(() => window.desk.say('dana', 'customer', 'Unheard'));
  await site.world.evaluate('reader.watch.reread()');
  expect(await site.reports()).toHaveLength(length);
});
