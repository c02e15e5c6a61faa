/**
 * Text as words that every tokeniser leaves alone: each UTF-16 unit is three base-36 digits, and each word is a unit
 * with the one after it. A phrase of such words matches exactly where the text stands, whatever a dictionary would say
 * of its words. All functions take folded text.
 */

/** The words of one block: one for each of its units; the last stands alone, so that no phrase runs into the next block. */
export function codeBlock(folded: string): string[] {
  const units = codeUnits(folded);
  return units.map((unit, place) => unit + (units[place + 1] ?? ''));
}

/** The words of a record: its blocks in order, then each of its units alone once, for queries of one character. */
export function codeRecord(blocks: readonly string[]): string[] {
  return [...blocks.flatMap(codeBlock), ...new Set(blocks.flatMap(codeUnits))];
}

/** The words of a query's term, to be found one right after the other. */
export function codeTerm(folded: string): string[] {
  const words = codeBlock(folded);
  return words.length > 1 ? words.slice(0, -1) : words;
}

function codeUnits(folded: string): string[] {
  return Array.from({ length: folded.length }, (_, place) => folded.charCodeAt(place).toString(36).padStart(3, '0'));
}
