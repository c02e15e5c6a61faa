import { isBlank } from '../../characters/blank.ts';
import { dropUnseen } from '../../characters/invisible.ts';

/** A line as numbers are looked for in it, and where each of its units stands in the line itself, as an offset. */
export interface PlainDigits {
  readonly text: string;
  readonly offsets: readonly number[];
}

const hyphen = /\p{Pd}|\u2212/u;

/**
 * Digits, letters and brackets of any width as one, every dash a hyphen, every white space but the tab a space, nothing unseen;
 * the digits within a hash are none.
 */
export function toPlainDigits(line: string): PlainDigits {
  let text = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of line) {
    const plain = plains.get(character) ?? remember(character);
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
    offset += character.length;
  }
  return { text: text.replace(hash, (found) => ' '.repeat(found.length)), offsets };
}

const hash = /(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{16,}(?![0-9a-z])/gu;

/** A text has few characters, each many times. */
const plains = new Map<string, string>();

function remember(character: string): string {
  const plain = toPlain(character);
  plains.set(character, plain);
  return plain;
}

function toPlain(character: string): string {
  if (dropUnseen(character) === '') return '';
  if (character !== '\t' && isBlank(character)) return ' ';
  return hyphen.test(character) ? '-' : character.normalize('NFKC');
}
