/** What the panel shows, as an agent would read it. */
export interface Shown {
  /** What stands in the chat's place where there is none to show, such as "Paused for Dana". */
  state: string | null;
  /** The chat in front; its heat is null where nothing is judged, and `reading` says why. */
  chat: ShownChat | null;
  /** The agent's cue above the suggestions. */
  hint: string | null;
  suggestions: ShownSuggestion[];
  /** The latest thumbs, each with its Undo. */
  receipts: string[];
  /** The strip of open chats, in its order. */
  strip: ShownRow[];
  /** How the model is doing. */
  model: string;
  problem: string | null;
}

export interface ShownChat {
  title: string;
  heat: number | null;
  word: string | null;
  trend: string | null;
  flag: string | null;
  /** The whole region in one line. */
  reading: string;
  quotes: { text: string; marks: string[] }[];
  chips: string[];
  /** Epoch milliseconds of the customer's newest message. */
  messageAt: number;
}

export interface ShownSuggestion {
  technique: string;
  why: string;
  text: string;
  pack: string;
  learned: string | null;
  /** What became of its last insertion or copy. */
  outcome: string | null;
}

export interface ShownRow {
  title: string;
  heat: number | null;
  standing: string;
  stale: boolean;
  current: boolean;
  unread: string | null;
}

/** Reads the panel's regions; runs inside the panel. */
export function shown(): Shown {
  const words = (element: Element | null | undefined): string =>
    (element as HTMLElement | null | undefined)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
  const part = (within: ParentNode | null, selector: string) => words(within?.querySelector(selector)) || null;
  const all = (within: ParentNode | null, selector: string) => [...(within?.querySelectorAll(selector) ?? [])];
  const region = (name: string) => document.querySelector(`section[aria-label="${name}"]`);
  const figure = (text: string | null) => (text === null || !/^\d$/.test(text) ? null : Number(text));

  const heat = region('Conversation heat');
  const suggestions = region('Suggestions');
  return {
    state: part(region('State'), 'h2'),
    chat: heat && {
      title: part(heat, 'h2') ?? '',
      heat: figure(part(heat, '.figure')),
      word: part(heat, '.word'),
      trend: part(heat, '.trend > span'),
      flag: part(heat, '.flag'),
      reading: words(heat),
      quotes: all(heat, 'blockquote').map((quote) => ({ text: words(quote), marks: all(quote, 'mark').map(words) })),
      chips: all(heat, '.chips li').map(words),
      messageAt: Number(heat.getAttribute('data-message-at')),
    },
    hint: part(suggestions, '.hint'),
    suggestions: all(suggestions, '.suggestion').map((card) => ({
      technique: card.getAttribute('aria-label') ?? '',
      why: part(card, '.why') ?? '',
      text: card.querySelector('.text')?.textContent ?? '',
      pack: part(card, '.pack') ?? '',
      learned: part(card, '.learned'),
      outcome: part(card, '.done, .refused'),
    })),
    receipts: all(suggestions, '.receipt > p').map(words),
    strip: all(region('Open chats'), 'li').map((row) => ({
      title: part(row, '.name') ?? '',
      heat: figure(part(row, '.mark')),
      standing: part(row, '.standing') ?? '',
      stale: row.classList.contains('stale'),
      current: row.querySelector('[aria-current="true"]') !== null,
      unread: part(row, '.unread'),
    })),
    model: words(document.querySelector('footer')),
    problem: part(document, '.problem'),
  };
}
