import slowBurn from '../desk/transcripts/slow-burn.json' with { type: 'json' };
import { expect, type Shift, test } from './shift.ts';

const FURIOUS = 'This is the third time I write and nobody has read a word. I want to speak to your manager right now.';

test('a customer message appears as heat, evidence and at most three suggestions', async ({ shift }) => {
  await shift.begin('dana');
  const { chat, suggestions } = await shift.hear('dana', FURIOUS);
  expect(chat).toMatchObject({ title: 'Customer dana', heat: 3, word: 'escalating' });
  expect(chat!.quotes.flatMap(({ marks }) => marks).join(' ')).toContain('manager');
  expect(FURIOUS).toContain(chat!.quotes.at(-1)!.marks[0]);
  expect(suggestions.length).toBeGreaterThan(0);
  expect(suggestions.length).toBeLessThanOrEqual(3);
  expect(new Set(suggestions.map(({ technique }) => technique)).size).toBe(suggestions.length);
  for (const { why, text, pack } of suggestions) {
    expect(why).not.toBe('');
    expect(text).not.toBe('');
    expect(pack).not.toBe('');
  }
});

/** Plays a chat to its end: each customer message with the flag that the panel showed at it. */
async function flagsIn(shift: Shift, chat: string): Promise<{ text: string; flag: string | null }[]> {
  await shift.begin(chat);
  const flags: { text: string; flag: string | null }[] = [];
  while (await shift.step(chat)) {
    const last = await shift.page.evaluate((id) => window.desk.messages(id).at(-1)!, chat);
    if (last.role !== 'customer') continue;
    const shown = await shift.shownAt(Date.parse(last.at));
    flags.push({ text: last.text, flag: shown.chat!.flag });
  }
  return flags;
}

test('a slow burn is flagged before it explodes, and not from the start', async ({ shift }) => {
  const explosion = Object.entries(slowBurn.labels).find(([, { heat }]) => heat >= 3)![0];
  const text = slowBurn.turns[Number(explosion) - 1]![1]!;
  const flags = await flagsIn(shift, 'slow-burn');
  const before = flags.slice(
    0,
    flags.findIndex((one) => one.text === text),
  );
  expect(flags[0]!.flag).toBeNull();
  expect(before.some(({ flag }) => flag?.includes('Flagged since their turn'))).toBe(true);
});

test('the flag goes when the customer has cooled', async ({ shift }) => {
  const flags = await flagsIn(shift, 'cooling-down-after-good-reply');
  expect(flags[0]!.flag).toContain('Flagged');
  expect(flags.at(-1)!.flag).toBeNull();
});

test('Insert puts exactly the text at the caret, keeps the draft, sends nothing, and one undo takes it back', async ({
  shift,
}) => {
  await shift.begin('dana');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  const { text, technique } = suggestions[0]!;
  await shift.enterComposer();
  await shift.page.keyboard.type('Hello Dana. Best regards');
  for (let i = 0; i < ' Best regards'.length; i++) await shift.page.keyboard.press('ArrowLeft');
  await shift.panel.click(`Insert: ${technique}`);
  await shift.shows({
    suggestions: [{ outcome: expect.stringContaining('In the reply box of Customer dana') }, {}, {}],
  });
  expect(await shift.draft('dana')).toBe(`Hello Dana. ${text} Best regards`);
  expect(await shift.sent('dana')).toBe(0);
  await shift.page.keyboard.press('Control+z');
  expect(await shift.draft('dana')).toBe('Hello Dana. Best regards');
});

test('a full reply goes into the reply box with one click, in its order, and is not sent', async ({ shift }) => {
  await shift.begin('dana');
  await shift.hear('dana', FURIOUS);
  const parts = (await shift.assessments())[0]!.reply!;
  const places = ['feeling', 'fact', 'action', 'time'];
  expect(parts.length).toBeGreaterThanOrEqual(2);
  expect(parts.map(({ place }) => place)).toEqual(places.filter((place) => parts.some((part) => part.place === place)));
  await shift.enterComposer();
  await shift.panel.click('Insert: Full reply');
  await expect.poll(() => shift.draft('dana')).toBe(parts.map(({ choices }) => choices[0]!.text).join(' '));
  expect(await shift.sent('dana')).toBe(0);
});

