import { expect, test, type Page } from '@playwright/test';
import { linesOf, Site } from './site.ts';

const navigate = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);
const modeOf = (site: Site) => async () => (await site.latest())?.conversations[0]?.composer;

test.describe('Intercom', () => {
  const part = (id: string, side: 'theirs' | 'ours', text: string) =>
    `<div class="row group/content-part ${side}" data-part-id="${id}"><div class="interblocks-html"><p>${text}</p></div></div>`;
  const inShadow = (page: Page, selector: string, html: string) =>
    page.evaluate(
      ([inner, markup]) =>
        document
          .querySelector('#teammate-app-react')!
          .shadowRoot!.querySelector(inner!)!
          .insertAdjacentHTML('beforeend', markup!),
      [selector, html],
    );

  test('a chat that its shadow tree draws late is read, and is not called unreadable before', async ({ page }) => {
    const site = await Site.open(page, 'intercom', 'no-chat', 'patience = 60_000');
    await navigate(page, '/a/inbox/abc123/inbox/shared/all/conversation/777');
    await site.world.evaluate('reader.watch.reread()');
    await page.evaluate(() => {
      const tree = document.querySelector('#teammate-app-react')!.shadowRoot!;
      tree.innerHTML = '<style>.ours { margin-left: 60% } .theirs { margin-right: 60% }</style><main></main>';
    });
    const stream = part('p1', 'theirs', 'Hello?') + part('p2', 'ours', 'Hi.');
    await inShadow(page, 'main', `<div data-testid="conversation-stream-scroll-container">${stream}</div>`);
    await site.showsLines(['customer: Hello?', 'agent: Hi.']);
    expect(await modeOf(site)()).toBe('none');
    await inShadow(
      page,
      'main',
      '<div data-conversation-reply-composer><div class="ProseMirror" contenteditable="true"></div></div>',
    );
    await site.world.evaluate('reader.watch.reread()');
    expect(await modeOf(site)()).toBe('none');
    await inShadow(page, 'main', '<button data-intercom-target="note-tab" aria-selected="false"></button>');
    await expect.poll(modeOf(site)).toBe('reply');
    await page.evaluate(() => {
      const tree = document.querySelector('#teammate-app-react')!.shadowRoot!;
      tree.querySelector('button')!.setAttribute('aria-selected', 'true');
    });
    await expect.poll(modeOf(site)).toBe('note');
    expect((await site.reports()).map(({ state }) => state)).not.toContain('unreadable');
  });

  test('one side alone tells nothing; the first answer tells who wrote what came before', async ({ page }) => {
    const site = await Site.open(page, 'intercom', 'shadow-one-sided');
    await expect.poll(async () => (await site.latest())?.reason).toBe('Messages were found, but not who wrote them');
    await inShadow(page, '.column', part('p4', 'ours', 'One moment.'));
    await site.showsLines([
      'customer: Where is my order?',
      'customer: Let me check.',
      'customer: And?',
      'agent: One moment.',
    ]);
  });

  test('a chat that is laid out later gets its sides then', async ({ page }) => {
    const style = "document.querySelector('#teammate-app-react').style";
    const site = await Site.open(page, 'intercom', 'shadow', `patience = 60_000;${style}.display = 'none'`);
    await expect.poll(async () => (await site.latest())?.conversations).toEqual([]);
    await site.world.evaluate(`${style}.display = ''`);
    await expect.poll(async () => linesOf(await site.latest())[0]).toBe('customer: Where is my order?');
  });
});

