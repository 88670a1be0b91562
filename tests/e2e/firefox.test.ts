import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILTIN_PACKS } from '../../lib/packs/builtin/index.ts';
import { draft, expect, hear, panel, test } from './firefox-shift.ts';

const FURIOUS = 'This is the third time I write and nobody has read a word. I want to speak to your manager right now.';

test.setTimeout(240_000);

function middleOfComposer(): { x: number; y: number } {
  const box = document.querySelector('[contenteditable="true"]')!.getBoundingClientRect();
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

test.beforeEach(async ({ shift: { tab, deskUrl } }, { testId }) => {
  await tab.goto(`${deskUrl}?start=paused&open=${testId}`);
});

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
  await expect.poll(async () => (await panel(shift))?.suggestions[0]?.outcome).toContain('In the reply box');
});

test('the browser command inserts the first suggestion', async ({ shift }, { testId }) => {
  const { suggestions } = await hear(shift, testId, FURIOUS);
  await shift.firefox.window.command('I');
  await expect.poll(() => draft(shift, testId)).toBe(suggestions[0]!.text);
});

test('a harmful draft is underlined, and the sidebar says why and what instead', async ({ shift }, { testId }) => {
  await hear(shift, testId, FURIOUS);
  const { tab, firefox } = shift;
  await tab.clickAt(await tab.evaluate(middleOfComposer));
  await tab.type('Please calm down, it ships on Monday at 9.');
  const underlined = () => tab.evaluate(() => [...(CSS.highlights.get('levelhead-warn') ?? [])].map(String));
  await expect.poll(underlined).toEqual(['calm down']);
  const section = () =>
    firefox.sidebar.evaluate(() => document.querySelector('[aria-label="Draft check"]')?.textContent ?? '');
  await expect.poll(section).toContain('It judges how they feel');
  expect(await section()).toContain('Instead:');
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
