import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything of ours that a file pulls in, without what it takes for its types only. */
function reached(path: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(join(ROOT, path), 'utf8');
  for (const [, name] of text.matchAll(/(?:^|\n)(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/g)) {
    const inner = name!.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), name!)) : name!;
    if (seen.has(inner)) continue;
    seen.add(inner);
    if (inner.startsWith('lib/')) reached(inner, seen);
  }
  return seen;
}

test('the reader beside every page carries recipes, but not how they are found', () => {
  const teaching = [...reached('entrypoints/helpdesk.content.ts')].filter((name) => name.startsWith('lib/teach/'));
  expect(teaching.toSorted()).toEqual(['lib/teach/address.ts', 'lib/teach/recipe.ts']);
});

test('the script that is taught reaches neither adapters, model, coaching, storage nor Preact', () => {
  const all = [...reached('entrypoints/teach.content.ts')];
  expect(all).toContain('lib/teach/guess.ts');
  expect(all.filter((name) => /^(dexie|preact|@preact|@huggingface|onnxruntime|compromise|eld)/.test(name))).toEqual(
    [],
  );
  expect(all.filter((name) => /^lib\/(escalation|chats|feedback|packs|emotion|state)/.test(name))).toEqual([]);
  expect(all.filter((name) => name.startsWith('lib/adapters/'))).toEqual([]);
});

test('nothing in it makes code or markup out of text', () => {
  const files = readdirSync(join(ROOT, 'lib/teach')).map((name) => readFileSync(join(ROOT, 'lib/teach', name), 'utf8'));
  for (const text of files) {
    expect(text).not.toMatch(/\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser/);
  }
});
