import { expect, test, type Page } from '@playwright/test';
import { linesOf, Site } from './site.ts';

const ids = async (site: Site) => {
  const content = await site.latest();
  return content?.conversations.find(({ shown }) => shown)?.messages.map(({ id }) => id) ?? [];
};

test.describe('Chatwoot', () => {
  const bubble = (id: number, text: string) =>
    `<div data-message-id="${id}" class="flex justify-start"><div class="bg-n-slate-4" data-bubble-name="text"><span class="prose-bubble"><p>${text}</p></span></div></div>`;
  const navigate = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);
  const show = (page: Page, html: string) =>
    page.locator('ul.conversation-panel').evaluate((panel, bubbles) => (panel.innerHTML = bubbles), html);

  test('never takes the messages still on the page for those of the chat just opened', async ({ page }) => {
    const site = await Site.open(page, 'chatwoot', 'plain', 'patience = 60_000');
    await site.showsLines(['customer: Where is my order?', 'agent: Checking now.']);
    const first = await page.locator('ul.conversation-panel').innerHTML();

    await navigate(page, '/app/accounts/7/conversations/43');
    await site.world.evaluate('reader.watch.reread()');
    await show(page, bubble(201, 'I want to cancel.'));
    await site.showsLines(['customer: I want to cancel.']);
    await page
      .locator('ul.conversation-panel')
      .evaluate((panel, html) => panel.insertAdjacentHTML('beforeend', html), bubble(202, 'Today!'));
    await site.showsLines(['customer: I want to cancel.', 'customer: Today!']);

    await navigate(page, '/app/accounts/7/inbox/3/conversations/42');
    await show(page, first);
    await site.showsLines(['customer: Where is my order?', 'agent: Checking now.']);

    for (const { state, conversations } of await site.reports()) {
      expect(state).toBe('reading');
      for (const { ref, messages } of conversations) {
        const own = ref.id === '7-42' ? ['102', '104'] : ['201', '202'];
        expect(own).toEqual(expect.arrayContaining(messages.map(({ id }) => id)));
        expect(messages).not.toEqual([]);
      }
    }
    const seen = (await site.reports()).map(({ conversations }) => conversations.map(({ ref }) => ref.id).join());
    expect(seen.filter((id, index) => id !== seen[index - 1])).toEqual(['7-42', '7-43', '7-42']);
  });

  test('says no chat when the agent goes back to the list, and what comes into an empty chat', async ({ page }) => {
    const site = await Site.open(page, 'chatwoot', 'plain');
    await site.showsLines(['customer: Where is my order?', 'agent: Checking now.']);
    await show(page, '');
    await navigate(page, '/app/accounts/7/dashboard');
    await expect.poll(async () => (await site.latest())?.state).toBe('no-chat');
    await navigate(page, '/app/accounts/7/conversations/44');
    await expect
      .poll(async () => (await site.latest())?.conversations)
      .toMatchObject([{ ref: { id: '7-44' }, messages: [] }]);
    await show(page, bubble(301, 'Hi'));
    await site.showsLines(['customer: Hi']);
  });

  test('follows the reply box into private notes and through being drawn anew', async ({ page }) => {
    const site = await Site.open(page, 'chatwoot', 'plain');
    const mode = async () => (await site.latest())?.conversations[0]?.composer;
    const box = page.locator('.reply-box');
    await expect.poll(mode).toBe('reply');
    await box.evaluate((element) => element.classList.add('is-private'));
    await expect.poll(mode).toBe('note');
    await box.evaluate(
      (element) =>
        (element.outerHTML = '<div class="reply-box"><div class="reply-box__top"><textarea></textarea></div></div>'),
    );
    await expect.poll(mode).toBe('reply');
    await box.evaluate((element) => element.classList.add('is-private'));
    await expect.poll(mode).toBe('note');
    await box.evaluate((element) => element.remove());
    await expect.poll(mode).toBe('none');
  });

  test('a bubble that turns from failed to sent is said from then on', async ({ page }) => {
    const site = await Site.open(page, 'chatwoot', 'notes-bots-system');
    await expect.poll(async () => (await ids(site)).includes('105')).toBe(true);
    expect(await ids(site)).not.toContain('106');
    await page
      .locator('.bg-n-ruby-4')
      .evaluate((element) => element.classList.replace('bg-n-ruby-4', 'bg-n-solid-blue'));
    await expect.poll(async () => (await ids(site)).includes('106')).toBe(true);
  });
});

