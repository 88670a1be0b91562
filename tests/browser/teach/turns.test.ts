import { expect, test } from '@playwright/test';
import { Lesson, SAID } from './world.ts';

const STYLE = '.log{height:400px;overflow-y:auto}.m{width:60%}.m.ours{margin-left:40%}';

test('while a large page is looked through it goes on', async ({ page }) => {
  const rows = Array.from({ length: 300 }, (_, at) => {
    const [by, text] = SAID[at % SAID.length]!;
    return `<div class="m ${by === 'agent' ? 'ours' : 'theirs'}"><div class="txt">${text}</div><nav>${'<i></i>'.repeat(10)}</nav></div>`;
  });
  const people = Array.from(
    { length: 2_000 },
    (_, at) => `<li class="person"><b>Person ${at}</b><span>Wrote at noon</span><i></i><em>${at % 5}</em></li>`,
  );
  await page.setContent(
    `<!doctype html><style>${STYLE}</style><ul>${people.join('')}</ul><h2>Dana Fox</h2><div class="log">${rows.join('')}</div><textarea></textarea>`,
  );
  const lesson = await Lesson.begin(page);
  await page.evaluate(() => {
    const take = (turn: number) => {
      document.body.dataset.turn = String(turn);
      setTimeout(() => take(turn + 1));
    };
    take(1);
  });
  const [is, turns] = await lesson.world.evaluate<[string, number]>(`(async () => {
    const turn = () => Number(document.body.dataset.turn);
    const before = turn();
    const { is } = await pupil.find();
    return [is, turn() - before];
  })()`);
  expect(is).toBe('proposal');
  expect(turns).toBeGreaterThan(3);
});
