import { findBars } from '../../characters/drawing.ts';
import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';
import type { SourceLine } from '../draft.ts';
import { joinHeadingLines, mostLevels } from './heading-lines.ts';
import { cutPieces, type LinePiece, widthOfGap } from './line-pieces.ts';
import { mostColumns } from './table-shape.ts';

/** A heading row whose names stand side by side: its lines, a name or '' a column. */
export interface AlignedHeading {
  readonly levels: readonly (readonly string[])[];
  /** Where the lowest name of each column begins, in a fixed-width font. */
  readonly starts: readonly number[];
}

/** A longer line above the names of columns is a title. */
const longestGroup = 8;

/** The heading row that begins at that line, on one line or, its names one above the other, on two or three; null for none. */
export function readAlignedHeading(
  lines: readonly SourceLine[],
  at: number,
  columns: ColumnRegistry,
): AlignedHeading | null {
  const levels = lines.slice(at, at + mostLevels).map(({ text }) => (isPlain(text) ? cutPieces(text, widthOfGap) : []));
  const count = levels.findIndex((pieces) => pieces.length === 0);
  for (let most = count === -1 ? levels.length : count; most > 1; most -= 1) {
    const heading = stack(levels.slice(0, most), columns);
    if (heading && joinHeadingLines(heading.levels, columns) !== null) return heading;
  }
  const text = lines[at]?.text ?? '';
  if (!isPlain(text)) return null;
  const cuts = [levels[0] ?? [], cutPieces(text, 1)];
  const names = cuts.find((pieces) =>
    isNames(
      pieces.map((piece) => piece.text),
      columns,
    ),
  );
  if (names === undefined) return null;
  return { levels: [names.map((piece) => piece.text)], starts: names.map(({ start }) => start) };
}

function isPlain(text: string): boolean {
  return text.trim() !== '' && !text.includes('\t') && findBars(text).length === 0;
}

function isNames(names: readonly string[], columns: ColumnRegistry): boolean {
  return names.length > 1 && names.length <= mostColumns && isHeadingRow(names, columns);
}

/** A name, and the level on which it stands. */
interface LeveledPiece extends LinePiece {
  readonly level: number;
}

/** Names one above the other: a column for each one that no more than one stands below. */
function stack(levels: readonly (readonly LinePiece[])[], columns: ColumnRegistry): AlignedHeading | null {
  const [top = []] = levels;
  const leaves = findLeaves(levels, columns);
  const isTitled =
    top.length === 1 &&
    (leaves.every((leaf) => leaf.some((piece) => overlap(piece, top[0]))) || (top[0]?.text.length ?? 0) > longestGroup);
  if (leaves.length < 2 || leaves.length > mostColumns || isTitled) return null;
  const rows = levels.map((pieces, level) => {
    const row = leaves.map((leaf) => leaf.find((piece) => piece.level === level)?.text ?? '');
    for (const piece of pieces) {
      const column = leaves.findIndex((leaf) => leaf.some((other) => overlap(other, piece)));
      if (column !== -1 && row[column] === '') row[column] = piece.text;
    }
    return row;
  });
  const isWhole = rows.every((row, level) => row.filter((name) => name !== '').length === levels[level]?.length);
  return isWhole ? { levels: rows, starts: leaves.map((leaf) => Math.min(...leaf.map(({ start }) => start))) } : null;
}

/** The lowest names, from left to right; two that are one name together, though not quite one above the other, in one. */
function findLeaves(levels: readonly (readonly LinePiece[])[], columns: ColumnRegistry): LeveledPiece[][] {
  const lowest = levels
    .flatMap((pieces, level) =>
      pieces
        .filter((piece) => !levels.slice(level + 1).some((below) => below.some((other) => overlap(piece, other))))
        .map((piece) => ({ ...piece, level })),
    )
    .toSorted((a, b) => a.start - b.start);
  const leaves: LeveledPiece[][] = [];
  for (const piece of lowest) {
    const beside = leaves.at(-1);
    const [last] = beside ?? [];
    const [upper, lower] = last && last.level < piece.level ? [last, piece] : [piece, last];
    const isOne =
      upper &&
      lower &&
      upper.level < lower.level &&
      columns(upper.text) === null &&
      columns(upper.text + lower.text) !== null;
    if (beside?.length === 1 && isOne) beside.push(piece);
    else leaves.push([piece]);
  }
  return leaves;
}

function overlap(a: LinePiece, b: LinePiece | undefined): boolean {
  return b !== undefined && a.start < b.end && b.start < a.end;
}
