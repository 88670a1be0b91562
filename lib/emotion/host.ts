import type { ModelStatus } from '../state.ts';
import type { FromWorker, JudgeAnswer, JudgeRequest, TextPairs, ToWorker } from './protocol.ts';

/** The model's folder name under `models/`. */
export const MODEL = 'levelhead';

/** Owns the worker that holds the model. Lives in a page: the offscreen document in Chrome, the event page in Firefox. */
export class ModelHost {
  readonly #base: string;
  readonly #report: (status: ModelStatus) => void;
  #worker: Worker | undefined;
  #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  #next = 1;

  /** @param base address of the folder that holds the model's folder, ending in `/` */
  constructor(base: string, report: (status: ModelStatus) => void) {
    this.#base = base;
    this.#report = report;
  }

  /** Starts loading, or starts again after a failure. Progress and outcome are reported. */
  load(): void {
    this.#fail('the model was started again');
    this.#worker?.terminate();
    this.#report({ state: 'loading', progress: 0 });
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
    worker.onerror = (event) => this.#hear({ type: 'failed', error: event.message || 'the model worker stopped' });
    this.#worker = worker;
    this.#tell({ type: 'load', base: this.#base, name: MODEL });
  }

  /** Judges a window. Rejects while the model is not loaded, or when it fails on a text. */
  judge(request: JudgeRequest): Promise<JudgeAnswer> {
    return this.#ask((id) => ({ type: 'judge', id, request }));
  }

  /** How alike the model hears pairs of texts: cosines, in order. Rejects like {@link judge}; chats go before. */
  compare(pairs: TextPairs): Promise<number[]> {
    return this.#ask((id) => ({ type: 'compare', id, pairs }));
  }

  #ask<T>(question: (id: number) => ToWorker): Promise<T> {
    if (!this.#worker) return Promise.reject(new Error('the model was not started'));
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#tell(question(id));
    });
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #hear(message: FromWorker): void {
    if (message.type === 'progress') this.#report({ state: 'loading', progress: message.progress });
    else if (message.type === 'ready') this.#report({ state: 'ready' });
    else if (message.type === 'failed') {
      this.#report({ state: 'failed', error: message.error });
      this.#fail(message.error);
    } else {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.type === 'judged') waiting?.resolve(message.answer as never);
      else if (message.type === 'compared') waiting?.resolve(message.cosines as never);
      else waiting?.reject(new Error(message.error));
    }
  }

  #fail(error: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(error));
    this.#waiting.clear();
  }
}
