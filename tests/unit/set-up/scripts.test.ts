import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>;
};
const prepared = Object.entries(scripts).filter(([, line]) => line.startsWith('node tests/prepare.mjs'));

test('the commands that set themselves up are known', () => {
  expect(prepared.map(([name]) => name)).toEqual(['start', 'test', 'bench']);
});

/** A shell remembers where it found `node`: it would not see the newer one that the set-up has just installed. */
test.each(prepared)('%s leaves all that comes after the set-up to shells of its own', (_, line) => {
  for (const step of line.split('&&').slice(1)) expect(step.trim()).toMatch(/^npm run -s /);
});
