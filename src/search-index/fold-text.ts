import { dropUnseen } from '../characters/invisible.ts';

/** A text as the search compares it, with the way back to its glyphs. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the characters that it comes from begin and end in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Signs that enclose or join, and are typed in many ways: quotation marks, brackets, dashes, tildes. Primes and apostrophes
 * stand for quotation marks, less and greater for brackets, minus signs and the lines of a frame for dashes.
 */
const sign = /^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{Pd}"'`<>~\u2032-\u2037\u2053\u223c\u223d\u2212\u2500\u2501]$/u;

/** What such signs are between two digits. */
const divider = '-';

/**
 * Full and half width, case, white space, characters that nobody sees, and signs that enclose or join do not matter to a
 * search: NFKC of each code point by itself, lower case, without the others. Between two digits signs are one divider, or
 * 1~2 would be 12. A fragment folds to a part of what the text around it folds to, and folding twice changes nothing.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (folded: string, from: number, to: number) => {
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(from);
      ends.push(to);
    }
    text += folded;
  };
  let signs: readonly [start: number, end: number] | null = null;
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    for (const folded of foldCharacter(character)) {
      if (sign.test(folded)) {
        signs = [signs?.[0] ?? start, end];
        continue;
      }
      if (signs !== null && isDigit(folded) && isDigit(text.slice(-1))) add(divider, ...signs);
      signs = null;
      add(folded, start, end);
    }
    start = end;
  }
  return { text, starts, ends };
}

/** The folded text alone. */
export function fold(original: string): string {
  return foldText(original).text;
}

function foldCharacter(character: string): string {
  return dropUnseen(character.normalize('NFKC').toLowerCase()).replace(/\s+/gu, '');
}

function isDigit(character: string): boolean {
  return /^\d$/u.test(character);
}
