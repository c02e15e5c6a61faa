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
/** In the height of its font: so far at least it stands from the text of the page. */
const leastRoom = 0.8;
/** In parts of the pages that print something there. */
const mostPages = 2 / 3;

const pageNumber =
  /^[-—–―－─·•~～\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，、]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–―－─·•~～\s]*$/u;

/**
 * The pages of a file → the lines of each that are no text of it, with room between them and the text: page numbers at either
 * end, and what comes again at the same height on another page, where most pages have nothing else. What is set larger than the
 * text may be a title that is printed over each part of a table: where it stands first, it stays.
 */
export function findMargins(pages: readonly PageLayout[]): Margins[] {
  const heads = pages.map((page) => endOf(page, true));
  const feet = pages.map((page) => endOf(page, false));
  const [isHead, isFoot] = [judgeRepeats(heads, pages), judgeRepeats(feet, pages)];
  const seen = new Set<string>();
  return pages.map(({ lines }, index) => {
    const usual = usualSize(lines);
    const isTitle = (line: TextLine) => {
      const isFirst = !seen.has(line.text);
      seen.add(line.text);
      return isFirst && line.size > 1.15 * usual;
    };
    const isHeader = (line: TextLine) => pageNumber.test(line.text) || (isHead(line) && !isTitle(line));
    const isFooter = (line: TextLine) => pageNumber.test(line.text) || isFoot(line);
    return {
      header: new Set(heads[index]?.filter(isHeader)),
      footer: new Set(feet[index]?.filter(isFooter)),
    };
  });
}

/** For each page the lines at one end of it. */
type Ends = readonly (readonly TextLine[])[];

/** The lines at one end of the page, beyond its tables and apart from its text. */
function endOf({ lines, tables, height }: PageLayout, isHead: boolean): TextLine[] {
  const inward = isHead ? lines : lines.toReversed();
  const inReach = inward.slice(0, mostLines).filter((line) => {
    const isBeyond = tables.every(({ y0, y1 }) => (isHead ? line.y1 <= y0 : line.y0 >= y1));
    return isBeyond && (isHead ? line.y0 < headReach * height : line.y1 > footReach * height);
  });
  const last = inReach.findLastIndex((line, index) => isApart(line, inward[index + 1], isHead));
  return inReach.slice(0, last + 1);
}

function isApart(line: TextLine, inner: TextLine | undefined, isHead: boolean): boolean {
  if (inner === undefined) return true;
  return (isHead ? inner.y0 - line.y1 : line.y0 - inner.y1) >= leastRoom * line.size;
}

interface Place {
  readonly y: number;
  readonly page: number;
  readonly numbers: readonly number[];
}

/** Which lines come again on another page, at a height where most pages that print anything there print such a line. */
function judgeRepeats(ends: Ends, pages: readonly PageLayout[]): (line: TextLine) => boolean {
  const placed = ends.flatMap((lines, page) =>
    lines.map((line) => {
      const numbers = [...line.text.matchAll(/\d+/gu)].map(Number);
      return { line, place: { y: Math.round(line.y0), page, numbers } };
    }),
  );
  const byText = Map.groupBy(placed, ({ line }) => keyOf(line));
  const repeated = placed.filter(({ line, place }) =>
    byText.get(keyOf(line))?.some((other) => isAgain(place, other.place)),
  );
  const pagesAt = (y: number, all: readonly { line: TextLine; page: number }[]) =>
    new Set(all.flatMap(({ line, page }) => (Math.abs(line.y0 - y) <= sameHeight ? [page] : []))).size;
  const printed = pages.flatMap(({ lines }, page) => lines.map((line) => ({ line, page })));
  const again = repeated.map(({ line, place }) => ({ line, page: place.page }));
  const isUsual = new Map(
    [...new Set(repeated.map(({ place }) => place.y))].map((y) => [
      y,
      pagesAt(y, again) >= mostPages * pagesAt(y, printed),
    ]),
  );
  const kept = new Set(repeated.flatMap(({ line, place }) => (isUsual.get(place.y) === true ? [line] : [])));
  return (line) => kept.has(line);
}

function isAgain(own: Place, other: Place): boolean {
  if (own.page === other.page || Math.abs(own.y - other.y) > sameHeight) return false;
  return own.numbers.every((number, index) => {
    const moved = (other.numbers[index] ?? number) - number;
    return moved === 0 || moved === other.page - own.page;
  });
}

function keyOf({ text }: TextLine): string {
  return text.replace(/\s/gu, '').replace(/\d+/gu, '#');
}

function usualSize(lines: readonly TextLine[]): number {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
