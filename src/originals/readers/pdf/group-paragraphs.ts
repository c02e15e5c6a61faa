import { boxAround } from './box.ts';
import { isWrapped, type Measure } from './join-lines.ts';
import type { TextLine } from './set-lines.ts';

/** In the height of the font: what a first line is set in by, what sets two lines apart, what makes two sizes of type. */
const [indent, apart, otherSize] = [0.8, 1.2, 0.12];

/** Lines of one flow → its paragraphs with their printed lines, by where lines begin and end. */
export function groupParagraphs(lines: readonly TextLine[]): TextLine[][] {
  const { x0: left, x1: right } = boxAround(lines);
  const measure = { left, right };
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const before = paragraph?.at(-1);
    const isFirst = paragraph?.length === 1;
    if (paragraph === undefined || before === undefined || !isNext(before, line, measure, isFirst)) {
      paragraphs.push([line]);
    } else paragraph.push(line);
  }
  return paragraphs;
}

function isNext(before: TextLine, line: TextLine, measure: Measure, isFirst: boolean): boolean {
  if (before.quarter !== line.quarter) return false;
  if (before.quarter !== 0) return true;
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > otherSize * size) return false;
  if (line.y0 - before.y1 > apart * size || line.segments.length > 1 || before.segments.length > 1) return false;
  // Lines in the middle are measured by each other: a title of two lines breaks where its author wants.
  if (isCentred(before, measure) && isCentred(line, measure)) return true;
  // A first line that is not set in and fills the measure is a title where the next one stands in the middle.
  const isTitle = isFirst && isCentred(line, measure) && before.x0 - measure.left < indent * size;
  return (isTitle || line.x0 - measure.left < indent * size) && isWrapped(before, line, measure);
}

function isCentred({ x0, x1, size }: TextLine, { left, right }: Measure): boolean {
  const [before, after] = [x0 - left, right - x1];
  return Math.min(before, after) > indent * size && Math.abs(before - after) < 1.5 * size;
}
