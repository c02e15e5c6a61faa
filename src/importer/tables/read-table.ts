import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../../records/columns.ts';
import type { DraftCell, SourceLine } from '../draft.ts';
import { readSectionMark } from '../section-mark.ts';
import type { TableRegion } from '../shapes/find-tables.ts';
import { findReading } from './find-reading.ts';
import { fillMissingCells, findOftenLeftOut } from './missing-cells.ts';
import { groupRows, type ReadPart, reportParagraphs, toReadRow } from './read-rows.ts';
import { type TableColumns, toTableColumns } from './table-columns.ts';
import type { TableEvent } from './table-event.ts';
import { reportFaults, reportLost, reportSurplus } from './table-faults.ts';
import { tokenText } from './table-token.ts';

/** What a table gives: its events in order, and the lines of its heading row, which are left out wherever they stand. */
export interface ReadTable {
  readonly events: readonly TableEvent[];
  readonly headingLines: readonly SourceLine[];
}

/** A short text behind the last known heading is rather the first row than one more column. */
const costOfUnknownColumn = 12;

/**
 * The region of a table → events. Fatal: `row-cells`. Doubts: those of its rows.
 * @param isLast No other table follows in the file, so the file's end may have cut off the last row.
 */
export function readTable(region: TableRegion, isLast: boolean, columns: ColumnRegistry, file: VFile): ReadTable {
  const { width, reading, tableColumns } = chooseWidth(region, columns);
  const parts = groupRows(reading.tokens);
  reportLost(reading.tokens, tableColumns, file);
  if (region.copy.leavesOut) reportSurplus(parts, tableColumns, file);
  const events = toEvents(parts, region, tableColumns, isLast, file);
  const line = region.heading.printed[0]?.line ?? 1;
  return {
    events: [{ type: 'headings', names: tableColumns.names, line, hasOpenBlanks: region.copy.blank === 'open' }, ...events],
    headingLines: toHeadingLines(region, width),
  };
}

/** Names that are not known may be the table's last columns, or the first row already: what reads better decides. */
function chooseWidth({ copy, heading, body }: TableRegion, columns: ColumnRegistry) {
  const widths = heading.names.slice(heading.least - 1).map((_, index) => heading.least + index);
  const readings = widths.map((width) => {
    const tableColumns = toTableColumns(heading.names.slice(0, width), columns);
    const from = heading.printed[width]?.line ?? Infinity;
    const rest = heading.lines.filter(({ line }) => line >= from).map((source) => ({ ...source, page: heading.printed[0]?.line ?? 1 }));
    const tokens = copy.toTokens([...rest, ...body], width);
    return { width, tableColumns, reading: findReading(tokens, tableColumns.places, copy) };
  });
  const cost = ({ width, reading }: (typeof readings)[number]) => reading.cost + (width - heading.least) * costOfUnknownColumn;
  return readings.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best));
}

function toEvents(parts: readonly ReadPart[], { copy }: TableRegion, columns: TableColumns, isLast: boolean, file: VFile): TableEvent[] {
  const width = columns.names.length;
  const rows = new Map(parts.map((part) => [part, part.type === 'row' ? toReadRow(part.tokens, width, copy) : null]));
  const oftenLeftOut = findOftenLeftOut([...rows.values()].filter((row) => row !== null), columns, copy);
  const problems: { text: string; line: number }[] = [];
  const events = parts.map((part, index): TableEvent => {
    const row = rows.get(part);
    if (part.type === 'line' || !row) return toLineEvent(part);
    reportParagraphs(part.tokens, copy, file);
    const isFirst = parts[index - 1]?.type !== 'row';
    const isLastOfFile = isLast && index === parts.length - 1;
    const text = fillMissingCells(row, { columns, shape: copy, isFirst, isLastOfFile, oftenLeftOut }, file);
    if (text !== null) problems.push({ text, line: row.line });
    return { type: 'row', cells: row.cells.filter((cell): cell is DraftCell => cell !== null), line: row.line, page: row.page };
  });
  const mend = '请对照原件补上缺的格（空格也要占一格：逐格复制的写一行全角空格，制表符分隔的写一个制表符）后再导入';
  reportFaults(problems, mend, file);
  return events;
}

function toLineEvent(part: ReadPart): TableEvent {
  const { token, step } = part.type === 'line' ? part.read : (part.tokens[0] as (typeof part.tokens)[number]);
  const text = tokenText(token);
  if (step !== 'section') return { type: 'text', source: { text, line: token.line } };
  return { type: 'section', text, kind: readSectionMark(text)?.kind ?? 'label', line: token.line, copies: token.copies };
}

/** The heading row as printed, each time that it is: one entry for a row that stands one name a line. */
function toHeadingLines({ heading, repeats }: TableRegion, width: number): SourceLine[] {
  const isByName = heading.printed.length === heading.names.length;
  const [first, ...rest] = [heading.printed.slice(0, isByName ? width : undefined), ...repeats];
  return [first ?? [], ...rest].flatMap((printed) => {
    const start = printed[0];
    if (!isByName || start === undefined) return printed;
    return [{ line: start.line, text: printed.map(({ text }) => text).join('') }];
  });
}
