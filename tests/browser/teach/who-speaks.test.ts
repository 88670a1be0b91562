import { expect, test, type Page } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

/** Who wrote it; `nobody`: neither of the two, whatever it is called. */
type By = 'customer' | 'agent' | 'nobody';
const LINES = SAID.map(([by, text]) => `${by}: ${text}`);
const POINTS = [SAID[6]![1], SAID[7]![1]] as const;
const EXTRA = 'I take a look at this, one moment.';

const a = (by: By, ours: string, theirs: string): string => (by === 'agent' ? ours : theirs);
const rows = (row: (by: By, text: string, index: number) => string, at = -1): string =>
  SAID.map(([by, text], index) => (index === at ? row('nobody', EXTRA, -1) : '') + row(by, text, index)).join('');
const desk = (chat: string, title = 'Dana Fox', style = ''): string =>
  `<!doctype html><meta charset="utf-8"><title>Desk</title><style>.log{height:420px;overflow-y:auto}.m{width:55%}${style}</style>
  <main><h2>${title}</h2><div class="log">${chat}</div><textarea placeholder="Reply"></textarea></main>`;
const named = (by: By): string => a(by, 'Sam', 'Dana Fox');

async function open(page: Page, html: string): Promise<Lesson> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('https://desk.example/inbox');
  return Lesson.begin(page);
}

/** What the page is taken for by itself, each `role: text`; null where it is not taken for a chat. */
async function found(lesson: Lesson): Promise<string[] | null> {
  const answer = await lesson.find();
  return answer.is === 'proposal' ? answer.proposal.lines.map(({ role, text }) => `${role}: ${text}`) : null;
}

async function taught(lesson: Lesson, other?: string): Promise<() => Promise<string[]>> {
  await lesson.read(recipeIn(await lesson.derive(...POINTS, 'textarea', other)));
  await expect.poll(() => lesson.lines()).not.toEqual([]);
  return () => lesson.lines();
}

const MIRRORED = '.right{margin-left:40%}';
/** Desks on which both the generic reader and two points lead to every message with its speaker. */
const TOLD: Record<string, string> = {
  'words for the sides, mirrored': desk(
    rows((by, text) => `<div class="m ${a(by, 'sent', 'received right')}"><p>${text}</p></div>`),
    '4411',
    MIRRORED,
  ),
  'names, mirrored': desk(
    rows((by, text) => `<div class="m ${a(by, 'left', 'right')}"><b>${named(by)}</b><p>${text}</p></div>`),
    'Dana Fox',
    MIRRORED,
  ),
  'a name and a colon in bold': desk(rows((by, text) => `<p><b>${named(by)}:</b> ${text}</p>`)),
  'a name before a colon in the words': desk(rows((by, text) => `<div>${a(by, 'You', 'Dana Fox')}: ${text}</div>`)),
  'a name and the time in one': desk(
    rows((by, text, i) => `<div class="row"><div class="hd">${named(by)} · 10:0${i}</div><div>${text}</div></div>`),
  ),
  'names that say what they are': desk(
    rows((by, text) => `<div class="row"><i class="by">${a(by, 'Support', 'Client')}</i><div>${text}</div></div>`),
    'Case 4411',
  ),
  'pictures with names': desk(
    rows((by, text) => `<div class="row"><img alt="${named(by)}" src="data:,"><div>${text}</div></div>`),
  ),
  'pictures whose address says who': desk(
    rows(
      (by, text) => `<div class="row"><img alt="" src="/${a(by, 'agent-7', 'visitor')}.png"><div>${text}</div></div>`,
    ),
  ),
  'labels with you in them': desk(
    rows(
      (by, text, i) => `<p aria-label="Message from ${a(by, 'you', 'Dana Fox')} at 10:0${i}"><span>${text}</span></p>`,
    ),
  ),
  'a list of definitions': desk(`<dl>${rows((by, text) => `<dt>${named(by)}</dt><dd>${text}</dd>`)}</dl>`),
  'a shadow tree for each message': desk(
    rows(
      (by, text) =>
        `<chat-line sender="${a(by, 'operator', 'visitor')}"><template shadowrootmode="open"><p class="t">${text}</p></template></chat-line>`,
    ),
  ),
};

for (const [name, html] of Object.entries(TOLD)) {
  test(`${name}: found, and taught`, async ({ page }) => {
    const lesson = await open(page, html);
    expect(await found(lesson)).toEqual(LINES);
    await expect.poll(await taught(lesson)).toEqual(LINES);
  });
}

/** Desks on which somebody who is not the customer stands where the customer does. */
const SIDES = '.out{margin-left:40%}';
const sided = (extra: string, title = 'Dana Fox'): string =>
  desk(
    rows(
      (by, text) =>
        by === 'nobody' ? extra : `<div class="m ${a(by, 'out', 'in')}"><b>${named(by)}</b><div>${text}</div></div>`,
      2,
    ),
    title,
    SIDES,
  );
