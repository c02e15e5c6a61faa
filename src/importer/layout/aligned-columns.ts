import { cutPieces, type LinePiece, widthOfGap } from './line-pieces.ts';

/** Where the columns of a table stand that white space sets apart. */
export interface AlignedColumns {
  /** Where the cells of each mostly begin, in widths of a letter. */
  readonly starts: readonly number[];
  /** What a Chinese character takes where the columns come out best. */
  readonly ofWide: number;
}

/** A line as cells; `isSure` is false where another column would fit about as well. */
export interface PlacedCells {
  readonly cells: readonly string[];
  readonly isSure: boolean;
}

/** Padding with spaces rarely comes out even. */
const tolerance = 1;
/** A piece may stand so much nearer to its column than to another one that it surely belongs there. */
const surely = 3;
/** What a Chinese character takes in a fixed-width font, in most others, and where characters are counted. */
const wideWidths = [2, 1.5, 1];

/**
 * What the heading row, and rows with a piece for each column, say of where the columns stand; where no line has that many,
 * the places of the names alone.
 */
export function findColumns(
  names: readonly number[],
  headings: readonly string[],
  texts: readonly string[],
): AlignedColumns {
  const count = names.length;
  const candidates = wideWidths.map((ofWide) => {
    const cut = (text: string) => cutPieces(text, widthOfGap, ofWide);
    const heading = headings.map(cut).find((pieces) => pieces.length === count);
    const rows = texts.map(cut).filter((pieces) => pieces.length === count);
    const whole = [...(heading ? [heading] : []), ...rows];
    const starts = Array.from({ length: count }, (_, column) => median(whole.map((row) => row[column]?.start ?? 0)));
    const strayed = whole.map((row) => row.map(({ start }, column) => Math.abs(start - (starts[column] ?? 0))));
    return { starts, ofWide, strayed: strayed.flat().reduce((sum, distance) => sum + distance, 0), rows: whole.length };
  });
  const best = candidates.reduce((least, each) => (each.strayed < least.strayed ? each : least));
  return best.rows === 0 ? { starts: names, ofWide: 2 } : { starts: best.starts, ofWide: best.ofWide };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

/** A line → a cell for each column, '' for one with nothing on it; null where it runs across columns, as a text does. */
export function placeLine(text: string, { starts, ofWide }: AlignedColumns): PlacedCells | null {
  const words = cutPieces(text, 1, ofWide);
  for (const gap of [widthOfGap, widthOfGap * 2]) {
    const pieces = cutPieces(text, gap, ofWide);
    if (pieces.length === starts.length) return { cells: pieces.map((piece) => piece.text), isSure: true };
    if (pieces.length > starts.length) continue;
    const isAcross = pieces.some((piece) => runsAcross(piece, starts));
    if (isAcross && words.length === starts.length) return { cells: words.map((piece) => piece.text), isSure: true };
    return isAcross && pieces.length === 1 ? null : placePieces(pieces, starts);
  }
  return null;
}

function runsAcross(piece: LinePiece, starts: readonly number[]): boolean {
  const column = starts.findLastIndex((from) => from <= piece.start + tolerance);
  const next = starts[column + 1];
  return next !== undefined && piece.end > next + tolerance;
}

/** How the pieces so far stand in columns: what they are off by, and which column each stands in. */
interface Placing {
  readonly off: number;
  readonly columns: readonly number[];
}

/** Each piece in the column that it begins nearest to, from left to right. */
function placePieces(pieces: readonly LinePiece[], starts: readonly number[]): PlacedCells {
  let placings: Placing[] = [{ off: 0, columns: [] }];
  for (const { start } of pieces) {
    placings = keepBest(
      placings.flatMap(({ off, columns }) =>
        starts.flatMap((from, column) =>
          column > (columns.at(-1) ?? -1) ? [{ off: off + Math.abs(start - from), columns: [...columns, column] }] : [],
        ),
      ),
    );
  }
  const [best, second] = placings.toSorted((a, b) => a.off - b.off);
  const cells = starts.map((_, column) => pieces[best?.columns.indexOf(column) ?? -1]?.text ?? '');
  return { cells, isSure: best !== undefined && (second === undefined || second.off - best.off >= surely) };
}

/** The two best ways to come to each column: the second tells how sure the first is. */
function keepBest(placings: readonly Placing[]): Placing[] {
  const byColumn = Map.groupBy(placings, ({ columns }) => columns.at(-1));
  return [...byColumn.values()].flatMap((same) => same.toSorted((a, b) => a.off - b.off).slice(0, 2));
}
