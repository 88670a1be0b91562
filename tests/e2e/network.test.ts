import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { startDesk } from '../desk/server.ts';
import { Inspected, targetsOf } from '../extension/inspected.ts';
import { launchExtension } from '../extension/launch.ts';
import { expect, ready, Shift } from './shift.ts';

const LOCAL =
  /^(?:(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/|data:|blob:|about:|chrome(?:-extension|-untrusted)?:)/;
/** Where Chromium itself asks for updates and accounts, with no page or extension behind it. */
const BROWSERS_OWN = /^https?:\/\/(?:[\w-]+\.)*(?:google|googleapis|gvt1|gstatic)\.com\//;
const ELSEWHERE = 'https://levelhead.invalid/';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** What the browser's network stack was asked for, whoever asked: pages, panel, offscreen document, workers. */
async function requestsIn(file: string): Promise<{ url: string; initiator: string | null }[]> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events
    .filter(({ type, params }) => type === started && params?.url)
    .map(({ params }) => ({
      url: params!.url!,
      initiator: params!.initiator === 'not an origin' ? null : (params!.initiator ?? null),
    }));
}

test('a whole run asks nobody but localhost, and could not if it tried', async () => {
  test.setTimeout(90_000);
  const folder = await mkdtemp(join(tmpdir(), 'levelhead-net-'));
  const file = join(folder, 'net.json');
  const desk = await startDesk();
  const extension = await launchExtension({ switches: [`--log-net-log=${file}`] });
  const seen: string[] = [];
  extension.context.on('request', (request) => seen.push(request.url()));
  try {
    const { panel, tab } = await extension.openPanel();
    const shift = new Shift({ extension, panel, tab, deskUrl: desk.url });
    await shift.begin('sudden-explosion', 'not-english', 'safety-crisis');
    await ready(panel);
    await shift.step('not-english', 2);
    await shift.step('safety-crisis', 3);
    await shift.step('sudden-explosion', 10);
    // Heat 3 may stand there a message earlier, with other suggestions.
    await panel.until('the newest message', () => document.body.innerText.includes('Supervisor please'));
    const { suggestions } = await shift.shows({ chat: { heat: 3 } });
    await shift.insert(suggestions[0]!.technique);
    await panel.click(`Not helpful: ${suggestions[1]!.technique}`);
    await panel.until('the receipt', () => document.body.innerText.includes('Saved on this device'));
    await panel.press('/');
    await panel.type('refund');
    await panel.until('phrases', () => document.querySelector('[role=option]') !== null);
    await panel.press('Escape');
    await extension.killWorker();
    await shift.hear('sudden-explosion', 'Hello? See https://levelhead.invalid/help and www.levelhead.invalid');
    const options = await extension.context.newPage();
    await options.goto(extension.page('options.html'));
    await options.getByRole('checkbox').first().click();
    await options.close();

    await extension.worker();
    const own = (await targetsOf(await extension.endpoint())).filter(({ url }) => url.startsWith(extension.page('')));
    expect(own.map(({ url }) => url.slice(extension.page('').length)).sort()).toEqual([
      'background.js',
      'offscreen.html',
      'sidepanel.html',
    ]);
    for (const target of own) {
      const inside = await Inspected.to(target);
      const left = await inside.evaluate(
        (url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        ELSEWHERE,
      );
      expect(left, target.url).toBe(false);
      inside.close();
    }
  } finally {
    await extension.close();
    await desk.close();
  }
  expect(seen.filter((url) => !LOCAL.test(url))).toEqual([]);
  const requests = await requestsIn(file);
  expect(requests.filter(({ url }) => url.startsWith(desk.url)).length).toBeGreaterThan(2);
  const outside = requests.filter(
    ({ url, initiator }) => !LOCAL.test(url) && !(initiator === null && BROWSERS_OWN.test(url)),
  );
  expect(outside).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});
