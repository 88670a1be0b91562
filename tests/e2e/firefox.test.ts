import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as plainExpect, test as base } from '@playwright/test';
import { BUILTIN_PACKS } from '../../lib/packs/builtin/index.ts';
import { startDesk } from '../desk/server.ts';
import { type Shown, shown } from '../extension/shown.ts';
import type { View } from '../firefox/bidi.ts';
import { type Firefox, launchFirefox } from '../firefox/launch.ts';

const FURIOUS = 'This is the third time I write and nobody has read a word. I want to speak to your manager right now.';

/** Waits for a state as long as a busy machine may need. */
const expect = plainExpect.configure({ timeout: 30_000 });

/** Firefox with the desk in front and the real sidebar beside it, allowed and opened as an agent does. */
interface Shift {
  firefox: Firefox;
  tab: View;
  deskUrl: string;
}

const test = base.extend<object, { shift: Shift }>({
  shift: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from the pattern
    async ({}, use) => {
      const desk = await startDesk();
      const firefox = await launchFirefox();
      const { welcome, window } = firefox;
      try {
        await welcome.activate();
        await welcome.until('where to type the address', () => {
          const address = document.querySelector<HTMLInputElement>('details input');
          if (!address) return false;
          document.querySelector('details')!.open = true;
          address.value = 'http://localhost/';
          return address.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await welcome.click('Allow');
        await window.accept();
        await welcome.until('that the desk is allowed, and the page at rest', () => {
          const words = document.body.textContent;
          return words.includes('Allowed: localhost') && words.includes('localhost is allowed.');
        });
        await window.hideSidebar();
        await welcome.until('the page as wide as the window', () => innerWidth === outerWidth);
        await welcome.click('Open the side panel');
        await expect.poll(() => window.isSidebarOpen()).toBe(true);
        const tab = await firefox.open(desk.url);
        await use({ firefox, tab, deskUrl: desk.url });
      } finally {
        await firefox.close();
        await desk.close();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.setTimeout(90_000);

test.beforeEach(async ({ shift: { tab, deskUrl } }, { testId }) => {
  await tab.goto(`${deskUrl}?start=paused&open=${testId}`);
});

/** The customer says something; gives what the sidebar shows once the model has judged it. */
async function hear({ firefox, tab }: Shift, chat: string, text: string): Promise<Shown> {
  const at = await tab.evaluate(
    (id, words) => {
      const message = window.desk.say(id, 'customer', words);
      return Date.parse(window.desk.messages(id).find((one) => one.id === message)!.at);
    },
    chat,
    text,
  );
  const judged = () => firefox.sidebar.evaluate(shown);
  const byTheModel = async () => {
    const { chat: seen } = await judged();
    return seen?.messageAt === at && seen.chips.some((chip) => chip === 'anger' || chip === 'frustration');
  };
  await expect.poll(byTheModel).toBe(true);
  return judged();
}

function draft({ tab }: Shift, chat: string): Promise<string> {
  return tab.evaluate((id) => window.desk.composerText(id), chat);
}

test('the sidebar shows heat, evidence and suggestions, and Insert puts one into the reply box', async ({ shift }, {
  testId,
}) => {
  const { chat, suggestions } = await hear(shift, testId, FURIOUS);
  expect(chat).toMatchObject({ title: `Customer ${testId}`, heat: 3, word: 'escalating' });
  expect(chat!.quotes.flatMap(({ marks }) => marks).join(' ')).toContain('manager');
  expect(suggestions).not.toHaveLength(0);
  const { technique, text } = suggestions[0]!;
  await shift.firefox.sidebar.evaluate(
    (name) => document.querySelector<HTMLElement>(`[aria-label="Insert: ${name}"]`)!.click(),
    technique,
  );
  await expect.poll(() => draft(shift, testId)).toBe(text);
  await expect
    .poll(async () => (await shift.firefox.sidebar.evaluate(shown)).suggestions[0]?.outcome)
    .toContain('In the reply box');
});

test('the browser command inserts the first suggestion', async ({ shift }, { testId }) => {
  const { suggestions } = await hear(shift, testId, FURIOUS);
  await shift.firefox.window.command('I');
  await expect.poll(() => draft(shift, testId)).toBe(suggestions[0]!.text);
});

test('an event page that ended judges the next message all the same', async ({ shift }, { testId }) => {
  await hear(shift, testId, FURIOUS);
  await shift.firefox.window.suspend();
  const { chat } = await hear(shift, testId, 'You are useless and I am furious. Answer me!');
  expect(chat!.heat).toBeGreaterThanOrEqual(3);
});

test('an open sidebar keeps the event page awake', async ({ shift }, { testId }) => {
  const { window } = shift.firefox;
  await hear(shift, testId, FURIOUS);
  await window.suspend();
  await expect.poll(() => window.backgroundState()).toBe('running');
});

test('the toolbar button opens the sidebar, even where the event page has ended', async ({ shift }, { testId }) => {
  const { window } = shift.firefox;
  await hear(shift, testId, FURIOUS);
  await window.hideSidebar();
  await window.suspend();
  await window.clickAction();
  await expect.poll(() => window.isSidebarOpen()).toBe(true);
});

test('a team file set by the organisation’s policy is in force from the next start on, and shown locked', async ({
  shift,
}, { testId }) => {
  const { firefox } = shift;
  const { suggestions } = await hear(shift, testId, FURIOUS);
  const { pack } = suggestions[0]!;
  const id = BUILTIN_PACKS.find(({ name }) => name === pack)!.id;
  const folder = await mkdtemp(join(tmpdir(), 'levelhead-policy-'));
  const setPolicy = async (policies: object) => {
    await writeFile(join(folder, 'policies.json'), JSON.stringify({ policies }));
    await firefox.window.readPolicies(folder);
  };
  const options = await firefox.open(`moz-extension://${await firefox.window.host()}/options.html`);
  const locked = () =>
    options.evaluate(() => document.querySelector('main')?.textContent.includes('through the browser’s policy'));
  try {
    await setPolicy({
      '3rdparty': { Extensions: { 'levelhead@levelhead.invalid': { team: { format: 1, packsOff: [id] } } } },
    });
    await expect
      .poll(async () => {
        await options.evaluate(() => location.reload());
        return locked();
      })
      .toBe(true);
    await firefox.window.suspend();
    await shift.tab.activate();
    const { suggestions: others } = await hear(shift, testId, `${FURIOUS} I mean it.`);
    expect(others.length).toBeGreaterThan(0);
    expect(others.map((one) => one.pack)).not.toContain(pack);
  } finally {
    await options.close();
    await setPolicy({});
    await firefox.window.suspend();
    await rm(folder, { recursive: true });
  }
});

test('no request leaves localhost', async ({ shift }, { testId }) => {
  await hear(shift, testId, FURIOUS);
  expect(shift.firefox.outside).toEqual([]);
});