test.describe('HubSpot', () => {
  const list = (page: Page) => page.locator('[data-test-id="virtualParentRef"]');
  /** Gives the mounted rows these messages, in the elements that are there; `atNewest` scrolls there in the same task. */
  const draw = (page: Page, messages: [kind: string, text: string][], { atNewest = false } = {}) =>
    list(page).evaluate(
      (element, { drawn, scroll }) => {
        if (scroll) element.scrollTo({ top: element.scrollHeight, behavior: 'instant' });
        const rows = [...element.querySelectorAll('[data-test-id^="primary-message-"]:has([data-test-id])')];
        for (const [index, [kind, text]] of drawn.entries()) {
          rows[index]!.setAttribute('data-test-id', `primary-message-${kind}`);
          const words = rows[index]!.querySelector('[data-test-id="primary-message-content"]')!;
          if (words.textContent !== text) words.firstChild!.nodeValue = text;
        }
      },
      { drawn: messages, scroll: atNewest },
    );
  const open = async (page: Page) => {
    const site = await Site.open(page, 'hubspot', 'comment-mode', 'patience = 60_000');
    await list(page).evaluate((element) => {
      (element as HTMLElement).style.height = '60px';
      element.insertAdjacentHTML('beforeend', '<div style="height: 2000px"></div>');
    });
    return site;
  };

  test('remembers the messages whose elements are used again for others', async ({ page }) => {
    const site = await open(page);
    await site.showsLines(['customer: Hello', 'agent: Hi']);
    await draw(page, [
      ['agent', 'Hi'],
      ['visitor', 'Where is my order?'],
    ]);
    await site.showsLines(['customer: Hello', 'agent: Hi', 'customer: Where is my order?']);
  });

  test('an older part that touches nothing known is not taken for the newest', async ({ page }) => {
    const site = await open(page);
    await site.showsLines(['customer: Hello', 'agent: Hi']);
    await draw(page, [
      ['visitor', 'A year ago'],
      ['agent', 'Long past'],
    ]);
    await site.world.evaluate('reader.watch.reread()');
    expect(linesOf(await site.latest())).toEqual(['customer: Hello', 'agent: Hi']);
    await draw(
      page,
      [
        ['visitor', 'Still there?'],
        ['agent', 'Yes'],
      ],
      { atNewest: true },
    );
    await site.showsLines(['customer: Hello', 'agent: Hi', 'customer: Still there?', 'agent: Yes']);
  });

  test('never takes the messages of the chat before for those of the chat just opened', async ({ page }) => {
    const site = await open(page);
    await site.showsLines(['customer: Hello', 'agent: Hi']);
    await navigate(page, '/live-messages/1234567/inbox/42#live-chat');
    await site.world.evaluate('reader.watch.reread()');
    await draw(page, [['visitor', 'I want to cancel.']]);
    await site.showsLines(['customer: I want to cancel.']);
    await draw(page, [
      ['visitor', 'I want to cancel.'],
      ['agent', 'I see.'],
    ]);
    await site.showsLines(['customer: I want to cancel.', 'agent: I see.']);
    const words = (await site.reports()).flatMap(({ conversations }) =>
      conversations.flatMap(({ ref, messages }) => messages.map(({ text }) => `${ref.id}: ${text}`)),
    );
    expect([...new Set(words)]).toEqual([
      '1234567-9988776655: Hello',
      '1234567-9988776655: Hi',
      '1234567-42: I want to cancel.',
      '1234567-42: I see.',
    ]);
  });

  test('the channel in the address tells comments from replies', async ({ page }) => {
    const site = await open(page);
    await expect.poll(modeOf(site)).toBe('note');
    await page.evaluate(() => (location.hash = '#email'));
    await expect.poll(modeOf(site)).toBe('reply');
    await page.evaluate(() => (location.hash = '#notes'));
    await expect.poll(modeOf(site)).toBe('note');
    await page.evaluate(() => (location.hash = '#carrier-pigeon'));
    await expect.poll(modeOf(site)).toBe('none');
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await expect.poll(modeOf(site)).toBe('none');
    await page.evaluate(() => (location.hash = '#live-chat'));
    await expect.poll(modeOf(site)).toBe('reply');
  });
});

