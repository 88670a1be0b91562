import { AutoModel, AutoTokenizer, env, Tensor } from '@huggingface/transformers';
import type { PreTrainedModel, PreTrainedTokenizer } from '@huggingface/transformers';
import { FEATURES, features } from './features.ts';
import { calibrate, forecastOf, nonIncreasing } from './labels.ts';
import type { ModelLabels } from './labels.ts';
import { clean, headAndTail, words } from './pieces.ts';
import { TOPICS } from './reading.ts';
import type { ConversationReading, MessageReading, Span, SpokenReading, Topic } from './reading.ts';

env.allowRemoteModels = false;
env.allowLocalModels = true;
env.useBrowserCache = false;
env.useFSCache = false;
env.useWasmCache = false;
const wasm = env.backends.onnx.wasm;
if (!wasm)
  throw new Error('no wasm runtime: in Node, import lib/emotion/runtime-node.ts before lib/emotion/encoder.ts');
wasm.wasmPaths = undefined; // the library writes a remote address here; undefined means next to the runtime's own file
wasm.numThreads = 1; // one order of summation everywhere, and no thread pool that keeps Node alive

/** Tokens of one message, [CLS] and [SEP] included. */
export const MAX_TOKENS = 128;
const VECTOR = 384;
const WORDS_REMEMBERED = 20_000;

const LOAD = {
  device: 'auto', // under the runtime hook the library's device list is empty, so a device by name would be refused
  session_options: { executionProviders: ['wasm'], graphOptimizationLevel: 'all' },
  local_files_only: true,
} as const;

type Outputs = Record<string, Tensor | undefined>;
const numbers = (tensor: Tensor | undefined) => (tensor?.data as Float32Array | undefined) ?? new Float32Array();

/** A message as the model reads it. */
export interface Pieces {
  ids: number[];
  /** For each id the index of its word, −1 for the special tokens. */
  word: number[];
}

/** What the model says of one text, uncalibrated, as the files give it. */
export type RawReading = Record<string, Float32Array>;

/** The on-device emotion model: reads messages one by one, then the course of a chat from their vectors. */
export class Encoder {
  readonly labels: ModelLabels;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #message: PreTrainedModel;
  readonly #talk: PreTrainedModel;
  readonly #ids = new Map<string, number[]>();

  private constructor(
    labels: ModelLabels,
    tokenizer: PreTrainedTokenizer,
    message: PreTrainedModel,
    talk: PreTrainedModel,
  ) {
    this.labels = labels;
    this.#tokenizer = tokenizer;
    this.#message = message;
    this.#talk = talk;
  }

  /**
   * @param base a folder (Node) or an address ending in `/` (extension) that holds `<name>/labels.json` and so on
   * @param onProgress told the loaded share, 0-1
   * @throws when a file is missing or damaged
   */
  static async load(base: string, name: string, onProgress: (share: number) => void = () => {}): Promise<Encoder> {
    env.localModelPath = base;
    let done = 0;
    const step = async <T>(part: Promise<T>): Promise<T> => {
      const value = await part;
      onProgress((done += 0.25));
      return value;
    };
    const options = LOAD as unknown as NonNullable<Parameters<typeof AutoModel.from_pretrained>[1]>;
    const [labels, tokenizer, message, talk] = await Promise.all([
      step(readJson(base, `${name}/labels.json`) as Promise<ModelLabels>),
      step(AutoTokenizer.from_pretrained(name, { local_files_only: true })),
      step(AutoModel.from_pretrained(name, { ...options, dtype: 'q8' })),
      step(AutoModel.from_pretrained(name, { ...options, dtype: 'fp32', model_file_name: 'conversation' })),
    ]);
    return new Encoder(labels, tokenizer, message, talk);
  }

