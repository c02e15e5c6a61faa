import { isCentredIn } from './box.ts';
import type { Glyph } from './drawing.ts';
import type { Lattice } from './find-lattice.ts';
import { type CellParagraph, joinLines, measureOf } from './join-lines.ts';
import type { LatticeCell } from './lattice-cells.ts';
import { setLines, type TextLine } from './set-lines.ts';

/** A cell of a page's table, with its paragraphs; none where it is printed empty. */
export interface FilledCell {
  readonly paragraphs: readonly CellParagraph[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** It goes on on the next page. */
  readonly isOpen: boolean;
}

/** The rows of a table, each with the cells that begin in it. */
export type FilledRows = readonly (readonly FilledCell[])[];

/** A table whose cells hold the signs that stand in them. */
export function fillCells(lattice: Lattice, glyphs: readonly Glyph[]): FilledRows {
  const cells = lattice.rows.flat();
  const lines = new Map(shareGlyphs(cells, glyphs).map(([cell, signs]) => [cell, setLines(signs)]));
  const padding = paddingOf([...lines]);
  return lattice.rows.map((row) =>
    row.map((cell) => ({
      paragraphs: joinLines(lines.get(cell) ?? [], measureOf(cell, padding)),
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      isOpen: cell.isOpen,
    })),
  );
}

function shareGlyphs(cells: readonly LatticeCell[], glyphs: readonly Glyph[]): [LatticeCell, Glyph[]][] {
  const shares = cells.map((cell): [LatticeCell, Glyph[]] => [cell, []]);
  for (const glyph of glyphs) {
    shares.find(([cell]) => isCentredIn(glyph, cell))?.[1].push(glyph);
  }
  return shares;
}

/** What office programs leave at most, in points. */
const widestPadding = 7;

function paddingOf(lines: readonly (readonly [LatticeCell, readonly TextLine[]])[]): number {
  const gaps = lines.flatMap(([cell, inside]) =>
    inside.filter(({ quarter }) => quarter === 0).flatMap(({ x0, x1 }) => [x0 - cell.x0, cell.x1 - x1]),
  );
  return Math.max(
    0,
    gaps.reduce((least, gap) => Math.min(least, gap), widestPadding),
  );
}
