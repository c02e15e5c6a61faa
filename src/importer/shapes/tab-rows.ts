import type { ColumnRegistry } from '../../records/columns.ts';
import { cell, type DraftCell, type SourceLine } from '../draft.ts';
import { readSectionMark } from '../section-mark.ts';
import { isHeadingRow } from '../tables/heading-row.ts';
import type { TableEvent } from '../tables/table-event.ts';

/** True when a heading row stands on one line, its cells apart by tabs. */
export function hasTabRows(lines: readonly SourceLine[], columns: ColumnRegistry): boolean {
  return lines.some(({ text }) => isTabHeading(text, columns));
}

/**
 * Tables that stand one row a line with tabs between the cells, as text of a PDF gives them: the heading row
 * again on each page, merged cells blank, a section as a row with one cell, a row cut by a line break.
 */
export function readTabRows(lines: readonly SourceLine[], columns: ColumnRegistry): TableEvent[] {
  const events: TableEvent[] = [];
  let width = 0;
  let open: { cells: DraftCell[] } | null = null;
  for (const source of lines) {
    const { line } = source;
    const cells = source.text.split('\t').map(toCellText);
    const mark = readSectionMark(cells[0] ?? '');
    if (isTabHeading(source.text, columns)) {
      events.push({ type: 'headings', cells, line });
      width = cells.length;
      open = null;
    } else if (cells.length === 1 && open && open.cells.length < width && cells[0] !== '' && !mark) {
      open.cells.at(-1)?.lines.push(cells[0] ?? '');
    } else if (cells.length === 1 || width === 0) {
      events.push({ type: 'text', source });
      open = null;
    } else if (mark && cells.slice(1).every((text) => text === '')) {
      events.push({ type: 'section', text: cells[0] ?? '', kind: mark.kind, line });
      open = null;
    } else if (open && open.cells.length < width && open.cells.length + cells.length - 1 === width) {
      open.cells.at(-1)?.lines.push(cells[0] ?? '');
      open.cells.push(...cells.slice(1).map((text) => cell(text, line)));
    } else {
      open = { cells: cells.map((text) => cell(text, line)) };
      events.push({ type: 'row', cells: open.cells, line });
    }
  }
  return events;
}

function isTabHeading(text: string, columns: ColumnRegistry): boolean {
  return text.includes('\t') && isHeadingRow(text.split('\t'), columns);
}

/** A narrow cell wraps its text, and the dump puts a space where it did (完成省下 达任务). */
function toCellText(text: string): string {
  return text.trim().replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/gu, '');
}
