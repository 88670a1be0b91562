// npm start: the demo desk in a browser with the extension beside it; without a display, the same run told on the terminal.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchExtension } from '../extension/launch.ts';
import { tellShift } from './tell-shift.ts';
import { startDesk } from './server.ts';

const SCREENS = fileURLToPath(new URL('../../.output/screens/', import.meta.url));

const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux');
const headless = !display || process.env.CI !== undefined;

await mkdir(SCREENS, { recursive: true });
const desk = await startDesk({});
const extension = await launchExtension({ headless });

if (headless) {
  try {
    process.exitCode = await tellShift(desk.url, extension, SCREENS);
  } finally {
    await extension.close();
    await desk.close();
  }
} else {
  console.log(`The demo desk is at ${desk.url}. Press "Open the side panel" on Levelhead's welcome page.`);
  const page = await extension.context.newPage();
  await page.goto(desk.url);
  const welcome = await extension.context.newPage();
  await welcome.goto(extension.page('welcome.html'));
  await new Promise((closed) => extension.context.on('close', closed));
  await desk.close();
}
