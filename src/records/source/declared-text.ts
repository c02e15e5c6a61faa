import { findBars, isRuleLine } from '../../characters/drawing.ts';
import { type PlacedCharacter, toCharacters } from '../../mdast/placed-character.ts';

/** The characters of an original line by line, so that what is declared of a line is looked for on that line alone. */
export class DeclaredText {
  readonly #lines: { readonly line: number; characters: PlacedCharacter[] }[];
  readonly #places: ReadonlyMap<number, number>;

  /** @param characters In the order of the text. */
  constructor(characters: readonly PlacedCharacter[]) {
    const lines = Map.groupBy(characters, ({ line }) => line);
    this.#lines = Array.from(lines, ([line, own]) => ({ line, characters: own }));
    this.#places = new Map(this.#lines.map(({ line }, place) => [line, place]));
  }

  get characters(): PlacedCharacter[] {
    return this.#lines.flatMap(({ characters }) => characters);
  }

  /**
   * Puts one text in the place of another, which begins on that line and may run on over the next ones. Returns the
   * characters that went, null where the text does not stand there.
   */
  replace(line: number, before: string, after: string): readonly PlacedCharacter[] | null {
    const sought = toCharacters(before, { line, column: 1 });
    const first = this.#places.get(line);
    const at = first === undefined ? -1 : this.#find(first, sought);
    const own = first === undefined ? undefined : this.#lines[first];
    if (first === undefined || own === undefined || at === -1) return null;
    const column = own.characters[at]?.column ?? 1;
    const mended = toCharacters(after, { line, column }).map((character) => ({ ...character, column }));
    const removed = this.#remove(first, at, sought.length);
    own.characters = [...own.characters.slice(0, at), ...mended, ...own.characters.slice(at)];
    return removed;
  }

  /** What stands on the line now. */
  charactersOf(line: number): readonly PlacedCharacter[] {
    return this.#lines[this.#places.get(line) ?? -1]?.characters ?? [];
  }

  /** The first character of what {@link replace} would take; undefined where the text does not stand there. */
  findFirst(line: number, before: string): PlacedCharacter | undefined {
    const first = this.#places.get(line);
    const at = first === undefined ? -1 : this.#find(first, toCharacters(before, { line, column: 1 }));
    return this.charactersOf(line)[at];
  }

  /**
   * Takes out the drawing of a table from one line through another: each bar that the text names, and lines that only rule
   * off rows. Returns how many characters went, null where there are none.
   */
  removeDrawing(line: number, through: number, bars: string): number | null {
    let removed = 0;
    for (const own of this.#lines) {
      if (own.line < line || own.line > through) continue;
      const text = own.characters.map(({ character }) => character).join('');
      const drawn = new Set(isRuleLine(text) ? [] : findBars(text).filter((at) => bars.includes(text.charAt(at))));
      let at = 0;
      const kept = own.characters.filter(({ character }) => {
        const isKept = !isRuleLine(text) && !drawn.has(at);
        at += character.length;
        return isKept;
      });
      removed += own.characters.length - kept.length;
      own.characters = kept;
    }
    return removed === 0 ? null : removed;
  }

  /** Where on the line the text begins; -1 where it does not. */
  #find(first: number, sought: readonly PlacedCharacter[]): number {
    const length = this.#lines[first]?.characters.length ?? 0;
    for (let at = 0; at < length; at += 1) if (this.#isAt(first, at, sought)) return at;
    return -1;
  }

  #isAt(first: number, from: number, sought: readonly PlacedCharacter[]): boolean {
    let [place, at] = [first, from];
    for (const { character } of sought) {
      while (this.#lines[place]?.characters.length === at) [place, at] = [place + 1, 0];
      if (this.#lines[place]?.characters[at]?.character !== character) return false;
      at += 1;
    }
    return true;
  }

  #remove(first: number, from: number, count: number): PlacedCharacter[] {
    const gone: PlacedCharacter[] = [];
    let [place, at] = [first, from];
    while (gone.length < count) {
      const own = this.#lines[place];
      if (own === undefined) break;
      const end = at + Math.min(count - gone.length, own.characters.length - at);
      gone.push(...own.characters.slice(at, end));
      own.characters = [...own.characters.slice(0, at), ...own.characters.slice(end)];
      [place, at] = [place + 1, 0];
    }
    return gone;
  }
}
