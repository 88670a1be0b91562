import { expect, test } from 'vitest';
import { issuesOf, topicsOf, topicsIn } from '../../../lib/coaching/topic.ts';
import type { Turn } from '../../../lib/conversation.ts';
import { turnsOf } from '../../../lib/conversation.ts';

const chat = (...lines: ['customer' | 'agent', string][]): Turn[] =>
  turnsOf(lines.map(([role, text], i) => ({ id: `${i}`, role, text })));

test.each([
  ['My channel got terminated on Wednesday, six years of work', 'suspended'],
  ['why is my account blocked??', 'suspended'],
  ['I bought the theme an hour ago and it has not appeared', 'not-received'],
  ['paid for the pack twice and never got the code', 'not-received'],
  ['all my photos are gone since the update', 'data-loss'],
  ['my save has disappeared', 'data-loss'],
  ['you declined my claim without a word', 'refused'],
  ['the appeal was rejected this morning', 'refused'],
  ['it keeps buffering, I get 3 mbps', 'slow'],
  ['I was charged £45.90 again', 'billing'],
  ['missed my connection because the flight was late', 'travel'],
  ['your driver was rude and hung up on me', 'conduct'],
  ['worst customer service I have ever had', 'conduct'],
  ['my game won’t let me join any server', 'bug'],
  ['I can’t get into my account', 'login'],
])('%s: %s', (text, topic) => {
  expect([...topicsIn(text)]).toContain(topic);
});

test.each([
  ['I want to book a flight to Porto in May', 'travel'],
  ['thanks, your colleague helped me a lot', 'conduct'],
  ['how do I close my account?', 'suspended'],
  ['I got the code, thanks', 'not-received'],
  ['please delete my old files', 'data-loss'],
  ['do you accept claims by mail?', 'refused'],
  ['the guy was very kind', 'conduct'],
  ['the manager said it would arrive', 'conduct'],
  ['could someone from support call me', 'security'],
  ['it is not in my spam folder', 'security'],
  ['I closed my account last week', 'suspended'],
  ['items missing from my order', 'data-loss'],
  ['the server in the restaurant was slow', 'outage'],
  ['let me join the waiting list', 'bug'],
  ['please keep coming back to me', 'bug'],
  ['ping me when it is done', 'slow'],
  ['is there a dog boarding centre', 'travel'],
  ['deducted from my account', 'account'],
  ['it cost $38', 'billing'],
  ['my channel was wrongfully terminate for no reason', 'cancellation'],
])('%s: not %s', (text, topic) => {
  expect([...topicsIn(text)]).not.toContain(topic);
});

test('a topic stands while a reply leaves the matter open, and no longer', () => {
  const opened = ['customer', 'my parcel never came'] as const;
  const next = ['customer', 'Mill Road 4'] as const;
  expect([...issuesOf(chat([...opened], ['agent', 'What is the address?'], [...next]), {})]).toContain('lost');
  expect([...issuesOf(chat([...opened], ['agent', 'I have sent a new one today.'], [...next]), {})]).toEqual(['other']);
});

test('what the model heard counts before the words, and the words where it heard nothing', () => {
  const turns = turnsOf([
    { id: 'a', role: 'customer', text: 'the technician never showed up' },
    { id: 'b', role: 'customer', text: 'and I paid for it twice' },
  ]);
  expect([...issuesOf(turns, { a: [], b: ['billing'] })]).toEqual(['repair', 'billing']);
  expect([...issuesOf(turns, { a: ['waiting'], b: ['billing'] })]).toEqual(['waiting', 'billing']);
  expect([...issuesOf(turns, { a: [], b: [] })]).toContain('repair');
  const oddly = turnsOf([{ id: 'constructor', role: 'customer', text: 'my parcel never came' }]);
  expect([...issuesOf(oddly, {})]).toContain('lost');
});

test('some topics’ usual words are surer than a model that hears another', () => {
  expect([...topicsOf('My order #4711 never came.', ['wrong-item'])]).toEqual(['lost']);
  expect([...topicsOf('My parcel never came.', ['delivery', 'lost'])]).toEqual(['delivery', 'lost']);
  expect([...topicsOf('my account is broken', ['bug'])]).toEqual(['bug']);
});

test('a newer topic takes the place of the one before', () => {
  const said = chat(
    ['customer', 'my parcel never came'],
    ['agent', 'What is the order number?'],
    ['customer', 'forget that, I was charged twice'],
  );
  expect([...issuesOf(said, {})]).toEqual(['billing']);
});
