import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Source {
  /** Path from the top level. */
  path: string;
  /** Imported modules: paths from the top level, or package names. */
  imports: string[];
  text: string;
  lines: number;
}

function sources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const named = [
        ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/g),
        ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
      ].map((m) => m[1]!);
      const imports = named.map((name) => (name.startsWith('.') ? relative(ROOT, resolve(dirname(file), name)) : name));
      return { path: relative(ROOT, file), imports, text, lines: text.split('\n').length };
    });
}

const lib = sources('lib');
const entrypoints = sources('entrypoints');

/** What a content script may know of coaching and the model: lists of names. */
const PURE_DATA = ['lib/coaching/techniques.ts', 'lib/emotion/reading.ts'];

/** Everything a module pulls in, by way of our own modules. */
function closure(path: string, all: Map<string, Source>, seen = new Set<string>()): Set<string> {
  for (const name of all.get(path)?.imports ?? []) {
    if (seen.has(name)) continue;
    seen.add(name);
    closure(name, all, seen);
  }
  return seen;
}

const byPath = new Map([...lib, ...entrypoints].map((source) => [source.path, source]));
const under = (...folders: string[]) => lib.filter(({ path }) => folders.some((folder) => path.startsWith(folder)));

/** A module and our own modules that it pulls in. */
const ownReached = (path: string) => [path, ...closure(path, byPath)].flatMap((name) => byPath.get(name) ?? []);
const pathsWith = (pattern: RegExp, all: Iterable<Source> = byPath.values()) =>
  [...all].filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/** A member of a global that only a page or an extension has. */
