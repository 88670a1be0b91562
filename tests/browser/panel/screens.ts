/**
 * Pictures of the panel in every state, to look at: `node tests/browser/panel/screens.ts [part of a name]` writes
 * `.output/screens/panel-*.png`.
 */
import { mkdirSync } from 'node:fs';
import { chat, fullReply, handOver, heated, place, stored, suggestion } from './examples.ts';
import { launch } from './extension.ts';

const FOLDER = '.output/screens';
const ready = { model: { state: 'ready' } };
const only = process.argv[2] ?? '';

const extension = await launch();
const { panel } = await extension.openPanel();
const tabId = await extension.worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]!.id!);
mkdirSync(FOLDER, { recursive: true });
await panel.addInitScript(() => {
  const tab = localStorage.getItem('tab');
  if (tab) chrome.tabs.query = (async () => JSON.parse(tab)) as never;
});
await extension.worker.evaluate(
  (id) =>
    chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const message = (at: number, role: string, text: string, author?: string) => ({
          id: `${at}`,
          role,
          text,
          author,
        });
        const messages = [
          message(1, 'system', 'Chat started'),
          message(
            2,
            'customer',
            'Hi, the dishwasher you repaired on Monday leaks again, all over the new floor.',
            'Maria K.',
          ),
          message(3, 'bot', 'Thanks! What is your order number?', 'Helper'),
          message(4, 'note', 'Second visit, see ticket.'),
          message(5, 'agent', 'Let me look at that.', 'Jo'),
          message(
            6,
            'customer',
            `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft`.repeat(2),
          ),
          message(7, 'unknown', 'Somebody said this'),
        ];
        const conversation = {
          ref: { site: '', id: '7' },
          title: 'Maria K.',
          messages,
          composer: 'reply',
          shown: true,
          unread: 0,
        };
        const reading = { documentId: 'd', revision: 1, adapter: 'desk', site: 'http://localhost', state: 'reading' };
        chrome.runtime.onMessage.addListener(({ kind }, _sender, respond) => {
          if (kind === 'show-reading') respond({ ...reading, conversations: [conversation] });
        });
      },
    }),
  tabId,
);

const minutes = (count: number) => Date.now() - count * 60_000;
const others = () => [
  chat('1', { title: 'Tomasz', heat: 1, history: [1], places: [place(9)], lastMessageAt: minutes(2), unread: 2 }),
  chat('2', {
    title: 'Aurélie Dupont-Beaumarchais de la Fontaine',
    heat: 0,
    emotionLabels: ['gratitude'],
    places: [place(9, { shown: false })],
    lastSeenAt: minutes(1),
  }),
  chat('3', { title: 'Guest 4411', heat: 2, places: [place(9, { shown: false })], lastSeenAt: minutes(12), unread: 3 }),
  chat('4', { title: 'Jonas', heat: null, status: 'not-judged', language: 'de', places: [place(9)] }),
  chat('5', { title: 'Ines', heat: 0, places: [], lastSeenAt: minutes(75) }),
];
const trouble = (state: string, reason?: string) => [
  { tabId, documentId: 'd', adapter: 'desk', site: 'http://localhost', state, reason },
];
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(3);
const rtl = 'أريد استرداد أموالي الآن، هذا غير مقبول order 4411';

/** A heated chat with a wait, a promise, a full reply and a hand-over. */
const coached = (left: number) => ({
  ...stored(
    heated(tabId, {
      reply: fullReply,
      handOver,
      waiting: { messageId: 'm5', for: 'answer', since: minutes(1.4) },
      promises: [{ words: 'by 15:00', madeAt: minutes(12), due: minutes(-left) }],
    }),
    ...others().map((one, i) => ({
      ...one,
      waiting: { messageId: 'm', for: 'answer' as const, since: minutes(i * 4 + 0.5) },
      ...(i < 2 && { promises: [{ words: 'in ten minutes', madeAt: minutes(9), due: minutes(i * 2 - 1) }] }),
    })),
  ),
  ...ready,
});

