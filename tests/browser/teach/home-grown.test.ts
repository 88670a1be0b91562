import { expect, test, type Page } from '@playwright/test';
import { Lesson, recipeIn, SAID } from './world.ts';

const LINES = SAID.map(([by, text]) => `${by}: ${text}`);
const rows = (row: (by: 'customer' | 'agent', text: string, index: number) => string) =>
  SAID.map(([by, text], index) => row(by, text, index)).join('');

interface Desk {
  style?: string;
  chat: string;
  /** Words of the messages that are pointed at. */
  points?: [customer: string, agent: string];
  lines?: string[];
}

const DESKS: Record<string, Desk> = {
  'runs of one speaker in one group, which alone is marked': {
    style: '.log{height:400px;overflow-y:auto}',
    chat: `<div class="log" role="log">${[
      ['visitor', 0, 2],
      ['operator', 2, 3],
      ['visitor', 3, 4],
      ['operator', 4, 6],
      ['visitor', 6, 7],
      ['operator', 7, 8],
      ['visitor', 8, 9],
    ]
      .map(
        ([who, from, to]) =>
          `<section class="run" data-by="${who}"><img alt="" src="data:,"><b class="author">${who === 'visitor' ? 'Dana Fox' : 'Sam'}</b>${SAID.slice(
            Number(from),
            Number(to),
          )
            .map(([, text]) => `<div class="bubble"><span>${text}</span></div>`)
            .join('')}<time>9:0${from}</time></section>`,
      )
      .join('')}</div>`,
    points: ['Order 4411', 'The carrier has it.'],
  },
  'classes made up by a build tool, and nothing but the side to tell by': {
    style:
      '.css-1a2b3c{height:400px;overflow-y:auto}.css-4d5e6f,.css-7g8h9i{display:flex;margin:4px}.css-7g8h9i{justify-content:flex-end}.css-0j1k2l{max-width:60%;padding:6px;background:#eee}',
    chat: `<div class="css-1a2b3c">${rows(
      (by, text) =>
        `<div class="${by === 'agent' ? 'css-7g8h9i' : 'css-4d5e6f'}"><div class="css-0j1k2l">${text}</div></div>`,
    )}</div>`,
  },
  'a mark of the agent’s messages alone': {
    style: '.list{height:400px;overflow:auto}.m{margin:4px;width:60%}.m.by-us{margin-left:40%}',
    chat: `<div class="list">${rows(
      (by, text) =>
        `<div class="m${by === 'agent' ? ' by-us' : ''}"><p>${text}</p><small class="clock">09:1${by.length}</small></div>`,
    )}</div>`,
  },
  'notes, bots and events among the messages': {
    style:
      '.feed{height:420px;overflow-y:auto}.msg{width:60%}.msg.outbound,.msg.bot,.msg.internal-note{margin-left:40%}',
    chat: `<div class="feed"><div class="msg bot"><div class="words">Hello, I am a machine.</div></div>${rows(
      (by, text, index) =>
        `<div class="msg ${by === 'agent' ? 'outbound' : 'inbound'}"><div class="words">${text}</div></div>${
          index === 3 ? '<div class="msg internal-note"><div class="words">She is annoyed.</div></div>' : ''
        }${index === 4 ? '<div class="msg system-event"><div class="words">Sam took over this chat</div></div>' : ''}`,
    )}</div>`,
    lines: [
      'bot: Hello, I am a machine.',
      ...LINES.slice(0, 4),
      'note: She is annoyed.',
      LINES[4]!,
      'system: Sam took over this chat',
      ...LINES.slice(5),
    ],
  },
  'quotes of earlier messages that look like messages': {
    style: '.chat{height:400px;overflow-y:auto}.in{width:60%}.out{width:60%;margin-left:40%}',
    chat: `<div class="chat">${rows(
      (by, text, index) =>
        `<div class="entry ${by === 'agent' ? 'out' : 'in'}" data-key="k${index}"><div class="bubble">${
          index === 6 ? `<div class="cited"><div class="text">${SAID[4]![1]}</div></div>` : ''
        }<div class="text">${text}</div></div></div>`,
    )}</div>`,
    points: [SAID[6]![1], SAID[7]![1]],
  },
  'the newest first, drawn from the bottom up': {
    style:
      '.up{height:420px;overflow-y:auto;display:flex;flex-direction:column-reverse}.their{width:50%}.our{width:50%;margin-left:50%}',
    chat: `<div class="up">${[...SAID]
      .toReversed()
      .map(([by, text]) => `<div class="post ${by === 'agent' ? 'our' : 'their'}">${text}</div>`)
      .join('')}</div>`,
  },
  'a table': {
    style: '.sheet{height:400px;overflow:auto}td{padding:6px}',
    chat: `<div class="sheet"><table>${rows(
      (by, text) =>
        `<tr class="line from-${by === 'agent' ? 'staff' : 'client'}"><td class="who">${by === 'agent' ? 'Sam' : 'Dana Fox'}</td><td class="said">${text}</td></tr>`,
    )}</table></div>`,
  },
  'from right to left': {
    style: '.rtl{height:400px;overflow:auto;direction:rtl}.box{display:flex}.box.b{justify-content:flex-end}',
    chat: `<div class="rtl">${rows((by, text) => `<div class="box ${by === 'agent' ? 'b' : 'a'}"><div class="t">${text}</div></div>`)}</div>`,
  },
  'nothing but names, and the customer’s above them': {
    style: '.names{height:400px;overflow-y:auto}',
    chat: `<div class="names" role="log">${rows(
      (by, text, index) =>
        `<div class="entry"><span class="who">${by === 'agent' ? 'Sam' : 'Dana Fox'}</span><time>09:1${index}</time><div class="words">${text}</div></div>`,
    )}</div>`,
  },
  'names in the cells of a table without a class': {
    style: '.grid{height:400px;overflow:auto}',
    chat: `<div class="grid"><table>${rows(
      (by, text) => `<tr><td>${by === 'agent' ? 'Sam' : 'Dana Fox'}</td><td>${text}</td></tr>`,
    )}</table></div>`,
  },
  'a log of made-up classes with a word for the sender': {
    style:
      '.x1n2onr6{height:400px;overflow:auto}.x78zum5{display:flex}.x78zum6{display:flex;flex-direction:row-reverse}.x1q0g3np{background:#ddd;border-radius:9px;padding:4px}',
    chat: `<div class="x1n2onr6" role="log" aria-live="polite">${rows(
      (by, text) =>
        `<div class="${by === 'agent' ? 'x78zum6' : 'x78zum5'}" role="article" aria-label="${by === 'agent' ? 'You' : 'Dana Fox'}"><div class="x1q0g3np"><span>${text}</span></div><span class="x9f619">09:1${by.length}</span></div>`,
    )}</div>`,
  },
  'an open shadow tree': {
    chat: `<chat-box><template shadowrootmode="open"><style>.log{height:400px;overflow-y:auto}.m{width:60%}.m.own{margin-left:40%}</style><div class="log">${rows(
      (by, text) => `<div class="m${by === 'agent' ? ' own' : ''}"><div class="t">${text}</div></div>`,
    )}</div></template></chat-box>`,
  },
};

