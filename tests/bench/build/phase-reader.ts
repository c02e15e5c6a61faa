import type { Cost, Phase } from './measure-command.ts';
import type { Usage } from './process-tree.ts';

interface Seen extends Usage {
  readonly seconds: number;
}

/** What `runStep` writes where a step begins, and where it ends. */
const beginning = /^(\S+)…$/u;
const ending = /^(\S+)… .*?[\d.]+ 秒$/u;

/** Follows a command by what is seen of its processes and by the lines in which it tells of its steps. */
export class PhaseReader {
  readonly phases: Phase[] = [];
  #last: Seen = { seconds: 0, cpuSeconds: 0, bytes: 0 };
  #peakBytes = 0;
  #begun: { readonly name: string; readonly at: Seen; peakBytes: number } | null = null;

  see(seconds: number, usage: Usage): Seen {
    // A process that ended and was not yet counted with its parent takes its time along for a moment.
    const cpuSeconds = Math.max(usage.cpuSeconds, this.#last.cpuSeconds);
    this.#last = { seconds, cpuSeconds, bytes: usage.bytes };
    this.#peakBytes = Math.max(this.#peakBytes, usage.bytes);
    if (this.#begun) this.#begun.peakBytes = Math.max(this.#begun.peakBytes, usage.bytes);
    return this.#last;
  }

  /** A line that the command has just written. */
  read(line: string): void {
    const begins = beginning.exec(line)?.[1];
    const ends = ending.exec(line)?.[1];
    if (begins !== undefined) this.#begun = { name: begins, at: this.#last, peakBytes: this.#last.bytes };
    if (ends === undefined || this.#begun?.name !== ends) return;
    const { name, at, peakBytes } = this.#begun;
    const { seconds, cpuSeconds } = this.#last;
    this.phases.push({ name, seconds: seconds - at.seconds, cpuSeconds: cpuSeconds - at.cpuSeconds, peakBytes });
    this.#begun = null;
  }

  total(seconds: number): Cost {
    return { seconds, cpuSeconds: this.#last.cpuSeconds, peakBytes: this.#peakBytes };
  }
}
