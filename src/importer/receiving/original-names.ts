/** The names of the originals of one import: two files never share one, and the same bytes have one name. */
export class OriginalNames {
  readonly #pathOf = new Map<string, string>();
  readonly #taken = new Map<string, string>();

  /** The path under which the same bytes came before; null where they are new. */
  findSame(sha256: string): string | null {
    return this.#pathOf.get(sha256) ?? null;
  }

  /** The name, or the next free one with a number before its extension; systems may not tell capitals from small letters. */
  take(name: string, sha256: string, path: string): string {
    this.#pathOf.set(sha256, path);
    const extension = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - extension.length);
    let free = name;
    for (let number = 2; this.#taken.has(free.toLowerCase()); number += 1) free = `${stem}-${number}${extension}`;
    this.#taken.set(free.toLowerCase(), sha256);
    return free;
  }

  /** A file that was refused after all keeps neither its name nor others of the same bytes from being judged. */
  release(name: string): void {
    this.#pathOf.delete(this.#taken.get(name.toLowerCase()) ?? '');
    this.#taken.delete(name.toLowerCase());
  }
}
