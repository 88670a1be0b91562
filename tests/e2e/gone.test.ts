import type { Page } from '@playwright/test';
import type { Place } from '../../lib/assessment.ts';
import { expect, type Shift, test } from './shift.ts';

const CALM = 'Hi, could you tell me when the shop opens tomorrow?';
const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

/** A second tab of the desk in front, with omar's calm chat that the panel has judged. */
async function openOmar(shift: Shift): Promise<Page> {
  await shift.begin('dana');
  await shift.hear('dana', FURIOUS);
  const tab = await shift.extension.context.newPage();
  await tab.goto(shift.address(['omar']));
  await tab.evaluate((text) => window.desk.say('omar', 'customer', text), CALM);
  await shift.shows({ chat: { title: 'Customer omar', heat: 0 }, strip: [{ title: 'Customer dana' }, { heat: 0 }] });
  return tab;
}

/** The process of a tab ends at once, and nobody is told. */
async function crash(tab: Page): Promise<void> {
  const crashed = tab.waitForEvent('crash');
  const devtools = await tab.context().newCDPSession(tab);
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** The chats were last seen this long ago, and the one alarm rings. */
async function ring(shift: Shift, minutes: number): Promise<void> {
  const worker = await shift.extension.worker();
  await worker.evaluate(async (agoMs) => {
    const stored = await chrome.storage.session.get<Record<string, { lastSeenAt: number }>>(null);
    for (const [key, chat] of Object.entries(stored)) {
      if (key.startsWith('chat:'))
        await chrome.storage.session.set({ [key]: { ...chat, lastSeenAt: Date.now() - agoMs } });
    }
    await chrome.alarms.create('look-again', { when: Date.now() });
  }, minutes * 60_000);
}

async function placesOf(shift: Shift, chat: string): Promise<Place[] | undefined> {
  return (await shift.assessments()).find(({ conversation }) => conversation.id === chat)?.places;
}

const NOT_SEEN = { title: 'Customer omar', heat: null, stale: true, standing: 'not seen', current: false };
const DANA = { title: 'Customer dana', heat: 3, stale: false };

test('a tab that crashed: when the alarm rings its chat is not seen, the others are', async ({ shift }) => {
  const tab = await openOmar(shift);
  await crash(tab);
  await ring(shift, 20);
  await shift.shows({ chat: null, strip: [DANA, NOT_SEEN] });
  expect(await placesOf(shift, 'omar')).toEqual([]);
});

test('a tab that crashed: a panel that opens does not show its chat as calm', async ({ shift }) => {
  const tab = await openOmar(shift);
  await crash(tab);
  await shift.panel.reload();
  await shift.shows({ chat: null, strip: [DANA, NOT_SEEN] });
});

test('a chat that is looked at in silence stays as it was judged', async ({ shift }) => {
  await openOmar(shift);
  const kept = { chat: { title: 'Customer omar', heat: 0 }, strip: [DANA, { title: 'Customer omar', heat: 0 }] };
  const since = Date.now();
  await ring(shift, 20);
  await expect.poll(async () => (await shift.assessments()).every(({ lastSeenAt }) => lastSeenAt >= since)).toBe(true);
  expect(await shift.panel.shown()).toMatchObject(kept);
});

test('a tab that hangs is not seen until it goes on, silent as it is', async ({ shift }) => {
  const tab = await openOmar(shift);
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send('Debugger.enable');
  const paused = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
  const hanging = tab.evaluate(() => {
    // oxlint-disable-next-line no-debugger -- the page stands still here
    debugger;
  });
  await paused;
  await ring(shift, 20);
  await shift.shows({ chat: null, strip: [DANA, NOT_SEEN] });
  await devtools.send('Debugger.resume');
  await hanging;
  await shift.shows({ chat: { title: 'Customer omar', heat: 0 }, strip: [DANA, { heat: 0, stale: false }] });
  await devtools.detach();
});

test('a tab the browser discards leaves a chat that is not seen; back in front, it is read again', async ({
  shift,
}) => {
  await openOmar(shift);
  await shift.page.bringToFront();
  await shift.shows({ chat: { title: 'Customer dana' } });
  const worker = await shift.extension.worker();
  const discarded = await worker.evaluate(async () => {
    const desk = (await chrome.tabs.query({})).find(({ url }) => url?.includes('/omar'))!;
    return (await chrome.tabs.discard(desk.id))!.id!;
  });
  await shift.shows({ chat: { title: 'Customer dana' }, strip: [DANA, NOT_SEEN] });
  await worker.evaluate((id) => void chrome.tabs.update(id, { active: true }), discarded);
  await shift.shows({ chat: { title: 'Customer omar' }, strip: [DANA, { title: 'Customer omar', stale: false }] });
});
