import type { BrowserContext, Page } from '@playwright/test';

/** A helpdesk nobody knows: its classes are made up by a build tool, its chat stands between other things. */
export const DESK = `<!doctype html><meta charset="utf-8"><title>Desk</title>
<style>
  body { margin: 0; display: grid; grid-template-columns: 200px 1fr; height: 100vh; font: 14px sans-serif }
  .css-1f2k9a { display: grid; grid-template-rows: auto 1fr auto; min-height: 0 }
  .css-8h3j0q { overflow-y: auto; padding: 10px }
  .css-77ab1c { display: flex; margin: 6px 0 } .css-77ab1d { display: flex; margin: 6px 0; justify-content: flex-end }
  .css-0p9o8i { max-width: 60%; padding: 8px; background: #eee }
  textarea { height: 60px; width: 90% }
</style>
<nav><b>Chats</b><p>Dana Fox</p><p>Omar Reis</p><input type="search" placeholder="Search"></nav>
<main class="css-1f2k9a"><header><h2>Dana Fox</h2></header>
<div class="css-8h3j0q" role="log"></div>
<form><textarea placeholder="Your reply"></textarea><button>Send</button></form></main>
<script>
  const log = document.querySelector('[role="log"]');
  globalThis.sent = 0;
  document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); sent += 1 });
  function say(by, text) {
    const row = document.createElement('div'), words = document.createElement('div'), time = document.createElement('time');
    row.className = by === 'customer' ? 'css-77ab1c' : 'css-77ab1d';
    row.dataset.sender = by === 'customer' ? 'visitor' : 'operator';
    words.className = 'css-0p9o8i'; words.textContent = text; time.textContent = '09:' + (10 + log.childElementCount);
    row.append(words, time); log.append(row); row.scrollIntoView();
  }
  say('customer', 'Hi, where is the lamp I ordered?');
  say('customer', 'Order 4411');
  say('agent', 'Good morning, let me see where it is.');
  say('customer', 'ok');
  say('agent', 'It was sent on Monday.');
  say('customer', 'Thank you.');
</script>`;

/** What the desk says at first. */
export const SAID = [
  'customer: Hi, where is the lamp I ordered?',
  'customer: Order 4411',
  'agent: Good morning, let me see where it is.',
  'customer: ok',
  'agent: It was sent on Monday.',
  'customer: Thank you.',
];

/** A page of this site in which a chat of another site stands in a frame. */
const FRAMED = `<!doctype html><meta charset="utf-8"><title>Tools</title><h1>Tools</h1>
<iframe src="http://localhost/inbox/4411" style="width: 90%; height: 500px; border: 0"></iframe>`;

/** A chat of it, and a page of another site. Neither is served by anybody: the test answers for them. */
export const CHAT = 'http://127.0.0.1/inbox/4411';
export const ELSEWHERE = 'http://localhost/';
export const IN_FRAME = 'http://127.0.0.1/tools';

export async function serveDesk(context: BrowserContext): Promise<void> {
  await context.route(/^http:\/\/(127\.0\.0\.1|localhost)\//, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: route.request().url() === IN_FRAME ? FRAMED : DESK,
    }),
  );
}

export function say(page: Page, by: 'customer' | 'agent', text: string): Promise<void> {
  return page.evaluate(([who, words]) => (globalThis as unknown as Desk).say(who!, words!), [by, text]);
}

export function sent(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as Desk).sent);
}

interface Desk {
  say(by: string, text: string): void;
  sent: number;
}

/** The next release of the desk: other marks for who speaks, and another list. */
export function rebuild(page: Page): Promise<void> {
  return page.evaluate(() => {
    const log = document.querySelector('[role="log"]')!;
    log.className = 'css-zz81aa';
    log.setAttribute('role', 'list');
    for (const row of log.children) {
      const by = row.getAttribute('data-sender') === 'visitor' ? 'client' : 'staff';
      row.removeAttribute('data-sender');
      row.setAttribute('data-from', by);
    }
  });
}
