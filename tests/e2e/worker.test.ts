import { expect, type Shift, test } from './shift.ts';

const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

/** How many feedbacks the device has kept. */
function kept(shift: Shift): Promise<number> {
  return shift.panel.evaluate(async () => {
    const name = 'levelhead-feedback';
    const database = (await indexedDB.databases()).find((one) => one.name === name);
    if (!database) return 0;
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, database.version);
      opening.addEventListener('error', () => reject(opening.error));
      opening.addEventListener('success', () => {
        const db = opening.result;
        const counting = db.transaction('events').objectStore('events').count();
        counting.addEventListener('success', () => {
          db.close();
          resolve(counting.result);
        });
      });
    });
  });
}

test('a service worker that ends between messages loses nothing', async ({ shift }) => {
  await shift.begin('dana', 'omar');
  await shift.hear('dana', 'Hi, could you tell me when the shop opens tomorrow?');
  await shift.say('omar', FURIOUS);
  await shift.shows({ strip: [{ title: 'Customer omar', heat: 3 }, { title: 'Customer dana' }] });
  await shift.extension.killWorker();
  await shift.shows({ chat: { title: 'Customer dana' }, strip: [{ title: 'Customer omar', heat: 3 }, {}] });
  const { chat } = await shift.hear('dana', FURIOUS);
  expect(chat!.heat).toBe(3);
  await shift.shows({
    strip: [
      { title: 'Customer dana', heat: 3 },
      { title: 'Customer omar', heat: 3 },
    ],
  });
});

test('a service worker that ends during an inference judges the message all the same', async ({ shift }) => {
  await shift.begin('dana');
  const worker = await shift.extension.worker();
  await worker.evaluate(() => {
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime) as (message: { kind: string }) => Promise<unknown>;
    const asked = new Promise((resolve) => {
      Object.assign(runtime, {
        sendMessage: (message: { kind: string }) => {
          const answer = send(message);
          if (message.kind !== 'advise') return answer;
          resolve(null);
          return new Promise(() => undefined);
        },
      });
    });
    Object.assign(globalThis, { asked });
  });
  const at = await shift.say('dana', `${FURIOUS} ${'And nobody tells me what is going on with my order. '.repeat(60)}`);
  await worker.evaluate(() => (globalThis as unknown as { asked: Promise<string> }).asked);
  await shift.extension.killWorker();
  const { chat } = await shift.shownAt(at);
  expect(chat!.heat).toBe(3);
});

test('a service worker that ends between click and insertion: inserted once, and kept once', async ({ shift }) => {
  await shift.begin('dana');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  const focused = shift.page.evaluate(
    () => new Promise((resolve) => addEventListener('focusin', () => resolve(null), { once: true, capture: true })),
  );
  await shift.extension.killWorker();
  await shift.panel.click(`Insert: ${suggestions[0]!.technique}`);
  await focused;
  await shift.extension.killWorker();
  await expect.poll(() => shift.draft('dana')).toBe(suggestions[0]!.text);
  await expect.poll(() => kept(shift)).toBe(1);
  const { chat } = await shift.hear('dana', 'Hello?');
  expect(chat!.title).toBe('Customer dana');
  expect(await shift.draft('dana')).toBe(suggestions[0]!.text);
});

test('a thumb given while the service worker sleeps is kept', async ({ shift }) => {
  await shift.begin('dana');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  await shift.extension.killWorker();
  await shift.panel.click(`Helpful: ${suggestions[0]!.technique}`);
  await shift.shows({ receipts: [expect.stringContaining('Saved on this device')] });
  expect(await kept(shift)).toBe(1);
});
