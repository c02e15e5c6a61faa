/**
 * Text as words that every tokeniser leaves alone: each UTF-16 unit becomes digits of base 36, and each word is a unit
 * with the one after it. A phrase of such words matches exactly where the text stands, whatever a dictionary would say
 * of its words. All functions take folded text.
 */

/** The words of one block: one for each of its units; the last stands alone, so that no phrase runs into the next block. */
export function codeBlock(folded: string): string[] {
  const units = codeUnits(folded);
  return units.map((unit, place) => {
    const next = units[place + 1];
    return next === undefined ? codeAlone(unit) : unit + next;
  });
}

/** The words of a record: its blocks in order, then each of its units alone once, for queries of one character. */
export function codeRecord(blocks: readonly string[]): string[] {
  return [...blocks.flatMap(codeBlock), ...[...new Set(blocks.flatMap(codeUnits))].map(codeAlone)];
}

/** The words of a query's term, to be found one right after the other. */
export function codeTerm(folded: string): string[] {
  const words = codeBlock(folded);
  return words.length > 1 ? words.slice(0, -1) : words;
}

/** Units alone stand together at the end of the index, so that they are not read with the pairs. */
function codeAlone(unit: string): string {
  return `zz${unit}`;
}

function codeUnits(folded: string): string[] {
  return Array.from({ length: folded.length }, (_, place) => codeUnit(folded.charCodeAt(place)));
}

/** Where three digits would begin with z; from here on a unit is z and three digits, which never begin with z. */
const firstLong = Number.parseInt('z00', 36);

/** No unit's digits begin with those of another. */
function codeUnit(unit: number): string {
  return unit < firstLong ? toDigits(unit) : `z${toDigits(unit - firstLong)}`;
}

function toDigits(value: number): string {
  return value.toString(36).padStart(3, '0');
}
