import type { Box } from './box.ts';
import { closeOpenSides } from './close-open-sides.ts';
import type { RuledLine } from './drawing.ts';
import { groupLines, type LineGroup } from './group-ruled-lines.ts';
import { dropEmptyTracks, type LatticeCell, toLatticeCells } from './lattice-cells.ts';
import { findOpenCells } from './open-cells.ts';
import { placesOfLines, toLines } from './ruled-line.ts';

/** A ruled table: row by row, each with the cells that begin in it. */
export interface Lattice extends Box {
  readonly rows: readonly (readonly LatticeCell[])[];
}

/** More lines on one page draw a picture. */
const mostLines = 4000;

/**
 * Ruled lines → the tables that they make, from top to bottom: lines that meet belong together, and make at least two cells.
 * A side that is left open (a table cut by the end of the page, or without its outer lines) is closed where lines end together.
 */
export function findLattices(rules: readonly RuledLine[]): Lattice[] {
  const { across, upright } = toLines(rules);
  if (across.length + upright.length > mostLines) return [];
  return groupLines(across, upright)
    .map(toLattice)
    .filter((lattice) => lattice !== null)
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

function toLattice({ across, upright }: LineGroup): Lattice | null {
  if (across.length === 0 || upright.length === 0) return null;
  const rows = closeOpenSides(across, upright);
  const columns = closeOpenSides(upright, rows);
  const ys = placesOfLines(rows);
  const xs = placesOfLines(columns);
  if (ys.length < 2 || xs.length < 2 || (ys.length === 2 && xs.length === 2)) return null;
  const cells = toLatticeCells(xs, ys, rows, columns);
  if (cells.length < 2) return null;
  const open = new Set(findOpenCells(cells, ys.length - 1, across));
  const marked = cells.map((cell) => ({ ...cell, isOpen: open.has(cell) }));
  const box = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 };
  return { ...box, rows: dropEmptyTracks(marked, xs.length - 1, ys.length - 1) };
}
