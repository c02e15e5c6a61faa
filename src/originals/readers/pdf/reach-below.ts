import { type Box, isCentredIn } from './box.ts';
import type { Glyph } from './drawing.ts';
import type { Lattice } from './find-lattice.ts';

/** A line of text so many times its height below a cell may belong to it. */
const nextLine = 1.5;

/** The table with a line of text that its open cells print below the lines of the others. */
export function reachBelow(lattice: Lattice, glyphs: readonly Glyph[]): Lattice {
  const isOver = (glyph: Glyph, cell: Box) =>
    isCentredIn(glyph, { ...cell, y0: cell.y1, y1: cell.y1 + nextLine * glyph.size });
  const below = glyphs.filter((glyph) => glyph.text.trim() !== '' && isOver(glyph, lattice));
  const open = lattice.rows.flat().filter(({ isOpen }) => isOpen);
  if (below.length === 0 || !below.every((glyph) => open.some((cell) => isOver(glyph, cell)))) return lattice;
  const y1 = Math.max(...below.map((glyph) => glyph.y1));
  const rows = lattice.rows.map((row) => row.map((cell) => (cell.isOpen ? { ...cell, y1 } : cell)));
  return { ...lattice, y1, rows };
}
