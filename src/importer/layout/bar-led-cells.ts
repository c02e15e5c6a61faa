import { findBars } from '../../characters/drawing.ts';
import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';
import { parseSerialNumber } from '../../columns/serial-number.ts';
import { markupReason } from '../../records/source/front-matter.ts';
import { readHeadingMark } from '../../records/values/section-mark.ts';
import { type Draft, type SourceLine, softBreak } from '../draft.ts';
import { cellLines } from './cell-lines.ts';
import type { PlainLayout } from './layout-step.ts';
import { mostColumns } from './table-shape.ts';

/** Lines with text, of which so many may stand between two cells with bars. */
const mostBetween = 8;

const emptyCell = '\u00a0';

/** A line with text: a cell that a bar begins, or one without, the first of a row or the rest of a cell. */
interface LedLine extends SourceLine {
  readonly bar: string;
  readonly isLed: boolean;
}

/** Rows with tabs or cells one a line, the index behind the last line of them, and rows that have another number of cells than the heading. */
interface LedTable {
  readonly lines: readonly SourceLine[];
  readonly bars: string;
  readonly joined: readonly number[];
  readonly last: number;
}

/**
 * A table with one cell after the other, each but the first of a row begun by a bar (序号 / | 任务 / | 责任单位) → rows with tabs;
 * where a bar begins the first too, cells one a line, as those are read. A bar alone is an empty cell; a line without a bar goes
 * on the cell before where its row is not yet whole.
 */
export function readBarLedCells(lines: readonly SourceLine[], columns: ColumnRegistry): PlainLayout {
  const kept: SourceLine[] = [];
  const omitted: Draft['omitted'] = [];
  const doubts: PlainLayout['doubts'][number][] = [];
  for (let at = 0; at < lines.length; ) {
    const source = lines[at] as SourceLine;
    const found = readTable(lines, at, columns);
    if (found === null) {
      kept.push(source);
      at += 1;
      continue;
    }
    for (const row of found.lines) kept.push(row);
    const through = lines[found.last]?.line ?? source.line;
    omitted.push({ line: source.line, through, text: found.bars, reason: markupReason });
    if (found.joined.length > 0) doubts.push({ rule: 'row-joined', lines: found.joined });
    at = found.last + 1;
  }
  return { lines: kept, omitted, corrections: [], doubts };
}

/** The line with its one bar before all its text; null for one with bars elsewhere or with tabs between cells. */
function look(source: SourceLine): LedLine | null {
  const plain = source.text.trim();
  const [bar, ...others] = findBars(plain);
  if (bar === undefined) return { ...source, text: plain, bar: '', isLed: false };
  const isLed = bar === 0 && others.length === 0;
  return isLed ? { ...source, text: plain.slice(1).trim(), bar: plain.charAt(0), isLed } : null;
}

function readTable(lines: readonly SourceLine[], from: number, columns: ColumnRegistry): LedTable | null {
  const name = lines[from] && look(lines[from])?.text;
  if (!name || columns(name) === null) return null;
  const run = findRun(lines, from);
  const isBody = (line: LedLine, at: number) => at > 0 && !line.isLed;
  const width = run.findIndex(isBody);
  if (width < 2 || width > mostColumns) return readCells(lines, run, columns);
  const names = run.slice(0, width).map(({ text }) => text);
  if (!isHeadingRow(names, columns)) return readCells(lines, run, columns);
  const rows = new LedRows(width, columns(names[0] ?? '') === 'number');
  run.slice(width).forEach((line, index) => {
    rows.add(line, run.slice(width + index + 1));
  });
  return {
    lines: [{ line: run[0]?.line ?? 1, text: names.join('\t') }, ...rows.toLines()],
    joined: rows.joined,
    ...toEnd(lines, run),
  };
}

function toEnd(lines: readonly SourceLine[], run: readonly LedLine[]): Pick<LedTable, 'bars' | 'last'> {
  const last = run.at(-1)?.line ?? 0;
  return {
    bars: [...new Set(run.map(({ bar }) => bar))].join(''),
    last: lines.findIndex(({ line }) => line === last),
  };
}

/** The cells of a table of which a bar begins each, the first of a heading row apart. */
function readCells(lines: readonly SourceLine[], run: readonly LedLine[], columns: ColumnRegistry): LedTable | null {
  const cells: SourceLine[] = [];
  const joined: number[] = [];
  for (const [index, { text, line, isLed }] of run.entries()) {
    const last = cells.at(-1);
    if (isLed || index === 0) cells.push({ line, text: text === '' ? emptyCell : text, isCell: true });
    else if (last) {
      cells.splice(-1, 1, { ...last, text: [last.text.trim(), text].filter(Boolean).join(softBreak) });
      joined.push(line);
    }
  }
  const heading = cellLines.readHeading(cells, 0, columns);
  // Where bars end the cells, they stand apart from the names.
  const areLed = run.slice(1, heading?.names.length).every(({ isLed, text }) => isLed && text !== '');
  return heading !== null && areLed ? { lines: cells, joined, ...toEnd(lines, run) } : null;
}

/** The lines with text from there on, up to the last one that a bar begins. */
function findRun(lines: readonly SourceLine[], from: number): LedLine[] {
  const run: LedLine[] = [];
  let count = 0;
  for (let at = from; at < lines.length && run.length - count <= mostBetween; at += 1) {
    const source = lines[at] as SourceLine;
    if (source.text.trim() === '') continue;
    const line = source.text.trim().includes('\t') ? null : look(source);
    if (line === null) break;
    run.push(line);
    if (line.isLed) count = run.length;
  }
  return run.slice(0, count);
}

/** The rows of such a table, as they come cell by cell. */
class LedRows {
  readonly joined: number[] = [];
  readonly #parts: { readonly line: number; readonly cells: string[] }[] = [];
  readonly #width: number;
  readonly #isNumbered: boolean;
  #number = 0;

  constructor(width: number, isNumbered: boolean) {
    this.#width = width;
    this.#isNumbered = isNumbered;
  }

  add(line: LedLine, behind: readonly LedLine[]): void {
    const open = this.#parts.at(-1);
    if (line.isLed) {
      // A row whose first cell is merged with the one above prints nothing for it.
      if (open && open.cells.length < this.#width) open.cells.push(line.text);
      else this.#parts.push({ line: line.line, cells: ['', line.text] });
    } else if (open === undefined || this.#begins(line, open.cells, behind)) {
      this.#number = parseSerialNumber(line.text) ?? this.#number;
      this.#parts.push({ line: line.line, cells: [line.text] });
    } else {
      open.cells.push([open.cells.pop() ?? '', line.text].filter(Boolean).join(softBreak));
      if (open.cells.length === this.#width) this.joined.push(line.line);
    }
  }

  /** Whether a line without a bar begins a row: its number says so, or the row above is whole and a bar comes next. */
  #begins({ text }: LedLine, above: readonly string[], behind: readonly LedLine[]): boolean {
    const number = parseSerialNumber(text);
    if (this.#isNumbered && number === this.#number + 1) return true;
    if (above.length < this.#width) return above.length === 1 && readHeadingMark(above[0] ?? '') !== null;
    const isBeforeBar = behind[0]?.isLed === true;
    return readHeadingMark(text) !== null || (isBeforeBar && (!this.#isNumbered || number !== null));
  }

  toLines(): SourceLine[] {
    return this.#parts.map(({ line, cells }) => ({ line, text: cells.join('\t') }));
  }
}