test('in an internal note nothing is inserted: the panel says why and copies', async ({ shift }) => {
  await shift.begin('dana');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  const { text, technique } = suggestions[0]!;
  await shift.page.evaluate(() => window.desk.setMode('dana', 'note'));
  await shift.panel.click(`Insert: ${technique}`);
  await shift.shows({ suggestions: [{ outcome: expect.stringContaining('internal note') }, {}, {}] });
  expect(await shift.draft('dana')).toBe('');
  await shift.extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await shift.panel.click(`Copy: ${technique}`);
  await shift.shows({ suggestions: [{ outcome: expect.stringContaining('Copied') }, {}, {}] });
  await shift.page.bringToFront();
  expect(await shift.page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('a chat that is not in front gets no insertion, nor one that leaves while it happens', async ({ shift }) => {
  await shift.begin('dana', 'omar');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  const refused = expect.stringContaining('Not inserted: Customer dana is not in front');
  await shift.page.evaluate(() =>
    addEventListener('focusin', () => window.desk.openChat('omar'), { once: true, capture: true }),
  );
  await shift.panel.click(`Insert: ${suggestions[0]!.technique}`);
  await shift.shows({ chat: { title: 'Customer omar' } });
  await shift.panel.choose('Customer dana');
  await shift.shows({ chat: { title: 'Customer dana' }, suggestions: [{ outcome: refused }, { outcome: null }, {}] });
  await shift.panel.click(`Insert: ${suggestions[1]!.technique}`);
  await shift.shows({ suggestions: [{ outcome: null }, { outcome: refused }, {}] });
  expect([await shift.draft('dana'), await shift.draft('omar')]).toEqual(['', '']);
});

test('search finds a phrase and inserts it by the keyboard alone', async ({ shift }) => {
  await shift.begin('dana');
  await shift.hear('dana', FURIOUS);
  await shift.panel.press('/');
  await shift.panel.until('the search', () => document.activeElement?.matches('[role=combobox]'));
  await shift.panel.type('refund');
  const [, second] = await shift.panel.until('phrases about refunds', () => {
    const found = [...document.querySelectorAll('[role=option] .text')].map((one) => one.textContent ?? '');
    return found.length > 1 && found.slice(0, 2).every((text) => /refund/i.test(text)) && found;
  });
  await shift.panel.press('ArrowDown');
  await shift.panel.until(
    'the second as chosen',
    () => document.querySelector('#result-1[aria-selected=true]') !== null,
  );
  await shift.panel.press('Enter');
  await expect.poll(() => shift.draft('dana')).toBe(second);
  await shift.panel.press('Escape');
  await shift.panel.until('no search', () => document.querySelector('[role=combobox]') === null);
});

test('browser commands turn the suggestions and insert the first', async ({ shift }) => {
  await shift.begin('dana');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  await shift.command('next-suggestion');
  await shift.shows({
    suggestions: [{ technique: suggestions[1]!.technique }, { technique: suggestions[2]!.technique }, {}],
  });
  await shift.command('insert-suggestion');
  await expect.poll(() => shift.draft('dana')).toBe(suggestions[1]!.text);
  expect(await shift.sent('dana')).toBe(0);
  await shift.command('search-phrases');
  await shift.panel.until('the search', () => document.querySelector('[role=combobox]') !== null);
});

test('a browser command goes to the hottest chat that is not in front, in the same tab too, and on to the next', async ({
  shift,
}) => {
  await shift.begin('dana', 'omar', 'lee');
  await shift.hear('dana', 'Hi, when does the shop open tomorrow please?');
  await shift.say('omar', FURIOUS);
  await shift.say('lee', 'It is not working and nobody answers me.');
  await shift.shows({ strip: [{ title: 'Customer omar', heat: 3 }, {}, {}] });
  await shift.command('next-hottest-chat');
  await shift.shows({ chat: { title: 'Customer omar' } });
  await shift.command('next-hottest-chat');
  await shift.shows({ chat: { title: 'Customer lee' } });
});
