import { keyOf } from '../hash.ts';
import type { SpokenText } from '../conversation.ts';
import type { Encoder } from './encoder.ts';
import type { JudgeAnswer, TextPairs } from './protocol.ts';
import type { GiveWay } from './queue.ts';
import type { MessageReading, SpokenReading, WindowReading } from './reading.ts';

/** Vectors kept; at 384 floats and the scores each, some 4 MB. */
const CACHE_LIMIT = 2_000;

/**
 * Judges windows of messages; every text is encoded once and then remembered by its hash, least recently used out first:
 * no text outlives its reading here.
 */
export class WindowReader {
  readonly #encoder: Encoder;
  readonly #cache = new Map<string, MessageReading>();
  /** Texts encoded so far, for the benchmark that holds "one encoding a message". */
  encodings = 0;

  constructor(encoder: Encoder) {
    this.#encoder = encoder;
  }

  /**
   * Judges the longest suffix of `messages` that needs at most `budget` new encodings, and always the newest message.
   * Between two encodings it gives way.
   * @throws when the model fails on a text
   */
  async read(messages: readonly SpokenText[], budget = Infinity, giveWay?: GiveWay): Promise<JudgeAnswer> {
    const suffix: SpokenReading[] = [];
    let spent = 0;
    for (let index = messages.length - 1; index >= 0; index--) {
      const message = messages[index]!;
      let reading = this.#recall(message.text);
      if (!reading) {
        if (spent >= budget && suffix.length > 0) break;
        if (spent > 0) await giveWay?.();
        spent += 1;
        reading = await this.#encode(message.text);
      }
      suffix.unshift({ role: message.role, reading });
    }
    const conversation = await this.#encoder.converse(suffix);
    const reading: WindowReading = {
      messages: suffix.map(({ reading: { vector: _, ...rest } }) => rest),
      conversation,
    };
    return { from: messages.length - suffix.length, reading };
  }

  /** How alike the model hears pairs of texts: the cosines of their vectors, −1…1. Gives way before each pair. */
  async compare(pairs: TextPairs, giveWay?: GiveWay): Promise<number[]> {
    const cosines: number[] = [];
    for (const [one, other] of pairs) {
      await giveWay?.();
      const a = (this.#recall(one) ?? (await this.#encode(one))).vector;
      const b = (this.#recall(other) ?? (await this.#encode(other))).vector;
      cosines.push(dot(a, b) / (Math.sqrt(dot(a, a) * dot(b, b)) || 1));
    }
    return cosines;
  }

  async #encode(text: string): Promise<MessageReading> {
    const reading = await this.#encoder.encode(text);
    this.encodings += 1;
    this.#cache.set(keyOf(text), reading);
    if (this.#cache.size > CACHE_LIMIT) this.#cache.delete(this.#cache.keys().next().value!);
    return reading;
  }

  #recall(text: string): MessageReading | undefined {
    const key = keyOf(text);
    const reading = this.#cache.get(key);
    if (reading) {
      this.#cache.delete(key);
      this.#cache.set(key, reading);
    }
    return reading;
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
