import type { PageLayout } from './lay-out-page.ts';
import type { TextLine } from './set-lines.ts';

/** What stands at the head and foot of a page and belongs to none of its text. */
export interface Margins {
  readonly header: ReadonlySet<TextLine>;
  readonly footer: ReadonlySet<TextLine>;
}

/** In parts of the height of a page: above the one and below the other there is room for them. */
const [headReach, footReach] = [0.1, 0.88];
/** So many lines at either end may be of the margin. */
const mostLines = 3;
/** In points: what is repeated stands at the same height. */
const sameHeight = 4;

const pageNumber =
  /^[-—–―－─·•~～\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，、]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–―－─·•~～\s]*$/u;

/**
 * The pages of a file → the lines of each that are no text of it: page numbers at either end, and what comes again at the same
 * height on another page. What is set larger than the text may be a title that is printed over each part of a table: where it
 * stands first, it stays.
 */
export function findMargins(pages: readonly PageLayout[]): Margins[] {
  const ends = pages.map((page) => ({ head: endOf(page, true), foot: endOf(page, false) }));
  const repeated = {
    head: countRepeats(ends.map(({ head }) => head)),
    foot: countRepeats(ends.map(({ foot }) => foot)),
  };
  const seen = new Set<string>();
  return ends.map(({ head, foot }, index) => {
    const usual = usualSize(pages[index]?.lines ?? []);
    const isTitle = (line: TextLine) => {
      const isFirst = !seen.has(line.text);
      seen.add(line.text);
      return isFirst && line.size > 1.15 * usual;
    };
    const isHead = (line: TextLine) => pageNumber.test(line.text) || (repeated.head(line) && !isTitle(line));
    const isFoot = (line: TextLine) => pageNumber.test(line.text) || repeated.foot(line);
    return { header: new Set(head.filter(isHead)), footer: new Set(foot.filter(isFoot)) };
  });
}

/** The lines at one end of the page, beyond its tables. */
function endOf({ lines, tables, height }: PageLayout, isHead: boolean): TextLine[] {
  const inReach = lines.filter((line) => {
    const isBeyond = tables.every(({ y0, y1 }) => (isHead ? line.y1 <= y0 : line.y0 >= y1));
    return isBeyond && (isHead ? line.y0 < headReach * height : line.y1 > footReach * height);
  });
  return isHead ? inReach.slice(0, mostLines) : inReach.slice(-mostLines);
}

/** Whether a line comes again on another page at the same height, whatever numbers are in it. */
function countRepeats(ends: readonly (readonly TextLine[])[]): (line: TextLine) => boolean {
  const byText = new Map<string, { y: number; page: number }[]>();
  for (const [page, lines] of ends.entries()) {
    for (const line of lines) {
      const places = byText.get(keyOf(line)) ?? [];
      byText.set(keyOf(line), places);
      places.push({ y: line.y0, page });
    }
  }
  return (line) => {
    const places = (byText.get(keyOf(line)) ?? []).filter(({ y }) => Math.abs(y - line.y0) <= sameHeight);
    return new Set(places.map(({ page }) => page)).size > 1;
  };
}

function keyOf({ text }: TextLine): string {
  return text.replace(/\s/gu, '').replace(/\d+/gu, '#');
}

function usualSize(lines: readonly TextLine[]): number {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
