import { expect, test as base, type TestType } from '@playwright/test';
import type { EditorName } from '../editors/page.ts';
import { CHECKS } from './checks.ts';
import { ChromiumStage } from './chromium.ts';
import { deskFiles } from './desk.ts';
import { FirefoxDesk } from './firefox.ts';
import type { Stage } from './stage.ts';

interface Stages {
  open(editor: EditorName, policy?: string): Promise<Stage>;
}

const inChromium = base.extend<object, { stages: Stages }>({
  stages: [
    async ({ browser }, use) =>
      use({
        open: async (editor, policy) =>
          ChromiumStage.open(await (await browser.newContext()).newPage(), editor, '', policy),
      }),
    { scope: 'worker' },
  ],
});

const inFirefox = base.extend<object, { stages: Stages }>({
  stages: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from the pattern
    async ({}, use) => {
      const desk = await FirefoxDesk.start();
      await use(desk);
      await desk.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** How often each check runs, on the same page. */
const REPETITIONS = 3;

/** Runs every check with an editor in both browsers, the core ones with a `policy` (its page's Content-Security-Policy). */
export function battery(editor: EditorName, policy?: string): void {
  const name = policy === undefined ? editor : `${editor} on a strict page`;
  checksOf(inChromium, `${name}, Chromium`, editor, policy);
  checksOf(inFirefox, `${name}, Firefox`, editor, policy);
}

function checksOf(test: TestType<object, { stages: Stages }>, title: string, editor: EditorName, policy?: string) {
  test.describe(title, () => {
    let stage: Stage;
    test.beforeAll(async ({ stages }) => {
      test.setTimeout(120_000);
      await deskFiles();
      stage = await stages.open(editor, policy);
    });
    test.afterAll(() => stage?.close());

    for (const { name, draft = '', sends = [], run } of CHECKS.filter((check) => check.core || !policy)) {
      test(name, async () => {
        for (let round = 1; round <= REPETITIONS; round++) {
          await stage.begin(draft);
          await run(stage);
          expect(await stage.sent()).toEqual(sends);
          expect(await stage.draft('ben')).toBe('');
        }
      });
    }
  });
}
