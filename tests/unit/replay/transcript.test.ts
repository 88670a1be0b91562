import { expect, test } from 'vitest';
import { parseTranscript } from '../../../lib/replay/transcript.ts';

const line = (value: unknown) => JSON.stringify(value);

test('turns become messages with 1-based ids, roles and times', () => {
  const { id, messages } = parseTranscript(
    line({
      id: 'a',
      turns: [
        ['customer', 'hi'],
        ['agent', 'hello'],
      ],
      at: ['2026-05-04T09:00:00Z', '2026-05-04T09:01:00Z'],
      extra: 1,
    }),
  );
  expect(id).toBe('a');
  expect(messages).toEqual([
    { id: '1', role: 'customer', text: 'hi', at: Date.UTC(2026, 4, 4, 9, 0) },
    { id: '2', role: 'agent', text: 'hello', at: Date.UTC(2026, 4, 4, 9, 1) },
  ]);
});

test('an unsent draft is no message', () => {
  const parsed = parseTranscript(line({ id: 'a', turns: [['customer', 'hi']], draft: 'Hello' }));
  expect(parsed).toEqual({ id: 'a', messages: [{ id: '1', role: 'customer', text: 'hi' }], draft: 'Hello' });
});

test("a bot's lines in an agent's place are the bot's", () => {
  const { messages } = parseTranscript(line({ id: 'a', turns: [['agent', '[virtual assistant] How can I help?']] }));
  expect(messages[0]).toMatchObject({ role: 'bot', text: 'How can I help?' });
});

test('a customer who writes in brackets stays the customer', () => {
  const { messages } = parseTranscript(line({ id: 'a', turns: [['customer', '[bot] is useless']] }));
  expect(messages[0]).toMatchObject({ role: 'customer', text: '[bot] is useless' });
});

test.each([
  [{ turns: [] }, /^id/],
  [{ id: 'a', turns: [['customer']] }, /^turns\.0/],
  [{ id: 'a', turns: [['boss', 'hi']] }, /^turns\.0\.0.*customer, agent/],
  [{ id: 'a', turns: [], draft: 1 }, /^draft/],
  [{ id: 'a', turns: [['agent', 'hi']], at: [] }, /as many times/],
  [{ id: 'a', turns: [['agent', 'hi']], at: ['yesterday'] }, /^at\.0.*ISO/],
])('a bad line says which field is wrong: %j', (value, message) => {
  expect(() => parseTranscript(line(value))).toThrow(message);
});

test('a message longer than 4,000 characters is cut', () => {
  const { messages } = parseTranscript(line({ id: 'a', turns: [['customer', 'x'.repeat(100_000)]] }));
  expect(messages[0]!.text).toHaveLength(4_000);
});
