import type { VFile } from 'vfile';

/** Something made of files, and those files with what was said of them. */
interface Made {
  readonly files: readonly VFile[];
}

interface Remembered {
  readonly from: readonly unknown[];
  readonly made: Made;
  /** What the files had been told when it was made. */
  readonly messages: readonly VFile['messages'][];
}

/**
 * What the last reading of a content folder made, part by part: the next one makes anew only what was made from
 * something else. Parts that stay are the same objects as before, so that what is made of them can be kept as well.
 */
export class ReadingMemory {
  #last = new Map<string, Remembered>();
  #now = new Map<string, Remembered>();

  /** The part of that name. What was said of its files since it was made, such as by the rules, is taken back. */
  recall<Part extends Made>(name: string, from: readonly unknown[], make: () => Part): Part {
    const known = this.#now.get(name) ?? this.#last.get(name);
    if (known !== undefined && isSame(known.from, from)) {
      this.#now.set(name, known);
      known.made.files.forEach((file, nth) => {
        file.messages = [...(known.messages[nth] ?? [])];
      });
      // A name belongs to one kind of part.
      return known.made as Part;
    }
    const made = make();
    this.#now.set(name, { from, made, messages: made.files.map(({ messages }) => [...messages]) });
    return made;
  }

  /** What the reading that is done did not ask for is forgotten. */
  endReading(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, nth) => value === other[nth]);
}
