import { nextTask } from '../next-task.ts';

/** Lets more urgent work that has come meanwhile go first; awaited between the steps of long work. */
export type GiveWay = () => Promise<void>;

interface Waiting {
  priority: number;
  work: (giveWay: GiveWay) => Promise<void>;
}

/** Does one piece of work at a time, the most urgent first. Work must not reject. */
export class Queue {
  readonly #waiting: Waiting[] = [];
  #running = false;

  /** @param priority larger goes first; of equals, the one that came first */
  add(priority: number, work: Waiting['work']): void {
    this.#waiting.push({ priority, work });
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    await this.#do(() => true).finally(() => (this.#running = false));
  }

  async #do(counts: (waiting: Waiting) => boolean): Promise<void> {
    for (let next = this.#take(counts); next; next = this.#take(counts)) {
      const { priority, work } = next;
      await work(async () => {
        await nextTask();
        await this.#do((other) => other.priority > priority);
      });
    }
  }

  #take(counts: (waiting: Waiting) => boolean): Waiting | undefined {
    const urgent = this.#waiting
      .filter(counts)
      .reduce<Waiting | undefined>(
        (best, other) => (best && best.priority >= other.priority ? best : other),
        undefined,
      );
    if (urgent) this.#waiting.splice(this.#waiting.indexOf(urgent), 1);
    return urgent;
  }
}