const LIST = `<nav style="float:left;width:220px"><input type="search" placeholder="Search chats">${[
  'Dana Fox',
  'Omar Reis',
  'Lee Park',
  'Ines Roth',
]
  .map(
    (name, index) =>
      `<div class="chat-row${index === 0 ? ' active' : ''}" tabindex="0"><b>${name}</b><div class="preview">Where do I find the invoice?</div><time>09:0${index}</time></div>`,
  )
  .join('')}</nav>`;

const pageOf = ({ style = '', chat }: Desk) =>
  `<!doctype html><meta charset="utf-8"><title>Desk</title><style>body{margin:0}main{margin-left:240px}${style}</style>${LIST}<main><header><h2 class="customer">Dana Fox</h2><button>Close</button></header>${chat}<footer><textarea placeholder="Your reply"></textarea><textarea aria-hidden="true" tabindex="-1" style="height:0"></textarea></footer></main>`;

async function open(page: Page, html: string): Promise<Lesson> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('https://desk.example/inbox');
  return Lesson.begin(page);
}

for (const [name, desk] of Object.entries(DESKS)) {
  const lines = desk.lines ?? LINES;

  test(`${name}: found`, async ({ page }) => {
    const lesson = await open(page, pageOf(desk));
    const { lines: read, composer, recipe } = await lesson.found();
    expect(JSON.stringify(recipe)).not.toMatch(/dana|fox|\bsam\b/i);
    expect(read.map(({ role, text }) => `${role}: ${text}`)).toEqual(lines);
    expect(composer).toBe('Your reply');
  });

  test(`${name}: taught`, async ({ page }) => {
    const lesson = await open(page, pageOf(desk));
    const [customer, agent] = desk.points ?? [SAID[6]![1], SAID[7]![1]];
    await lesson.read(recipeIn(await lesson.derive(customer, agent, 'textarea')));
    await expect.poll(() => lesson.lines()).toEqual(lines);
    expect((await lesson.latest())?.conversations[0]).toMatchObject({ title: 'Dana Fox', composer: 'reply' });
    expect(await lesson.insert('I will.')).toBe('inserted');
    expect(await page.locator('textarea').first().inputValue()).toBe('I will.');
  });
}

