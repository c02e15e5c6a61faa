import type { ShownLine } from './inline-text.ts';

/** U+000B: a line break within a paragraph. */
const softBreak = '\v';

/** A line of a text that is broken by hand is at least so long. */
const leastBroken = 20;
const sentenceEnd = /[。；：！？!?;:.…][”’"'）)】\]]*$/u;
const itemStart =
  /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[）).．、]|第[\d一二三四五六七八九十百]+[章节条部]|[①-⑳●■◆•○▲★])/u;

/**
 * The lines of a block of text → its paragraphs, soft breaks within. Sites write whole articles with <br>: an empty line, an
 * indent, the end of a sentence, a number at the beginning or a short line before it begin a paragraph.
 */
export function splitParagraphs(lines: readonly ShownLine[]): string[] {
  return join(lines, (before, line) => {
    const isBroken = before.text.length >= leastBroken && !sentenceEnd.test(before.text);
    return line.isIndented || !isBroken || itemStart.test(line.text);
  });
}

/** The same for a cell or a heading, where only an empty line begins a paragraph. */
export function splitAtEmptyLines(lines: readonly ShownLine[]): string[] {
  return join(lines, () => false);
}

function join(lines: readonly ShownLine[], isApart: (before: ShownLine, line: ShownLine) => boolean): string[] {
  const paragraphs: string[][] = [];
  let before: ShownLine | null = null;
  for (const line of lines) {
    if (line.text !== '') {
      const open = paragraphs.at(-1);
      if (open === undefined || before === null || isApart(before, line)) paragraphs.push([line.text]);
      else open.push(line.text);
    }
    before = line.text === '' ? null : line;
  }
  return paragraphs.map((parts) => parts.join(softBreak));
}
