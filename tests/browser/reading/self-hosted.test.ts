import { expect, test, type Page } from '@playwright/test';
import { Site } from './site.ts';

const modeOf = (site: Site) => async () =>
  (await site.latest())?.conversations.find(({ shown }) => shown)?.composer ?? 'no chat';
const append = (page: Page, selector: string, html: string) =>
  page.locator(selector).evaluate((element, markup) => element.insertAdjacentHTML('beforeend', markup), html);

test.describe('Rocket.Chat', () => {
  const LINES = ['system: has joined the channel', 'customer: Hi, I want my refund please', 'customer: Order 55'];

  test('a message keeps its speaker when the head of its run is not mounted any more', async ({ page }) => {
    const site = await Site.open(page, 'rocket-chat', 'plain');
    await site.showsLines([...LINES, 'agent: Sure, one moment.']);
    await page.locator('#m1').evaluate((element) => {
      while (element.previousElementSibling) element.previousElementSibling.remove();
      element.remove();
    });
    await append(
      page,
      '.messages-list',
      '<div data-mid="m4" data-own="false" data-sequential="false"><div class="rcx-message-body">By nobody we know</div></div><div data-mid="m5" data-own="false" data-sequential="true"><div class="rcx-message-body">and again</div></div>',
    );
    await site.showsLines([...LINES, 'agent: Sure, one moment.', 'unknown: By nobody we know', 'unknown: and again']);
    expect((await site.latest())?.conversations[0]?.messages[2]?.author).toBe('Bob Ray');
  });

  test('rows used again for other messages are read as those', async ({ page }) => {
    const site = await Site.open(page, 'rocket-chat', 'virtualised');
    await site.showsLines(['unknown: and nobody answers', 'agent: I do.', 'customer: At last.']);
    await page.locator('.messages-list').evaluate((list) => {
      const [first, second, third] = [...list.children];
      const copy = (row: Element, from: Element) => (row.innerHTML = from.innerHTML);
      copy(first!, second!);
      copy(second!, third!);
      third!.innerHTML = second!.innerHTML.replaceAll('m5', 'm6').replace('At last.', 'Thank you.');
    });
    await site.showsLines([
      'unknown: and nobody answers',
      'agent: I do.',
      'customer: At last.',
      'customer: Thank you.',
    ]);
  });

  test('another room in the same place is another chat', async ({ page }) => {
    const site = await Site.open(page, 'rocket-chat', 'plain');
    await expect.poll(async () => (await site.latest())?.conversations[0]?.ref.id).toBe('Rm9xYz');
    await page.evaluate(() => {
      history.pushState(null, '', '/live/Other1/room-info');
      document.querySelector('section')!.outerHTML =
        '<section id="chat-window-Other1"><ul class="messages-list"><div class="rcx-message" data-mid="o1" data-own="false" data-sequential="false"><span id="o1-displayName" data-username="guest-4">Eve</span><div class="rcx-message-body">I cancel!</div></div></ul></section>';
    });
    await site.showsLines(['customer: I cancel!']);
    expect((await site.latest())?.conversations).toMatchObject([{ ref: { id: 'Other1' }, composer: 'none' }]);
  });
});

test.describe('Zammad', () => {
  test('classic view: another ticket comes to the front, and an article turns internal', async ({ page }) => {
    const site = await Site.open(page, 'zammad', 'two-tickets');
    const EIGHT = ['customer: My parcel is late.\nWhere is it?', 'agent: We are looking into it'];
    await site.showsLines(EIGHT);
    await page.locator('#article-22').evaluate((article) => article.classList.add('is-internal'));
    await site.showsLines([EIGHT[0]!, 'note: We are looking into it']);
    await page.evaluate(() => {
      location.hash = '#ticket/zoom/7';
      for (const pane of document.querySelectorAll('.content')) pane.classList.toggle('active', pane.id.endsWith('-7'));
    });
    await site.showsLines(['customer: I want my money back']);
    await page
      .locator('.content.active .article-add')
      .evaluate((form) => form.classList.replace('is-public', 'is-internal'));
    await expect.poll(modeOf(site)).toBe('note');
  });

  test('new view: the form says when it is internal', async ({ page }) => {
    const site = await Site.open(page, 'zammad-desktop', 'plain');
    await expect.poll(modeOf(site)).toBe('reply');
    const icon = page.locator('output[name="internal"] svg').first();
    await icon.evaluate((svg) => svg.setAttribute('class', 'icon icon-lock'));
    await expect.poll(modeOf(site)).toBe('note');
    await icon.evaluate((svg) => svg.setAttribute('class', 'icon icon-unlock'));
    await expect.poll(modeOf(site)).toBe('reply');
    await page.locator('[role="complementary"]').evaluate((panel) => panel.remove());
    await expect.poll(modeOf(site)).toBe('none');
  });

  test('new view: one ticket at a time stands in the page, and one that comes back is as it was', async ({ page }) => {
    const EIGHT = ['customer: My parcel is late', 'agent: On it'];
    const site = await Site.open(page, 'zammad-desktop', 'plain', 'patience = 60_000');
    await site.showsLines(EIGHT);
    await page.evaluate(() => {
      const kept = document.querySelector('main')!;
      const other = kept.cloneNode(true) as Element;
      other.querySelector('[role="heading"]')!.textContent = 'Refund';
      other.querySelector('#article-22')!.remove();
      const article = other.querySelector('#article-20')!;
      article.id = 'article-31';
      article.querySelector('.inner-article-body')!.textContent = 'I want my money back';
      Object.assign(globalThis, { kept, other });
      history.pushState(null, '', '/desktop/tickets/7');
    });
    await site.world.evaluate('reader.watch.reread()');
    const swap = (inPage: string) => page.evaluate(inPage);
    await swap('kept.replaceWith(other)');
    await site.showsLines(['customer: I want my money back']);
    await swap("history.pushState(null, '', '/desktop/tickets/8')");
    await site.world.evaluate('reader.watch.reread()');
    await swap('other.replaceWith(kept)');
    await site.showsLines(EIGHT);
    const words = (await site.reports()).flatMap(({ conversations }) =>
      conversations.flatMap(({ ref, title, messages }) => messages.map(({ text }) => `${ref.id} ${title}: ${text}`)),
    );
    expect(new Set(words)).toEqual(
      new Set(['8 Late parcel: My parcel is late', '8 Late parcel: On it', '7 Refund: I want my money back']),
    );
  });
});

