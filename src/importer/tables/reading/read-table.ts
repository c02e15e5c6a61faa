import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { doubt } from '../../../records/messages.ts';
import { readSectionMark } from '../../../records/values/section-mark.ts';
import { type DraftCell, missingCell, type SourceLine, softBreak } from '../../draft.ts';
import type { TableRegion } from '../../layout/find-tables.ts';
import { tokenText } from '../../layout/table-token.ts';
import { chooseReading } from './choose-reading.ts';
import { looksOutside } from './line-fitness.ts';
import {
  fillMissingCells,
  findOftenLeftOut,
  type LackingRow,
  type LeftOutCell,
  reportLacking,
  reportLeftOut,
  toHow,
} from './missing-cells.ts';
import { groupRows, type ReadPart, reportParagraphs, toReadRow } from './read-rows.ts';
import type { TableColumns } from './table-columns.ts';
import type { TableEvent } from './table-event.ts';
import { reportFaults, reportLost, reportRival, reportSurplus, reportUnclear } from './table-faults.ts';

/** What a table gives: its events in order, and the lines of its heading row, which are left out wherever they stand. */
export interface TableReading {
  readonly events: readonly TableEvent[];
  readonly headingLines: readonly SourceLine[];
}

const mendOfMissing =
  '请对照原件补上缺的格后再导入；空格也要占一格：逐格复制的写一行全角空格，制表符分隔的留一个制表符';

/**
 * The region of a table → events. Fatal: `row-cells`. Doubts: those of its rows.
 * @param isLast No other table follows in the file, so the file's end may have cut off the last row.
 */
export function readTable(region: TableRegion, isLast: boolean, columns: ColumnRegistry, file: VFile): TableReading {
  const { width, tableColumns, tokens, isAligned, rival } = chooseReading(region, columns);
  const parts = groupRows(tokens);
  reportLost(tokens, tableColumns, file);
  if (region.copy.leavesOut) reportSurplus(parts, tableColumns, file);
  const events = isAligned
    ? toAlignedEvents(parts, region, tableColumns, file)
    : toEvents(parts, region, tableColumns, isLast, file);
  if (rival !== null) reportRival(rival, tableColumns, file);
  const line = region.heading.printed[0]?.line ?? 1;
  if (region.copy.isGuess) {
    const names = tableColumns.names.join('、');
    doubt(
      file,
      'heading-unknown',
      `暂以“${names}”这一行为表头，因为其中认得的列名不到一半。请核对它是不是表头，并把列名登记到 ${columns.registeredIn}`,
      { line },
    );
  }
  return {
    events: [
      { type: 'headings', names: tableColumns.names, line, hasOpenBlanks: region.copy.blank === 'open' },
      ...events,
    ],
    headingLines: toHeadingLines(region, width, tableColumns.names.length),
  };
}

function toEvents(
  parts: readonly ReadPart[],
  { copy }: TableRegion,
  columns: TableColumns,
  isLast: boolean,
  file: VFile,
): TableEvent[] {
  const rows = new Map(parts.map((part) => [part, part.type === 'row' ? toReadRow(part.tokens, columns, copy) : null]));
  const oftenLeftOut = findOftenLeftOut(
    [...rows.values()].filter((row) => row !== null),
    columns,
    copy,
  );
  const problems: { text: string; line: number }[] = [];
  const leftOut: LeftOutCell[] = [];
  const events = parts.map((part, index): TableEvent => {
    const row = rows.get(part);
    if (part.type === 'line' || !row) return toLineEvent(part);
    reportParagraphs(part.tokens, columns, copy, file);
    const isFirst = parts[index - 1]?.type !== 'row';
    const isLastOfFile = isLast && index === parts.length - 1;
    const filled = fillMissingCells(row, { columns, shape: copy, isFirst, isLastOfFile, oftenLeftOut });
    for (const cell of filled.leftOut) leftOut.push(cell);
    if (filled.problem !== null) problems.push({ text: filled.problem, line: row.line });
    return {
      type: 'row',
      cells: row.cells.filter((cell): cell is DraftCell => cell !== null),
      line: row.line,
      page: row.page,
      cutOff: filled.cutOff,
    };
  });
  const isUnclear = copy.leavesOut && reportUnclear(parts, oftenLeftOut, columns, file);
  reportLeftOut(leftOut, columns, file);
  if (!isUnclear) reportFaults(problems, mendOfMissing, file);
  reportOutside(parts, file);
  return events;
}

/** The rows of a table whose merged cells were told by what the others look like. */
function toAlignedEvents(
  parts: readonly ReadPart[],
  { copy }: TableRegion,
  columns: TableColumns,
  file: VFile,
): TableEvent[] {
  const lacking: LackingRow[] = [];
  const events = parts.map((part, index): TableEvent => {
    if (part.type === 'line') return toLineEvent(part);
    const { cells, line, page } = toReadRow(part.tokens, columns, copy);
    const isFirst = parts[index - 1]?.type !== 'row';
    const missing = [...cells.keys()].filter((column) => cells[column] === null);
    const how = toHow(missing, isFirst, columns);
    if (missing.length > 0) lacking.push({ columns: missing, line, how });
    return {
      type: 'row',
      cells: cells.map((found) => found ?? missingCell(line, how === 'merged' ? 'above' : 'none')),
      line,
      page,
      cutOff: null,
    };
  });
  reportLacking(lacking, columns, file);
  reportOutside(parts, file);
  return events;
}

/** What stands behind the rows and could be one of them: `text-beside-table`. */
function reportOutside(parts: readonly ReadPart[], file: VFile): void {
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (
      part.type !== 'line' ||
      part.read.step !== 'outside' ||
      (before?.type === 'line' && before.read.step === 'outside')
    )
      return;
    const { token } = part.read;
    const text = tokenText(token);
    const after = parts[index + 1];
    if (looksOutside(text, after?.type === 'line' ? tokenText(after.read.token) : '') || readSectionMark(text) !== null)
      return;
    doubt(
      file,
      'text-beside-table',
      `从“${text.slice(0, 16)}”起不像表格的内容，按表格外的正文处理。请核对它是不是表格的一行`,
      { line: token.line },
    );
  });
}

function toLineEvent(part: ReadPart): TableEvent {
  const { token, step } = part.type === 'line' ? part.read : (part.tokens[0] as (typeof part.tokens)[number]);
  const text = tokenText(token);
  if (step !== 'section') return { type: 'text', source: { text: tokenText(token, softBreak), line: token.line } };
  return {
    type: 'section',
    text,
    kind: readSectionMark(text)?.kind ?? 'label',
    line: token.line,
    copyLines: Array<number>(token.copies - 1).fill(token.line),
  };
}

/** The heading row as printed, each time that it is: one entry for a level of names, or for a line with several names. */
function toHeadingLines({ heading, repeats }: TableRegion, width: number, columns: number): SourceLine[] {
  if (heading.isByLine) return [heading.printed, ...repeats].flat();
  return [heading.printed.slice(0, width), ...repeats].flatMap((printed) => {
    // Names under another one are printed last.
    const top = columns < width ? printed.length - (width - columns) - 1 : printed.length;
    return [printed.slice(0, top), printed.slice(top)].flatMap((names) => {
      const [first] = names;
      return first ? [{ line: first.line, text: names.map(({ text }) => text).join('') }] : [];
    });
  });
}
