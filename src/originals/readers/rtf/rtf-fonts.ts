import { encodingOfCharset, encodingOfPage, isDoubleByte } from './rtf-encoding.ts';
import type { RtfState } from './rtf-state.ts';

/** The fonts and code page that a file declares, and so in which encoding the bytes at a place are. */
export class RtfFonts {
  readonly #encodings = new Map<number, string | null>();
  #page = 'windows-1252';
  #declared: number | null = null;
  #standard: number | null = null;

  /** A word of the head of the file: its code page, and the font of all that names none. */
  choose(name: string, value: number | null): void {
    if (name === 'ansicpg') this.#page = encodingOfPage(value ?? 0) ?? this.#page;
    if (name === 'deff') this.#standard = value;
  }

  /** A word of the font table. */
  declare(name: string, value: number): void {
    if (name === 'f') this.#declared = value;
    if (this.#declared === null) return;
    if (name === 'fcharset') this.#encodings.set(this.#declared, encodingOfCharset(value));
    if (name === 'cpg') this.#encodings.set(this.#declared, encodingOfPage(value));
  }

  encodingAt({ font, wideFont, isWide }: RtfState): string {
    const used = isWide && wideFont !== null ? wideFont : (font ?? this.#standard);
    return (used === null ? null : this.#encodings.get(used)) ?? this.#page;
  }

  /** That of the Chinese characters at a place, where the font's own has none. */
  widerAt({ wideFont }: RtfState): string {
    const own = wideFont === null ? null : this.#encodings.get(wideFont);
    const all = [own ?? '', this.#page, ...this.#encodings.values()];
    return all.find((encoding) => encoding !== null && isDoubleByte(encoding)) ?? this.#page;
  }
}
