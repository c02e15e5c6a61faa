import { type Box, boxAround, isCentredIn } from './box.ts';
import { closeRows } from './close-rows.ts';
import type { Drawing, Unseen } from './drawing.ts';
import { type FilledRows, fillCells } from './fill-cells.ts';
import { findLattices, type Lattice } from './find-lattice.ts';
import { reachBelow } from './reach-below.ts';
import { setLines, type TextLine } from './set-lines.ts';

/** A page taken apart: its ruled tables, and the lines that stand outside of them, both from top to bottom. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly tables: readonly PlacedTable[];
  readonly lines: readonly TextLine[];
  readonly pictures: number;
  readonly unseen: readonly Unseen[];
  readonly signs: number;
  readonly unmapped: number;
  readonly unified: number;
}

export interface PlacedTable extends Box {
  readonly rows: FilledRows;
}

/** What a page draws → its tables and lines. */
export function layOutPage(drawing: Drawing): PageLayout {
  const { glyphs, width, height, pictures, unseen, unmapped, unified } = drawing;
  const found = outermost(findLattices([...drawing.rules, ...closeRows(drawing.rules, glyphs)]));
  const lattices = found.map((lattice) => reachBelow(lattice, glyphs));
  const byLattice = Map.groupBy(glyphs, (glyph) => lattices.find((lattice) => isCentredIn(glyph, lattice)) ?? null);
  const outside = byLattice.get(null) ?? [];
  const tables: PlacedTable[] = [];
  for (const lattice of lattices) {
    const inside = byLattice.get(lattice) ?? [];
    // Lines without a word between them are a drawing.
    if (inside.some(({ text }) => text.trim() !== '')) {
      tables.push({ ...boxAround([lattice]), rows: fillCells(lattice, inside) });
    }
  }
  return {
    width,
    height,
    tables,
    lines: setLines(outside).toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0),
    pictures: pictures.length,
    unseen,
    signs: glyphs.filter(({ text }) => text.trim() !== '').length,
    unmapped,
    unified,
  };
}

/** A table within a cell of another is read with that cell. */
function outermost(lattices: readonly Lattice[]): Lattice[] {
  return lattices.filter((inner) => !lattices.some((outer) => outer !== inner && holds(outer, inner)));
}

function holds(outer: Box, inner: Box): boolean {
  return outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1;
}
