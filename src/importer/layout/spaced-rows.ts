import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';
import { parseSerialNumber } from '../../columns/serial-number.ts';
import { isUnitList } from '../../columns/unit-likeness.ts';
import { readHeadingMark } from '../../records/values/section-mark.ts';
import { type SourceLine, softBreak } from '../draft.ts';
import type { LayoutDoubt, PlainLayout } from './layout-step.ts';
import { cutPieces } from './line-pieces.ts';

/** So many rows must have a cell for each name before a single space counts as what sets cells apart. */
const leastRows = 2;

/** One row as it is put together: its cells, and the lines that go on it. */
interface Row {
  readonly line: number;
  readonly cells: string[];
  readonly isSure: boolean;
  readonly joined: number[];
}

/**
 * A table copied from a page with one space between its cells, so that no column stands below its name → rows with tabs. A
 * cell of several lines breaks its row: units go on the cell of units, and what comes behind them is the next cell.
 */
export function readSpacedRows(lines: readonly SourceLine[], columns: ColumnRegistry): PlainLayout {
  const kept: SourceLine[] = [];
  const doubts: LayoutDoubt[] = [];
  for (let at = 0; at < lines.length; ) {
    const names = readNames(lines[at]?.text ?? '', columns);
    const end = names === null ? at : findEnd(lines, at + 1, columns);
    const table = names === null ? null : readRows(lines.slice(at + 1, end), names.length);
    if (names === null || table === null) {
      kept.push(lines[at] as SourceLine);
      at += 1;
      continue;
    }
    kept.push({ line: lines[at]?.line ?? 1, text: names.join('\t') }, ...table.lines);
    if (table.joined.length > 0) doubts.push({ rule: 'row-joined', lines: table.joined });
    if (table.unsure.length > 0) doubts.push({ rule: 'cell-placed', lines: table.unsure });
    at = end;
  }
  return { lines: kept, omitted: [], corrections: [], doubts };
}

/** 序号 任务 责任单位, one space between them. */
function readNames(text: string, columns: ColumnRegistry): string[] | null {
  if (/\t| {2}|[|｜│]/u.test(text.trim())) return null;
  const names = cutWords(text);
  const isNumbered = names.length > 2 && columns(names[0] ?? '') === 'number';
  return isNumbered && isHeadingRow(names, columns) ? names : null;
}

function findEnd(lines: readonly SourceLine[], from: number, columns: ColumnRegistry): number {
  let end = from;
  while (end < lines.length && readNames(lines[end]?.text ?? '', columns) === null) end += 1;
  return end;
}

function readRows(lines: readonly SourceLine[], width: number) {
  const starts = lines.filter(
    ({ text }) => parseSerialNumber(cutWords(text)[0] ?? '') !== null && !text.includes('\t'),
  );
  // What wide gaps set apart stands below its name.
  if (starts.some(({ text }) => /\S(?: {2,}|\u3000)/u.test(text.trim()))) return null;
  const whole = starts.filter(({ text }) => cutWords(text).length === width);
  if (whole.length < leastRows || whole.length * 2 < starts.length) return null;
  const begins = new Set(starts.map(({ line }) => line));
  const parts: (SourceLine | Row)[] = [];
  let open: Row | null = null;
  for (const source of lines) {
    if (begins.has(source.line)) {
      open = toRow(source, width);
      parts.push(open);
    } else if (source.text.trim() === '' || readHeadingMark(source.text.trim()) !== null) {
      open = source.text.trim() === '' ? open : null;
      parts.push(source);
    } else if (open === null) parts.push(source);
    else goOn(open, source, width);
  }
  const rows = parts.filter((part): part is Row => 'cells' in part);
  return {
    lines: parts.map((part) => ('cells' in part ? { line: part.line, text: part.cells.join('\t') } : part)),
    joined: rows.flatMap(({ joined }) => joined.slice(0, 1)),
    unsure: rows.flatMap(({ isSure, line }) => (isSure ? [] : [line])),
  };
}

/** More words than columns: the spaces too many are most likely within the task. */
function toRow({ text, line }: SourceLine, width: number): Row {
  const words = cutWords(text);
  const extra = Math.max(0, words.length - width);
  const cells = [words[0] ?? '', words.slice(1, 2 + extra).join(' '), ...words.slice(2 + extra)];
  return { line, cells, isSure: extra === 0, joined: [] };
}

function goOn({ cells, joined }: Row, { text, line }: SourceLine, width: number): void {
  const last = cells.at(-1) ?? '';
  joined.push(line);
  if (cells.length < width && isUnitList(last) && !isUnitList(text)) cells.push(text.trim());
  else cells.splice(-1, 1, `${last}${softBreak}${text.trim()}`);
}

function cutWords(text: string): string[] {
  return cutPieces(text, 1).map((piece) => piece.text);
}
