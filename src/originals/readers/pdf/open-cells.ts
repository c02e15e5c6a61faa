import type { Box } from './box.ts';
import type { LatticeCell } from './lattice-cells.ts';
import { type Line, reach } from './ruled-line.ts';

/** A line ends a cell that it covers so far. */
const covered = 0.6;

/**
 * The cells at the foot of a table that no line ends, where lines end others beside them: merged cells that the page cuts.
 * Where no cell is ended the table is left open, or its last row is cut, and nothing tells which.
 */
export function findOpenCells(cells: readonly LatticeCell[], height: number, across: readonly Line[]): LatticeCell[] {
  const last = cells.filter(({ row, rowSpan }) => row + rowSpan === height);
  const open = last.filter((cell) => !isEnded(cell, across));
  return open.length < last.length ? open : [];
}

function isEnded({ x0, x1, y1 }: Box, across: readonly Line[]): boolean {
  const length = across
    .filter(({ at }) => Math.abs(at - y1) <= reach)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, x1) - Math.max(from, x0)), 0);
  return length >= covered * (x1 - x0);
}
