/** One line of a support chat: the page's person is the agent. */
export interface Said {
  by: 'customer' | 'agent';
  text: string;
  /** ISO time. */
  at: string;
}

/** What each page shows at first. */
export const CHAT: readonly Said[] = [
  { by: 'customer', text: 'Hi, I ordered a kettle two weeks ago and it still has not arrived.', at: '09:01' },
  { by: 'customer', text: 'Order 30266', at: '09:01' },
  { by: 'agent', text: 'Good morning! Let me look that up for you.', at: '09:03' },
  { by: 'customer', text: 'ok', at: '09:03' },
  { by: 'agent', text: 'It left our warehouse on Monday.', at: '09:06' },
  { by: 'agent', text: 'The carrier has had it since then.', at: '09:06' },
  {
    by: 'customer',
    text: 'That is what I was told last week. I have asked three times now, I was promised a call back twice, and nobody ever rang. What is going on?',
    at: '09:08',
  },
  { by: 'agent', text: 'ok', at: '09:09' },
  { by: 'customer', text: 'Is that all? 😡', at: '09:10' },
  { by: 'customer', text: 'Hello?', at: '09:12' },
  { by: 'agent', text: 'I am calling the carrier now. You will hear from me by 10:00.', at: '09:14' },
  { by: 'customer', text: 'Fine. I will wait until 10:00, then I cancel.', at: '09:15' },
].map((said) => ({ ...said, by: said.by as Said['by'], at: `2026-09-01T${said.at}:00.000Z` }));

/** What a test does with a page. */
export interface TestChat {
  said: Said[];
  say(by: Said['by'], text: string): void;
  /** What stands in the reply box, as the page knows it. */
  draft(): string;
}

declare global {
  var chat: TestChat;
}

/** Keeps what was said, and draws it anew with each line. */
export function play(draw: (said: readonly Said[]) => void, draft: () => string): void {
  const said = [...CHAT];
  globalThis.chat = {
    said,
    say(by, text) {
      said.push({ by, text, at: new Date(Date.UTC(2026, 8, 1, 9, 15 + said.length)).toISOString() });
      draw(said);
    },
    draft,
  };
  draw(said);
}
