import { expect, test } from './shift.ts';

const FURIOUS = 'This is the third time I write and nobody has read a word. I want to speak to your manager right now.';

test('Not helpful moves a phrase out of the way at once and says so; Undo brings it back', async ({ shift }) => {
  await shift.begin('dana');
  const { suggestions: before } = await shift.hear('dana', FURIOUS);
  await shift.panel.click(`Not helpful: ${before[0]!.technique}`);
  await shift.shows({ receipts: [expect.stringContaining(`Not helpful: ${before[0]!.technique}`)] });
  await expect.poll(async () => (await shift.panel.shown()).suggestions[0]!.text).not.toBe(before[0]!.text);
  await shift.panel.click(`Undo: ${before[0]!.technique}`);
  await shift.shows({ receipts: [], suggestions: before });
});

test('Helpful lifts a phrase at once and says so; Undo puts it back', async ({ shift }) => {
  await shift.begin('dana');
  const { suggestions: before } = await shift.hear('dana', FURIOUS);
  await shift.panel.click(`Helpful: ${before[1]!.technique}`);
  await shift.shows({ receipts: [expect.stringContaining(`Helpful: ${before[1]!.technique}`)] });
  await expect
    .poll(async () => (await shift.panel.shown()).suggestions.map(({ learned }) => learned))
    .toContain('you marked this helpful here');
  await shift.panel.click(`Undo: ${before[1]!.technique}`);
  await shift.shows({ receipts: [], suggestions: before });
});

test('Wrong reading shows at once the heat the agent sees; Undo takes it back', async ({ shift }) => {
  await shift.begin('dana');
  const { chat } = await shift.hear('dana', FURIOUS);
  await shift.panel.click('Wrong reading');
  await shift.panel.click('1 uneasy');
  await shift.shows({ chat: { heat: 1, word: 'uneasy', reading: expect.stringContaining('You read it as 1 uneasy') } });
  expect((await shift.panel.shown()).strip).toMatchObject([{ title: 'Customer dana', heat: 1 }]);
  await shift.panel.click('Undo');
  await shift.shows({ chat: { heat: chat!.heat, reading: expect.not.stringContaining('You read it') } });
});

test('a corrected reading makes like ones of other chats less sure; one that was taken back does not', async ({
  shift,
}) => {
  const says = (reading: unknown) => shift.shows({ chat: { reading } });
  await shift.begin('dana');
  await shift.hear('dana', FURIOUS);
  await shift.panel.click('Wrong reading');
  await shift.panel.click('1 uneasy');
  await says(expect.stringContaining('You read it as 1 uneasy'));
  await shift.begin('omar');
  await shift.hear('omar', FURIOUS);
  await says(expect.stringContaining('Less sure: you corrected 1 like reading.'));
  await shift.panel.click('Wrong reading');
  await shift.panel.click('1 uneasy');
  await says(expect.stringContaining('You read it as 1 uneasy'));
  await shift.panel.click('Undo');
  await says(expect.stringContaining('Less sure: you corrected 1 like reading.'));
});

test('a correction holds until the customer’s next turn', async ({ shift }) => {
  await shift.begin('dana');
  await shift.hear('dana', FURIOUS);
  await shift.panel.click('Wrong reading');
  await shift.panel.click('0 calm');
  await shift.shows({ chat: { heat: 0 } });
  await shift.say('dana', 'I have called the shift lead, one moment please.', 'agent');
  await shift.hear('dana', 'You people are useless idiots. I will sue you, my lawyer has all of this in writing.');
  await shift.shows({ chat: { heat: 4, reading: expect.not.stringContaining('You read it') } });
});

test('what was learned outlives the page and the browser’s service worker', async ({ shift }) => {
  await shift.begin('dana');
  const { suggestions: before } = await shift.hear('dana', FURIOUS);
  await shift.panel.click(`Not helpful: ${before[0]!.technique}`);
  await expect.poll(async () => (await shift.panel.shown()).suggestions[0]!.text).not.toBe(before[0]!.text);
  await shift.extension.killWorker();
  await shift.begin('omar');
  const { suggestions } = await shift.hear('omar', FURIOUS);
  expect(suggestions.map(({ text }) => text)).not.toContain(before[0]!.text);
});

test('how an inserted phrase was sent, and how the customer took it, is learned too, without a word of the chat', async ({
  shift,
}) => {
  await shift.begin('dana');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  expect(await shift.insert(suggestions[0]!.technique)).toContain('In the reply box');
  await shift.say('dana', 'Our floor manager rings you at four.', 'agent');
  await expect.poll(async () => (await shift.assessments())[0]?.answer).toContain('floor manager');
  await shift.hear('dana', 'Oh lovely, thank you so much, that is perfect.');
  const kept = () =>
    shift.panel.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('levelhead-feedback');
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', failed);
      });
      const rows = await new Promise<Record<string, unknown>[]>((done, failed) => {
        const request = db.transaction('events').objectStore('events').getAll();
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', failed);
      });
      db.close();
      return rows;
    });
  await expect.poll(async () => (await kept()).map(({ outcome }) => outcome)).toEqual(['inserted', 'edited', 'cooled']);
  const words = JSON.stringify(await kept());
  for (const word of ['floor', 'lovely', 'nobody', 'dana', suggestions[0]!.text]) expect(words).not.toContain(word);
});