test('what was taken for the agent’s is set apart once it is pointed at', async ({ page }) => {
  const desk: Desk = {
    style: '.feed{height:420px;overflow-y:auto}.msg{width:60%}.msg.blue,.msg.blue2{margin-left:40%}',
    chat: `<div class="feed">${rows(
      (by, text, index) =>
        `<div class="msg ${by === 'agent' ? 'blue' : 'grey'}"><div class="words">${text}</div></div>${
          index % 3 === 0 ? '<div class="msg blue gizmo"><div class="words">We are open from 9 to 5.</div></div>' : ''
        }`,
    )}</div>`,
  };
  const lesson = await open(page, pageOf(desk));
  const machine = 'We are open from 9 to 5.';
  const [customer, agent] = [SAID[6]![1], SAID[7]![1]];
  await lesson.read(recipeIn(await lesson.derive(customer, agent)));
  await expect.poll(() => lesson.lines()).toContain(`agent: ${machine}`);
  await lesson.read(recipeIn(await lesson.derive(customer, agent, undefined, machine)));
  await expect
    .poll(() => lesson.lines())
    .toEqual(
      SAID.flatMap(([by, text], index) => (index % 3 ? [`${by}: ${text}`] : [`${by}: ${text}`, `unknown: ${machine}`])),
    );
});

test('a chat that another takes the place of without a new address is another chat', async ({ page }) => {
  const desk = DESKS['a table']!;
  const lesson = await open(page, pageOf(desk));
  await lesson.read(recipeIn(await lesson.derive(SAID[6]![1], SAID[7]![1])));
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  const idOf = async () => (await lesson.latest())?.conversations[0]?.ref.id;
  expect(await idOf()).toBe('Dana Fox');
  await page.evaluate(() => {
    document.querySelector('h2')!.firstChild!.nodeValue = 'Omar Reis';
    document.querySelector('tbody')!.innerHTML =
      '<tr class="line from-client"><td class="who">Omar Reis</td><td class="said">Hello?</td></tr>';
  });
  await expect.poll(() => lesson.lines()).toEqual(['customer: Hello?']);
  expect(await idOf()).toBe('Omar Reis');
});

test('of several chats that are kept in the page, the shown one’s name is the chat’s', async ({ page }) => {
  const style = '.log{height:300px;overflow-y:auto}.in{width:50%}.out{width:50%;margin-left:50%}';
  const column = (name: string, isHidden: boolean, first: string) =>
    `<section ${isHidden ? 'hidden' : ''}><h3 class="who">${name}</h3><div class="log"><div class="in words">${first}</div>${rows(
      (by, text) => `<div class="${by === 'agent' ? 'out' : 'in'} words">${text}</div>`,
    )}</div></section>`;
  const chat = column('Omar Reis', true, 'Omar here.') + column('Dana Fox', false, 'Dana here.');
  const html = `<!doctype html><meta charset="utf-8"><title>Desk</title><style>${style}</style><main>${chat}<textarea></textarea></main>`;
  const lesson = await open(page, html);
  const { recipe } = await lesson.found();
  expect(recipe).toMatchObject({ chat: { name: '.who' }, title: { selector: '.who' } });
  await lesson.read(recipe);
  const inFront = async () => {
    const [first, ...others] = (await lesson.latest())!.conversations;
    return [first?.ref.id, first?.title, first?.shown, first?.messages[0]?.text, others.length];
  };
  await expect.poll(inFront).toEqual(['Dana Fox', 'Dana Fox', true, 'Dana here.', 0]);
  await page.evaluate(() => {
    for (const section of document.querySelectorAll('section')) section.hidden = !section.hidden;
  });
  await expect.poll(inFront).toEqual(['Omar Reis', 'Omar Reis', true, 'Omar here.', 0]);
});

test('where names alone tell, nobody is the customer until the page has said whose chat it is', async ({ page }) => {
  const lesson = await open(page, pageOf(DESKS['nothing but names, and the customer’s above them']!));
  const recipe = recipeIn(await lesson.derive(SAID[6]![1], SAID[7]![1]));
  await lesson.read({ ...recipe, chat: {} });
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  await page.evaluate(() => {
    document.querySelector('h2')!.textContent = '';
  });
  const customers = async () => (await lesson.lines()).filter((line) => line.startsWith('customer'));
  await expect.poll(customers).toEqual([]);
  await page.evaluate(() => {
    document.querySelector('h2')!.textContent = 'Dana Fox';
  });
  await expect.poll(() => lesson.lines()).toEqual(LINES);
});