const STRANGERS: Record<string, string> = {
  'a bot by its name': sided(`<div class="m in"><b>Acme Bot</b><div>${EXTRA}</div></div>`),
  'a colleague by the name': sided(`<div class="m in"><b>Lee</b><div>${EXTRA}</div></div>`),
  'a line without a name': sided(`<div class="m in"><i>${EXTRA}</i></div>`),
  'a bot, and a title that names nobody': sided(`<div class="m in"><b>Acme Bot</b><div>${EXTRA}</div></div>`, '4411'),
};

for (const [name, html] of Object.entries(STRANGERS)) {
  test(`${name} on the customer’s side is never the customer, pointed at or not`, async ({ page }) => {
    const lesson = await open(page, html);
    const others = (lines: readonly string[]) => lines.filter((line) => !line.endsWith(EXTRA));
    const seen = await found(lesson);
    if (seen) {
      expect(others(seen)).toEqual(LINES);
      expect(seen).not.toContain(`customer: ${EXTRA}`);
    }
    for (const other of [undefined, EXTRA]) {
      const lines = await taught(lesson, other);
      await expect.poll(async () => others(await lines())).toEqual(LINES);
      expect(await lines()).not.toContain(`customer: ${EXTRA}`);
    }
  });
}

const COLLEAGUE = `<div class="m in"><b>Lee</b><div>${EXTRA}</div></div>`;
const withExtra = (role: string) => [...LINES.slice(0, 2), `${role}: ${EXTRA}`, ...LINES.slice(2)];

test('in a chat that is titled after its customer, a colleague on the customer’s side is of the agent’s', async ({
  page,
}) => {
  const lesson = await open(page, sided(COLLEAGUE));
  expect(await found(lesson)).toEqual(withExtra('agent'));
  await expect.poll(await taught(lesson)).toEqual(withExtra('agent'));
});

test('in any other chat that colleague is nobody, and in the next one too; another one makes it unreadable', async ({
  page,
}) => {
  const lesson = await open(page, sided(COLLEAGUE, '4411'));
  expect(await found(lesson)).toBeNull();
  const recipe = recipeIn(await lesson.derive(...POINTS, 'textarea'));
  expect(JSON.stringify(recipe)).not.toMatch(/dana|fox|"lee"|"sam"/i);
  await lesson.read(recipe);
  await expect.poll(() => lesson.lines()).toEqual(withExtra('unknown'));
  const rename = (from: string, to: string) =>
    page.evaluate(
      ([before, after]) =>
        document.querySelectorAll('b').forEach((name) => name.textContent === before && (name.textContent = after!)),
      [from, to],
    );
  await rename('Dana Fox', 'Omar Reis');
  await expect.poll(() => lesson.lines()).toEqual(withExtra('unknown'));
  await rename('Lee', 'Kim');
  await expect.poll(async () => (await lesson.latest())?.reason).toBe('Messages were found, but not who wrote them');
});

test('whoever has the chat is not who it is named after', async ({ page }) => {
  const row = (by: By, text: string): string => `<div class="row"><b>${named(by)}</b><div>${text}</div></div>`;
  const main = (above: string) =>
    desk(rows(row), 'Case 4411').replace('<div class="log">', `${above}<div class="log">`);
  for (const above of [
    '<p>Welcome, <strong class="me">Sam</strong></p>',
    '<span class="label dropdown-toggle">SAM</span>',
    '<p class="customer-card"><i class="n">Dana Fox</i></p><p class="top"><u class="who">Sam</u></p>',
  ]) {
    const seen = await found(await open(page, main(above)));
    expect((seen ?? LINES).filter((line) => line.startsWith('customer'))).toEqual(
      LINES.filter((line) => line.startsWith('customer')),
    );
  }
});

test('a visitor by name and a bot in one colour: the bot is no customer', async ({ page }) => {
  const extra = `<div class="m in"><b>Welcome Bot</b><div>${EXTRA}</div></div>`;
  const html = sided(extra, 'Visitor #314').replaceAll('<b>Dana Fox</b>', '<b>Visitor #314</b>');
  const lesson = await open(page, html);
  await expect.poll(await taught(lesson)).toEqual(withExtra('bot'));
});

test('a mark with a person’s number tells nobody', async ({ page }) => {
  const row = (by: By, text: string): string =>
    `<div class="row"><i class="${a(by, 'u-109-picture', 'u-115-picture')}"></i><div>${text}</div></div>`;
  const lesson = await open(page, desk(rows(row)));
  expect(await lesson.derive(...POINTS, 'textarea')).toMatchObject({ reason: expect.stringContaining('what tells') });
});

test('a badge beside the words tells a note, whatever its mark is called', async ({ page }) => {
  const row = (by: By, text: string): string => {
    const isNote = by === 'nobody';
    return `<div class="m ${isNote ? 'out k7' : a(by, 'out k5', 'in k5')}"><b>${isNote ? 'Sam' : named(by)}</b> <s>10:00</s>${
      isNote ? ' <em> - note</em>' : ''
    }<div>${text}</div></div>`;
  };
  const lesson = await open(page, desk(rows(row, 2), 'Dana Fox', SIDES));
  expect(await found(lesson)).toEqual(withExtra('note'));
  await expect.poll(await taught(lesson)).toEqual(withExtra('note'));
});

