import { type Box, boxAround, isCentredIn } from './box.ts';
import type { Drawing, Unseen } from './drawing.ts';
import { type FilledRows, fillCells } from './fill-cells.ts';
import { findLattices, type Lattice } from './find-lattice.ts';
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
  const tables = outermost(findLattices(drawing.rules)).map((lattice) => ({
    box: lattice,
    inside: glyphs.filter((glyph) => isCentredIn(glyph, lattice)),
    lattice,
  }));
  // Lines without a word between them are a drawing.
  const filled = tables.filter(({ inside }) => inside.some(({ text }) => text.trim() !== ''));
  const outside = glyphs.filter((glyph) => !filled.some(({ box }) => isCentredIn(glyph, box)));
  return {
    width,
    height,
    tables: filled.map(({ lattice, inside }) => ({ ...boxAround([lattice]), rows: fillCells(lattice, inside) })),
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
