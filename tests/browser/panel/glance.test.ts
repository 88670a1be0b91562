import { chat, heated, place, stored, suggestion } from './examples.ts';
import { expect, test } from './panel.ts';

test('one glance: number, word, shape, trend, flag, the customer’s own words', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(stored(heated(tabId)));
  const heat = panel.getByRole('region', { name: 'Conversation heat' });
  await expect(heat.locator('.number')).toHaveText('3escalating');
  await expect(heat.locator('.number svg.shape path')).toHaveCount(1);
  await expect(heat).toContainText('rising');
  await expect(heat.getByRole('img', { name: 'calm, uneasy, uneasy, frustrated, escalating' })).toBeVisible();
  await expect(heat.locator('.flag')).toContainText(
    'asks for a manager; threatens to leave; is likely to escalate soon (72 %)',
  );
  await expect(heat.locator('mark')).toHaveText(['called three times', 'Get me your manager', 'cancelling today']);
  await expect(heat.getByRole('listitem')).toHaveText(['anger', 'frustration', 'had to ask again', 'feels ignored']);
});

test('each suggestion is a group named by its technique, with named buttons, slots and gaps', async ({
  inFront: { panel, tabId, show },
}) => {
  await show(stored(heated(tabId)));
  const groups = panel.getByRole('region', { name: 'Suggestions' }).getByRole('group');
  await expect(groups).toHaveCount(3);
  const options = groups.and(panel.getByRole('group', { name: 'Offer options' }));
  for (const label of ['Insert', 'Copy', 'Helpful', 'Not helpful']) {
    await expect(options.getByRole('button', { name: `${label}: Offer options`, exact: true })).toBeVisible();
  }
  await expect(options.locator('.filled')).toHaveText('Thursday');
  await expect(options.locator('.gap')).toHaveText('[date]');
  await expect(options).toContainText('an ultimatum: give the choice back');
  await expect(options).toContainText('Options and next steps');
  await expect(panel.getByRole('group', { name: 'Hand off' })).toContainText('higher: you found it helpful');
});

test('follows the state as it changes', async ({ inFront: { panel, tabId, show } }) => {
  await show(stored(heated(tabId)));
  const number = panel.locator('.heat .number');
  await expect(number).toContainText('3');
  await show(stored(heated(tabId, { heat: 1, trend: 'falling', flag: null })));
  await expect(number).toHaveText('1uneasy');
  await expect(panel.locator('.flag')).toHaveCount(0);
});

test('a reading like ones the agent corrected says how sure it is, until they say what this one is', async ({
  inFront: { panel, tabId, show },
}) => {
  const heat = panel.getByRole('region', { name: 'Conversation heat' });
  await show(stored(heated(tabId, { doubt: { times: 1, certainty: 0.75 } })));
  await expect(heat).toContainText('Less sure: you corrected 1 like reading.');
  await show(stored(heated(tabId, { doubt: { times: 3, certainty: 0.5 } })));
  await expect(heat).toContainText('Unsure: you corrected 3 like readings.');
  await show(stored(heated(tabId, { heat: 2, doubt: { times: 5, certainty: 0.4, from: 3 } })));
  await expect(heat).toContainText('Read as 3 escalating, shown as 2 frustrated: you corrected 5 like readings.');
  await show(stored(heated(tabId, { doubt: { times: 3, certainty: 0.5 }, correction: { heat: 1, id: 3 } })));
  await expect(heat).toContainText('You read it as 1 uneasy');
  await expect(heat).not.toContainText('like readings');
});

test('a chat that heats up is announced once, politely', async ({ inFront: { panel, tabId, show } }) => {
  await show(stored(heated(tabId, { heat: 1, flag: null })));
  await expect(panel.locator('.heat .number')).toContainText('uneasy');
  const live = panel.locator('p.unseen[role=status]');
  await expect(live).toBeEmpty();
  await show(stored(heated(tabId)));
  await expect(live).toHaveText('Maria K.: 3 escalating, flagged');
});

test('not judged, words only and stale say so and never look calm', async ({ inFront: { panel, tabId, show } }) => {
  const heat = panel.getByRole('region', { name: 'Conversation heat' });
  await show(stored(chat('7', { heat: null, status: 'not-judged', language: 'de', places: [place(tabId)] })));
  await expect(heat).toContainText('this looks like German, and Levelhead judges English only');
  await expect(heat.locator('.number')).toHaveCount(0);

  await show({ ...stored(heated(tabId, { status: 'words-only' })), model: { state: 'loading', progress: 0.5 } });
  await expect(heat).toContainText('From the words alone');
  await expect(panel.getByRole('progressbar')).toHaveAttribute('value', '0.5');

  const nineMinutesAgo = Date.now() - 9.5 * 60_000;
  await show(
    stored(chat('7', { heat: 0, places: [place(tabId, { shown: false })], lastSeenAt: nineMinutesAgo, unread: 2 })),
  );
  await expect(heat).toContainText('Not on screen for 9 min with 2 unread');
  await expect(heat.locator('.number')).toHaveCount(0);
});

test('hostile chat text is shown as text', async ({ inFront: { panel, tabId, show } }) => {
  const hostile =
    '<img src=x onerror="document.title=1"> {{name}} \u202Etxet desrever\u202C \u200B<script>alert(1)</script>';
  await show(
    stored(
      heated(tabId, {
        title: hostile,
        evidence: [
          {
            messageId: 'm',
            quote: hostile,
            marks: [
              { start: 0, end: 10 },
              { start: 5, end: 9_000 },
              { start: -4, end: -1 },
            ],
          },
        ],
        suggestions: [
          suggestion('acknowledge', 'x', {
            text: hostile,
            slots: [{ name: 'issue', start: 0, end: 12, filled: true }],
          }),
        ],
      }),
    ),
  );
  await expect(panel.getByRole('heading', { name: '{{name}}' })).toBeVisible();
  await expect(panel.locator('.quote')).toContainText(hostile);
  await expect(panel.getByRole('group', { name: 'Acknowledge' }).locator('.text')).toHaveText(hostile);
  await expect(panel.locator('main img, main script')).toHaveCount(0);
  await expect(panel).toHaveTitle('Levelhead');
});

test('a safety crisis shows the team’s procedure to follow, with its number, and nothing to insert', async ({
  inFront: { panel, tabId, show },
  extension,
}) => {
  await extension.seed('local', { team: { format: 1, company: { safetyContact: '+49 30 1234' } } });
  await show(
    stored(heated(tabId, { suggestions: [suggestion('safety', 'Call the duty lead.', { phraseId: 'team/safety' })] })),
  );
  const safety = panel.getByRole('group', { name: 'Safety' });
  await expect(safety).toContainText('Call the duty lead.');
  await expect(safety.getByRole('link', { name: '+49 30 1234' })).toHaveAttribute('href', 'tel:+49301234');
  await expect(safety.getByRole('button')).toHaveText(['Copy']);
});

test('the agent’s own limit of suggestions holds', async ({ inFront: { panel, tabId, show }, extension }) => {
  await extension.seed('local', { personal: { suggestions: 1, name: '' } });
  await show(stored(heated(tabId)));
  await expect(panel.getByRole('region', { name: 'Suggestions' }).getByRole('group')).toHaveCount(1);
});
