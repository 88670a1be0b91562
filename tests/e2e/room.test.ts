import type { Assessment } from '../../lib/assessment.ts';
import { expect, type Shift, test } from './shift.ts';

const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

/** Fills the browser's session storage to the brim with closed chats, the first the longest unseen. Gives how many fit. */
async function fill(shift: Shift): Promise<number> {
  const [chat] = await shift.assessments();
  return shift.panel.evaluate(async (model: Assessment) => {
    const began = Date.now() - 20 * 60_000;
    const filler = (at: number, size: number): Assessment => ({
      ...model,
      conversation: { site: model.conversation.site, id: `filler-${at}` },
      title: `Filler ${at}`,
      places: [],
      lastSeenAt: began + at,
      heat: 0,
      flag: null,
      suggestions: [],
      reserve: [],
      evidence: [],
      handOver: { happened: [{ by: 'customer', text: 'x'.repeat(size) }], tried: [], wanted: [] },
    });
    let count = 0;
    for (const [size, atOnce] of [
      [20_000, 50],
      [20_000, 5],
      [20_000, 1],
      [2_000, 1],
      [200, 1],
      [1, 1],
    ] as const) {
      try {
        for (;;) {
          const some = Array.from({ length: atOnce }, (_, index) => filler(count + index, size));
          const keyed = some.map((one) => [`chat:${one.conversation.site} ${one.conversation.id}`, one] as const);
          await chrome.storage.session.set(Object.fromEntries(keyed));
          count += atOnce;
        }
      } catch (error) {
        if (!String(error).includes('quota')) throw error;
      }
    }
    return count;
  }, chat!);
}

/** Thousands of kilobytes are written and drawn. */
test.setTimeout(60_000);

const ids = async (shift: Shift) => (await shift.assessments()).map(({ conversation }) => conversation.id);

test('at the browser’s quota the longest unseen chats make room, the panel says so once, and what is on screen stays', async ({
  shift,
}) => {
  await shift.begin('dana', 'omar');
  await shift.hear('dana', FURIOUS);
  const fillers = await fill(shift);
  expect(fillers).toBeGreaterThan(100);
  await shift.say('omar', FURIOUS);
  const heard = await shift.hear('dana', `${FURIOUS} I mean it, and I am writing all of this down.`);
  expect(heard.chat).toMatchObject({ title: 'Customer dana', heat: 3 });
  await shift.shows({ problem: expect.stringContaining('chats that were not on screen have left the list') });
  const left = await ids(shift);
  expect(left).toEqual(expect.arrayContaining(['dana', 'omar', `filler-${fillers - 1}`]));
  expect(left).not.toContain('filler-0');
  const gone = fillers - left.filter((id) => id.startsWith('filler-')).length;
  await shift.shows({ problem: expect.stringContaining(`${gone} chats`) });

  await shift.panel.click('Dismiss');
  await shift.shows({ problem: null });
  await shift.panel.reload();
  await shift.hear('dana', 'Hello? Is anybody reading this?');
  await shift.shows({ problem: null, chat: { title: 'Customer dana' } });
});
