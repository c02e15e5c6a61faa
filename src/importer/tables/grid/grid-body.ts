import type { VFile } from 'vfile';
import { isDay, isNote, isSum } from '../../../columns/aside-words.ts';
import type { ColumnField } from '../../../columns/column-field.ts';
import { parseSerialNumber, parseSerialPath } from '../../../columns/serial-number.ts';
import { doubt } from '../../../records/messages.ts';
import type { UnitEvidence } from '../../../records/values/departments/unit-joint.ts';
import { readHeadingMark, readSectionMark } from '../../../records/values/section-mark.ts';
import type { TableEvent } from '../reading/table-event.ts';
import { gatherUnits, toDraftCells } from './grid-cells.ts';
import { bareText, fieldText, type GridField, type GridLine, printedCells } from './grid-matrix.ts';

/** What the rows of a body are read by. */
export interface BodyContext {
  /** The meaning of each column. */
  readonly fields: readonly (ColumnField | null)[];
  /** The line at which the grid begins: rows of one page have the same. */
  readonly page: number;
  readonly file: VFile;
}

/** The same, with what the rows tell of one another. */
interface RowContext extends BodyContext {
  readonly evidence: UnitEvidence;
  readonly hasMarks: boolean;
}

/** A heading between rows is no longer. */
const longestSection = 40;

/**
 * Rows below a heading → events: rows of the table, headings between rows, and text across it.
 * Doubt: `text-beside-table` for a text between rows.
 */
export function readGridBody(rows: readonly GridLine[], given: BodyContext): TableEvent[] {
  const context: RowContext = { ...given, ...gatherUnits(rows, given.fields) };
  const last = rows.findLastIndex((row) => !isAcross(row) && !isSignature(row) && !isLone(row, context));
  return rows.flatMap((row, index): TableEvent[] => {
    const isBehind = index > last;
    if (isBehind && (isSignature(row) || isLone(row, context))) return toTextEvents(row);
    if (!isAcross(row)) return [readRow(row, context)];
    const [cell] = printedCells(row);
    const text = cell === undefined ? '' : fieldText(cell);
    if (isNote(text) || isSum(text)) return [toRow(row, context)];
    const isTitle = text.length <= longestSection && !/[。；;]/u.test(text);
    if (isTitle && (!isBehind || readHeadingMark(text) !== null)) return [toSection(text, row.line)];
    if (!isBehind) {
      const found = `“${text.slice(0, 16)}”横跨整张表，不像一行任务，按表格外的正文处理。请核对`;
      doubt(context.file, 'text-beside-table', found, { line: row.line });
    }
    return toTextEvents(row);
  });
}

/** The printed cells of a row as text beside the table. */
export function toTextEvents(row: GridLine): TableEvent[] {
  return printedCells(row).flatMap((cell) => cell.lines.map((source): TableEvent => ({ type: 'text', source })));
}

function readRow(row: GridLine, context: RowContext): TableEvent {
  const [first, second, ...others] = printedCells(row);
  if (first === undefined) return toRow(row, context);
  if (isRepeated(row)) return toSection(fieldText(first), row.line, printedCells(row).slice(1).flatMap(firstLine));
  const own = fieldText(first);
  const beside = second === undefined ? '' : fieldText(second);
  if (second === undefined && isMarked(own) && isFree(row, first)) return toSection(own, row.line);
  // 一 | 经济发展: the number of a group stands in a cell of its own.
  const isGroup =
    second !== undefined && others.length === 0 && /^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?$/u.test(own);
  const spans =
    second !== undefined && row.fields.some((field) => field.merge === 'left' && field.printed === second.printed);
  if (isGroup && spans && isFree(row, first, second) && beside.length <= longestSection && !/[。；;]/u.test(beside)) {
    return {
      type: 'section',
      text: `${own}　${beside}`,
      kind: /^[（(]/u.test(own) ? 'section' : 'part',
      line: row.line,
      copyLines: [],
    };
  }
  return toRow(row, context);
}

function toRow(row: GridLine, context: RowContext): TableEvent {
  const { fields, page } = context;
  return { type: 'row', cells: toDraftCells(row, fields, context), line: row.line, page, cutOff: null };
}

function toSection(text: string, line: number, copyLines: readonly number[] = []): TableEvent {
  return { type: 'section', text, kind: readSectionMark(text)?.kind ?? 'label', line, copyLines };
}

/** One cell over the whole width. */
function isAcross({ fields }: GridLine): boolean {
  const [first, ...rest] = fields;
  return rest.length > 0 && rest.every(({ merge, printed }) => merge === 'left' && printed === first?.printed);
}

/** Words in every cell of a row, where the format does not know that they stand once over all of them. */
function isRepeated(row: GridLine): boolean {
  const [first, ...others] = printedCells(row);
  const text = first === undefined ? '' : fieldText(first);
  const isAgain = others.length > 1 && others.length === row.fields.length - 1;
  const isTitle = /[\u4e00-\u9fff]{4}/u.test(text) && text.length <= longestSection && !/[。；;]/u.test(text);
  return isAgain && isTitle && !isSum(text) && others.every((field) => fieldText(field) === text);
}

function firstLine({ lines }: GridField): number[] {
  return lines.slice(0, 1).map(({ line }) => line);
}

/** 抄送：各镇人民政府, in the column of numbers and nothing beside it: text that was typed below the table. */
function isLone(row: GridLine, { fields }: BodyContext): boolean {
  const [first, ...others] = printedCells(row);
  if (first === undefined || others.length > 0 || !isFree(row, first)) return false;
  const text = fieldText(first);
  if (isDay(text)) return true;
  const isNumber = parseSerialPath(bareText(first)) !== null;
  return (
    fields[0] === 'number' && row.fields[0] === first && !isNumber && !isNote(text) && !isSum(text) && !isMarked(text)
  );
}

/** No field of the row but these is printed, or goes on a cell above that is. */
function isFree({ fields }: GridLine, ...cells: readonly GridField[]): boolean {
  const own = new Set(cells.map(({ printed }) => printed));
  return fields.every(({ printed }) => own.has(printed) || printed.lines === null);
}

/** （一）经济发展, short, with a mark that only headings have, and no sentence. */
function isMarked(text: string): boolean {
  const mark = readHeadingMark(text);
  const isAlone = parseSerialNumber(text) !== null;
  return mark !== null && !isAlone && text.length <= longestSection && !/[。；;]/u.test(text);
}

/** 填表人：张三 | 审核人：李四: every cell a label and its value, and none merged with a row of the table. */
function isSignature(row: GridLine): boolean {
  const cells = printedCells(row);
  const printed = cells.map(bareText);
  return (
    printed.length > 0 &&
    isFree(row, ...cells) &&
    printed.every((text) => /^[^：:\d]{2,8}[：:]/u.test(text)) &&
    !printed.some((text) => isNote(text))
  );
}
