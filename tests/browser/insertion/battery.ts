import { expect, test as base, type TestType } from '@playwright/test';
import type { EditorName } from '../editors/page.ts';
import { CHECKS } from './checks.ts';
import { ChromiumStage } from './chromium.ts';
import { deskFiles, type Need, strict } from './desk.ts';
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

/** How often a check runs, each time with editors made anew on the same page. */
const REPETITIONS = 3;

/** Runs every check with an editor in both browsers, on a page without a policy and on a strict one that has what it needs. */
export function battery(editor: EditorName, need?: Need): void {
  const page = need ? `a strict page ${need[1] ? `with ${need.join(' ')}` : `without ${need[0]}`}` : 'a strict page';
  for (const [browser, test] of Object.entries({ Chromium: inChromium, Firefox: inFirefox })) {
    checksOf(test, `${editor}, ${browser}`, editor);
    checksOf(test, `${editor} on ${page}, ${browser}`, editor, strict(need));
  }
  if (need) offends(editor, need);
}

/** On a page that is all strict it is the editor that is stopped: as it begins, or at what is pasted. */
function offends(editor: EditorName, [directive]: Need): void {
  base(`${editor} itself offends against ${directive}`, async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        document.documentElement.dataset['offended'] += ` ${effectiveDirective}`;
      });
    });
    const use = async (): Promise<void> => {
      const stage = await ChromiumStage.open(page, editor, '', strict());
      await stage.insert('First.\n\nSecond.');
      await stage.draft();
    };
    await use().catch(() => undefined);
    const offended = async () => {
      const frames = page.frames().map((frame) => frame.locator('html').getAttribute('data-offended'));
      return (await Promise.all(frames)).join(' ');
    };
    await expect.poll(offended).toContain(directive);
  });
}

function checksOf(
  test: TestType<object, { stages: Stages }>,
  title: string,
  editor: EditorName,
  policy?: string,
): void {
  test.describe(title, () => {
    let stage: Stage;
    test.beforeAll(async ({ stages }) => {
      test.setTimeout(120_000);
      await deskFiles();
      stage = await stages.open(editor, policy);
    });
    test.afterAll(() => stage?.close());

    if (policy !== undefined)
      test('the page lets in what its policy says, and no more', async () => {
        const allowed = await stage.evaluate(() => {
          const element = document.createElement('p');
          element.setAttribute('style', 'color: red');
          try {
            element.innerHTML = '<b></b>';
          } catch {
            // no text may become markup
          }
          return { markup: element.childElementCount > 0, style: element.style.color !== '' };
        });
        expect(allowed).toEqual({ markup: !policy.includes('require-trusted-types-for'), style: false });
      });

    for (const { name, draft = '', sends = [], run } of CHECKS.filter((one) => !policy || !one.anyPolicy)) {
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
