import { encodingOfCharset, encodingOfPage, isDoubleByte } from './rtf-encoding.ts';
import type { RtfState } from './rtf-state.ts';

/** The fonts and code page that a file declares, and so in which encoding the bytes at a place are. */
export class RtfFonts {
  readonly #encodings = new Map<number, string | null>();
  #page = 'windows-1252';
  #declared: number | null = null;
  standard: number | null = null;

  setPage(page: number): void {
    this.#page = encodingOfPage(page) ?? this.#page;
  }

  /** A word of the font table. */
  declare(name: string, value: number): void {
    if (name === 'f') this.#declared = value;
    if (this.#declared === null) return;
    if (name === 'fcharset') this.#encodings.set(this.#declared, encodingOfCharset(value));
    if (name === 'cpg') this.#encodings.set(this.#declared, encodingOfPage(value));
  }

  encodingAt({ font, wideFont, isWide }: RtfState): string {
    const used = isWide && wideFont !== null ? wideFont : (font ?? this.standard);
    return (used === null ? null : this.#encodings.get(used)) ?? this.#page;
  }

  /** That of the Chinese characters at a place, where the font's own has none. */
  widerAt({ wideFont }: RtfState): string {
    const own = wideFont === null ? null : this.#encodings.get(wideFont);
    const all = [own ?? '', this.#page, ...this.#encodings.values()];
    return all.find((encoding) => encoding !== null && isDoubleByte(encoding)) ?? this.#page;
  }
}
