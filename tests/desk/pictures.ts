import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '../extension/launch.ts';
import type { PanelView } from '../extension/panel-view.ts';

/** Pixels the panel is wide in the pictures. */
const PANEL_WIDTH = 380;

/** Writes `panel-light.png` and `panel-dark.png`: the desk as it stands now with the panel beside it. */
export async function takePictures(extension: Extension, desk: Page, panel: PanelView, folder: string): Promise<void> {
  const paper = await extension.context.newPage();
  await desk.bringToFront();
  const { height, scale } = await desk.evaluate(() => ({ height: innerHeight, scale: devicePixelRatio }));
  const deskTools = await extension.context.newCDPSession(desk);
  const hideScrollbars = (hidden: boolean) =>
    Promise.all([
      deskTools.send('Emulation.setScrollbarsHidden', { hidden }),
      panel.send('Emulation.setScrollbarsHidden', { hidden }),
    ]);
  await hideScrollbars(true);
  await panel.evaluate(() => {
    for (const part of document.querySelectorAll('html, body, main')) part.scrollTop = 0;
  });
  await panel.size(PANEL_WIDTH, height, scale);
  for (const scheme of ['dark', 'light'] as const) {
    await desk.emulateMedia({ colorScheme: scheme });
    await panel.scheme(scheme);
    const parts = [await desk.screenshot({ animations: 'disabled' }), await panel.picture()];
    const images = parts.map((part) => `<img src="data:image/png;base64,${part.toString('base64')}">`).join('');
    await paper.setContent(
      `<style>
        body { margin: 0; width: max-content; background: ${scheme === 'dark' ? '#333' : '#ccc'} }
        div { display: flex; gap: 1px; zoom: calc(1 / ${scale}) }
      </style><div>${images}</div>`,
    );
    await paper
      .locator('img')
      .last()
      .evaluate((image: HTMLImageElement) => image.decode());
    await paper.locator('div').screenshot({ path: join(folder, `panel-${scheme}.png`) });
  }
  await paper.close();
  await desk.emulateMedia({ colorScheme: null });
  await panel.scheme('light');
  await panel.size(0, 0);
  await hideScrollbars(false);
  await deskTools.detach();
}