interface State {
  /** Pixels; 760 where it does not say. */
  height?: number;
  session: Record<string, unknown>;
  local?: Record<string, unknown>;
  /** Keys to press once it is shown. */
  keys?: string[];
  click?: string;
  /** The tab in front, where it is not the helpdesk's. */
  tab?: { id: number; url?: string };
}

const STATES: Record<string, State> = {
  heated: { session: { ...stored(heated(tabId), ...others()), ...ready } },
  calm: {
    session: {
      ...stored(
        chat('7', {
          title: 'Maria K.',
          heat: 0,
          emotionLabels: ['positive'],
          history: [1, 0, 0],
          trend: 'falling',
          places: [place(tabId)],
        }),
      ),
      ...ready,
    },
  },
  'words-only': {
    session: {
      ...stored(heated(tabId, { status: 'words-only', flag: null })),
      model: { state: 'loading', progress: 0.4 },
    },
  },
  'model-failed': {
    session: {
      ...stored(heated(tabId, { status: 'words-only' })),
      model: { state: 'failed', error: 'the model file is damaged' },
    },
  },
  'not-judged': {
    session: {
      ...stored(
        chat('7', { title: 'Jonas', heat: null, status: 'not-judged', language: 'de', places: [place(tabId)] }),
      ),
      ...ready,
    },
  },
  stale: {
    session: {
      ...stored(
        chat('7', { title: 'Ines', places: [place(tabId, { shown: false })], lastSeenAt: minutes(9), unread: 2 }),
      ),
      ...ready,
    },
  },
  corrected: { session: { ...stored(heated(tabId, { correction: { heat: 1, id: 3 } })), ...ready } },
  wrong: { session: { ...stored(heated(tabId)), ...ready }, click: 'Wrong reading' },
  feedback: { session: { ...stored(heated(tabId)), ...ready }, click: 'Not helpful: Acknowledge' },
  refused: { session: { ...stored(heated(tabId)), ...ready }, click: 'Insert: Offer options' },
  critical: {
    session: {
      ...stored(
        heated(tabId, {
          heat: 4,
          signals: ['safety-crisis'],
          hint: 'Slow down: an instant polished answer reads as a bot again.',
          suggestions: [
            suggestion('safety', 'Stay in the chat, call the duty lead, note the address.\n+49 30 0000000', {
              phraseId: 'team/safety',
              packName: 'Team',
              why: 'someone may be in danger now',
            }),
            ...heated(tabId).suggestions.slice(2),
          ],
        }),
      ),
      ...ready,
    },
    local: { team: { format: 1, company: { safetyContact: '+49 30 0000000' } } },
  },
  long: {
    session: {
      ...stored(
        heated(tabId, {
          title: long,
          evidence: [{ messageId: 'm', quote: long, marks: [{ start: 0, end: 60 }] }],
          suggestions: [
            suggestion('paraphrase', `${long} <${long}> [deadline]`),
            suggestion('yes-and', `‮reversed‬ <${rtl}> and more`),
          ],
        }),
      ),
      ...ready,
    },
  },
  rtl: {
    session: {
      ...stored(
        heated(tabId, { title: 'مريم', evidence: [{ messageId: 'm', quote: rtl, marks: [{ start: 0, end: 12 }] }] }),
      ),
      ...ready,
    },
  },
  all: {
    session: {
      ...stored(
        heated(tabId, {
          title: 'Aurélie Dupont-Beaumarchais de la Fontaine, via the complaints form of the autumn campaign',
          waiting: { messageId: 'm5', for: 'news', since: minutes(75), atLeast: true },
          promises: [{ words: 'before the end of the working day', madeAt: minutes(70), due: minutes(-1) }],
          hint: 'Slow down: an instant polished answer reads as a bot again.',
          emotionLabels: ['anger', 'frustration', 'disappointment', 'anxiety', 'confusion'] as never,
        }),
        ...others().map((one) => ({ ...one, title: `${one.title} about the order of the third of November` })),
      ),
      ...ready,
      memory: { letGo: 12, full: false },
      'draft:http://localhost 7': {
        tabId,
        documentId: `document-${tabId}`,
        notes: [
          {
            rule: 'calm-down',
            level: 'warn',
            start: 7,
            end: 16,
            words: 'calm down',
            replacement: { start: 0, end: 17, text: 'I can see what [what happened] has meant for you.', whole: true },
          },
        ],
      },
    },
    height: 1_500,
  },
  full: { session: { ...stored(heated(tabId)), ...ready, memory: { letGo: 0, full: true } } },
  'not-allowed': { session: { ...ready }, tab: { id: 1, url: 'https://app.intercom.com/a/inbox/1' } },
  'not-known': { session: { ...ready }, tab: { id: 1 } },
  nothing: { session: { ...stored(...others()), ...ready }, tab: { id: 1, url: 'chrome://settings' } },
  'reads-here': { session: { ...stored(heated(tabId)), ...ready }, keys: ['r'] },
  'paused-all': {
    session: { ...stored(heated(tabId)), ...ready },
    local: { pauses: { chats: [], sites: [], allUntil: Date.now() + 3_600_000 } },
  },
  unreadable: {
    session: { troubles: trouble('unreadable', 'The list of messages is not where it should be.'), ...ready },
  },
  'no-chat': { session: { troubles: trouble('no-chat'), ...ready } },
  waiting: { session: { ...ready } },
  paused: {
    session: { ...stored(heated(tabId), ...others()), ...ready },
    local: { pauses: { chats: [], sites: ['http://localhost'], allUntil: 0 } },
  },
  search: { session: { ...stored(heated(tabId)), ...ready }, keys: ['/', ...'sorry'] },
  pause: { session: { ...stored(heated(tabId)), ...ready }, keys: ['p'] },
  help: { session: { ...stored(heated(tabId)), ...ready }, keys: ['?'] },
  coached: { session: coached(2), height: 1_500 },
  'coached-open': { session: coached(40), height: 1_500, click: 'Change: Full reply' },
  'coached-late': { session: coached(-3), height: 500 },
  boundary: {
    session: {
      ...stored(
        heated(tabId, {
          heat: 4,
          signals: ['abuse'],
          suggestions: [
            suggestion('set-boundary', 'I’d like to keep helping you. For that I’d ask you to stop the insults.', {
              step: 1,
              why: 'the customer insults people',
            }),
            suggestion('next-step', 'I’ll check this now and write to you by [time].', {
              learned: 'in place of “I’m on it, and …”: you marked this not helpful here (too scripted)',
            }),
          ],
        }),
      ),
      ...ready,
    },
    local: { team: { format: 1, company: { boundaryConsequence: 'we end the chat and answer by e-mail' } } },
  },
};