test.describe('Gorgias', () => {
  const thread = (page: Page) => page.locator('[aria-label="Ticket thread"]');
  /** Gives the mounted bubbles these messages, in the elements that are there; `atNewest` scrolls there in the same task. */
  const draw = (page: Page, messages: [name: string, text: string][], { atNewest = false } = {}) =>
    thread(page).evaluate(
      (element, { drawn, scroll }) => {
        if (scroll) element.scrollTo({ top: element.scrollHeight, behavior: 'instant' });
        const bubbles = element.querySelectorAll(':scope > [class*="messageBubble"]');
        for (const [index, said] of drawn.entries()) {
          const words = bubbles[index]!.querySelectorAll('[data-name="text"]');
          for (const [at, text] of said.entries()) words[at]!.firstChild!.nodeValue = text;
        }
      },
      { drawn: messages, scroll: atNewest },
    );
  const BEGUN = ['customer: Where is my order?', 'agent: Let me check.'];
  const open = async (page: Page) => {
    const site = await Site.open(page, 'gorgias', 'ticket', 'patience = 60_000');
    await thread(page).evaluate((element) => {
      (element as HTMLElement).style.height = '60px';
      element.insertAdjacentHTML('beforeend', '<div style="flex: none; height: 2000px"></div>');
    });
    await site.showsLines(BEGUN);
    return site;
  };
  const idsOf = async (site: Site) => (await site.latest())!.conversations[0]!.messages.map(({ id }) => id);

  test('bubbles that are used again for others change their speakers with their words', async ({ page }) => {
    const site = await open(page);
    const before = await idsOf(site);
    await draw(page, [
      ['Sam Agent', 'Let me check.'],
      ['Ann Lee', 'It is late.'],
    ]);
    await site.showsLines([...BEGUN, 'customer: It is late.']);
    await draw(page, [
      ['Ann Lee', 'It is late.'],
      ['Sam Agent', 'It is late.'],
    ]);
    await site.showsLines([...BEGUN, 'customer: It is late.', 'agent: It is late.']);
    const ids = await idsOf(site);
    expect(ids.slice(0, 2)).toEqual(before);
    expect(new Set(ids).size).toBe(4);
  });

  test('an older part that touches nothing known is not taken for the newest', async ({ page }) => {
    const site = await open(page);
    await draw(page, [
      ['Sam Agent', 'A year ago'],
      ['Ann Lee', 'Long past'],
    ]);
    await site.world.evaluate('reader.watch.reread()');
    expect(linesOf(await site.latest())).toEqual(BEGUN);
    const still: [string, string][] = [
      ['Ann Lee', 'Still there?'],
      ['Sam Agent', 'Yes'],
    ];
    await draw(page, still, { atNewest: true });
    await site.showsLines([...BEGUN, 'customer: Still there?', 'agent: Yes']);
  });

  test('the bubbles of the ticket before are not those of the ticket just opened', async ({ page }) => {
    const site = await open(page);
    await navigate(page, '/app/views/55/42');
    await page.locator('nav a').evaluate((name) => (name.firstChild!.nodeValue = 'Eve Moss'));
    await site.world.evaluate('reader.watch.reread()');
    await draw(page, [
      ['Eve Moss', 'I want to cancel.'],
      ['Ann Lee', 'I am Ann of the shop.'],
    ]);
    await site.showsLines(['customer: I want to cancel.', 'agent: I am Ann of the shop.']);
    const words = (await site.reports()).flatMap(({ conversations }) =>
      conversations.flatMap(({ ref, messages }) => messages.map(({ role, text }) => `${ref.id}: ${role}: ${text}`)),
    );
    expect([...new Set(words)]).toEqual([
      ...BEGUN.map((line) => `998877: ${line}`),
      '42: customer: I want to cancel.',
      '42: agent: I am Ann of the shop.',
    ]);
  });
});

test.describe('Freshchat', () => {
  const customer = (text: string) =>
    `<li class="user-messages"><div class="fc-ui-message-bubble user-message"><div class="text">${text}</div></div></li>`;

  test('the same words in another chat are said there too', async ({ page }) => {
    const site = await Site.open(page, 'freshchat', 'note-mode', 'patience = 60_000');
    await site.showsLines(['customer: Hi', 'agent: Hello']);
    await navigate(page, '/a/1001/inbox/my/2/conversation/9');
    await site.world.evaluate('reader.watch.reread()');
    await page
      .locator('.messages')
      .evaluate((list, html) => (list.innerHTML = html), customer('Hi') + customer('Anyone?'));
    await site.showsLines(['customer: Hi', 'customer: Anyone?']);
    await page.locator('.private-note-tab').evaluate((tab) => tab.classList.remove('active'));
    await expect.poll(modeOf(site)).toBe('reply');
  });

  test('scrolled up, what is mounted no more stays known, and an older part is not the newest', async ({ page }) => {
    const agent = (text: string) =>
      `<li class="user-messages fc-agent-message"><div class="fc-ui-message-bubble"><div class="text">${text}</div></div></li>`;
    const draw = (...rows: string[]) =>
      page.locator('.messages').evaluate((list, html) => (list.innerHTML = html), rows.join(''));
    const site = await Site.open(page, 'freshchat', 'note-mode', 'patience = 60_000');
    await site.showsLines(['customer: Hi', 'agent: Hello']);
    await draw(customer('Hi'), agent('Hello'), customer('Where is it?'), agent('Let me check.'));
    const ALL = ['customer: Hi', 'agent: Hello', 'customer: Where is it?', 'agent: Let me check.'];
    await site.showsLines(ALL);
    await page.locator('.messages').evaluate((list) => {
      const scroller = list.parentElement!;
      scroller.style.cssText = 'height: 60px; overflow-y: auto';
      list.insertAdjacentHTML('afterend', '<div style="height: 2000px"></div>');
      scroller.scrollTop = 0;
    });
    await draw(customer('Good day'), customer('Hi'), agent('Hello'));
    await site.showsLines(['customer: Good day', ...ALL]);
    await draw(customer('A year ago'), agent('Long past'));
    await site.world.evaluate('reader.watch.reread()');
    expect(linesOf(await site.latest())).toEqual(['customer: Good day', ...ALL]);
  });
});

