import { expect, test } from '@playwright/test';
import { Site } from './site.ts';

const listed = (site: Site) => async () => (await site.latest())?.listed;

for (const [desk, state, preview] of [
  ['chatwoot', 'unread-cards', '90 dollars'],
  ['chatwoot', 'unread-cards-2024', '90 dollars'],
  ['livechat', 'unread-chats', '5 lamps'],
  ['rocket-chat', 'sidebar', 'my money back'],
  ['tawk-to', 'chat', 'ripping me off'],
  ['whatsapp', 'unread-rows', '90 dollars'],
] as const) {
  test(`${desk}: what ${state} previews of a chat is reported nowhere`, async ({ page }) => {
    const site = await Site.open(page, desk, state);
    await expect.poll(listed(site)).not.toEqual([]);
    expect(await page.locator('body').textContent()).toContain(preview);
    expect(JSON.stringify(await site.reports())).not.toContain(preview);
  });
}

test('rows come, are read and go', async ({ page }) => {
  const site = await Site.open(page, 'whatsapp', 'unread-rows');
  const row = page.locator('#pane-side [role="row"]');
  const phone = { title: '+1 (555) 000-2222', unread: 1 };
  await expect.poll(listed(site)).toEqual([{ title: 'Eve Moss', unread: 3 }, phone]);
  const badge = row.nth(1).getByTestId('icon-unread-count');
  await badge.evaluate((mark) => (mark.firstChild!.nodeValue = '4'));
  await expect.poll(listed(site)).toEqual([{ title: 'Eve Moss', unread: 4 }, phone]);
  await badge.evaluate((mark) => mark.remove());
  await expect.poll(listed(site)).toEqual([phone]);
  await row.nth(3).evaluate((last) => {
    const next = last.cloneNode(true) as Element;
    next.querySelector('[data-testid="cell-frame-title"] [title]')!.setAttribute('title', 'Ida Holm');
    next.insertAdjacentHTML('beforeend', '<span data-testid="icon-unread-count">2</span>');
    last.after(next);
  });
  await expect.poll(listed(site)).toEqual([phone, { title: 'Ida Holm', unread: 2 }]);
  await page.locator('#pane-side').evaluate((pane) => pane.remove());
  await expect.poll(listed(site)).toEqual([]);
});

test('a page whose list is long reports what stands on top', async ({ page }) => {
  const site = await Site.open(page, 'rocket-chat', 'sidebar');
  await page.locator('nav [role="list"]').evaluate((list) => {
    list.innerHTML = Array.from(
      { length: 400 },
      (_, index) => `<a href="/live/r${index}" data-unread="true" title="Guest ${index}"></a>`,
    ).join('');
  });
  const ids = async () => (await site.latest())?.listed?.map(({ id }) => id);
  await expect.poll(ids).toEqual(Array.from({ length: 20 }, (_, index) => `r${index}`));
});
