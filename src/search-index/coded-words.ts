/**
 * Text as words that every tokeniser leaves alone: each UTF-16 unit becomes digits of base 36, and each word is a unit
 * with the one after it. Where such words stand tells exactly where a text stands, whatever a dictionary would say of
 * its words. No word begins with another, so that a search for one never finds a longer one. All functions take folded
 * text.
 */

/**
 * The words of one passage: one for each of its units, the last of them alone; then one for each of its whole numbers.
 */
export function codePassage(folded: string): string[] {
  const units = codeUnits(folded);
  const pairs = units.map((unit, place) => {
    const next = units[place + 1];
    return next === undefined ? codeAlone(unit) : unit + next;
  });
  return [...pairs, ...wholeNumbers(folded).map(codeNumber)];
}

/** Words that stand where the term stands, each with its distance from the beginning; the term has two units or more. */
export function codeTerm(folded: string): { readonly word: string; readonly offset: number }[] {
  const units = codeUnits(folded);
  const last = units.length - 2;
  const offsets = [...units.keys()].filter((offset) => offset <= last && (offset % 2 === 0 || offset === last));
  return offsets.map((offset) => ({ word: `${units[offset]}${units[offset + 1]}`, offset }));
}

/** The word where one unit is followed by another; without another, where it ends a passage. */
export function codePair(unit: string, next: string | undefined): string {
  const [first = '', second] = codeUnits(unit + (next ?? ''));
  return second === undefined ? codeAlone(first) : first + second;
}

/** The numbers that a text holds as a whole, each once: 263, 52.8 and 1,000, not the 26 in 263. */
export function wholeNumbers(folded: string): string[] {
  return [...new Set(folded.match(/\d+(?:[.,]\d+)*/gu))];
}

/** The word of a whole number. */
export function codeNumber(number: string): string {
  return `zw${number.replaceAll('.', 'x').replaceAll(',', 'y')}z`;
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
