import { findBars } from '../../characters/drawing.ts';
import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { markupReason } from '../../records/source/front-matter.ts';
import { type Draft, type SourceLine, softBreak } from '../draft.ts';
import { cellLines } from './cell-lines.ts';
import type { PlainLayout } from './layout-step.ts';

/** A cell of more lines is text behind the table. */
const longestCell = 40;
const emptyCell = '\u00a0';

/** Cells that a bar ends each, and the index behind the last bar. */
interface EndedCells {
  readonly cells: readonly SourceLine[];
  readonly bars: readonly string[];
  readonly end: number;
}

/**
 * A table with one cell after the other, each ended by a bar on its line or on the next one → the same with one cell a line,
 * as cells one a line are read: a cell of several lines is one, and one with nothing before its bar is empty.
 */
export function readBarEndedCells(lines: readonly SourceLine[], columns: ColumnRegistry): PlainLayout {
  const kept: SourceLine[] = [];
  const omitted: Draft['omitted'] = [];
  for (let at = 0; at < lines.length; ) {
    const source = lines[at] as SourceLine;
    const found = columns(toName(source.text)) === null ? null : readCells(lines, at);
    if (found === null || cellLines.readHeading(found.cells, 0, columns) === null) {
      kept.push(source);
      at += 1;
      continue;
    }
    for (const cell of found.cells) kept.push(cell);
    const through = lines[found.end - 1]?.line ?? source.line;
    omitted.push({ line: source.line, through, text: [...new Set(found.bars)].join(''), reason: markupReason });
    at = found.end;
  }
  return { lines: kept, omitted, corrections: [], doubts: [] };
}

function toName(text: string): string {
  const end = endBar(text);
  return (end === null ? text : text.slice(0, end)).trim();
}

/** Where the one bar of a line stands, behind all its text; null for a line without, or with bars between. */
function endBar(text: string): number | null {
  const [bar, ...others] = findBars(text);
  return bar === undefined || others.length > 0 || text.slice(bar + 1).trim() !== '' ? null : bar;
}

/** Several bars alone on a line fill up a row whose other cells are merged with those above. */
function isRowEnd(text: string): boolean {
  return findBars(text).length > 1 && text.trim().length === findBars(text.trim()).length;
}

function readCells(lines: readonly SourceLine[], from: number): EndedCells {
  const cells: SourceLine[] = [];
  const bars: string[] = [];
  let open: SourceLine[] = [];
  let end = from;
  for (let at = from; at < lines.length && open.length <= longestCell; at += 1) {
    const source = lines[at] as SourceLine;
    if (isRowEnd(source.text) && open.length === 0) {
      for (const place of findBars(source.text)) bars.push(source.text.charAt(place));
      end = at + 1;
      continue;
    }
    const bar = endBar(source.text);
    if (bar === null && findBars(source.text).length > 0) break;
    const text = toName(source.text);
    if (text !== '') open.push({ ...source, text });
    if (bar === null) continue;
    bars.push(source.text.charAt(bar));
    cells.push({
      line: open[0]?.line ?? source.line,
      text: open.map((part) => part.text).join(softBreak) || emptyCell,
      isCell: true,
    });
    open = [];
    end = at + 1;
  }
  return { cells, bars, end };
}
