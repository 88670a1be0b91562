// npm start: the demo desk in a browser with the extension's panel beside it; without a display, the same told on the terminal.
// --screens also writes the README's pictures.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { E2E_BUILD, launchExtension, LoadingRefused } from '../extension/launch.ts';
import { startDesk } from './server.ts';
import { tellShift } from './tell-shift.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux');
const forReadme = process.argv.includes('--screens');
const headless = !display || process.env.CI !== undefined || forReadme;
const screens = folder(forReadme ? 'screens/' : '../../.output/screens/');

await mkdir(screens, { recursive: true });
const desk = await startDesk();
const launched = await launchExtension({
  headless,
  ...(forReadme && { width: 1440, height: 1000, switches: ['--force-device-scale-factor=1.5'] }),
}).catch((error: unknown) => {
  if (error instanceof LoadingRefused) return error;
  throw error;
});
const refused = launched instanceof LoadingRefused;
const { context, close } = refused ? launched.browser : launched;
const closedByHand = () => new Promise((closed) => context.on('close', closed));

try {
  if (refused) {
    console.error(`${launched.message}. Load it by hand, in two steps:
  1. Open chrome://extensions and switch on Developer mode.
  2. Press "Load unpacked" and choose ${E2E_BUILD}`);
    if (headless) {
      process.exitCode = 1;
    } else {
      await context.pages()[0]!.goto(desk.url);
      console.log(`Then reload the demo desk at ${desk.url}. Close the browser to end.`);
      await closedByHand();
    }
  } else if (headless) {
    process.exitCode = await tellShift(desk.url, launched, screens);
  } else {
    const { tab } = await launched.openPanel();
    await tab.goto(desk.url);
    console.log(`The demo desk is at ${desk.url}, the panel beside it. Close the browser to end.`);
    await closedByHand();
  }
} finally {
  await close();
  await desk.close();
}
