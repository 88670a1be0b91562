import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * No violation that axe finds, in light and in dark.
 * @param within CSS selectors of the parts to look at; the whole page where there are none
 */
export async function expectSound(page: Page, ...within: string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The other mode puts together its result in a tab of its own, and the panel follows the tab in front.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    for (const part of within) axe.include(part);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}
