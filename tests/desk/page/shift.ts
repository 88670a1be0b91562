import { Desk, type Chat, type Message } from './desk.ts';
import { chatPath } from './marks.ts';
import type { Parameters } from './parameters.ts';
import { Player, type Progress } from './player.ts';
import { scenarios } from './scenario.ts';

type Saved = Pick<Chat, 'id' | 'customer' | 'subject' | 'facts' | 'messages' | 'count' | 'unread' | 'sent'> & {
  progress: Progress | null;
};

const storageKey = 'desk-shift';

/** A shift at the desk: which chats come in when, which one is looked at, and what survives a reload. */
export class Shift {
  readonly desk = new Desk();
  readonly player: Player;
  #parameters: Parameters;
  #expected: string[] = [];
  #arrival: number | undefined;

  constructor(parameters: Parameters) {
    this.#parameters = parameters;
    this.player = new Player(this.desk, parameters);
    window.addEventListener('popstate', () => this.#followAddress());
    window.addEventListener('pagehide', () => this.#save());
  }

  /** Opens the first chats. A reload goes on where it was; everything else begins anew. */
  begin(): void {
    const saved = this.#saved();
    for (const chat of saved) this.#restore(chat);
    this.#expected = this.#parameters.open.filter((id) => !this.desk.chats.has(id));
    const asked = addressedChat();
    if (asked !== null && (this.#expected.includes(asked) || scenarios.has(asked))) this.#admit(asked);
    this.#followAddress();
    if (this.#parameters.start === 'playing') this.start();
    else for (const id of this.#expected) this.#admit(id);
  }

  start(): void {
    this.player.start();
    this.#admitNext();
  }

  pause(): void {
    this.player.pause();
    window.clearTimeout(this.#arrival);
  }

  /** Opens a chat without showing it; an id that is no scenario makes a chat without a script. */
  open(id: string): Chat {
    const scenario = scenarios.get(id);
    const chat = this.desk.open(id, {
      customer: scenario?.customer.name ?? `Customer ${id}`,
      subject: scenario?.title ?? 'Website chat',
      facts: scenario?.facts ?? null,
    });
    if (this.#parameters.fill) this.desk.fill(id, history(this.#parameters.fill, new Date()));
    if (scenario) this.player.add(scenario);
    if (!this.desk.active) this.navigate(id, { replace: true });
    return chat;
  }

  /** Shows an open chat under its own address, without loading a page. */
  navigate(id: string, { replace = false } = {}): void {
    this.desk.activate(id);
    const address = `${chatPath}${encodeURIComponent(id)}${location.search}`;
    if (replace) window.history.replaceState(null, '', address);
    else window.history.pushState(null, '', address);
  }

  #admitNext(): void {
    window.clearTimeout(this.#arrival);
    const id = this.#expected[0];
    if (id === undefined) return;
    this.#admit(id);
    if (this.#parameters.stagger === 0) this.#admitNext();
    else this.#arrival = window.setTimeout(() => this.#admitNext(), this.#parameters.stagger);
  }

  #admit(id: string): void {
    this.#expected = this.#expected.filter((expected) => expected !== id);
    if (!this.desk.chats.has(id)) this.open(id);
  }

  #followAddress(): void {
    const asked = addressedChat();
    if (asked !== null && this.desk.chats.has(asked)) this.desk.activate(asked);
  }

  #save(): void {
    const chats = [...this.desk.chats.values()].map(
      ({ id, customer, subject, facts, messages, count, unread, sent }): Saved => ({
        id,
        customer,
        subject,
        facts,
        messages,
        count,
        unread,
        sent,
        progress: this.player.progress(id),
      }),
    );
    sessionStorage.setItem(storageKey, JSON.stringify(chats));
  }

  #saved(): Saved[] {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const stored = sessionStorage.getItem(storageKey);
    return navigation?.type === 'reload' && stored !== null ? (JSON.parse(stored) as Saved[]) : [];
  }

  #restore({ progress, messages, ...saved }: Saved): void {
    const chat = this.desk.open(saved.id, saved);
    Object.assign(chat, saved);
    this.desk.putAbove(chat.id, messages);
    const scenario = scenarios.get(saved.id);
    if (scenario && progress) this.player.add(scenario, progress);
  }
}

function addressedChat(): string | null {
  const id = location.pathname.startsWith(chatPath) ? location.pathname.slice(chatPath.length) : '';
  return id === '' ? null : decodeURIComponent(id);
}

/** Older, calm messages of both sides, two minutes apart, the last one ten minutes before a time. All texts differ. */
export function history(count: number, before: Date): Omit<Message, 'id' | 'author'>[] {
  const lines = scenarios.get('calm')?.turns ?? [];
  return Array.from({ length: count }, (_, index) => {
    const [role, text] = lines[index % lines.length]!;
    const minutes = 10 + 2 * (count - index - 1);
    return { role, text: `${text} (${index + 1})`, at: new Date(before.getTime() - minutes * 60_000).toISOString() };
  });
}
