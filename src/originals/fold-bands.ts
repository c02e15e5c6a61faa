import type { Block, Extract, LineSpan, PrintedCell, PrintedGrid } from './extract.ts';

type Row = readonly PrintedCell[];

/** A grid whose columns come again beside themselves: what stands above, the heading of each band, its rows, what stands below. */
interface Bands {
  readonly above: readonly Row[];
  readonly headings: readonly Row[];
  readonly rows: readonly Row[];
  readonly below: readonly Row[];
}

/**
 * A list that a page prints in bands side by side (序号 | 项目 | 序号 | 项目) → one grid with all its rows in the order of their
 * numbers, and its lines in that order: so it is read. Nothing else changes.
 */
export function foldBands(extract: Extract): Extract {
  const order = extract.lines.map((_, index) => index + 1);
  const blocks = extract.blocks.map((block): Block => {
    const bands = block.type === 'grid' ? readBands(block, (line) => extract.lines[line - 1]?.text ?? '') : null;
    return block.type !== 'grid' || bands === null ? block : foldGrid(block, bands, order);
  });
  const places = new Map(order.map((line, index) => [line, index + 1]));
  return {
    ...extract,
    blocks,
    lines: order.flatMap((line) => extract.lines[line - 1] ?? []),
    leftOut: extract.leftOut.map((left) => ({ ...left, line: places.get(left.line) ?? left.line })),
  };
}

/** @param order For each place the line that comes to stand there; those of the grid are put into its new order. */
function foldGrid(grid: PrintedGrid, { above, headings, rows, below }: Bands, order: number[]): PrintedGrid {
  const cells = [...above, ...headings, ...rows, ...below];
  let next = Math.min(...grid.rows.flat().flatMap(({ lines }) => lines?.[0] ?? []));
  const place = (cell: PrintedCell): PrintedCell => {
    if (cell.lines === null) return cell;
    const [first, last] = cell.lines;
    const lines: LineSpan = [next, next + last - first];
    for (let line = first; line <= last; line += 1) order[next++ - 1] = line;
    return { ...cell, lines };
  };
  return { ...grid, headingRows: 0, rows: cells.map((row) => row.map(place)) };
}

const mostBands = 4;

function readBands(grid: PrintedGrid, lineOf: (line: number) => string): Bands | null {
  const textOf = ({ lines }: PrintedCell) =>
    lines === null
      ? ''
      : Array.from({ length: lines[1] - lines[0] + 1 }, (_, index) => lineOf(lines[0] + index))
          .join('')
          .replace(/\s+/gu, '');
  const isAcross = (row: Row) => row.filter((cell) => textOf(cell) !== '').length < 2;
  const start = grid.rows.findIndex((row) => !isAcross(row));
  const end = grid.rows.findLastIndex((row) => !isAcross(row)) + 1;
  const heading = grid.rows[start] ?? [];
  const bands = countBands(heading.map(textOf));
  const inside = grid.rows.slice(start, end);
  if (bands === 1 || inside.some((row) => row.length !== heading.length || row.some(isSpanning))) return null;
  const [headings = [], ...rows] = inside.map((row) => split(row, bands));
  const numberOf = (row: Row) => Number(textOf(row[0] as PrintedCell));
  const filled = rows.flat().filter((row) => row.some((cell) => textOf(cell) !== ''));
  const sorted = filled.toSorted((a, b) => numberOf(a) - numberOf(b));
  const areCounted = sorted.length > bands && sorted.every((row, index) => numberOf(row) === index + 1);
  return areCounted ? { above: grid.rows.slice(0, start), headings, rows: sorted, below: grid.rows.slice(end) } : null;
}

const isSpanning = ({ rowSpan, columnSpan }: PrintedCell) => rowSpan > 1 || columnSpan > 1;

/** How often the same names, each once, come again from left to right; 1 where they do not. */
function countBands(names: readonly string[]): number {
  for (let bands = mostBands; bands > 1; bands -= 1) {
    const width = names.length / bands;
    const own = names.slice(0, width);
    if (!Number.isInteger(width) || width < 2 || own.includes('') || new Set(own).size < width) continue;
    if (names.every((name, index) => name === own[index % width])) return bands;
  }
  return 1;
}

function split(row: Row, bands: number): Row[] {
  const width = row.length / bands;
  return Array.from({ length: bands }, (_, band) => row.slice(band * width, (band + 1) * width));
}
