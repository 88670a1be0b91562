import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AdviserClient } from '../../../../lib/advice/client.ts';
import type { AdviceAnswer, AdviceRequest } from '../../../../lib/advice/adviser.ts';
import type { Heat } from '../../../../lib/assessment.ts';
import { forgetTab } from '../../../../lib/chats/documents.ts';
import { modelStatus } from '../../../../lib/state.ts';

/** An adviser that answers when told to, or at once with as much heat as the newest message has exclamation marks. */
export class Adviser implements AdviserClient {
  readonly requests: AdviceRequest[] = [];
  /** How many steps an answer takes. */
  steps = 1;
  #held: (() => void)[] | undefined;

  open = async () => undefined;
  retry = async () => undefined;

  hold(): void {
    this.#held = [];
  }
  async release(order: 'oldest first' | 'newest first' = 'oldest first'): Promise<void> {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const answer of order === 'oldest first' ? held : held.toReversed()) {
      answer();
      await settled();
    }
  }

  async advise(request: AdviceRequest): Promise<AdviceAnswer> {
    this.requests.push(request);
    const step = this.requests.filter(({ messages }) => messages === request.messages).length;
    if (this.#held) await new Promise<void>((resolve) => this.#held!.push(resolve));
    const heat = (request.corrected ?? request.messages.at(-1)?.text.match(/!/g)?.length ?? 0) as Heat;
    const judgement = {
      status: 'judged',
      heat,
      flag: null,
      signals: [],
      driver: null,
    } as unknown as AdviceAnswer['judgement'];
    return { judgement, stage: 'open', suggestions: [], reserve: [], promises: [], complete: step >= this.steps };
  }
}

/** Until everything that can go on without an answer has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
}

/** A browser in which nothing has been read and the model is ready, with its adviser. */
export async function startAfresh(): Promise<Adviser> {
  fakeBrowser.reset();
  for (const tabId of [1, 2]) forgetTab(tabId);
  await modelStatus.setValue({ state: 'ready' });
  return new Adviser();
}