test.describe('Zendesk', () => {
  const item = (text: string) =>
    `<article data-test-id="omni-log-comment-item"><div data-test-id="omni-log-item-message" type="end-user"><div data-test-id="omni-log-message-content">${text}</div></div></article>`;
  const log = (page: Page) => page.locator('[data-ticket-id="501"] [data-test-id="omni-log-container"]');
  const append = (page: Page, text: string) =>
    log(page).evaluate((element, html) => element.insertAdjacentHTML('beforeend', html), item(text));

  test('ids made up for equal messages stay when others come, above and below', async ({ page }) => {
    const site = await Site.open(page, 'zendesk', 'plain');
    await append(page, 'Hello?');
    await append(page, 'Hello?');
    await expect.poll(async () => linesOf(await site.latest()).length).toBe(4);
    const before = await ids(site);
    expect(new Set(before).size).toBe(4);
    await log(page).evaluate(
      (element, html) => element.insertAdjacentHTML('afterbegin', html),
      item('Hello?') + item('First'),
    );
    await append(page, 'Hello?');
    await expect.poll(async () => linesOf(await site.latest()).length).toBe(7);
    const after = await ids(site);
    expect(after.slice(2, 6)).toEqual(before);
    expect(new Set(after).size).toBe(7);
  });

  test('an edit in place and a removed message', async ({ page }) => {
    const site = await Site.open(page, 'zendesk', 'plain');
    const content = log(page).locator('[data-test-id="omni-log-message-content"]');
    await content.first().evaluate((element) => (element.firstChild!.nodeValue = 'Where is my refund?'));
    await site.showsLines(['customer: Where is my refund?', 'agent: Let me check.']);
    await log(page)
      .locator('article')
      .nth(1)
      .evaluate((element) => element.remove());
    await site.showsLines(['customer: Where is my refund?']);
  });

  test('another ticket comes to the front by a style on what holds it', async ({ page }) => {
    const site = await Site.open(page, 'zendesk', 'two-tickets');
    await site.showsLines(['customer: Where is my order?', 'agent: Let me check.']);
    await page.locator('#main_panes').evaluate((panes) => {
      (panes.children[0] as HTMLElement).style.visibility = 'hidden';
      (panes.children[1] as HTMLElement).style.visibility = '';
      history.pushState(null, '', '/agent/tickets/502');
    });
    await site.showsLines(['customer: I want my money back!']);
    const shown = async () => (await site.latest())?.conversations.map(({ ref, composer }) => [ref.id, composer]);
    expect(await shown()).toEqual([
      ['501', 'none'],
      ['502', 'reply'],
    ]);
    await page
      .locator('#main_panes > section')
      .first()
      .evaluate((section) => section.remove());
    await expect.poll(shown).toEqual([['502', 'reply']]);
  });

  test('a log drawn anew is read from its new element', async ({ page }) => {
    const site = await Site.open(page, 'zendesk', 'plain');
    await site.showsLines(['customer: Where is my order?', 'agent: Let me check.']);
    await log(page).evaluate((element, html) => {
      const fresh = element.cloneNode(true) as Element;
      fresh.insertAdjacentHTML('beforeend', html);
      element.replaceWith(fresh);
    }, item('Hello?'));
    await site.showsLines(['customer: Where is my order?', 'agent: Let me check.', 'customer: Hello?']);
    await append(page, 'Anyone?');
    await expect.poll(async () => linesOf(await site.latest()).at(-1)).toBe('customer: Anyone?');
  });

  test('a ticket that is still loading is not called unreadable', async ({ page }) => {
    const site = await Site.open(page, 'zendesk', 'unreadable-log', 'patience = 60_000');
    await site.world.evaluate('reader.watch.reread()');
    expect(await site.reports()).toEqual([]);
    await page
      .locator('[data-test-id="omni-log-list"]')
      .evaluate((element) => element.setAttribute('data-test-id', 'omni-log-container'));
    await page.locator('#main_panes').evaluate((element) => element.append(''));
    await site.showsLines(['customer: Where is my order?', 'agent: Let me check.']);
    expect((await site.reports()).map(({ state }) => state)).toEqual(['reading']);
  });

  test('a page that changes its marks under way is unreadable until it changes back', async ({ page }) => {
    const site = await Site.open(page, 'zendesk', 'plain');
    const rename = (from: string, to: string) =>
      log(page).evaluate(
        (element, [before, after]) => (element.innerHTML = element.innerHTML.replaceAll(before!, after!)),
        [from, to],
      );
    await site.showsLines(['customer: Where is my order?', 'agent: Let me check.']);
    await rename('omni-log-message-content', 'omni-log-words');
    await expect.poll(async () => (await site.latest())?.reason).toBe('Messages were found, but not their words');
    expect((await site.latest())?.conversations).toEqual([]);
    await rename('omni-log-words', 'omni-log-message-content');
    await site.showsLines(['customer: Where is my order?', 'agent: Let me check.']);
  });
});

test('reads a chat that stands in a shadow tree', async ({ page }) => {
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body><div id="app"></div></body>' }),
  );
  await page.goto('https://desk.example/inbox/conversation/9');
  await page.evaluate(() => {
    const tree = document.querySelector('#app')!.attachShadow({ mode: 'open' });
    tree.innerHTML =
      '<div class="stream"><p class="part from-customer"><span>Hello</span></p></div><div class="editor" contenteditable></div>';
  });
  const site = await Site.read(
    page,
    `adapter = {
      id: 'shadow', name: 'Shadow', matches: [], evidence: { confidence: 'low', asOf: '2026-11' },
      conversationId: { path: /conversation\\/(\\d+)/ },
      transcript: '#app >>> .stream',
      message: { item: '.part', text: 'span', roles: [{ role: 'customer', when: '.from-customer' }] },
      composer: '#app >>> .editor',
    }`,
  );
  await site.showsLines(['customer: Hello']);
  expect((await site.latest())?.conversations[0]).toMatchObject({
    ref: { site: 'https://desk.example', id: '9' },
    composer: 'reply',
  });
  await page.evaluate(() => {
    const stream = document.querySelector('#app')!.shadowRoot!.querySelector('.stream')!;
    stream.insertAdjacentHTML('beforeend', '<p class="part from-customer"><span>Anyone?</span></p>');
  });
  await site.showsLines(['customer: Hello', 'customer: Anyone?']);
});