test('who came and went is the system’s, where all that bears a mark says so', async ({ page }) => {
  const event = (text: string) => `<div class="m in info"><div>${text}</div></div>`;
  const html = desk(
    event('Dana Fox joined the room') +
      rows(
        (by, text) =>
          by === 'nobody'
            ? event('Sam invited Lee')
            : `<div class="m ${a(by, 'out', 'in')}"><b>${named(by)}</b><div>${text}</div></div>`,
        2,
      ),
    'Dana Fox',
    SIDES,
  );
  const lesson = await open(page, html);
  const lines = [
    'system: Dana Fox joined the room',
    ...LINES.slice(0, 2),
    'system: Sam invited Lee',
    ...LINES.slice(2),
  ];
  expect(await found(lesson)).toEqual(lines);
  await expect.poll(await taught(lesson)).toEqual(lines);
});

test('what is quoted above the words is not said again', async ({ page }) => {
  const row = (by: By, text: string, i: number): string =>
    `<div class="m ${a(by, 'out', 'in')}">${
      i === 6 ? `<blockquote><div class="t">${SAID[4]![1]}</div></blockquote>` : ''
    }<div class="t">${text}</div></div>`;
  const lesson = await open(page, desk(rows(row), '4411', SIDES));
  expect(await found(lesson)).toEqual(LINES);
  await expect.poll(await taught(lesson)).toEqual(LINES);
});

test('an attribute that states the role goes before the side, for a colleague too', async ({ page }) => {
  const row = (by: By, text: string): string => {
    const type = by === 'customer' ? 'customer' : 'agent';
    return `<div class="m ${a(by, 'out', 'in')}" data-author-type="${type}"><b>${by === 'nobody' ? 'Lee' : named(by)}</b><div>${text}</div></div>`;
  };
  const lesson = await open(page, desk(rows(row, 2), 'Dana Fox', SIDES));
  const all = [...LINES.slice(0, 2), `agent: ${EXTRA}`, ...LINES.slice(2)];
  expect(await found(lesson)).toEqual(all);
  await expect.poll(await taught(lesson)).toEqual(all);
});

test('where marks and names contradict each other nothing is offered', async ({ page }) => {
  const html = desk(
    rows((by, text) => `<div class="m ${a(by, 'customer', 'agent')}"><b>${named(by)}</b><p>${text}</p></div>`),
  );
  expect(await found(await open(page, html))).toBeNull();
});

test('where nothing but sides tells, the agent is asked whose they are', async ({ page }) => {
  const html = desk(
    rows((by, text) => `<div class="m ${a(by, 'x', 'y right')}"><p>${text}</p></div>`),
    '4411',
    MIRRORED,
  );
  const lesson = await open(page, html);
  expect(await lesson.find()).toMatchObject({ is: 'proposal', proposal: { sided: true } });
});

test('names alone tell in a chat of another customer, not in one with a stranger', async ({ page }) => {
  const row = (by: By, text: string): string => `<div class="row"><b>${named(by)}</b><div>${text}</div></div>`;
  const lesson = await open(page, desk(rows(row), 'Case 4411'));
  expect(await found(lesson)).toBeNull();
  const recipe = recipeIn(await lesson.derive(...POINTS, 'textarea'));
  expect(JSON.stringify(recipe)).not.toMatch(/dana|fox|"sam"/i);
  await lesson.read(recipe);
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  await page.evaluate(() => {
    for (const name of document.querySelectorAll('b'))
      if (name.textContent === 'Dana Fox') name.textContent = 'Omar Reis';
  });
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  await page.evaluate(() => (document.querySelector('b')!.textContent = 'Lee'));
  await expect.poll(async () => (await lesson.latest())?.state).toBe('unreadable');
});

for (const [name, time] of Object.entries({
  'the time of day': (i: number) => `9:${10 + i}`,
  'how long ago': (i: number) => `${9 - i} min ago`,
})) {
  test(`newest first is seen by ${name}`, async ({ page }) => {
    const turned = [...SAID].map(
      ([by, text], i) => `<div class="m ${a(by, 'out', 'in')}"><p>${text}</p><small>${time(i)}</small></div>`,
    );
    const lesson = await open(page, desk(turned.toReversed().join(''), '4411', SIDES));
    expect(await found(lesson)).toEqual(LINES);
    await expect.poll(await taught(lesson)).toEqual(LINES);
  });
}

test('the name of a file that was sent is not said', async ({ page }) => {
  const file =
    '<div class="files"><a href="/f/1">receipt.pdf</a> <span>212 KB</span></div><a download href="/f/2">x.png</a>';
  const row = (by: By, text: string, i: number): string =>
    `<div class="m ${a(by, 'out', 'in')}"><p>${text}</p>${i === 3 ? file : ''}</div>`;
  const lesson = await open(page, desk(rows(row), '4411', SIDES));
  expect(await found(lesson)).toEqual(LINES);
  await expect.poll(await taught(lesson)).toEqual(LINES);
});
