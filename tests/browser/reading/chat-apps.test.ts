import { expect, test, type Page } from '@playwright/test';
import { linesOf, Site } from './site.ts';

const modeOf = (site: Site) => async () => (await site.latest())?.conversations[0]?.composer ?? 'no chat';
const idOf = (site: Site) => async () => (await site.latest())?.conversations[0]?.ref.id;

test.describe('Crisp', () => {
  const CHAT = [
    'customer: Hello',
    'customer: Is it back in stock?',
    'agent: Not yet.',
    'agent: Next week 🙂',
    'customer: Too late!',
  ];
  const bubble = (side: string, text: string) =>
    `<div class="c-conversation-box-content-message c-conversation-box-content-message--${side}"><div class="c-conversation-box-content-message-bubble__content">${text}</div></div>`;
  const show = (page: Page, html: string) =>
    page.locator('.c-conversation-box-content__group').evaluate((group, markup) => (group.innerHTML = markup), html);

  test('messages that are still there when another session is opened are not that session’s', async ({ page }) => {
    const site = await Site.open(page, 'crisp', 'chat', 'patience = 60_000');
    await site.showsLines(CHAT);
    await page.evaluate(() => history.pushState(null, '', location.pathname.replace('000000000001', '000000000002')));
    await site.world.evaluate('reader.watch.reread()');
    await show(page, bubble('user', 'I want my money back'));
    await site.showsLines(['customer: I want my money back']);
    for (const { conversations } of await site.reports()) {
      for (const { ref, messages } of conversations) {
        const own = ref.id.endsWith('1') ? CHAT.length : 1;
        expect(messages.length === own || messages.length === 0).toBe(true);
      }
    }
  });

  test('what scrolls out of sight stays known', async ({ page }) => {
    const site = await Site.open(page, 'crisp', 'no-chat', 'patience = 60_000');
    await page.evaluate(() => {
      history.pushState(null, '', '/website/11112222-0000-4000-8000-000000000009/inbox/session_77/');
      document.querySelector('#crisp-app')!.innerHTML =
        '<div class="c-conversation-box-content"><div class="c-conversation-box-content__group"></div></div>';
    });
    await show(page, bubble('user', 'Hello') + bubble('user', 'Anyone?') + bubble('operator', 'Hi'));
    await site.showsLines(['customer: Hello', 'customer: Anyone?', 'agent: Hi']);
    await show(page, bubble('user', 'Anyone?') + bubble('operator', 'Hi') + bubble('user', 'At last'));
    await site.showsLines(['customer: Hello', 'customer: Anyone?', 'agent: Hi', 'customer: At last']);
  });

  test('the box is a reply box while its tab is the active one', async ({ page }) => {
    const site = await Site.open(page, 'crisp', 'chat');
    await expect.poll(modeOf(site)).toBe('reply');
    const switchTabs = () =>
      page.locator('.c-base-tabs').evaluate((tabs) => {
        for (const tab of tabs.children) tab.classList.toggle('c-base-tabs__item--active');
      });
    await switchTabs();
    await expect.poll(modeOf(site)).toBe('note');
    await switchTabs();
    await expect.poll(modeOf(site)).toBe('reply');
  });
});

test('LiveChat: where the address names no chat, the chosen row does', async ({ page }) => {
  const site = await Site.open(page, 'livechat', 'text-com', 'patience = 60_000');
  await expect.poll(idOf(site)).toBe('TK2AAAA01');
  await page.evaluate(() => {
    const rows = document.querySelectorAll('[data-testid^="chat-item-"]');
    rows.forEach((row, index) => row.setAttribute('aria-selected', String(index === 1)));
  });
  await page
    .locator('[data-testid="messages-list"]')
    .evaluate(
      (list) =>
        (list.innerHTML =
          '<div data-testid="customer-message"><div data-testid="message-text">I want my money back</div></div>'),
    );
  await expect.poll(idOf(site)).toBe('TK2BBBB02');
  await site.showsLines(['customer: I want my money back']);
  const shown = (await site.reports()).map(({ conversations }) => [
    conversations[0]?.ref.id,
    conversations[0]?.messages.length,
  ]);
  expect(shown).not.toContainEqual(['TK2BBBB02', 5]);
});

test('LiveChat: a private message is no reply', async ({ page }) => {
  const site = await Site.open(page, 'livechat', 'chat');
  await expect.poll(modeOf(site)).toBe('reply');
  await page
    .locator('textarea')
    .evaluate((box: HTMLTextAreaElement) => (box.placeholder = 'Private messages will be visible to agents only…'));
  await expect.poll(modeOf(site)).toBe('note');
});

test.describe('WhatsApp', () => {
  const LINES = [
    'customer: Is it open? 🙂',
    'customer: Hello?',
    'agent: Yes, until 6. We look forward.',
    'agent: We are here.',
  ];
  const row = (id: string, text: string) =>
    `<div role="row"><div data-id="${id}"><div class="${id.startsWith('true') ? 'message-out' : 'message-in'}"><span class="selectable-text">${text}</span></div></div></div>`;
  const show = (page: Page, html: string) =>
    page
      .locator('[data-testid="conversation-panel-messages"]')
      .evaluate((panel, markup) => (panel.innerHTML = markup), html);

  test('its messages name the chat when another one is shown in the same place', async ({ page }) => {
    const site = await Site.open(page, 'whatsapp', 'chat');
    await site.showsLines(LINES);
    await show(page, row('false_4930111@c.us_7A', 'I want my money back'));
    await expect.poll(idOf(site)).toBe('4930111@c.us');
    await site.showsLines(['customer: I want my money back']);
    await show(page, row('false_120363@g.us_7B', 'Lunch?'));
    await expect.poll(async () => (await site.latest())?.state).toBe('no-chat');
  });

  test('rows that come and go with the scroll position are one chat', async ({ page }) => {
    const site = await Site.open(page, 'whatsapp', 'chat');
    await site.showsLines(LINES);
    await show(page, row('true_15550001111@c.us_3A05', 'We are here.') + row('false_15550001111@c.us_3A06', 'Fine'));
    await site.showsLines([...LINES, 'customer: Fine']);
    await show(
      page,
      row('false_15550001111@c.us_3A00', 'Good day') + row('false_15550001111@c.us_3A01', 'Is it open? 🙂'),
    );
    await site.showsLines(['customer: Good day', ...LINES, 'customer: Fine']);
  });

  test('without ids that tell, a name in the title is no chat’s name, a phone number is', async ({ page }) => {
    const site = await Site.open(page, 'whatsapp', 'opaque-ids');
    await expect.poll(idOf(site)).toBe('+1 (555) 000-1111');
    await page
      .locator('[data-testid="conversation-info-header-chat-title"]')
      .evaluate((title) => (title.textContent = 'Bob Ray'));
    await expect.poll(async () => (await site.latest())?.reason).toBe('The page does not say which chat this is');
    expect(linesOf(await site.latest())).toEqual([]);
  });
});