test('an internal note is told by its tab', async ({ page }) => {
  const tabs =
    '<div role="tablist"><button role="tab" class="as-reply" aria-selected="true">Reply</button><button role="tab" class="as-note" aria-selected="false">Internal note</button></div>';
  const html = pageOf(DESKS['a table']!).replace('<textarea placeholder', `${tabs}<textarea placeholder`);
  const lesson = await open(page, html);
  await lesson.read(recipeIn(await lesson.derive(SAID[6]![1], SAID[7]![1], 'textarea')));
  const mode = async () => (await lesson.latest())?.conversations[0]?.composer;
  await expect.poll(mode).toBe('reply');
  await page.evaluate(() => document.querySelector('.as-note')!.setAttribute('aria-selected', 'true'));
  await expect.poll(mode).toBe('note');
  expect(await lesson.insert('Dear Dana')).toBe('note-mode');
});

test('a box that nobody pointed at is no reply box', async ({ page }) => {
  const lesson = await open(page, pageOf(DESKS['a table']!));
  await lesson.read(recipeIn(await lesson.derive(SAID[6]![1], SAID[7]![1])));
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  expect(await lesson.insert('Dear Dana')).toBe('no-composer');
});

test('once its marks are gone, nobody is taken for the customer', async ({ page }) => {
  const lesson = await open(page, pageOf(DESKS['a mark of the agent’s messages alone']!));
  await lesson.read(recipeIn(await lesson.derive(SAID[6]![1], SAID[7]![1])));
  await expect.poll(() => lesson.lines()).toEqual(LINES);
  await page.evaluate(() => {
    for (const own of document.querySelectorAll('.by-us')) own.className = 'm own-now';
  });
  await expect.poll(async () => (await lesson.lines()).filter((line) => line.startsWith('agent')).length).toBe(0);
  const taken = (await lesson.lines()).filter((line) => line.startsWith('customer: '));
  expect(taken.filter((line) => !LINES.includes(line))).toEqual([]);
});

const SENTENCES = SAID.map(([, text]) => text);
const NO_CHATS: Record<string, string> = {
  'a table of tickets': `<table>${SENTENCES.map((text, index) => `<tr class="${index % 2 ? 'odd' : 'even'}"><td>${index}</td><td><a href="#">${text}</a></td><td>Customer ${index}</td><td>09:1${index}</td></tr>`).join('')}</table>`,
  'a list of chats': `${LIST}<main><p>Choose a chat.</p><textarea placeholder="Note to self"></textarea></main>`,
  cards: `<style>.grid{display:grid;grid-template-columns:1fr 1fr}</style><div class="grid">${SENTENCES.map((text, index) => `<div class="card"><h3>Product ${index}</h3><p>${text}</p><button>Buy</button></div>`).join('')}</div><input type="text" placeholder="Newsletter">`,
  'a settings page': `<form>${SENTENCES.map((text) => `<div class="field"><label>${text}</label><input type="checkbox"></div>`).join('')}</form>`,
  comments: `<article><p>${SENTENCES.join(' ')}</p></article><section>${SENTENCES.map((text, index) => `<div class="comment"><b>Reader ${index % 4}</b><time>${index} hours ago</time><p>${text}</p></div>`).join('')}</section><textarea placeholder="Write a comment"></textarea>`,
  'an empty page': '<p>Nothing here.</p>',
};

for (const [name, body] of Object.entries(NO_CHATS)) {
  test(`${name} is no chat`, async ({ page }) => {
    const lesson = await open(page, `<!doctype html><meta charset="utf-8"><title>Desk</title>${body}`);
    expect(await lesson.find()).toMatchObject({ is: 'nothing' });
  });
}

test('what cannot be told is said, not guessed', async ({ page }) => {
  const same = `<div class="log">${rows((_by, text) => `<div class="m">${text}</div>`)}</div>`;
  const lesson = await open(page, pageOf({ chat: same }));
  expect(await lesson.find()).toMatchObject({ is: 'nothing' });
  expect(await lesson.derive(SAID[6]![1], SAID[7]![1])).toMatchObject({
    reason: expect.stringContaining('what tells'),
  });
  expect(await lesson.derive(SAID[6]![1], SAID[6]![1])).toMatchObject({
    reason: expect.stringContaining('the same message'),
  });
});

test('a recipe with a selector that is none reads nothing, and says which', async ({ page }) => {
  const lesson = await open(page, pageOf(DESKS['a table']!));
  const recipe = recipeIn(await lesson.derive(SAID[6]![1], SAID[7]![1]));
  const broken = { ...recipe, message: { ...recipe.message, roles: [{ role: 'agent', when: '.a >> (' }] } };
  const fault = (one: object) => lesson.world.evaluate<string | undefined>(`faultIn(${JSON.stringify(one)}, document)`);
  expect(await fault(recipe)).toBeUndefined();
  expect(await fault(broken)).toBe('message.roles.0.when is no CSS selector: .a >> (');
});
