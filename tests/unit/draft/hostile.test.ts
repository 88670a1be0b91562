import { expect, test } from 'vitest';
import { MESSAGE_LIMIT } from '../../../lib/conversation.ts';
import { notedIn, offersFor } from '../../../lib/draft/check.ts';
import { editOf } from '../../../lib/draft/edit.ts';
import { DRAFT_LIMIT } from '../../../lib/draft/noted.ts';
import { HOSTILE } from './hostile.ts';

test.each(Object.entries(HOSTILE))('100,000 characters of %s break nothing', (_, draft) => {
  const said = draft.slice(0, MESSAGE_LIMIT);
  const chat = { agentSaid: [said], customerSaid: said };
  const notes = notedIn(draft, chat);
  expect(notes.length).toBeLessThanOrEqual(400);
  for (const { start, end, replacement } of offersFor(draft, notes.slice(0, 20), chat)) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(DRAFT_LIMIT);
    if (!replacement) continue;
    expect(replacement.text.length).toBeLessThanOrEqual(200);
    expect(editOf(draft, replacement)).toBeDefined();
  }
});
