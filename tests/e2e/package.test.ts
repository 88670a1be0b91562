import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const RELEASE = join(OUTPUT, 'chrome-mv3');
const E2E = join(OUTPUT, 'chrome-mv3-e2e');
const FIREFOX = join(OUTPUT, 'firefox-mv3');

const ADAPTERS = fileURLToPath(new URL('../../lib/adapters/', import.meta.url));
/** The match patterns in the adapters' sources. */
const HOSTS = readdirSync(ADAPTERS).flatMap((file) =>
  [...readFileSync(join(ADAPTERS, file), 'utf8').matchAll(/'(https:\/\/[^']+\/\*)'/g)].map(([, pattern]) => pattern),
);

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const sha = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

for (const folder of [RELEASE, FIREFOX]) {
  test.describe(relative(OUTPUT, folder), () => {
    test('weighs at most 45 MB and holds one wasm, the one Node uses', () => {
      const all = files(folder);
      const bytes = all.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
      expect(bytes).toBeLessThanOrEqual(45_000_000);
      const wasm = all.filter((file) => file.endsWith('.wasm'));
      expect(wasm).toHaveLength(1);
      const reference = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
      expect(sha(join(folder, wasm[0]!))).toBe(sha(reference));
    });

    test('names no address but XML namespaces, licences, the adapters’ hosts and the manifest’s patterns', () => {
      const allowed = /^https?:\/\/(www\.w3\.org\/|www\.apache\.org\/licenses\/|\*|\*\.)/;
      const own = JSON.stringify(manifest(folder));
      const found = files(folder)
        .filter((file) => /\.(js|mjs|html|css|json)$/.test(file) && !file.startsWith('models/'))
        .flatMap((file) =>
          [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:https?|wss?):\/\/[^\s"'`)\\<>]*/g)]
            .map(([address]) => address)
            .filter((address) => !allowed.test(address) && !HOSTS.includes(address))
            .filter((address) => !own.includes(`"${address}"`) && !isWording(address))
            .map((address) => `${file}: ${address}`),
        );
      expect(found).toEqual([]);
      const hubs = files(folder).filter(
        (file) =>
          /\.(js|mjs)$/.test(file) &&
          /jsdelivr|unpkg|huggingface\.co|\bhf\.co/.test(readFileSync(join(folder, file), 'utf8')),
      );
      expect(hubs).toEqual([]);
    });
  });
}

/** Our own pages' placeholders, and code that puts a scheme before a host. */
function isWording(address: string): boolean {
  return /^https?:\/\/(\$\{.*|)$/.test(address) || /^https?:\/\/(acme|helpdesk)\.example\b/.test(address);
}

test('the policy lets scripts, wasm and connections come from the package only', () => {
  const policy: string = manifest(RELEASE).content_security_policy.extension_pages;
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
});

test('nothing of the extension can be reached or driven from outside', () => {
  for (const folder of [RELEASE, E2E, FIREFOX]) {
    expect(manifest(folder)).not.toHaveProperty('web_accessible_resources');
    expect(manifest(folder)).not.toHaveProperty('externally_connectable');
  }
});

test('the release asks for no host at installation', () => {
  for (const folder of [RELEASE, FIREFOX]) {
    expect(manifest(folder)).not.toHaveProperty('host_permissions');
    expect(manifest(folder)).not.toHaveProperty('content_scripts');
    expect(manifest(folder).optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  }
});

test('release and e2e builds differ in hosts and the demo desk only', () => {
  const { host_permissions, ...rest } = manifest(E2E);
  expect(host_permissions).toEqual(['http://localhost/*', 'http://127.0.0.1/*']);
  expect(rest).toEqual(manifest(RELEASE));
  const script = (folder: string) => readFileSync(join(folder, 'content-scripts/helpdesk.js'), 'utf8');
  expect(script(E2E)).toContain('data-desk');
  expect(script(RELEASE)).not.toContain('data-desk');
});

test('the content script weighs at most 40 kB compressed', () => {
  expect(gzipSync(readFileSync(join(RELEASE, 'content-scripts/helpdesk.js')), { level: 9 }).length).toBeLessThanOrEqual(
    40_000,
  );
});

test('Firefox: no data collected, an id of its own', () => {
  const { gecko } = manifest(FIREFOX).browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(gecko.id).toMatch(/@/);
});
