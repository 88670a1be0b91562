import { salesforce } from '../../../lib/adapters/salesforce.ts';
import { zendesk } from '../../../lib/adapters/zendesk.ts';
import { heated, stored } from './examples.ts';
import { expect, test } from './panel.ts';

test('a chat read by weak evidence is said to be read experimentally, beside its heat', async ({
  inFront: { panel, tabId, show },
}) => {
  const heat = panel.getByRole('region', { name: 'Conversation heat' });
  await show(stored(heated(tabId, { adapter: salesforce.id })));
  await expect(heat).toContainText(`Reading ${salesforce.name} is experimental.`);
  await expect(heat.locator('.figure')).toHaveText('3');
  await show(stored(heated(tabId, { adapter: zendesk.id, title: 'Tomasz' })));
  await expect(heat.getByRole('heading')).toHaveText('Tomasz');
  await expect(heat).not.toContainText('experimental');
});
