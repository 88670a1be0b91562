import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Adapter } from '../../lib/adapters/adapter.ts';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const CHROME = join(OUTPUT, 'chrome-mv3');
const FIREFOX = join(OUTPUT, 'firefox-mv3');
const RELEASES = [CHROME, FIREFOX];
/** The build of a release for tests and demonstrations. */
const e2eOf = (release: string) => `${release}-e2e`;
const BUILDS = RELEASES.flatMap((release) => [release, e2eOf(release)]);

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const addresses = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:https?|wss?):\/\/[^\s"'`)\\<>]*/g)].map(([address]) => address);
const sha = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Addresses that are names, and the one that stands as an example beside a field. */
const NAMED = [
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'https://www.apache.org/licenses/LICENSE-2.0',
  'https://acme.example/*',
];

/** A scheme put before the host that the agent typed. */
const IN_THE_MAKING = /^https:\/\/\$\{[\w$]+\}$/;

/** The match patterns of every adapter in the registry but the demo desk's. */
async function hosts(): Promise<string[]> {
  const lib = new URL('../../lib/adapters/', import.meta.url);
  const registry = readFileSync(new URL('index.ts', lib), 'utf8');
  const modules = [...registry.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\.ts';$/gm)];
  const all = modules.map(async ([, name, file]) => {
    const module = (await import(new URL(`${file}.ts`, lib).href)) as Record<string, Pick<Adapter, 'matches'>>;
    return file === 'desk' ? [] : module[name!]!.matches;
  });
  return (await Promise.all(all)).flat();
}

for (const folder of RELEASES) {
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

    test('names no address but XML namespaces, a licence, the adapters’ hosts and the manifest’s patterns', async () => {
      const { optional_host_permissions } = manifest(folder);
      const known = new Set<string>([...NAMED, ...(await hosts()), ...optional_host_permissions]);
      const texts = files(folder).filter((file) => !/\.(wasm|onnx|png)$/.test(file));
      expect(texts.filter((file) => /^models\/.*\.json$/.test(file)).length).toBeGreaterThan(0);
      const found = texts.flatMap((file) => addresses(join(folder, file)).map((address) => ({ file, address })));
      expect(found.filter(({ address }) => !known.has(address) && !IN_THE_MAKING.test(address))).toEqual([]);
      const named = found.map(({ address }) => address);
      expect([...known].filter((address) => !named.includes(address))).toEqual([]);
      const hubs = texts.filter((file) =>
        /jsdelivr|unpkg|huggingface\.co|\bhf\.co/.test(readFileSync(join(folder, file), 'utf8')),
      );
      expect(hubs).toEqual([]);
    });
  });
}

for (const folder of BUILDS) {
  test(`${relative(OUTPUT, folder)}: the policy lets scripts, wasm and connections come from the package only`, () => {
    const policy: string = manifest(folder).content_security_policy.extension_pages;
    const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
    expect(Object.fromEntries(directives.map(([name, ...sources]) => [name, sources]))).toEqual({
      'default-src': ["'self'"],
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'connect-src': ["'self'"],
      'object-src': ["'none'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
    });
  });
}

test('nothing of the extension can be reached or driven from outside', () => {
  for (const folder of BUILDS) {
    expect(manifest(folder)).not.toHaveProperty('web_accessible_resources');
    expect(manifest(folder)).not.toHaveProperty('externally_connectable');
  }
});

test('the release asks for no host at installation', () => {
  for (const folder of RELEASES) {
    expect(manifest(folder)).not.toHaveProperty('host_permissions');
    expect(manifest(folder)).not.toHaveProperty('content_scripts');
    expect(manifest(folder).optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  }
});

for (const release of RELEASES) {
  test(`${relative(OUTPUT, release)}: release and e2e builds differ in hosts and the demo desk only`, () => {
    const { host_permissions, ...rest } = manifest(e2eOf(release));
    expect(host_permissions).toEqual(['http://localhost/*', 'http://127.0.0.1/*']);
    expect(rest).toEqual(manifest(release));
    const script = (folder: string) => readFileSync(join(folder, 'content-scripts/helpdesk.js'), 'utf8');
    expect(script(e2eOf(release))).toContain('data-desk');
    expect(script(release)).not.toContain('data-desk');
  });
}

test('the content script weighs at most 40 kB compressed', () => {
  for (const folder of RELEASES) {
    const script = readFileSync(join(folder, 'content-scripts/helpdesk.js'));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(40_000);
  }
});

test('Firefox: no data collected, an id of its own', () => {
  const { gecko } = manifest(FIREFOX).browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(gecko.id).toMatch(/@/);
});
