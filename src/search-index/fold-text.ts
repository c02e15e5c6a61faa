import { splitAtBlanks } from '../characters/blank.ts';
import { dropUnseen } from '../characters/invisible.ts';

/** A text as the search compares it, with the way back to its glyphs. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the character that it comes from begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Full and half width, case, white space and characters that nobody sees do not matter to a search: NFKC of each code point
 * by itself, lower case, without the others. Folding is the same for a fragment as for the text around it, and folding twice changes nothing.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    text += folded;
    start = end;
  }
  return { text, starts, ends };
}

/** The folded text alone. */
export function fold(original: string): string {
  return Array.from(original, foldCharacter).join('');
}

/** The terms of a query, folded, each once: what stands between white space. */
export function foldTerms(query: string): string[] {
  const terms = splitAtBlanks(query).map(fold);
  return [...new Set(terms)].filter((term) => term !== '');
}

function foldCharacter(character: string): string {
  return dropUnseen(character.normalize('NFKC').toLowerCase()).replace(/\s+/gu, '');
}
