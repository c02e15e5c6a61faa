/** A text as two spellings of it share it, and where each of its characters stands in the text itself. */
export interface PlainText {
  readonly text: string;
  /** Where the nth character begins, and where it ends, as offsets in the given text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const ignored = /[\s“”"„‟「」『』‘’＂]/u;
const middleDot = /[·﹒•・‧∙･]/u;

/**
 * Without quotation marks and white space, letters, figures and punctuation of either width as one, and every middle
 * dot the same.
 */
export function toPlainText(given: string): PlainText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of given) {
    const start = offset;
    offset += character.length;
    if (ignored.test(character)) continue;
    const plain = middleDot.test(character) ? '·' : character.normalize('NFKC');
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(start);
      ends.push(offset);
    }
  }
  return { text, starts, ends };
}
