import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseTeam } from '../../../lib/packs/exchange.ts';
import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { adapterOf, precedes, type Recipe, recipeSchema, SELECTOR_LIMIT, swapped } from '../../../lib/teach/recipe.ts';

const recipe: Recipe = {
  format: 1,
  site: 'https://desk.example/*',
  taught: '2026-09-01',
  chat: { address: '/inbox/{chat}' },
  title: { selector: 'h1' },
  transcript: '.log',
  message: {
    item: '.row',
    id: { attribute: 'data-id' },
    text: '.words',
    roles: [
      { role: 'note', when: '.note' },
      { role: 'agent', when: '.ours' },
      { role: 'customer', when: '.theirs' },
    ],
    at: { selector: 'time', attribute: 'datetime' },
  },
  composer: 'textarea',
  note: { when: '.tab[aria-selected="true"]', tab: '.tab' },
};

const problemsOf = (value: unknown) => v.safeParse(recipeSchema, value).issues?.map(({ message }) => message) ?? [];
const withMessage = (change: object) => ({ ...recipe, message: { ...recipe.message, ...change } });

test('a recipe is an adapter to the reader and the inserter', () => {
  expect(v.parse(recipeSchema, recipe)).toEqual(recipe);
  const adapter = adapterOf(recipe);
  expect(adapter).toMatchObject({
    id: 'taught',
    matches: ['https://desk.example/*'],
    title: 'h1',
    transcript: '.log',
    message: { item: '.row', id: { attribute: 'data-id' }, at: { selector: 'time', attribute: 'datetime' } },
    composer: 'textarea',
    composerMode: { note: '.tab[aria-selected="true"]', tab: '.tab' },
  });
  expect(adapter.message).not.toHaveProperty('author');
});

test.each([
  ['taught here or set by policy', {}, 'high', true],
  ['from a file', { imported: true }, 'high', false],
  ['from a file', { imported: true }, 'medium', false],
  ['from a file', { imported: true }, 'low', true],
  ['from a file', { imported: true }, undefined, true],
] as const)('a recipe %s, %j, beside an adapter of %s evidence', (_name, from, confidence, isUsed) => {
  const known = confidence && ({ evidence: { confidence, asOf: '2026-11' } } as Adapter);
  expect(precedes({ ...recipe, ...from }, known)).toBe(isUsed);
});

test.each([
  [{ address: '/inbox/{chat}' }, undefined, { path: /^\/inbox\/([^/#!?&=]+)(?=[/#!?&=]|$)/ }],
  [
    { address: '/chat?id={chat}' },
    undefined,
    { path: /^\/chat\?(?:[^#]*&)?id=([^/#!?&=]+)(?=[/#!?&=]|$)/, query: true },
  ],
  [{ root: '[data-chat-id]', attribute: 'data-chat-id' }, '[data-chat-id]', { attribute: 'data-chat-id' }],
  [{ name: '.head b' }, undefined, { selector: '.head b' }],
  [{}, undefined, { path: /^(.+)$/s }],
] as const)('which chat is open: %j', (chat, root, conversationId) => {
  const adapter = adapterOf({ ...recipe, chat });
  expect(adapter.root).toBe(root);
  expect(adapter.conversationId).toEqual(conversationId);
  expect(adapter.idsMayRepeat).toBe(true);
});

test('exchanging customer and agent keeps notes, and the agent is asked first', () => {
  expect(swapped(recipe).message.roles).toEqual([
    { role: 'note', when: '.note' },
    { role: 'agent', when: '.theirs' },
    { role: 'customer', when: '.ours' },
  ]);
  expect(swapped(swapped(recipe))).toEqual(recipe);
});

describe('what a recipe may not hold', () => {
  test.each([
    ['a field nobody knows', { ...recipe, script: 'alert(1)' }, 'script'],
    ['code among the messages', withMessage({ read: '() => 1' }), 'read'],
    ['a pattern', { ...recipe, chat: { path: '^(a+)+$' } }, 'Invalid'],
    ['a site that is none', { ...recipe, site: '*://*/*' }, 'match pattern'],
    ['a style sheet', withMessage({ item: '.a{background:url(//x)}' }), 'CSS selector'],
    ['a selector without end', withMessage({ text: '.a '.repeat(SELECTOR_LIMIT) }), 'length'],
    ['two :has()', withMessage({ item: ':has(a):has(b)' }), ':has()'],
    ['two :has(), one on a line of its own', withMessage({ item: ':has(a)\u2028:has(b)' }), ':has()'],
    ['an escaped :has()', withMessage({ item: ':has(a):\\68 as(b)' }), 'letters'],
    ['brackets without end', withMessage({ item: ':is(:is(:is(.n *) *) *) *' }), 'nest'],
    ['many sites', { ...recipe, site: 'https://*.example/*' }, 'of a site'],
    ['a port', { ...recipe, site: 'https://desk.example:8443/*' }, 'of a site'],
    ['no selector', { ...recipe, transcript: ' ' }, 'length'],
    ['an attribute that is none', withMessage({ id: { attribute: 'a=b' } }), 'attribute'],
    ['a source of nothing', withMessage({ author: {} }), 'selector or an attribute'],
    ['a role that carries over', withMessage({ roles: [{ role: 'same', when: '.a' }] }), 'same'],
    [
      'rules without end',
      withMessage({ roles: Array.from({ length: 99 }, () => ({ role: 'agent', when: '.a' })) }),
      'length',
    ],
    ['an address that is none', { ...recipe, chat: { address: 'inbox' } }, '/chats/{chat}'],
    ['a day that is none', { ...recipe, taught: 'yesterday' }, 'day'],
  ])('%s', (_name, value, said) => {
    expect(problemsOf(value).join(' ')).toContain(said);
  });

  test('a team file says where', () => {
    const file = { format: 1, recipes: [recipe, { ...withMessage({ item: '' }), site: 'https://b.example/*' }] };
    const parsed = parseTeam(JSON.stringify(file, null, 2));
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.errors.map(({ field }) => field)).toEqual(['recipes.1.message.item']);
    expect(parseTeam(JSON.stringify({ format: 1, recipes: [recipe] })).ok).toBe(true);
    expect(parseTeam(JSON.stringify({ format: 1, recipes: Array.from({ length: 51 }, () => recipe) })).ok).toBe(false);
  });
});
