import { type Beat, beatsOf, believableDelay } from './beats.ts';
import type { Desk } from './desk.ts';
import type { Parameters } from './parameters.ts';
import type { Scenario } from './scenario.ts';

interface Track {
  chatId: string;
  beats: Beat[];
  next: number;
  /** Message ids by turn, for the edits and removals of later beats. */
  said: Record<number, string>;
  timer: number | undefined;
  /** The agent's line is due, but the agent's own is awaited. */
  held: boolean;
}

export type Progress = Pick<Track, 'next' | 'said'>;

/** Plays the customers (and, where nobody else answers, the agent) of all scripted chats side by side. */
export class Player {
  #desk: Desk;
  #parameters: Parameters;
  #tracks = new Map<string, Track>();
  #playing = false;

  constructor(desk: Desk, parameters: Parameters) {
    this.#desk = desk;
    this.#parameters = parameters;
    desk.subscribe((event) => {
      const track = this.#tracks.get(event.chat.id);
      if (!track) return;
      if (event.type === 'sent' && event.chat.sent.at(-1)?.mode === 'reply') this.#agentAnswered(track);
      if (event.type === 'draft' && track.held && !this.#mustWait(track)) this.#schedule(track);
    });
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** Lets an open chat follow a scenario, from the beginning or from where it had come to. */
  add(scenario: Scenario, progress: Progress = { next: 0, said: {} }): void {
    const track = { chatId: scenario.id, beats: beatsOf(scenario), ...progress, timer: undefined, held: false };
    this.#tracks.set(scenario.id, track);
    this.#schedule(track);
  }

  start(): void {
    if (this.#playing) return;
    this.#playing = true;
    for (const track of this.#tracks.values()) this.#schedule(track);
  }

  pause(): void {
    this.#playing = false;
    for (const track of this.#tracks.values()) this.#stop(track);
  }

  /** Plays the next beat of a chat at once, whoever is awaited. @returns false when its script is over. */
  step(chatId: string): boolean {
    const track = this.#tracks.get(chatId);
    if (!track?.beats[track.next]) return false;
    this.#play(track);
    return true;
  }

  progress(chatId: string): Progress | null {
    const track = this.#tracks.get(chatId);
    return track ? { next: track.next, said: track.said } : null;
  }

  #schedule(track: Track): void {
    this.#stop(track);
    const beat = track.beats[track.next];
    if (!this.#playing || !beat) return;
    const delay = this.#parameters.ms ?? believableDelay(beat, track.beats[track.next - 1]) / this.#parameters.speed;
    if (isCustomer(beat)) {
      track.timer = window.setTimeout(() => {
        this.#desk.setTyping(track.chatId, true);
        track.timer = window.setTimeout(() => this.#play(track), delay * 0.6);
      }, delay * 0.4);
    } else {
      track.timer = window.setTimeout(() => this.#agentIsDue(track), delay);
    }
  }

  #agentIsDue(track: Track): void {
    if (!this.#mustWait(track)) return this.#play(track);
    track.held = true;
    if (this.#parameters.wait < Infinity)
      track.timer = window.setTimeout(() => this.#play(track), this.#parameters.wait);
  }

  #mustWait(track: Track): boolean {
    if (!isAgent(track.beats[track.next])) return false;
    return this.#parameters.agent === 'manual' || this.#desk.chat(track.chatId).draft.trim() !== '';
  }

  /** The agent's own reply takes the place of the scripted ones up to the customer's next line. */
  #agentAnswered(track: Track): void {
    while (isAgent(track.beats[track.next])) track.next += 1;
    this.#schedule(track);
  }

  #play(track: Track): void {
    const beat = track.beats[track.next]!;
    this.#stop(track);
    track.next += 1;
    if (beat.type === 'say') {
      const message = this.#desk.say(track.chatId, beat.role, beat.text);
      if (beat.turn !== null) track.said[beat.turn] = message.id;
    } else {
      const messageId = track.said[beat.turn];
      if (messageId && beat.type === 'edit') this.#desk.edit(messageId, beat.text);
      if (messageId && beat.type === 'remove') this.#desk.remove(messageId);
    }
    this.#schedule(track);
  }

  #stop(track: Track): void {
    window.clearTimeout(track.timer);
    track.held = false;
    this.#desk.setTyping(track.chatId, false);
  }
}

function isCustomer(beat: Beat | undefined): boolean {
  return beat?.type === 'say' && beat.role === 'customer';
}

function isAgent(beat: Beat | undefined): boolean {
  return beat?.type === 'say' && beat.role === 'agent';
}
