import type { Page } from '@playwright/test';
import { BUILTIN_PACKS } from '../../lib/packs/builtin/index.ts';
import { DEFAULT_TEAM, type Team } from '../../lib/team.ts';
import { expect, type Shift, test } from './shift.ts';

const FURIOUS = 'This is the third time I write and nobody has read a word. I want to speak to your manager right now.';

/** What the browser's own page for trying out policies takes: a mandatory one for the machine, for an extension. */
const FOR_THE_MACHINE = { name: 'team', source: 5, scope: 1, level: 1 };

/** Sets the team file by the browser's policy, through the browser's own policy engine; null takes it back. */
async function setPolicy(shift: Shift, team: unknown): Promise<void> {
  const page = await shift.extension.context.newPage();
  await page.goto('chrome://policy/test');
  const policies = team === null ? [] : [{ ...FOR_THE_MACHINE, namespace: shift.extension.id, value: team }];
  await page.evaluate(
    (list) =>
      (chrome as unknown as { send(message: string, args: string[]): void }).send('setLocalTestPolicies', [
        'answer',
        list,
        '',
      ]),
    JSON.stringify(policies),
  );
  await page.close();
  await shift.page.bringToFront();
}

/** What the browser hands to the extension. */
const managed = (shift: Shift) =>
  shift.panel.evaluate(async () => (await chrome.storage.managed.get<{ team?: Team }>('team')).team);

async function options(shift: Shift): Promise<Page> {
  const page = await shift.extension.context.newPage();
  await page.goto(shift.extension.page('options.html'));
  return page;
}

test.afterEach(async ({ shift }) => {
  await setPolicy(shift, null);
  await expect.poll(() => managed(shift)).toBeUndefined();
});

test('a team file set by policy is in force at once and locked, and when it is gone the agent’s own counts again', async ({
  shift,
}) => {
  await shift.begin('dana');
  const { suggestions } = await shift.hear('dana', FURIOUS);
  const { pack } = suggestions[0]!;
  const id = BUILTIN_PACKS.find(({ name }) => name === pack)!.id;
  const packs = async () => (await shift.panel.shown()).suggestions.map((one) => one.pack);

  await setPolicy(shift, { format: 1, packsOff: [id] });
  await expect.poll(packs).not.toContain(pack);
  expect((await packs()).length).toBeGreaterThan(0);
  const lead = await options(shift);
  await expect(lead.getByText('through the browser’s policy')).toBeVisible();
  const choice = lead.getByRole('region', { name: pack, exact: true }).getByRole('checkbox').first();
  await expect(choice).toBeDisabled();
  await expect(choice).not.toBeChecked();
  await expect(lead.getByLabel('Import a team file')).toBeDisabled();
  await lead.close();

  await setPolicy(shift, null);
  await shift.shows({ suggestions });
});

test('a policy with a mistake in a word locks the defaults and says which field is wrong', async ({ shift }) => {
  await setPolicy(shift, { format: 1, dial: 5, techniquesOff: ['shouting'] });
  await expect.poll(() => managed(shift)).toBeDefined();
  const lead = await options(shift);
  await expect(lead.getByRole('alert')).toContainText('techniquesOff.0');
  await expect(lead.getByText('through the browser’s policy')).toBeVisible();
});

test('every field of a team file comes through the browser’s schema unchanged', async ({ shift }) => {
  const team: Team = {
    ...DEFAULT_TEAM,
    dial: 4,
    packsOff: ['apology'],
    phrasesOff: ['empathy/a'],
    edits: { 'empathy/a': 'That is a long wait.' },
    packs: [
      {
        format: 1,
        id: 'ours',
        name: 'Ours',
        version: '1.0.0',
        language: 'en',
        description: 'Our own words.',
        phrases: [
          {
            id: 'one',
            technique: 'set-boundary',
            text: 'Please leave the insults out, {name}.',
            when: { heat: [3, 4], emotions: ['anger'], signals: ['abuse'], drivers: ['unjust'], stage: ['open'] },
            notWhen: { heat: [0, 1], issues: ['refund'] },
            safe: true,
            needs: ['authority'],
            step: 1,
            tone: 'plain',
            source: 'ours',
          },
        ],
      },
    ],
    draftRulesOff: ['calm-down'],
    sites: ['https://*.acme.example/*'],
    recipes: [
      {
        format: 1,
        site: 'https://help.acme.example/*',
        taught: '2026-11-20',
        chat: { root: '.chat', attribute: 'data-id' },
        title: { selector: '.who' },
        transcript: '.messages',
        message: {
          item: '.message',
          id: { attribute: 'data-id' },
          text: '.words',
          textParts: 'beside',
          roles: [{ role: 'agent', when: '.mine', side: 'end' }],
          author: { selector: '.who', attribute: 'title' },
          byTitle: true,
          at: { attribute: 'data-at' },
          strip: '.quote',
          reversed: true,
          virtualised: true,
        },
        composer: '.box',
        note: { when: '.note', tab: '.tabs' },
      },
    ],
    company: {
      name: 'Acme',
      products: ['lamps'],
      hours: 'Mon-Fri 9:00-18:00',
      timeZone: 'Europe/Berlin',
      authorityLimit: 'up to 25 EUR credit',
      boundaryConsequence: 'we end the chat',
      safetyProcedure: 'Call the duty desk.',
      safetyContact: '+49 30 0000000',
    },
  };
  await setPolicy(shift, team);
  await expect.poll(() => managed(shift)).toEqual(team);
  const lead = await options(shift);
  await expect(lead.getByText('through the browser’s policy')).toBeVisible();
  await expect(lead.getByRole('alert')).toHaveCount(0);
});
