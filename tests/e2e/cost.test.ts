import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './shift.ts';

const CALM = 'Hi, could you tell me when the shop opens tomorrow?';
/** So long nothing of ours may run (milliseconds): some turns of anything that is done again and again. */
const SILENCE_MS = 10_000;
const MESSAGES = 100;

/** The functions of the extension that ran in a page since they were last asked for. */
async function ran(devtools: CDPSession): Promise<string[]> {
  const { result } = await devtools.send('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith('chrome-extension://'))
    .flatMap(({ functions }) => functions)
    .filter(({ ranges }) => ranges[0]!.count > 0)
    .map(({ functionName, ranges }) => `${functionName || '(anonymous)'} ${ranges[0]!.count}`);
}

// The driver keeps a tab behind another “visible” to its page: all the more would run in it.
test('in a tab behind another, in which nothing happens, nothing of ours runs', async ({ shift }) => {
  await shift.begin('dana');
  const devtools = await shift.page.context().newCDPSession(shift.page);
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await shift.hear('dana', CALM);
  expect(await ran(devtools)).not.toEqual([]);
  const front = await shift.extension.context.newPage();
  await front.goto('about:blank');
  await expect.poll(() => ran(devtools)).toEqual([]);
  await front.evaluate((silence) => new Promise((done) => setTimeout(done, silence)), SILENCE_MS);
  expect(await ran(devtools)).toEqual([]);
  await shift.say('dana', CALM);
  await expect.poll(async () => (await ran(devtools)).length).toBeGreaterThan(0);
  await devtools.detach();
});

/** How often a page is laid out while it shows 100 messages, one a frame. */
async function layouts(page: Page, devtools: CDPSession, address: string): Promise<number> {
  const counted = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')!.value;
  };
  await page.goto(address);
  const before = await counted();
  await page.evaluate(async (count) => {
    for (let said = 1; said <= count; said += 1) {
      window.desk.say('dana', said % 2 ? 'agent' : 'customer', `I still have not heard of order ${said}.`);
      await new Promise(requestAnimationFrame);
    }
  }, MESSAGES);
  return (await counted()) - before;
}

for (const [kind, parameters] of [
  ['plain', 'fill=500'],
  ['virtualised', 'fill=500&virtual=1'],
] as const) {
  test(`a ${kind} list is laid out as often with the reader as without`, async ({ shift }) => {
    const read = shift.address(['dana'], parameters);
    const devtools = await shift.page.context().newCDPSession(shift.page);
    await devtools.send('Performance.enable');
    const without = await layouts(shift.page, devtools, read.replace('//localhost', '//not-allowed.localhost'));
    await shift.shows({ chat: null });
    const withReader = await layouts(shift.page, devtools, read);
    await shift.shows({ chat: { title: 'Customer dana' } });
    const newest = await shift.page.evaluate(() => Date.parse(window.desk.messages('dana').at(-1)!.at));
    await shift.shownAt(newest);
    expect(without).toBeGreaterThanOrEqual(MESSAGES);
    expect(withReader).toBeLessThan(without + MESSAGES / 2);
    await devtools.detach();
  });
}
