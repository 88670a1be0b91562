import { expect, test, type Page } from '@playwright/test';
import * as v from 'valibot';
import { recipeSchema } from '../../../lib/teach/recipe.ts';
import { Lesson, recipeIn, SAID } from './world.ts';

/**
 * Desks that mark the agent's own messages and nothing else, by a class or by a tick beside the words: the rest is the
 * customer's. Lines of the page's own, in any language, stand among the rest; what they are built of tells them, not what
 * they say.
 */
const LINES = SAID.map(([by, text]) => `${by}: ${text}`);

interface Desk {
  style?: string;
  row: (own: string, text: string, index: number) => string;
  /** A line of the page's own. */
  line: (text: string) => string;
  /** What it says while the page is taught, and what another one says later. */
  says: [now: string, later: string];
  /** Nothing but the row holds the words: a tick would stand among them. */
  isBare?: true;
}

const DESKS: Record<string, Desk> = {
  'rows over the whole width, a class of its own, German': {
    row: (own, text) => `<div class="row${own}"><span>${text}</span></div>`,
    line: (text) => `<div class="row info"><span>${text}</span></div>`,
    says: ['Dana hat den Chat verlassen', 'Sam hat den Chat übernommen'],
    isBare: true,
  },
  'a note in a class of its own, German': {
    row: (own, text) => `<div class="row${own}"><div class="words">${text}</div></div>`,
    line: (text) => `<div class="row gelb"><div class="words">${text}</div></div>`,
    says: ['Interne Notiz: Ware fehlt im Lager', 'Interne Notiz: Kunde wartet seit Montag'],
  },
  'bubbles, and lines without one, French': {
    style: '.bubble{background:#eee;border-radius:8px}',
    row: (own, text) => `<div class="row${own}"><div class="bubble"><p class="words">${text}</p></div></div>`,
    line: (text) => `<div class="row"><p class="words">${text}</p></div>`,
    says: ['Chat a été transféré', 'Sam a rejoint la conversation'],
  },
  'times at messages, none at lines, Spanish': {
    row: (own, text, i) =>
      `<div class="row${own}"><div class="words">${text}</div><span class="at">10:0${i}</span></div>`,
    line: (text) => `<div class="row"><div class="words">${text}</div></div>`,
    says: ['Dana ha salido del chat', 'El chat se ha transferido a Sam'],
  },
  'pictures at messages, none at lines, German': {
    row: (own, text) => `<div class="row${own}"><img alt="" src="data:,"><div class="words">${text}</div></div>`,
    line: (text) => `<div class="row"><div class="words">${text}</div></div>`,
    says: ['Der Chat wurde an Sam übergeben', 'Dana ist wieder da'],
  },
  'lines that are a status, Japanese': {
    row: (own, text) => `<div class="row${own}"><div class="words">${text}</div></div>`,
    line: (text) => `<div class="row" role="status"><div class="words">${text}</div></div>`,
    says: ['ダナさんが退出しました', '担当者がサムに変わりました'],
  },
  'lines set in the middle by a style of their own, French': {
    row: (own, text) => `<div class="row${own}"><div class="words">${text}</div></div>`,
    line: (text) => `<div class="row" style="text-align: center; color: gray"><div class="words">${text}</div></div>`,
    says: ['Dana a quitté la conversation', 'Note interne : rappeler demain'],
  },
  'lines in small letters, Spanish': {
    row: (own, text) => `<div class="row${own}"><div class="words">${text}</div></div>`,
    line: (text) => `<div class="row"><small><div class="words">${text}</div></small></div>`,
    says: ['La conversación se ha cerrado', 'Nota interna: falta el recibo'],
  },
};

const AT = 3;
const OWN = { 'by a class': ' own', 'by a tick': '' };
type Marked = keyof typeof OWN;
const chat = ({ row, line, says }: Desk, marked: Marked, isSaid: boolean): string =>
  SAID.map(([by, text], index) => {
    const isOwn = by === 'agent';
    const one = row(isOwn ? OWN[marked] : '', text, index);
    const ticked = isOwn && marked === 'by a tick' ? one.replace(/<\/div>$/, '<u class="own"></u></div>') : one;
    return (isSaid && index === AT ? line(says[0]) : '') + ticked;
  }).join('');

async function taught(page: Page, desk: Desk, marked: Marked, isSaid: boolean): Promise<Lesson> {
  const body = `<!doctype html><meta charset="utf-8"><title>Desk</title><style>.log{height:420px;overflow-y:auto}${desk.style ?? ''}</style>
    <main><h2>4411</h2><div class="log">${chat(desk, marked, isSaid)}</div><textarea placeholder="Reply"></textarea></main>`;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://desk.example/inbox');
  const lesson = await Lesson.begin(page);
  const recipe = recipeIn(await lesson.derive(SAID[6]![1], SAID[7]![1], 'textarea'));
  expect(v.safeParse(recipeSchema, recipe).issues).toBeUndefined();
  await lesson.read(recipe);
  await expect.poll(() => lesson.lines()).not.toEqual([]);
  return lesson;
}

/** Where nothing but the line itself shows what it is made of, nobody can tell before there is one. */
const SEEN_FIRST = /class of its own|small letters/;

for (const [name, desk] of Object.entries(DESKS)) {
  for (const marked of Object.keys(OWN) as Marked[]) {
    if (desk.isBare && marked === 'by a tick') continue;
    test(`${name}, the agent’s told ${marked}: a line is nobody’s, nor is the next`, async ({ page }) => {
      const lesson = await taught(page, desk, marked, true);
      const said = async () => (await lesson.lines()).filter((line) => !desk.says.some((own) => line.endsWith(own)));
      await expect.poll(said).toEqual(LINES);
      expect(await lesson.lines()).not.toContain(`customer: ${desk.says[0]}`);
      await add(page, desk.line(desk.says[1]) + desk.row('', 'And now?', 9));
      await expect.poll(said).toEqual([...LINES, 'customer: And now?']);
      expect(await lesson.lines()).not.toContain(`customer: ${desk.says[1]}`);
    });

    if (SEEN_FIRST.test(name)) continue;
    test(`${name}, the agent’s told ${marked}: the first line comes later`, async ({ page }) => {
      const lesson = await taught(page, desk, marked, false);
      await expect.poll(() => lesson.lines()).toEqual(LINES);
      await add(page, desk.line(desk.says[1]) + desk.row('', 'And now?', 9));
      await expect.poll(async () => (await lesson.lines()).includes('customer: And now?')).toBe(true);
      expect(await lesson.lines()).not.toContain(`customer: ${desk.says[1]}`);
    });
  }
}

test('what only the head of a run has is not asked of the rest of it', async ({ page }) => {
  const build = (own: string, text: string, isHead: boolean): string => {
    const words = `<div class="words">${text}</div>`;
    return `<div class="row${own}">${isHead ? `<div class="head">${words}</div>` : words}</div>`;
  };
  const row = (own: string, text: string, index: number): string => {
    const more = build(' own', 'They are looking.', true) + build('', 'Good.', true);
    return build(own, text, SAID[index - 1]?.[0] !== SAID[index]?.[0]) + (index === SAID.length - 1 ? more : '');
  };
  const lesson = await taught(page, { row, line: () => '', says: ['', ''] }, 'by a class', false);
  await expect.poll(() => lesson.lines()).toEqual([...LINES, 'agent: They are looking.', 'customer: Good.']);
});

async function add(page: Page, html: string): Promise<void> {
  await page.evaluate((more) => document.querySelector('.log')!.insertAdjacentHTML('beforeend', more), html);
}