test('Zendesk: the channel tells notes from replies in any language', async ({ page }) => {
  const site = await Site.open(page, 'zendesk', 'reply-localised');
  await expect.poll(modeOf(site)).toBe('reply');
  const channel = page.locator('[data-test-id="omnichannel-channel-switcher-button"]');
  await channel.evaluate((button) => button.setAttribute('data-channel', 'internal'));
  await expect.poll(modeOf(site)).toBe('note');
  await channel.evaluate((button) => button.setAttribute('data-channel', 'native_messaging'));
  await expect.poll(modeOf(site)).toBe('reply');
});

test('Help Scout: a reply that comes on top of the thread is the newest', async ({ page }) => {
  const site = await Site.open(page, 'help-scout', 'newest-first');
  await page.getByRole('list', { name: 'Thread Items' }).evaluate((list) => {
    const html =
      '<li><div id="thread-9006" class="is-customer"><time datetime="2026-05-04T10:00:00Z"></time><div class="is-wide-layout">Thank you</div></div></li>';
    list.insertAdjacentHTML('afterbegin', html);
  });
  await expect.poll(async () => linesOf(await site.latest()).at(-1)).toBe('customer: Thank you');
  expect(linesOf(await site.latest())[0]).toBe('customer: Where is my order?');
});

test('Front: a collapsed message is none until it is opened, and another conversation is another chat', async ({
  page,
}) => {
  const MESSAGE = '[class*="messageViewerBase__StyledMessageDiv"]';
  const site = await Site.open(page, 'front', 'mail', 'patience = 60_000');
  await expect.poll(async () => linesOf(await site.latest()).length).toBe(5);
  await page
    .locator('[class*="messageViewerCollapsed__"]')
    .evaluate((blurb) => (blurb.outerHTML = '<div class="messageHtml__StyledHtmlDiv-sc-b41f8a05-0">I ordered</div>'));
  await expect.poll(async () => linesOf(await site.latest())[0]).toBe('unknown: I ordered');
  await page.locator('[data-testid^="viewer-"]').evaluate((viewer, selector) => {
    viewer.setAttribute('data-testid', 'viewer-5550009');
    const [first, ...others] = viewer.querySelectorAll(selector);
    first!.querySelector('[class*="messageHtml__"]')!.textContent = 'I want my money back';
    for (const message of others) message.remove();
  }, MESSAGE);
  await site.showsLines(['unknown: I want my money back']);
  expect((await site.latest())?.conversations).toMatchObject([{ ref: { id: '5550009' }, composer: 'none' }]);
});

test('Zoho Desk: the ticket that comes to the front after its address is the one shown', async ({ page }) => {
  const site = await Site.open(page, 'zoho-desk', 'ticket', 'patience = 60_000');
  await expect.poll(async () => linesOf(await site.latest())[0]).toBe('unknown: Where is it?');
  await navigate(page, '/agent/acme/care/tickets/details/100');
  await site.world.evaluate('reader.watch.reread()');
  await page.evaluate(() => {
    for (const ticket of document.querySelectorAll('[data-id^="subTab_"]')) ticket.toggleAttribute('hidden');
  });
  await site.showsLines(['unknown: I want my money back']);
});
