import { expect, test } from 'vitest';
import { isTime } from '../../../lib/teach/fields.ts';
import { isHashed } from '../../../lib/teach/marks.ts';
import { roleIn, roleOfLabel } from '../../../lib/teach/words.ts';

test.each([
  ['.message--incoming', 'customer'],
  ['[data-author="end-user"]', 'customer'],
  ['[data-own="true"]', 'agent'],
  ['[data-own="false"]', 'customer'],
  ['.fromMe', 'agent'],
  ['.self-end', undefined],
  ['.chat-message-out', 'agent'],
  ['.fade-in', undefined],
  ['.internal-note', 'note'],
  ['.agent-note', 'note'],
  ['.bot-avatar', 'bot'],
  ['.system-line', 'system'],
  ['.user', undefined],
  ['.customer-to-agent', undefined],
  ['.message-for_agent', undefined],
  ['[data-to="customer"]', undefined],
  ['.row.current-user', 'agent'],
])('%s speaks of %s', (selector, role) => {
  expect(roleIn(selector)).toBe(role);
});

test('a word that all messages bear tells nothing', () => {
  expect(roleIn('.event-row-first')).toBe('system');
  expect(roleIn('.event-row-first', new Set(['event']))).toBeUndefined();
});

test.each([
  ['NOTE', 'note'],
  ['Internal note', 'note'],
  ['BOT', 'bot'],
  ['Automated reply', 'bot'],
  ['System', 'system'],
  ['New', undefined],
  ['Note that the shop is closed', undefined],
])('a badge with %s says %s', (text, role) => {
  expect(roleOfLabel(text)).toBe(role);
});

test.each(['css-1q2w3e', 'sc-bdVaJa', 'x1n2onr6', 'jsx-29837', 'svelte-1tky8bj', '_3xYz1', 'bKfzQd', 'item-20948'])(
  '%s is made up by a build tool',
  (token) => expect(isHashed(token)).toBe(true),
);
test.each(['message', 'chat-bubble', 'MuiBox-root', 'message--own', 'col-6', 'text-sm', 'c-conversation__item', 'h3'])(
  '%s is a name',
  (token) => expect(isHashed(token)).toBe(false),
);

test.each([
  '09:15',
  '9:15 PM',
  'today at 9:15',
  '3 min ago',
  '2026-09-01',
  '1 Sep 2026',
  'Sent 2 minutes ago',
  'Bob • 4:59 PM',
  'Yesterday',
])('%s is a time', (text) => expect(isTime(text)).toBe(true));
test.each(['ok', 'By 15:00 then', 'I called at 9:15', 'Order 30266', 'Room 4, please'])('%s is said', (text) =>
  expect(isTime(text)).toBe(false),
);

test.each(['1'.repeat(59), '1111 '.repeat(11), '1.'.repeat(29), '10:30 '.repeat(9), '3 min '.repeat(9)])(
  'a row such as %s and a letter is soon known to be no time',
  (row) => expect(isTime(`${row}x`)).toBe(false),
);
