import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from 'wxt/browser';
import { frameOf } from '../../lib/chats/frame.ts';
import { CHAT_LIMIT } from '../../lib/conversation.ts';
import { receive, send } from '../../lib/channel.ts';
import { FROM_PAGE, OWN, type PageReading } from '../../lib/messages.ts';

type Sender = Browser.runtime.MessageSender;
const EXTENSION = 'chrome-extension://levelhead';
const SITE = 'https://desk.example';

const own = (over: Partial<Sender> = {}): Sender => ({ id: browser.runtime.id, origin: EXTENSION, ...over });
const page = (over: Partial<Sender> = {}): Sender =>
  own({ origin: SITE, url: `${SITE}/chats/7`, frameId: 0, tab: { id: 1, windowId: 2 } as Browser.tabs.Tab, ...over });

const conversation = (site = SITE) => ({
  ref: { site, id: '7' },
  title: 'Ann',
  messages: [{ id: '1', role: 'customer', text: 'Hello?' }],
  composer: 'reply',
  shown: true,
  unread: 0,
});
const reading = (over: object = {}) => ({
  documentId: 'd',
  revision: 1,
  adapter: 'desk',
  site: SITE,
  state: 'reading',
  conversations: [conversation()],
  ...over,
});

/** Delivers a message as the browser would; undefined where nobody took it. */
async function deliver(message: unknown, sender: Sender): Promise<unknown> {
  return new Promise((resolve) => {
    const listeners = vi
      .mocked(browser.runtime.onMessage.addListener)
      .mock.calls.map(([listener]) => listener as Listener);
    const taken = listeners.map((listener) => listener(message, sender, resolve));
    if (!taken.includes(true)) resolve(undefined);
  });
}
type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => true | undefined;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue(`${EXTENSION}/`);
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

describe('a receiver', () => {
  test('answers what the right side sends', async () => {
    receive('page', FROM_PAGE, { 'page-reading': ({ reading: { revision } }) => revision });
    receive('extension', OWN, { 'retry-model': () => undefined });
    expect(await deliver({ kind: 'page-reading', reading: reading() }, page())).toBe(1);
    expect(await deliver({ kind: 'retry-model' }, own())).toBeNull();
  });

  test.each([
    ['another extension', { kind: 'retry-model' }, own({ id: 'another' })],
    ['another extension’s reading', { kind: 'page-reading', reading: reading() }, page({ id: 'another' })],
    ['a page that asks as the panel does', { kind: 'retry-model' }, page()],
    [
      'a page that says feedback was given',
      { kind: 'undo-feedback', conversation: { site: SITE, id: '7' }, id: 1 },
      page(),
    ],
    ['a page without an origin', { kind: 'retry-model' }, page({ origin: undefined, url: undefined })],
    ['a sandboxed frame', { kind: 'retry-model' }, page({ origin: 'null' })],
    ['a reading from our own pages', { kind: 'page-reading', reading: reading() }, own()],
  ])('drops %s', async (_, message, sender) => {
    const handle = vi.fn();
    receive('page', FROM_PAGE, { 'page-reading': handle });
    receive('extension', OWN, { 'retry-model': handle, 'undo-feedback': handle });
    expect(await deliver(message, sender)).toBeUndefined();
    expect(handle).not.toHaveBeenCalled();
    expect(console.warn).toHaveBeenCalledOnce();
  });

  test.each([
    ['a field of another kind', reading({ revision: 'one' }), 'reading.revision'],
    ['a field nobody knows', reading({ extra: 1 }), 'reading.extra'],
    [
      'a role nobody has',
      reading({ conversations: [{ ...conversation(), messages: [{ id: '1', role: 'boss', text: '' }] }] }),
      'role',
    ],
    [
      'a message of 100 kB',
      reading({
        conversations: [{ ...conversation(), messages: [{ id: '1', role: 'customer', text: 'x'.repeat(1e5) }] }],
      }),
      'text',
    ],
    [
      'more chats than a page reports',
      reading({ conversations: Array.from({ length: CHAT_LIMIT + 1 }, () => conversation()) }),
      'conversations',
    ],
    [
      'a chat id without end',
      reading({ conversations: [{ ...conversation(), ref: { site: SITE, id: '7'.repeat(1e4) } }] }),
      'ref.id',
    ],
    ['nothing', undefined, 'reading'],
  ])('drops %s, and names the field', async (_, malformed, field) => {
    const handle = vi.fn();
    receive('page', FROM_PAGE, { 'page-reading': handle });
    expect(await deliver({ kind: 'page-reading', reading: malformed }, page())).toBeUndefined();
    expect(handle).not.toHaveBeenCalled();
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(field));
  });

  test.each([null, 'page-reading', { kind: 7 }, { kind: 'constructor' }, { kind: '__proto__' }, { kind: 'advise' }])(
    'leaves %o to others',
    async (message) => {
      receive('page', FROM_PAGE, { 'page-reading': () => 'heard' });
      expect(await deliver(message, page())).toBeUndefined();
    },
  );

  test('answers why its handler failed', async () => {
    receive('extension', OWN, { 'retry-model': () => Promise.reject(new Error('no model')) });
    expect(await deliver({ kind: 'retry-model' }, own())).toEqual({ failed: 'no model' });
  });
});

describe('a sender', () => {
  const answers = (...given: (() => Promise<unknown>)[]) => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage');
    for (const answer of given) sent.mockImplementationOnce(answer as typeof browser.runtime.sendMessage);
    return sent;
  };

  test('rejects with the reason where the handler failed, and where nobody answered', async () => {
    answers(
      async () => ({ failed: 'no model' }),
      async () => undefined,
    );
    await expect(send({ kind: 'retry-model' })).rejects.toThrow('no model');
    await expect(send({ kind: 'retry-model' })).rejects.toThrow('nobody answered');
  });

  test('tries again where the receiver ended before it answered, and no other time', async () => {
    const ended = () => Promise.reject(new Error('The message port closed before a response was received.'));
    const sent = answers(ended, async () => 7);
    expect(await send({ kind: 'retry-model' })).toBe(7);
    expect(sent).toHaveBeenCalledTimes(2);
    answers(() => Promise.reject(new Error('too large')));
    await expect(send({ kind: 'retry-model' })).rejects.toThrow('too large');
    expect(sent).toHaveBeenCalledTimes(3);
  });
});

describe('the frame a page speaks from', () => {
  const allow = (...origins: string[]) =>
    vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins }));
  const sites = ({ site, conversations }: Pick<PageReading, 'site' | 'conversations'>) => [
    site,
    ...conversations.map(({ ref }) => ref.site),
  ];

  test('is the browser’s word for it, on a site that is allowed', async () => {
    allow('https://*.desk.example/*');
    expect(await frameOf(page(), sites(reading() as PageReading))).toEqual({ tabId: 1, frameId: 0 });
    allow('https://other.example/*');
    expect(await frameOf(page(), [SITE])).toBeUndefined();
  });

  test('is none where the page speaks for another site', async () => {
    allow('https://*/*');
    const forged = reading({ conversations: [conversation(), conversation('https://bank.example')] }) as PageReading;
    expect(await frameOf(page(), sites(forged))).toBeUndefined();
    expect(await frameOf(page({ origin: 'https://evil.example' }), [SITE])).toBeUndefined();
    expect(await frameOf(page({ origin: 'null' }), ['null'])).toBeUndefined();
    expect(await frameOf(page({ tab: undefined }), [SITE])).toBeUndefined();
  });
});
