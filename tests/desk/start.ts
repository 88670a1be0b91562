// npm start: the demo desk in a browser with the extension's panel beside it; without a display, the same told on the terminal.
// --screens also writes the README's pictures.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { E2E_BUILD, launchExtension, LoadingRefused } from '../extension/launch.ts';
import { startDesk } from './server.ts';
import { tellShift } from './tell-shift.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux');
const headless = !display || process.env.CI !== undefined;
const forReadme = process.argv.includes('--screens');
const screens = folder(forReadme ? 'screens/' : '../../.output/screens/');

await mkdir(screens, { recursive: true });
const desk = await startDesk();
const extension = await launchExtension({
  headless: headless || forReadme,
  ...(forReadme && { width: 1440, height: 1000, switches: ['--force-device-scale-factor=1.5'] }),
}).catch(async (error: unknown) => {
  if (!(error instanceof LoadingRefused) || headless) throw error;
  console.log(`${error.message}. Load it by hand, in two steps:
  1. Open chrome://extensions and switch on Developer mode.
  2. Press "Load unpacked" and choose ${E2E_BUILD}
Then open ${desk.url}. Ctrl+C ends the desk.`);
  return null;
});

try {
  if (!extension) {
    await new Promise((stopped) => process.once('SIGINT', stopped));
  } else if (headless || forReadme) {
    process.exitCode = await tellShift(desk.url, extension, screens);
  } else {
    const { tab } = await extension.openPanel();
    await tab.goto(desk.url);
    console.log(`The demo desk is at ${desk.url}, the panel beside it. Close the browser to end.`);
    await new Promise((closed) => extension.context.on('close', closed));
  }
} finally {
  await extension?.close();
  await desk.close();
}
