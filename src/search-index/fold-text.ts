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

/** Those of them that join what stands around them, or are the sign of a number. */
const joint = /^[\p{Pd}~\u2053\u223c\u223d\u2212\u2500\u2501]$/u;

/** What such signs are between two digits, and what one that joins is before a digit. */
const divider = '-';

/**
 * Full and half width, case, white space, characters that nobody sees, and signs that enclose or join do not matter to a
 * search: NFKC of each code point by itself, lower case, without the others. Between two digits signs are one divider, or
 * 1~2 would be 12, and a dash before a digit stays, or -0.5% would be 0.5%.
 * A fragment folds to a part of what the text around it folds to, and folding twice changes nothing.
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
  let signs: SignRun | null = null;
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    for (const folded of foldCharacter(character)) {
      if (sign.test(folded)) {
        signs = extend(signs, start, end, folded);
        continue;
      }
      const stays = signs !== null && isDigit(folded) && (signs.isJoint || isDigit(text.slice(-1)));
      if (signs !== null && stays) add(divider, signs.start, signs.end);
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

/** Signs one after another: where they stand, and whether the last of them joins. */
interface SignRun {
  readonly start: number;
  readonly end: number;
  readonly isJoint: boolean;
}

function foldCharacter(character: string): string {
  return dropUnseen(character.normalize('NFKC').toLowerCase()).replace(/\s+/gu, '');
}

function extend(signs: SignRun | null, start: number, end: number, sign: string): SignRun {
  return { start: signs?.start ?? start, end, isJoint: joint.test(sign) };
}

function isDigit(character: string): boolean {
  return /^\d$/u.test(character);
}
