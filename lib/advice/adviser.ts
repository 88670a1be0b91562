import labels from '../../models/levelhead/labels.json' with { type: 'json' };
import type { Heat } from '../assessment.ts';
import { assess, type Advice, type Desk } from '../assistant.ts';
import { spokenTexts, type Message } from '../conversation.ts';
import type { ModelLabels } from '../emotion/labels.ts';
import type { JudgeAnswer, JudgeRequest } from '../emotion/protocol.ts';
import { doubts } from '../feedback/doubt.ts';
import { corrections, tallies } from '../feedback/record.ts';
import { BUILTIN_PACKS } from '../packs/builtin/index.ts';
import { buildLibrary } from '../packs/library.ts';
import { type OwnPhrase, ownPack } from '../packs/own.ts';
import type { Team } from '../team.ts';

/** What the lead and the agent decided, as far as advice depends on it. */
export interface Settings {
  team: Team;
  limit: 1 | 2 | 3;
  agentName?: string;
  /** The agent's own phrases and the keys of their favourites. */
  own: readonly OwnPhrase[];
  favourites: readonly string[];
}

export interface AdviceRequest {
  /** Larger goes first. */
  priority: number;
  /** At most this many messages are newly read by the model; the newest always is. */
  budget: number;
  messages: Message[];
  /** {@link Settings} as JSON: parsed and put to use only when it differs from the last. */
  settings: string;
  /** Changes whenever feedback was given or taken back. */
  learned: number;
  corrected?: Heat;
  /** Epoch milliseconds. */
  now: number;
}

export interface AdviceAnswer extends Advice {
  /** False while older messages wait to be read: ask again. */
  complete: boolean;
  /** What the agent has written since the customer's newest message; absent where it is nothing. */
  answer?: string;
}

/** So much of an answer tells whether it took a suggestion (UTF-16 units). */
const ANSWER_LIMIT = 1_000;

/** Judges chats and finds words for them, beside the model. What it remembers can be made anew at any time. */
export class Adviser {
  readonly #judge: (request: JudgeRequest) => Promise<JudgeAnswer>;
  #desk: { settings: string; learned: number; ready: Promise<Desk> } | undefined;

  /** @param judge the model; it may reject, and then words alone are judged */
  constructor(judge: (request: JudgeRequest) => Promise<JudgeAnswer>) {
    this.#judge = judge;
  }

  async advise(request: AdviceRequest): Promise<AdviceAnswer> {
    const { priority, budget, messages, settings, learned, corrected, now } = request;
    const texts = spokenTexts(messages);
    const [desk, answer] = await Promise.all([
      this.#deskFor(settings, learned),
      texts.length > 0 ? this.#judge({ priority, budget, messages: texts }).catch(wordsOnly) : null,
    ]);
    const written = answerIn(messages);
    return {
      ...assess(messages, answer?.reading ?? null, desk, now, corrected),
      complete: (answer?.from ?? 0) === 0,
      ...(written && { answer: written }),
    };
  }

  #deskFor(settings: string, learned: number): Promise<Desk> {
    if (this.#desk?.settings !== settings || this.#desk.learned !== learned) {
      const library = this.#desk?.settings === settings ? this.#desk.ready : undefined;
      this.#desk = { settings, learned, ready: gather(settings, library) };
    }
    return this.#desk.ready;
  }
}

function answerIn(messages: readonly Message[]): string {
  const asked = messages.findLastIndex(({ role }) => role === 'customer');
  if (asked < 0) return '';
  const written = messages.slice(asked + 1).filter(({ role }) => role === 'agent');
  return written
    .map(({ text }) => text)
    .join('\n')
    .slice(0, ANSWER_LIMIT);
}

async function gather(settings: string, before: Promise<Desk> | undefined): Promise<Desk> {
  const { team, limit, agentName, own, favourites } = JSON.parse(settings) as Settings;
  const [learned, corrected, last] = await Promise.all([tallies(), corrections(), before]);
  return {
    labels: labels as unknown as ModelLabels,
    library: last?.library ?? buildLibrary([...BUILTIN_PACKS, ownPack(own)], team, favourites),
    team,
    limit,
    agentName,
    weight: (phrase, moment) => learned.weight(phrase, moment),
    temper: doubts(corrected, Date.now()),
  };
}

function wordsOnly(error: unknown): null {
  console.warn('Levelhead: judged by words only', error);
  return null;
}