  /** Token ids of a text and the word each belongs to; of more than 128 the first and the last are kept. */
  pieces(text: string): Pieces {
    const all = words(text).flatMap((word, index) => this.#wordIds(word.text).map((id) => ({ id, word: index })));
    const kept = headAndTail(all, MAX_TOKENS - 2);
    const { cls, sep } = this.#special();
    return { ids: [cls, ...kept.map((k) => k.id), sep], word: [-1, ...kept.map((k) => k.word), -1] };
  }

  /** The message model's outputs as they are, before calibration. */
  async raw(text: string): Promise<RawReading> {
    const { ids } = this.pieces(text);
    const shape = [1, ids.length];
    const outputs = (await this.#message({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
      features: new Tensor('float32', Float32Array.from(features(text)), [1, FEATURES]),
    })) as Outputs;
    return Object.fromEntries(Object.entries(outputs).map(([key, tensor]) => [key, numbers(tensor)]));
  }

  /** Reads one message by itself. What the model lacks comes back as zeros. */
  async encode(text: string): Promise<MessageReading> {
    const raw = await this.raw(text);
    const { message } = this.labels.calibration;
    const topics = this.#topics(raw['topics']);
    return {
      emotions: filled(calibrate(raw['emotions'] ?? [], message.emotions), this.labels.emotions.length),
      heat: nonIncreasing(filled(calibrate(raw['heat'] ?? [], message.heat), 4)),
      signals: filled(calibrate(raw['signals'] ?? [], message.signals), this.labels.signals.length),
      moves: filled(calibrate(raw['moves'] ?? [], message.moves), this.labels.moves.length),
      ...(topics && { topics }),
      vector: raw['vector'] ?? new Float32Array(VECTOR),
      spans: this.#spans(text, raw['heat_tokens'] ?? new Float32Array()),
    };
  }

  /** The conversation model's outputs as they are, before calibration: one row an entry. */
  async rawConversation(entries: readonly { role: 'customer' | 'agent'; vector: Float32Array }[]): Promise<RawReading> {
    const vectors = new Float32Array(entries.length * VECTOR);
    const places = new Float32Array(entries.length * 2);
    entries.forEach(({ role, vector }, index) => {
      vectors.set(vector, index * VECTOR);
      places[index * 2] = role === 'customer' ? 1 : 0;
      places[index * 2 + 1] = entries[index - 1]?.role === role ? 1 : 0;
    });
    const outputs = (await this.#talk({
      vectors: new Tensor('float32', vectors, [1, entries.length, VECTOR]),
      places: new Tensor('float32', places, [1, entries.length, 2]),
    })) as Outputs;
    return Object.fromEntries(Object.entries(outputs).map(([key, tensor]) => [key, numbers(tensor)]));
  }

  /** The course of a chat, oldest entry first: reading `i` knows the entries up to `i` only. Encodes no text. */
  async converse(entries: readonly SpokenReading[]): Promise<ConversationReading[]> {
    if (entries.length === 0) return [];
    const raw = await this.rawConversation(entries.map(({ role, reading }) => ({ role, vector: reading.vector })));
    const { conversation } = this.labels.calibration;
    const row = (key: string, index: number, width: number) =>
      filled(Array.from(raw[key]?.subarray(index * width, (index + 1) * width) ?? []), width);
    return entries.map((_, index) => {
      const heat = row('heat', index, 4);
      const moves = row('moves', index, this.labels.moves.length);
      return {
        heat: nonIncreasing(calibrate(heat, conversation.heat)),
        forecast: forecastOf({ forecast: row('forecast', index, 1), heat, moves }, conversation.forecast),
        driver: row('driver', index, this.labels.drivers.length),
        moves: calibrate(moves, conversation.moves),
        emotions: calibrate(row('emotions', index, this.labels.emotions.length), conversation.emotions),
        signals: calibrate(row('signals', index, this.labels.signals.length), conversation.signals),
      };
    });
  }

  async dispose(): Promise<void> {
    await Promise.all([this.#message.dispose(), this.#talk.dispose()]);
  }

  #topics(scores: Float32Array | undefined): Topic[] | undefined {
    const { topics: names, calibration, thresholds } = this.labels;
    if (!names || !scores || thresholds.topics === undefined) return undefined;
    const said = calibrate(scores, calibration.message.topics);
    return TOPICS.filter((topic) => (said[names.indexOf(topic)] ?? 0) >= thresholds.topics!);
  }

  #spans(text: string, shares: Float32Array): Span[] {
    const { word } = this.pieces(text);
    const spans: Span[] = words(text).map(({ start, end }) => ({ start, end, share: 0 }));
    shares.forEach((share, index) => {
      const span = spans[word[index] ?? -1];
      if (span) span.share += share;
    });
    return spans;
  }

  #wordIds(word: string): number[] {
    const known = this.#ids.get(word);
    if (known) return known;
    const ids = this.#tokenizer.encode(clean(word), { add_special_tokens: false });
    if (this.#ids.size >= WORDS_REMEMBERED) this.#ids.clear();
    this.#ids.set(word, ids);
    return ids;
  }

  #special(): { cls: number; sep: number } {
    const [cls, sep] = this.#tokenizer.encode('') as [number, number];
    return { cls, sep };
  }
}

const filled = (values: number[], length: number) => Array.from({ length }, (_, index) => values[index] ?? 0);

async function readJson(base: string, path: string): Promise<unknown> {
  if (/^[a-z-]+:\/\//.test(base)) {
    const answer = await fetch(base + path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }
  const files = 'node:fs/promises'; // not a literal, so that the browser build does not look for it
  const { readFile } = (await import(/* @vite-ignore */ files)) as typeof import('node:fs/promises');
  return JSON.parse(await readFile(`${base.replace(/\/?$/, '/')}${path}`, 'utf8'));
}
