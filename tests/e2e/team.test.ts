import type { Page } from '@playwright/test';
import { expect, type Shift, test } from './shift.ts';

const FURIOUS = 'This is the third time I write and nobody has read a word. I want to speak to your manager right now.';
const DOUBT = 'Hmm, I am not sure the new app is any better than the old one, to be honest.';

/** The lead's page, in a tab behind the desk. */
async function options(shift: Shift): Promise<Page> {
  const page = await shift.extension.context.newPage();
  await page.goto(shift.extension.page('options.html'));
  return page;
}

test('a pack that is switched off is offered no more, at once; switched on again, it is', async ({ shift }) => {
  await shift.begin('dana');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  const { pack } = suggestions[0]!;
  const packs = async () => (await shift.panel.shown()).suggestions.map((one) => one.pack);
  const lead = await options(shift);
  await lead.getByRole('region', { name: pack, exact: true }).getByRole('checkbox').first().uncheck();
  await shift.page.bringToFront();
  await expect.poll(packs).not.toContain(pack);
  expect((await packs()).length).toBeGreaterThan(0);
  await lead.getByRole('region', { name: pack, exact: true }).getByRole('checkbox').first().check();
  await shift.shows({ suggestions });
});

test('feel-felt-found is offered only once the lead has switched it on', async ({ shift }) => {
  await shift.begin('dana');
  const offered = async () =>
    (await shift.assessments()).flatMap((chat) =>
      [...chat.suggestions, ...chat.reserve].map(({ technique }) => technique),
    );
  await shift.hear('dana', DOUBT);
  expect(await offered()).not.toContain('feel-felt-found');
  const lead = await options(shift);
  await lead.getByRole('checkbox', { name: /^Feel, felt, found/ }).check();
  await expect.poll(offered).toContain('feel-felt-found');
});

test('a broken team file is refused by line and field, and changes nothing', async ({ shift }) => {
  await shift.begin('dana');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  const lead = await options(shift);
  await lead.getByLabel('Import a team file').setInputFiles({
    name: 'team.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{\n  "format": 1,\n  "dial": 9,\n  "packsOff": ["empathy"]\n}\n'),
  });
  const alert = lead.getByRole('alert');
  await expect(alert).toContainText('team.json was not taken; nothing has changed');
  await expect(alert).toContainText('Line 3, dial');
  await shift.page.bringToFront();
  await shift.shows({ suggestions });
});

test('an imported team file is in force at once: the procedure of the team is the one shown', async ({ shift }) => {
  await shift.begin('safety-crisis');
  await shift.step('safety-crisis', 3);
  await shift.shows({ chat: { heat: 4 } });
  const lead = await options(shift);
  const company = { safetyProcedure: 'Call the duty desk, then stay in the chat.', safetyContact: '+44 20 7946 0000' };
  await lead.getByLabel('Import a team file').setInputFiles({
    name: 'team.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 1, company })),
  });
  await expect(lead.getByRole('status')).toContainText('team.json is in force');
  await shift.page.bringToFront();
  await expect
    .poll(async () => (await shift.panel.shown()).suggestions[0])
    .toMatchObject({ technique: 'Safety', text: expect.stringContaining(company.safetyProcedure) });
  const link = await shift.panel.evaluate(() => document.querySelector('.safety a')?.getAttribute('href'));
  expect(link).toBe('tel:+442079460000');
});
