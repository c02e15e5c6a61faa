import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';
import { parseSerialNumber } from '../../columns/serial-number.ts';
import { isUnitList } from '../../columns/unit-likeness.ts';
import { readHeadingMark } from '../../records/values/section-mark.ts';
import { type SourceLine, softBreak } from '../draft.ts';
import type { LayoutDoubt, PlainLayout } from './layout-step.ts';
import { cutPieces } from './line-pieces.ts';
import { areAlike, findWordKinds, placeWords } from './place-words.ts';

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
 * cell of several lines breaks its row: units go on the cell of units, and what comes behind them is the next cell. Where a row
 * has fewer words than there are columns, each stands where its like does, and the row is said.
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
  if (/\t|[|｜│]/u.test(text.trim())) return null;
  const names = joinPeriods(cutWords(text));
  // What wide gaps set apart stands below its name; one or two among many are where a line was broken.
  if (countWideGaps(text) * 3 > names.length) return null;
  const isNumbered = names.length > 2 && columns(names[0] ?? '') === 'number';
  return isNumbered && isHeadingRow(names, columns) ? names : null;
}

function countWideGaps(text: string): number {
  return text.trim().match(/\S(?: {2,}|\u3000)/gu)?.length ?? 0;
}

/** 1- and 8月完成情况 are one name. */
function joinPeriods(words: readonly string[]): string[] {
  const names: string[] = [];
  for (const word of words) {
    const last = names.at(-1) ?? '';
    if (/\d[-—–～~]$/u.test(last) && /^\d/u.test(word)) names.splice(-1, 1, last + word);
    else names.push(word);
  }
  return names;
}

function startsRow(text: string): boolean {
  return parseSerialNumber(cutWords(text)[0] ?? '') !== null;
}

function findEnd(lines: readonly SourceLine[], from: number, columns: ColumnRegistry): number {
  let end = from;
  while (end < lines.length && readNames(lines[end]?.text ?? '', columns) === null) end += 1;
  return end;
}

function readRows(lines: readonly SourceLine[], width: number) {
  const starts = lines.filter(({ text }) => startsRow(text) && !text.includes('\t'));
  const written = starts.map(({ text }) => cutWords(text));
  // The last cell, of remarks mostly, is empty in most rows of many tables.
  const isShort = written.filter(({ length }) => length === width).length * 2 < written.length;
  const whole = written.filter(({ length }) => length === width || (isShort && length === width - 1));
  const wide = starts.filter(({ text }) => countWideGaps(text) > 0);
  if (wide.length * 2 > starts.length) return null;
  if (whole.length < leastRows || whole.length * 2 < starts.length) return null;
  const kinds = findWordKinds(whole, width);
  const begins = new Set(starts.map(({ line }) => line));
  const parts: (SourceLine | Row)[] = [];
  let open: Row | null = null;
  for (const source of lines) {
    if (begins.has(source.line) || (open !== null && isRowWithoutNumber(source.text, width))) {
      open = toRow(source, kinds);
      parts.push(open);
    } else if (source.text.trim() === '' || readHeadingMark(source.text.trim()) !== null) {
      open = source.text.trim() === '' ? open : null;
      parts.push(source);
    } else if (open === null) parts.push(source);
    else goOn(open, source, width);
  }
  const rows = parts.filter((part): part is Row => 'cells' in part);
  const isWhole = ({ cells }: Row) => cells.length >= width;
  return {
    lines: parts.map((part) => ('cells' in part ? toLine(part, width) : part)),
    joined: rows.flatMap(({ joined }) => joined.slice(0, 1)),
    unsure: rows.flatMap((row) => (row.isSure && isWhole(row) ? [] : [row.line])),
  };
}

function toLine({ cells, line }: Row, width: number): SourceLine {
  return { line, text: [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')].join('\t') };
}

/** Of a number that stands over several rows only the first has it: as many words as the rest of a row, and figures among them. */
function isRowWithoutNumber(text: string, width: number): boolean {
  const words = cutWords(text);
  const figures = words.filter((word) => /^-?[\d.,]+[%％]?$/u.test(word));
  return words.length >= Math.max(3, width - 2) && words.length < width && figures.length > 0;
}

/** More words than columns: the spaces too many are most likely within the task. Fewer: each stands where its like does. */
function toRow({ text, line }: SourceLine, kinds: ReturnType<typeof findWordKinds>): Row {
  const words = cutWords(text);
  const placed = words.length < kinds.length ? placeWords(words, kinds) : null;
  // What the row lacks at its end may stand on the lines below.
  if (placed?.slice(words.length).every((cell) => cell === '')) return { line, cells: words, isSure: true, joined: [] };
  if (placed !== null) return { line, cells: placed, isSure: false, joined: [] };
  const extra = words.length - kinds.length;
  const cells = [words[0] ?? '', words.slice(1, 2 + extra).join(' '), ...words.slice(2 + extra)];
  return { line, cells, isSure: extra === 0 && areAlike(cells, kinds), joined: [] };
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
