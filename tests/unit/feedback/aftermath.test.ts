import { describe, expect, it } from 'vitest';
import type { Heat } from '../../../lib/assessment.ts';
import { followUse, type Seen, type Use } from '../../../lib/feedback/aftermath.ts';

const TEXT = 'I can see the parcel is late, and I am tracing it with [team].';
const use = (over: Partial<Use> = {}, heat: Heat | null = 3): Use => ({
  chat: 'chat',
  event: {
    at: 1,
    phraseId: 'pack/one',
    textHash: 'one',
    packId: 'pack',
    technique: 'acknowledge',
    signals: [],
    driver: null,
    stage: 'open',
    heat,
  },
  messageId: 'm1',
  text: TEXT,
  said: 0,
  answered: false,
  turns: 0,
  ...over,
});

/** Plays what the chat shows after a use; tells all that was learned, and whether it is still followed. */
function play(start: Use, ...seen: Seen[]): { learned: string[]; open: boolean } {
  let now: Use | null = start;
  const learned: string[] = [];
  for (const each of seen) {
    if (!now) break;
    const step: ReturnType<typeof followUse> = followUse(now, each);
    learned.push(...step.learned);
    now = step.next;
  }
  return { learned, open: now !== null };
}
const answer = (text: string, lastMessageId = 'm1', heat: Heat = 3): Seen => ({ heat, lastMessageId, answer: text });
const says = (lastMessageId: string, heat: Heat | null): Seen => ({ heat, lastMessageId });
const AS_IT_WAS = 'Hi Ann! I can see the parcel is late, and I am tracing it with the depot.';

describe('the aftermath of a use', () => {
  it('is that the customer cooled in the turn after', () => {
    expect(play(use(), answer(AS_IT_WAS), says('m2', 1))).toEqual({ learned: ['cooled'], open: false });
  });

  it('waits for a second turn before it says that they stayed hot', () => {
    const first = play(use(), answer(AS_IT_WAS), says('m2', 3));
    expect(first).toEqual({ learned: [], open: true });
    const second = [answer(AS_IT_WAS), says('m2', 4), answer('Done.', 'm2', 4)];
    expect(play(use(), ...second, says('m3', 3)).learned).toEqual(['stayed-hot']);
    expect(play(use(), ...second, says('m3', 2)).learned).toEqual(['cooled']);
  });

  it('is nothing where they wrote before the agent answered, were calm all along, or cannot be judged', () => {
    expect(play(use(), says('m2', 1))).toEqual({ learned: [], open: true });
    const calm = [answer(AS_IT_WAS), says('m2', 0), answer('Done.', 'm2'), says('m3', 0)];
    expect(play(use({}, 0), ...calm)).toEqual({ learned: [], open: false });
    expect(play(use(), answer(AS_IT_WAS), says('m2', null))).toEqual({ learned: [], open: false });
    expect(play(use({}, null), answer(AS_IT_WAS), says('m2', 0))).toEqual({ learned: [], open: false });
  });

  it('is that it was sent in other words, however many messages the answer took', () => {
    const other = answer('The courier will ring you.');
    expect(play(use(), other, says('m2', 1)).learned).toEqual(['edited', 'cooled']);
    expect(play(use(), other, answer(`The courier will ring you.\n${AS_IT_WAS}`), says('m2', 1)).learned).toEqual([
      'cooled',
    ]);
  });

  it('says nothing of a rewording where the text is not known, or the answer was there before', () => {
    const { text: _, ...unknown } = use();
    expect(play(unknown, answer('The courier will ring you.'), says('m2', 1)).learned).toEqual(['cooled']);
    const held = use({ said: 'One moment.'.length });
    expect(play(held, answer('One moment.'), says('m2', 1))).toEqual({ learned: [], open: true });
  });

  it('drops the text once the answer is in', () => {
    const answered = followUse(use(), answer(AS_IT_WAS)).next!;
    expect(followUse(answered, says('m2', 3)).next).not.toHaveProperty('text');
  });
});
