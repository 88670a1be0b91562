import { expect, test } from './shift.ts';

const SCRIPT = '<script>globalThis.broken = true</script><img src=x onerror="globalThis.broken = true">';
const DEMAND = 'Get me your manager right now.';

/** What a customer might write, and what of it must be seen in the panel. */
const TEXTS: Record<string, string> = {
  markup: `I have written three times now and nobody answers me. ${DEMAND} ${SCRIPT} <b>My order</b> &lt;i&gt; is still not here.`,
  templates: `${DEMAND} {{constructor.constructor('globalThis.broken=true')()}} \${globalThis.broken=true} {name} [item] %s`,
  'right to left': `${DEMAND} \u202Erotinom ym\u202C \u2067שלום\u2069 order \u202E54321\u202C`,
  'zero width': `${DEMAND} o\u200Br\u200Dd\uFEFFe\u2060r \u00AD \u{E0041}\u{E0042}`,
  emoji: `${DEMAND} 😡😡😡 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ${'🤬'.repeat(200)}`,
  'half characters': `${DEMAND} \uD83D \uDC00 \u0000 \u0007 \uFFFF`,
  'stacked marks': `${DEMAND} Z${'\u0300'.repeat(500)}algo`,
};

test.beforeEach(async ({ shift }) => {
  await shift.panel.evaluate(() => {
    delete (globalThis as { broken?: boolean }).broken;
  });
});

test.afterEach(async ({ shift }) => {
  const broken = () => (globalThis as { broken?: boolean }).broken ?? false;
  expect(await shift.panel.evaluate(broken)).toBe(false);
  expect(await shift.page.evaluate(broken)).toBe(false);
});

for (const [what, text] of Object.entries(TEXTS)) {
  test(`${what} in a message: shown as text, judged, answered`, async ({ shift }) => {
    await shift.begin('dana');
    const { chat, suggestions } = await shift.hear('dana', text);
    expect(chat!.heat).toBe(3);
    expect(chat!.quotes.flatMap(({ marks }) => marks).join(' ')).toContain('manager');
    const elements = await shift.panel.evaluate(() =>
      [...document.querySelectorAll('main script, main img, main iframe, main a, blockquote b')].map(
        (one) => one.outerHTML,
      ),
    );
    expect(elements).toEqual([]);
    expect(await shift.insert(suggestions[0]!.technique)).toContain('In the reply box');
    expect(await shift.draft('dana')).toBe(suggestions[0]!.text);
    const tags = await shift.page.evaluate(() => [
      ...new Set([...document.querySelectorAll('[data-desk="editor"] *')].map((one) => one.localName)),
    ]);
    expect(tags.filter((tag) => tag !== 'p' && tag !== 'br')).toEqual([]);
    expect(await shift.sent('dana')).toBe(0);
  });
}

test('a hostile name of a chat is shown as text, and nobody is called by it', async ({ shift }) => {
  const id = `eve\u202E {{7*7}} ${SCRIPT}`;
  await shift.begin(encodeURIComponent(id));
  await shift.page.evaluate((chat) => window.desk.openChat(chat), id);
  const { chat, suggestions } = await shift.shownAt(await shift.say(id, DEMAND));
  expect(chat!.title).toContain(`{{7*7}} ${SCRIPT}`);
  for (const { text } of suggestions) expect(text).not.toMatch(/\beve\b|7\*7|[<{]|broken/i);
});

/** A fact as a customer tells it, the same with something hostile at it, and what of each may be said in a reply. */
const FACTS: Record<string, { slot: string; plain: string; told: string; hostile: string; taken: string | null }> = {
  'markup behind a number': {
    slot: 'order',
    plain: 'My order #4711 never came.',
    told: 'order 4711',
    hostile: 'My order #4711-<img/src=x onerror="globalThis.broken=true"> never came.',
    taken: 'order 4711',
  },
  'a template as a number': {
    slot: 'order',
    plain: 'I am fed up with waiting, my number is order 4711!',
    told: 'order 4711',
    hostile: 'I am fed up with waiting, my number is order {{4711}}!',
    taken: null,
  },
  'markup behind an amount': {
    slot: 'amount',
    plain: 'I was charged £45.90 twice!',
    told: '£45.90',
    hostile: `I was charged £45.90${SCRIPT} twice!`,
    taken: '£45.90',
  },
  'markup before goods': {
    slot: 'issue',
    plain: 'The lamp I ordered never came.',
    told: "the lamp you ordered hasn't arrived",
    hostile: 'The "<svg/onload=alert(1)>" lamp I ordered never came.',
    taken: null,
  },
  'right to left in goods': {
    slot: 'issue',
    plain: 'The lamp I ordered never came.',
    told: "the lamp you ordered hasn't arrived",
    hostile: 'The la\u202Emp I or\u200Bdered never came.',
    taken: "the lamp you ordered hasn't arrived",
  },
  'a template as a name': {
    slot: 'name',
    plain: 'My name is Mallory. Nobody answers me!',
    told: 'Mallory',
    hostile: 'My name is {{Mallory}}. Nobody answers me!',
    taken: null,
  },
  'right to left in a name': {
    slot: 'name',
    plain: 'My name is Mallory. Nobody answers me!',
    told: 'Mallory',
    hostile: 'My name is Mal\u202Elory. Nobody answers me!',
    taken: 'Mallory',
  },
};

for (const [what, { slot, plain, told, hostile, taken }] of Object.entries(FACTS)) {
  test(`${what}: ${taken === null ? 'not said' : 'said without it'}`, async ({ shift }) => {
    const offers = async (chat: string, text: string) => {
      await shift.begin(chat);
      await shift.hear(chat, text);
      return shift.panel.evaluate(
        (title) =>
          [...document.querySelectorAll('section[aria-label="Suggestions"] .suggestion')].map((card) => ({
            technique: card.getAttribute('aria-label')!,
            text: card.querySelector('.text')!.textContent!,
            fact: card.querySelector(`.text .filled[title="${title}"]`)?.textContent ?? null,
          })),
        `${slot}, from this chat`,
      );
    };
    expect((await offers('plain', plain)).map(({ fact }) => fact)).toContain(told);

    const offered = await offers('hostile', hostile);
    expect([...new Set(offered.flatMap(({ fact }) => fact ?? []))]).toEqual(taken === null ? [] : [taken]);
    for (const { text } of offered) expect(text).not.toMatch(/[<>{}\u200B\u202E]|src=|alert|broken/);
    const { technique, text } = offered.find(({ fact }) => fact === taken)!;
    expect(await shift.insert(technique)).toContain('In the reply box');
    expect(await shift.draft('hostile')).toBe(text);
    expect(
      await shift.page.evaluate(
        () => document.querySelectorAll('[data-desk="editor"] :is(img, svg, script, b)').length,
      ),
    ).toBe(0);
  });
}

test('a hundred thousand characters, and five hundred lines, leave the panel at work', async ({ shift }) => {
  await shift.begin('dana');
  await shift.hear('dana', `${DEMAND} ${'never again '.repeat(9_000)}`);
  await shift.hear('dana', 'x'.repeat(100_000));
  await shift.hear('dana', `${'line\n'.repeat(500)}`);
  await shift.say('dana', 'One moment please, I am asking my lead to join this chat.', 'agent');
  const { chat, suggestions } = await shift.hear('dana', DEMAND);
  expect(chat!.heat).toBe(3);
  for (const { text } of chat!.quotes) expect(text.length).toBeLessThan(300);
  await shift.panel.click(`Insert: ${suggestions[0]!.technique}`);
  await expect.poll(() => shift.draft('dana')).toBe(suggestions[0]!.text);
});
