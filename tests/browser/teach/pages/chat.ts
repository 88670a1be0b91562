/** Who writes in a support chat; the page's person is the agent. */
export type Speaker = 'customer' | 'agent' | 'colleague' | 'bot' | 'system';

/** One line of it. */
export interface Said {
  by: Speaker;
  text: string;
  /** ISO time. */
  at: string;
  /** The name of a file that came with it. */
  file?: string;
}

/** Under which names they write. */
export const NAMES: Record<Exclude<Speaker, 'system'>, string> = {
  customer: 'Dana Fox',
  agent: 'Sam',
  colleague: 'Lee Park',
  bot: 'Kettle Bot',
};

/** What each page shows at first. */
export const CHAT: readonly Said[] = [
  { by: 'bot', text: 'Hello, what can I help you with today?', at: '08:59' },
  { by: 'customer', text: 'Hi, I ordered a kettle two weeks ago and it still has not arrived.', at: '09:01' },
  { by: 'bot', text: 'What is your order number?', at: '09:01' },
  { by: 'customer', text: 'Order 30266', at: '09:01' },
  { by: 'system', text: 'Sam joined the chat', at: '09:02' },
  { by: 'agent', text: 'Good morning! Let me look that up for you.', at: '09:03' },
  { by: 'customer', text: 'ok', at: '09:03' },
  { by: 'agent', text: 'It left our warehouse on Monday.', at: '09:06' },
  { by: 'agent', text: 'The carrier has had it since then.', at: '09:06' },
  {
    by: 'customer',
    text: 'That is what I was told last week. I have asked three times now, I was promised a call back twice, and nobody ever rang. What is going on?',
    at: '09:08',
  },
  { by: 'customer', text: 'Here is what I paid for.', at: '09:08', file: 'invoice.pdf' },
  { by: 'agent', text: 'ok', at: '09:09' },
  { by: 'customer', text: 'Is that all? 😡', at: '09:10' },
  { by: 'system', text: 'Lee Park joined the chat', at: '09:11' },
  { by: 'colleague', text: 'Sam asked me to look for the parcel in our depot.', at: '09:11' },
  { by: 'customer', text: 'Hello?', at: '09:12' },
  {
    by: 'agent',
    text: 'I am calling the carrier now. You will hear from me by 10:00.',
    at: '09:14',
    file: 'label.pdf',
  },
  { by: 'customer', text: 'Fine. I will wait until 10:00, then I cancel.', at: '09:15' },
].map((said) => ({ ...said, by: said.by as Speaker, at: `2026-09-01T${said.at}:00.000Z` }));

/** What a test does with a page. */
export interface TestChat {
  said: Said[];
  say(by: Speaker, text: string): void;
  /** What stands in the reply box, as the page knows it. */
  draft(): string;
  /** How often the page was told to send it. */
  sent: number;
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
    sent: 0,
  };
  draw(said);
}
