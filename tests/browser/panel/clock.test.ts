import { chat, heated, place, stored, suggestion } from './examples.ts';
import { expect, testWithClock as test } from './panel.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** The panel's clock stands at this time until a test moves it. */
const NOW = Date.parse('2026-03-02T09:00:00Z');
const promised = (leftMs: number, words = 'in ten minutes') => ({
  words,
  madeAt: NOW + leftMs - 10 * MINUTE,
  due: NOW + leftMs,
});

test.beforeEach(async ({ inFront: { panel } }) => {
  await panel.clock.install({ time: NOW - SECOND });
  await panel.clock.pauseAt(NOW);
  await panel.reload();
});

test('the wait of the customer ticks while nothing else happens', async ({ inFront: { panel, tabId, show } }) => {
  const waiting = { messageId: 'm5', for: 'answer', since: NOW - 20 * SECOND } as const;
  await show(stored(heated(tabId, { waiting })));
  const clock = panel.getByRole('timer', { name: 'How long the customer waits' });
  await expect(clock).toHaveText('waits 0:20');
  await panel.clock.runFor(9 * SECOND);
  await expect(clock).toHaveText('waits 0:29');
  await expect(clock).not.toHaveClass(/long/);
});

test('a wait that is too long looks so, and one that began before we looked says "over"', async ({
  inFront: { panel, tabId, show },
}) => {
  const since = NOW - 2 * MINUTE;
  await show(stored(heated(tabId, { waiting: { messageId: 'm', for: 'news', since, atLeast: true } })));
  const clock = panel.getByRole('timer', { name: 'How long the customer waits' });
  await expect(clock).toHaveText(/^waits for news over 2:00$/);
  await expect(clock).toHaveClass(/long/);
  await show(stored(heated(tabId)));
  await expect(clock).toHaveCount(0);
});

test('once the customer has waited too long other suggestions stand there, without a new judgement', async ({
  inFront: { panel, tabId, show },
}) => {
  const overdue = [suggestion('progress-update', 'I’m still checking, and I’m still here.')];
  const since = NOW - 72 * SECOND;
  await show(stored(heated(tabId, { overdue, waiting: { messageId: 'm', for: 'answer', since } })));
  const region = panel.getByRole('region', { name: 'Suggestions' });
  await expect(region.getByRole('group', { name: 'Hand off' })).toBeVisible();
  await panel.clock.runFor(5 * SECOND);
  await expect(region.getByRole('group', { name: 'Progress update' })).toBeVisible();
  await expect(region.getByRole('group', { name: 'Hand off' })).toHaveCount(0);
});

test('a promise shows what is left of it, is recalled before it lapses, and goes when it is kept', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await show(stored(heated(tabId, { promises: [promised(6 * MINUTE), promised(50 * MINUTE, 'by 15:00')] })));
  const line = panel.locator('.promise');
  await expect(line).toContainText('Promised “in ten minutes” 4 min ago: 6:00 left');
  await expect(line).toHaveClass(/open/);
  await show(stored(heated(tabId, { promises: [promised(90 * SECOND), promised(50 * MINUTE, 'by 15:00')] })));
  await expect(line).toHaveClass(/due/);
  await expect(panel.locator('p.unseen[role=status]')).toHaveText(
    'Your promise “in ten minutes” to Maria K. lapses in 1 min.',
  );
  await panel.getByRole('button', { name: 'Kept: “in ten minutes”' }).click();
  await expect(line).toContainText('“by 15:00”');
  await expect(line).toHaveClass(/open/);
  await expect
    .poll(() => extension.worker.evaluate(async () => (await chrome.storage.local.get({ kept: [] })).kept))
    .toEqual([expect.stringMatching(/^\w+$/)]);
});

test('a lapsed promise says so', async ({ inFront: { panel, tabId, show } }) => {
  await show(stored(heated(tabId, { promises: [promised(-2 * MINUTE)] })));
  await expect(panel.locator('.promise')).toHaveText(/lapsed 2:00 ago/);
  await expect(panel.locator('.promise')).toHaveClass(/late/);
});

test('every open chat has its time in the strip: a promise before a wait, a wait before when it was seen', async ({
  inFront: { panel, tabId, show },
}) => {
  const waiting = { messageId: 'm', for: 'answer', since: NOW - 3 * MINUTE } as const;
  const hidden = { places: [place(tabId, { shown: false })] };
  await show(
    stored(
      heated(tabId),
      chat('late', { title: 'Tomasz', heat: 2, ...hidden, waiting, promises: [promised(-MINUTE)] }),
      chat('due', { title: 'Aurélie', heat: 1, ...hidden, waiting, promises: [promised(MINUTE)] }),
      chat('waits', { title: 'Guest', heat: 0, ...hidden, waiting, promises: [promised(9 * MINUTE)] }),
      chat('stale', { title: 'Ines', heat: 0, ...hidden, waiting, lastSeenAt: NOW - 9 * MINUTE }),
    ),
  );
  const rows = panel.getByRole('region', { name: 'Open chats' }).getByRole('listitem');
  await expect(rows).toHaveText([
    /Maria K\..*now$/,
    /Tomasz.*promise late$/,
    /Aurélie.*promise due$/,
    /Guest.*waits 3 min$/,
    /Ines.*last seen 9 min ago$/,
  ]);
});

test('when a chat was last seen is told also where its wait, its promise or its age comes first', async ({
  inFront: { panel, tabId, show },
}) => {
  const hidden = { places: [place(tabId, { shown: false })] };
  const waiting = { messageId: 'm', for: 'answer', since: NOW - 3 * MINUTE } as const;
  await show(
    stored(
      chat('waits', { title: 'Guest', heat: 2, ...hidden, waiting, lastSeenAt: NOW - 2 * MINUTE }),
      chat('due', { title: 'Aurélie', heat: 1, ...hidden, promises: [promised(MINUTE)], lastSeenAt: NOW - 4 * MINUTE }),
      chat('stale', { title: 'Ines', ...hidden, waiting, lastSeenAt: NOW - 9 * MINUTE }),
    ),
  );
  const strip = panel.getByRole('region', { name: 'Open chats' });
  await expect(strip.getByRole('listitem')).toHaveText([/Guest.*waits 3 min$/, /Aurélie.*promise due$/, /Ines/]);
  for (const [name, age] of [
    ['Guest', 2],
    ['Aurélie', 4],
    ['Ines', 9],
  ] as const) {
    const row = strip.locator('li, li > button').filter({ hasText: name });
    await expect(row.and(strip.getByTitle(new RegExp(`last seen ${age} min ago`)))).toHaveCount(1);
  }
});
