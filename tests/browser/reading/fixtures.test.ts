import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectedOf, Site, SITES, statesOf } from './site.ts';

/** Some pages write their times in the zone of whoever looks at them. */
test.use({ timezoneId: 'Europe/Berlin' });

for (const site of readdirSync(SITES)) {
  for (const state of statesOf(site)) {
    test(`${site}: ${state}`, async ({ page }) => {
      const opened = await Site.open(page, site, state);
      const expected = await expectedOf(site, state);
      await opened.shows(expected);
      expect(await opened.world.evaluate('reader.adapter')).toBe(site);
      const sites = (await opened.latest())?.conversations.map(({ ref }) => ref.site);
      expect(sites).toEqual(expected.conversations.map(() => new URL(expected.address).origin));
    });
  }
}