const SURROUNDINGS =
  /\b(?:document|window|localStorage|sessionStorage|indexedDB|browser|chrome)\s*(?:\.\w|\?\.|\[)|\bstorage\.defineItem\b/;

test('modules name each other by relative path: the walls see no alias', () => {
  const aliases = [...byPath.values()].flatMap(({ path, imports }) =>
    imports.filter((name) => /^(?:[@~]{1,2}\/|#)/.test(name)).map((name) => `${path} → ${name}`),
  );
  expect(aliases).toEqual([]);
});

describe('the pure core', () => {
  const core = [
    ...under('lib/escalation/', 'lib/coaching/', 'lib/care/', 'lib/draft/', 'lib/packs/', 'lib/practice/'),
    ...['lib/conversation.ts', 'lib/assessment.ts', 'lib/assistant.ts', 'lib/team.ts'].map((path) => byPath.get(path)!),
  ];

  test('is there', () => expect(core.length).toBeGreaterThan(20));

  test.each(core.map((source) => [source.path]))('%s reaches no browser, storage, database or page', (path) => {
    const reached = [...closure(path, byPath)];
    expect(
      reached.filter((name) => /^(wxt|webextension|dexie|preact|@preact|@huggingface|onnxruntime)/.test(name)),
    ).toEqual([]);
    expect(
      reached.filter((name) => /^lib\/(transcript|insertion|feedback|chats|state|messages|sites)/.test(name)),
    ).toEqual([]);
    expect(pathsWith(SURROUNDINGS, ownReached(path))).toEqual([]);
  });

  test.each([
    'browser.tabs',
    'chrome\n  .runtime',
    'globalThis.browser?.storage',
    "window['name']",
    'storage.defineItem',
  ])('would not pass: %s', (code) => expect(code).toMatch(SURROUNDINGS));
});

test('only the encoder imports the model library, and only the Node hook the runtime', () => {
  const importers = (name: RegExp) =>
    lib.filter(({ imports }) => imports.some((one) => name.test(one))).map(({ path }) => path);
  expect(importers(/^@huggingface\//)).toEqual(['lib/emotion/encoder.ts']);
  expect(importers(/^onnxruntime/)).toEqual(['lib/emotion/runtime-node.ts']);
});

test('only the feedback part imports the database', () => {
  const importers = lib.filter(({ imports }) => imports.includes('dexie')).map(({ path }) => path);
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((path) => !path.startsWith('lib/feedback/'))).toEqual([]);
});

const contentScripts = entrypoints.map(({ path }) => path).filter((path) => /\.content(\/index)?\.tsx?$/.test(path));

test('the reader and the pupil are content scripts', () => {
  expect(contentScripts).toEqual(
    expect.arrayContaining(['entrypoints/helpdesk.content.ts', 'entrypoints/teach.content.ts']),
  );
});

describe.each(contentScripts)('%s', (path) => {
  const reached = [...closure(path, byPath)].sort();

  test('reaches neither model, coaching, database nor Preact', () => {
    expect(reached).toContain('lib/messages.ts');
    expect(
      reached.filter((name) => /^(dexie|preact|@preact|@huggingface|onnxruntime|compromise|eld)/.test(name)),
    ).toEqual([]);
    const behind = reached.filter((name) =>
      /^lib\/(escalation|chats|feedback|packs|coaching|emotion|advice)\//.test(name),
    );
    expect(behind).toEqual(PURE_DATA);
  });

  test('neither talks to the page nor listens to it by window messages', () => {
    expect(byPath.get(path)!.text).toMatch(/^ {2}noScriptStartedPostMessage: true,$/m);
    expect(pathsWith(/\bpostMessage\b|\bonmessage\b|\bMessageChannel\b/, ownReached(path))).toEqual([]);
    expect(pathsWith(/\baddEventListener\([^)]*?['"`]message['"`]/, ownReached(path))).toEqual([]);
  });
});

test('what content scripts know of coaching and model is data: it imports nothing', () => {
  for (const path of PURE_DATA) expect({ path, imports: byPath.get(path)?.imports }).toEqual({ path, imports: [] });
});

describe('the panel opens on a person’s own click or key', () => {
  const PANEL = 'lib/chats/panel.ts';

  test('by way of one module, from two places', () => {
    const importers = [...byPath.values()].filter(({ imports }) => imports.includes(PANEL)).map(({ path }) => path);
    expect(importers.sort()).toEqual(['entrypoints/background.ts', 'entrypoints/welcome/welcome.tsx']);
    expect(pathsWith(/\b(?:sidePanel|sidebarAction)\b(?!['"`])/)).toEqual([PANEL]);
  });

  test('in the background, from the button and the shortcut', () => {
    const { text } = byPath.get('entrypoints/background.ts')!;
    const steps = [...text.matchAll(/\.(\w+\.on\w+)\??\.addListener\(|\bopenPanel\(/g)];
    const opened = steps.flatMap(([step], i) =>
      step === 'openPanel(' ? steps.slice(0, i).findLast(([, listened]) => listened)?.[1] : [],
    );
    expect(opened).toEqual(['action.onClicked', 'commands.onCommand']);
  });

  test('on the welcome page, from a click', () => {
    const { text } = byPath.get('entrypoints/welcome/welcome.tsx')!;
    expect(text).toMatch(/^function open\(\): void \{\n {2}openPanel\(/m);
    expect(text).toContain('onClick={open}');
    expect(text.match(/\b(?:openPanel|open)\(/g)).toEqual(['open(', 'openPanel(']);
  });
});

test('entrypoints import each other only inside their own folder', () => {
  const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');
  const crossing = entrypoints.flatMap(({ path, imports }) =>
    imports
      .filter((name) => name.startsWith('entrypoints/') && folderOf(name) !== folderOf(path))
      .map((name) => `${path} → ${name}`),
  );
  expect(crossing).toEqual([]);
});

test('adapters are data: they import only their own shape', () => {
  const adapters = under('lib/adapters/').filter(({ path }) => !/\/(index|adapter)\.ts$/.test(path));
  expect(adapters.length).toBeGreaterThanOrEqual(3);
  for (const { path, imports } of adapters)
    expect({ path, imports }).toEqual({ path, imports: ['lib/adapters/adapter.ts'] });
});

test('every adapter is registered and has fixture pages, and every fixture folder has an adapter', () => {
  const ids = under('lib/adapters/')
    .map(({ path }) => /lib\/adapters\/([\w-]+)\.ts$/.exec(path)?.[1])
    .filter((id) => id && id !== 'index' && id !== 'adapter')
    .sort();
  const registered = byPath.get('lib/adapters/index.ts')!.imports.map((name) => /([\w-]+)\.ts$/.exec(name)?.[1]);
  const fixtures = readdirSync(join(ROOT, 'tests/fixtures/sites')).sort();
  expect(registered).toEqual(expect.arrayContaining(ids));
  expect(fixtures).toEqual(ids);
});

test('no cupboards and no hubs', () => {
  const paths = [...byPath.keys()];
  expect(paths.filter((path) => /(^|\/)(utils?|helpers?|common|misc|types|services)(\/|\.tsx?$)/.test(path))).toEqual(
    [],
  );
  expect(
    [...byPath.values()].filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines} lines`),
  ).toEqual([]);
});

test('every permission is explained in the README', () => {
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const asked = [...(/^ *permissions: \[([^]*?)\],$/m.exec(config)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
    ([, name]) => name!,
  );
  const permissions = asked.filter((name) => name !== 'firefox');
  expect(permissions).toEqual(['storage', 'scripting', 'activeTab', 'alarms', 'sidePanel', 'offscreen']);
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(permissions.filter((name) => !new RegExp(`^\\| \`${name}\``, 'm').test(readme))).toEqual([]);
});

test('one alarm wakes the background, for the badge', () => {
  const setters = [...byPath.keys()].filter((path) => /alarms\.create\(/.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(setters).toEqual(['lib/chats/badge.ts']);
  expect(readFileSync(join(ROOT, setters[0]!), 'utf8').match(/alarms\.create\(/g)).toHaveLength(1);
});

test('nothing in the sources leads outside', () => {
  const remote = [...byPath.values()].flatMap(({ path }) =>
    [
      ...readFileSync(join(ROOT, path), 'utf8').matchAll(
        /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon)\(\s*['"`]https?:/g,
      ),
    ].map(() => path),
  );
  expect(remote).toEqual([]);
});
