import { test } from '@playwright/test';
import { startDesk } from '../desk/server.ts';
import { launchExtension } from '../extension/launch.ts';
import { expect, ready, Shift } from './shift.ts';

const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

test.setTimeout(90_000);

test('a desk that comes back as it was left is read and judged anew', async () => {
  const desk = await startDesk({});
  const extension = await launchExtension({ keepsLeftPages: true });
  try {
    const { panel, tab } = await extension.openPanel();
    const shift = new Shift({ extension, panel, tab, deskUrl: desk.url });
    await shift.begin('dana');
    await ready(panel);
    await shift.hear('dana', FURIOUS);
    await tab.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { cameBack: persisted })),
    );
    await tab.goto(new URL('/nothing-here', desk.url).href);
    await shift.shows({ chat: null });
    await tab.evaluate(() => history.back());
    // On the way the page has no script to ask.
    const cameBack = () => tab.evaluate(() => (globalThis as { cameBack?: boolean }).cameBack).catch(() => undefined);
    await expect.poll(cameBack).toBe(true);
    await shift.shows({ chat: { title: 'Customer dana', heat: 3 } });
    await shift.hear('dana', 'Thank you, it works now!');
  } finally {
    await extension.close();
    await desk.close();
  }
});
