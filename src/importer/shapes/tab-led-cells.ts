import type { ColumnRegistry } from '../../records/columns.ts';
import { cell, type DraftCell, type SourceLine } from '../draft.ts';
import { isHeadingRow } from '../tables/heading-row.ts';
import type { TableEvent } from '../tables/table-event.ts';

/** A run of lines that a tab begins, or one line outside of any cell. */
type Piece = { readonly type: 'cell'; readonly cell: DraftCell } | { readonly type: 'line'; readonly source: SourceLine };

/** True when a heading row stands one cell a line, each behind a tab. */
export function hasTabLedCells(lines: readonly SourceLine[], columns: ColumnRegistry): boolean {
  const pieces = toPieces(lines);
  return pieces.some((_, index) => headingWidth(pieces, index, columns) > 0);
}

/**
 * A table of a word processor dumped with a tab before each cell: a line that holds only a tab is a merged cell,
 * a cell may run over several lines with blank ones between, the heading row comes again on each page.
 */
export function readTabLedCells(lines: readonly SourceLine[], columns: ColumnRegistry): TableEvent[] {
  const pieces = toPieces(lines);
  const events: TableEvent[] = [];
  let width = 0;
  let index = 0;
  while (index < pieces.length) {
    const piece = pieces[index];
    const headings = headingWidth(pieces, index, columns);
    if (headings > 0) {
      const cells = takeCells(pieces, index, headings);
      events.push({ type: 'headings', cells: cells.map(({ lines }) => lines.join('')), line: cells[0]?.line ?? 0 });
      width = headings;
      index += headings;
    } else if (piece?.type === 'cell' && width > 0) {
      const cells = takeCells(pieces, index, width);
      events.push({ type: 'row', cells, line: cells[0]?.line ?? 0 });
      index += cells.length;
    } else if (piece) {
      const source = piece.type === 'line' ? piece.source : { text: piece.cell.lines.join(''), line: piece.cell.line };
      events.push({ type: 'text', source });
      if (source.text.trim() !== '') width = 0;
      index += 1;
    }
  }
  return events;
}

function toPieces(lines: readonly SourceLine[]): Piece[] {
  const pieces: Piece[] = [];
  let open: DraftCell | null = null;
  for (const source of lines) {
    if (source.text.startsWith('\t')) {
      const text = compact(source.text);
      open = { ...cell(text, source.line, text === '' ? 'above' : 'none') };
      pieces.push({ type: 'cell', cell: open });
    } else if (open && source.text.trim() !== '' && !startsAnnex(source.text)) {
      open.lines.push(compact(source.text));
      open.merge = 'none';
    } else if (open === null || source.text.trim() !== '') {
      open = null;
      pieces.push({ type: 'line', source });
    }
  }
  return pieces;
}

/** The width of the heading row that begins here, 0 where none does. */
function headingWidth(pieces: readonly Piece[], index: number, columns: ColumnRegistry): number {
  const names: string[] = [];
  for (let at = index; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece?.type !== 'cell') break;
    const name = piece.cell.lines.join('');
    if (columns(name) === null) break;
    names.push(name);
  }
  return isHeadingRow(names, columns) ? names.length : 0;
}

/** The next cells up to the width, or fewer where the table ends before. */
function takeCells(pieces: readonly Piece[], index: number, width: number): DraftCell[] {
  const cells: DraftCell[] = [];
  for (const piece of pieces.slice(index, index + width)) {
    if (piece.type !== 'cell') break;
    cells.push(piece.cell);
  }
  return cells;
}

/** White space in such a cell pads names and headings (项  目, 许  蕾); none of it is text. */
function compact(text: string): string {
  return text.replace(/(?<![\x21-\x7e])\s+|\s+(?![\x21-\x7e])/gu, '').trim();
}

function startsAnnex(text: string): boolean {
  return /^\s*附\s*件\s*\d*\s*$/u.test(text);
}