for (const [name, state] of Object.entries(STATES)) {
  if (!name.includes(only)) continue;
  for (const [look, width, colorScheme] of [
    ['light', 360, 'light'],
    ['dark', 360, 'dark'],
    ['280', 280, 'light'],
    ['280-dark', 280, 'dark'],
  ] as const) {
    await panel.setViewportSize({ width, height: state.height ?? 760 });
    await panel.emulateMedia({ colorScheme });
    await extension.seed('local', state.local ?? {});
    await extension.seed('session', state.session);
    await panel.evaluate((tab) => localStorage.setItem('tab', tab), state.tab ? JSON.stringify([state.tab]) : '');
    await panel.reload();
    await panel.getByRole('main').waitFor();
    for (const key of state.keys ?? []) await panel.keyboard.press(key);
    if (state.click) await panel.getByRole('button', { name: state.click }).click();
    await panel.waitForTimeout(150);
    await panel.screenshot({ path: `${FOLDER}/panel-${name}-${look}.png` });
    const wide = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(`${name} ${look}: ${wide} px too wide`);
  }
}
for (const name of ['options', 'welcome'] as const) {
  if (!name.includes(only)) continue;
  await extension.seed('local', {});
  const page = await extension.open(name);
  for (const [look, width, colorScheme] of [
    ['light', 1000, 'light'],
    ['dark', 420, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${FOLDER}/${name}-${look}.png`, fullPage: true });
  }
}
await extension.close();
