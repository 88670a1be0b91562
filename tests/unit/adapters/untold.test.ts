import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adapters } from '../../../lib/adapters/index.ts';
import type { Message } from '../../../lib/conversation.ts';
import { judgeCustomer } from '../../../lib/escalation/judgement.ts';
import { STANDING_WORDS, standingOf } from '../../../lib/look/helpdesks.ts';

const SITES = new URL('../../fixtures/sites/', import.meta.url);
const untold = adapters.filter((adapter) => standingOf(adapter) === 'not-yet').map(({ id }) => id);

test('the helpdesks whose pages tell no customer say so', () => {
  expect(untold).toEqual(['front', 'zoho-desk', 'genesys']);
  expect(STANDING_WORDS['not-yet']).toContain('nothing tells there who wrote what');
});

test('of messages that nobody is known to have written, no heat comes', () => {
  const chats = untold.flatMap((id) =>
    readdirSync(new URL(`${id}/`, SITES))
      .filter((file) => file.endsWith('.expected.json'))
      .flatMap((file): { messages: Message[] }[] => {
        return JSON.parse(readFileSync(new URL(`${id}/${file}`, SITES), 'utf8')).conversations;
      }),
  );
  expect(chats.length).toBeGreaterThan(3);
  for (const { messages } of chats) {
    const angry = messages.map((message, index) => ({ ...message, id: `m${index}`, text: 'You useless idiots!' }));
    expect(judgeCustomer(angry, null, { labels: null, dial: 3 })).toMatchObject({
      status: 'not-judged',
      heat: null,
      flag: null,
    });
  }
});
