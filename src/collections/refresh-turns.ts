import { setTimeout as wait } from 'node:timers/promises';

/** What a refresh consists of: what may go on beside requests, and what must have none beside it. */
export interface Refresh {
  read(): Promise<unknown>;
  fill(): Promise<unknown>;
}

/** An editor's program may save a file in several steps: so many milliseconds after the last of them it is read. */
const pause = 30;

/**
 * Lets requests and refreshes take turns. A request that comes after a change waits for the refresh, so that nobody is
 * shown what was there before; and what is being asked for is answered first, because a page that was half made of the
 * old state would be taken for the new one until the next change.
 */
export class RefreshTurns {
  readonly #refresh: Refresh;
  #changes = 0;
  #running: Promise<void> | null = null;
  #answering = 0;
  #onIdle: (() => void) | null = null;

  constructor(refresh: Refresh) {
    this.#refresh = refresh;
  }

  /** Something changed. What is returned rejects where the refresh failed; later changes are refreshed all the same. */
  change(): Promise<void> {
    this.#changes += 1;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Waits for its turn; the answer is done when what is returned is called. */
  async begin(): Promise<() => void> {
    while (this.#running !== null) await this.#running.catch(() => {});
    this.#answering += 1;
    return () => {
      this.#answering -= 1;
      if (this.#answering === 0) this.#onIdle?.();
    };
  }

  async #run(): Promise<void> {
    let done = -1;
    while (done !== this.#changes) {
      do {
        done = this.#changes;
        await wait(pause);
      } while (done !== this.#changes);
      await this.#refresh.read();
      await this.#idle();
      await this.#refresh.fill();
    }
  }

  async #idle(): Promise<void> {
    if (this.#answering === 0) return;
    await new Promise<void>((resolve) => {
      this.#onIdle = resolve;
    });
  }
}