test('Live Helper Chat: whispering is no reply, and another tab is another chat', async ({ page }) => {
  const site = await Site.open(page, 'live-helper-chat', 'two-chats');
  await site.showsLines(['customer: Do you ship abroad?', 'agent: Yes, we do.']);
  const editor = page.locator('#CSChatMessage-10');
  await editor.evaluate((element) => element.setAttribute('whisper', '1'));
  await expect.poll(modeOf(site)).toBe('note');
  await editor.evaluate((element) => element.setAttribute('whisper', '0'));
  await expect.poll(modeOf(site)).toBe('reply');
  await page.evaluate(() => {
    location.hash = '#/chat-id-9';
    for (const pane of document.querySelectorAll('.chat-tab-pane')) pane.classList.toggle('active');
  });
  await append(
    page,
    '#messagesBlock-9',
    '<div class="message-row response" id="msg-2" data-op-id="0"><div class="msg-body">Now</div><br><div class="msg-body">!</div></div>',
  );
  await site.showsLines(['customer: I want my money back', 'customer: Now\n!']);
});

test('FreeScout: a thread that comes in stands on top, and Reply and Note open the box', async ({ page }) => {
  const site = await Site.open(page, 'freescout', 'thread');
  const LINES = [
    'customer: It broke on day one!',
    'agent: Hello Bob,\nsorry about the lamp.',
    'system: Ana assigned to herself',
    'note: check the stock',
  ];
  await site.showsLines(LINES);
  await page
    .locator('#conv-layout-main')
    .evaluate((main) =>
      main.insertAdjacentHTML(
        'afterbegin',
        '<div class="thread thread-type-customer" id="thread-95" data-thread_id="95"><div class="thread-person"><strong>Bob Ray</strong></div><div class="thread-body"><div class="thread-content">I am waiting!</div></div></div>',
      ),
    );
  await site.showsLines([...LINES, 'customer: I am waiting!']);
  expect(await modeOf(site)()).toBe('none');
  const block = page.locator('.conv-reply-block');
  await block.evaluate((element) => element.classList.remove('hidden'));
  await expect.poll(modeOf(site)).toBe('reply');
  await block.evaluate((element) => element.classList.add('conv-note-block'));
  await expect.poll(modeOf(site)).toBe('note');
});

test('Papercups: the avatar that goes down a run tells all of it', async ({ page }) => {
  const site = await Site.open(page, 'papercups', 'plain');
  await site.showsLines(['customer: Is it in stock?', 'agent: Yes.', 'customer: Great 🙂']);
  await page
    .locator('.css-row2')
    .nth(1)
    .evaluate((row) => {
      const next = row.cloneNode(true) as Element;
      next.querySelector('p')!.textContent = 'Thanks';
      row.querySelector('.css-av')!.outerHTML = '<div style="width: 32px; border-radius: 50%;"></div>';
      row.after(next);
    });
  await site.showsLines(['customer: Is it in stock?', 'agent: Yes.', 'customer: Great 🙂', 'customer: Thanks']);
  await page
    .locator('.css-row2')
    .nth(2)
    .evaluate((row) => (row.querySelector('.css-av')!.textContent = 'M'));
  await site.showsLines(['customer: Is it in stock?', 'agent: Yes.', 'unknown: Great 🙂', 'unknown: Thanks']);
});
