import { expect, type Shift, test } from './shift.ts';

const CALM = 'Hi, could you tell me when the shop opens tomorrow?';
const FURIOUS = 'This is the third time I write. Get me your manager right now or I will sue you.';

/** Whether the background holds a judgement of a text that was said at this time. */
const judgedAt = async (shift: Shift, at: number) =>
  (await shift.assessments()).some((assessment) => assessment.lastMessageAt === at);

for (const [what, option, title] of [
  ['a chat', 'for this chat', 'Paused for Customer dana'],
  ['a site', 'on localhost', 'Paused on localhost'],
  ['everything for an hour', 'everywhere, for an hour', 'Paused until'],
] as const) {
  test(`${what} can be paused and resumed; nothing is judged meanwhile`, async ({ shift }) => {
    await shift.begin('dana', 'omar');
    await shift.hear('dana', CALM);
    await shift.panel.click('Pause');
    await shift.panel.click(option);
    await shift.shows({ state: expect.stringContaining(title), chat: null, suggestions: [] });
    const during = await shift.say('dana', FURIOUS);
    const elsewhere = await shift.say('omar', FURIOUS);
    if (what === 'a chat') await expect.poll(() => judgedAt(shift, elsewhere)).toBe(true);
    else await expect.poll(async () => (await shift.assessments()).some(({ unread }) => unread > 0)).toBe(true);
    expect(await judgedAt(shift, during)).toBe(false);
    await shift.panel.click('Resume');
    const { chat } = await shift.shownAt(during);
    expect(chat!.heat).toBe(3);
  });
}
