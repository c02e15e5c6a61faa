import { findBars, isRuleLine } from '../../characters/drawing.ts';
import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isHeadingRow } from '../../columns/heading-row.ts';
import { parseSerialNumber } from '../../columns/serial-number.ts';
import { markupReason } from '../../records/source/front-matter.ts';
import { readSectionMark } from '../../records/values/section-mark.ts';
import type { Draft, SourceLine } from '../draft.ts';
import { isBrokenDrawing } from './broken-drawing.ts';
import { displayWidth } from './display-width.ts';
import { type DrawnMerge, findOpenColumns } from './drawn-merges.ts';
import { type CellLine, joinRowLines } from './join-row-lines.ts';
import type { PlainLayout } from './layout-step.ts';
import { findWordKinds, moveBehindLabels, placeWords } from './place-words.ts';
import { tabRows } from './tab-rows.ts';

/** Lines from `from` up to before `to` that draw a table, blank ones among them. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** A line with bars: its cells, and where each ends or begins as a fixed-width font shows it. */
interface DrawnRow extends CellLine {
  readonly bars: readonly number[];
}

/** A table that was drawn, as rows with tabs. */
interface DrawnTable {
  readonly lines: readonly SourceLine[];
  readonly width: number;
  readonly isFramed: boolean;
  readonly bars: string;
  readonly corrections: Draft['corrections'];
  /** The rows whose cells were moved behind labels that the copy left out. */
  readonly moved: readonly number[];
  readonly merged: readonly DrawnMerge[];
}

/** So many rows of as many cells are a table, though none of its names is known. */
const fewestUnknown = 3;

/**
 * Rows with bars between their cells, ruled off or not (Markdown tables, frames, `1 | 新建… | 市教育局`) → rows with tabs.
 * Where rules stand between the rows, all lines between two of them are one row.
 */
export function undrawTables(lines: readonly SourceLine[], columns: ColumnRegistry): PlainLayout {
  const kept: SourceLine[] = [];
  const omitted: Draft['omitted'] = [];
  const corrections: Draft['corrections'] = [];
  const doubts: PlainLayout['doubts'][number][] = [];
  const merged: DrawnMerge[] = [];
  let at = 0;
  let known: DrawnTable | null = null;
  // What goes on behind a table that cannot be followed cannot be either.
  let isBroken = false;
  for (const run of findRuns(lines, columns)) {
    const own = lines.slice(run.from, run.to);
    const isRest: boolean = isBroken && !begins(own, 0, false, columns);
    const table: DrawnTable | 'broken' | null = isRest ? 'broken' : readRun(own, known, columns);
    isBroken = table === 'broken';
    if (table === 'broken') {
      doubts.push({ rule: 'table-broken', lines: own.flatMap(({ text, line }) => (text.trim() === '' ? [] : line)) });
      known = null;
    }
    if (table === null || table === 'broken') continue;
    known = table;
    if (table.moved.length > 0) doubts.push({ rule: 'cell-placed', lines: table.moved });
    for (const source of [...lines.slice(at, run.from), ...table.lines]) kept.push(source);
    at = run.to;
    for (const omission of toOmissions(own, table.bars)) omitted.push(omission);
    for (const correction of table.corrections) corrections.push(correction);
    for (const merge of table.merged) merged.push(merge);
  }
  return { lines: [...kept, ...lines.slice(at)], omitted, corrections, doubts, merged };
}

/** So many lines of text may stand between the rows of a table. */
const mostBetween = 3;

/**
 * Lines with bars or rules, and what stands between them: blank lines, headings of sections, the rest of a broken row. A
 * frame, and a heading row, begin a run.
 */
function findRuns(lines: readonly SourceLine[], columns: ColumnRegistry): Run[] {
  const runs: { from: number; to: number }[] = [];
  let between = mostBetween + 1;
  lines.forEach(({ text }, at) => {
    const open = runs.at(-1);
    if (!isDrawn(text)) {
      if (text.trim() !== '') between = text.includes('\t') ? mostBetween + 1 : between + 1;
      return;
    }
    if (open && between <= mostBetween && !begins(lines, at, between > 0, columns)) open.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
    between = 0;
  });
  return runs;
}

/** A frame, a heading row that is known, or one that a rule stands below, as in Markdown. */
function begins(lines: readonly SourceLine[], at: number, isBehindText: boolean, columns: ColumnRegistry): boolean {
  const text = lines[at]?.text ?? '';
  if (isRuleLine(text)) return isBehindText || /^\s*[┌┏╔╭]/u.test(text);
  if (isRuleLine(lines[at - 1]?.text ?? '')) return false;
  if (isBehindText && isRuleLine(lines[at + 1]?.text ?? '')) return true;
  return isHeadingRow(
    cutAtBars(text).filter((cell) => cell !== ''),
    columns,
  );
}

function isDrawn(text: string): boolean {
  return isRuleLine(text) || (findBars(text).length > 0 && cutAtBars(text).every((piece) => !piece.includes('\t')));
}

/** What stands before, between and behind the bars of a line. */
function cutAtBars(text: string, places: readonly number[] = findBars(text)): string[] {
  const bounds = [-1, ...places, text.length];
  return bounds.slice(0, -1).map((start, index) => text.slice(start + 1, bounds[index + 1]).trim());
}

/** The table that a run draws; null where it draws none, `broken` where its columns cannot be followed. */
function readRun(
  own: readonly SourceLine[],
  known: DrawnTable | null,
  columns: ColumnRegistry,
): DrawnTable | 'broken' | null {
  const printed = own.filter(({ text }) => text.trim() !== '');
  const drawn = printed.filter(({ text }) => isDrawn(text));
  const rows = drawn.filter(({ text }) => !isRuleLine(text));
  const bars = findKinds(rows);
  const isFramed = areFramed(rows, bars);
  const bands = cutBands(drawn).map((band) => band.map((source) => cutRow(source, bars, isFramed)));
  const all = bands.flat();
  const width = all.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const reference = all.find(({ cells }) => cells.length === width);
  if (width < 2 || reference === undefined) return null;
  const isRuled = drawn.length > rows.length;
  const move = isFramed ? fillRows : moveRows;
  const moved = isRuled ? new Map<DrawnRow, DrawnRow>() : move(all, reference);
  const placed = bands.map((band) => band.map((row) => placeCells(moved.get(row) ?? row, reference, isFramed)));
  const whole = new Set(placed.flat().flatMap(({ cells, line }) => (cells.length === width ? line : [])));
  if (isBrokenDrawing(drawn, ({ line }) => whole.has(line))) return 'broken';
  const isAgain =
    known?.width === width && known.isFramed === isFramed && all.every(({ cells }) => cells.length === width);
  if (!isRuled && !isAgain && !isTable(placed.flat(), width, columns)) return null;
  const isRuledOff = placed.length > 2 || (isClosed(printed) && isOneRow(placed[1] ?? []));
  const groups = isRuledOff
    ? placed.flatMap((band, index) => (index > 0 ? joinBand(band) : band.map((row) => [row])))
    : placed.flat().map((row) => [row]);
  const between = printed.filter(({ text }) => !isDrawn(text));
  const { lines, corrections } = putTogether(groups, between, rows, width);
  const isHeaded = isRuled && !isRuleLine(drawn[0]?.text ?? '') && isRuleLine(drawn[1]?.text ?? '');
  const headed = lines.map((line, at) => (isHeaded && at === 0 ? { ...line, isHeadingRow: true as const } : line));
  const merged = isFramed && isRuledOff ? findMerges(drawn, placed, reference) : [];
  return {
    width,
    isFramed,
    bars,
    lines: headed,
    corrections,
    moved: [...moved.keys()].map(({ line }) => line),
    merged,
  };
}

/** The cells with nothing in them above which the rule leaves their column open, in rows below the first. */
function findMerges(
  drawn: readonly SourceLine[],
  bands: readonly (readonly DrawnRow[])[],
  reference: DrawnRow,
): DrawnMerge[] {
  return bands.slice(2).flatMap((band) => {
    const rule = drawn[drawn.findIndex(({ line }) => line === band[0]?.line) - 1];
    const begun = band.find(({ cells }) => cells.some((cell) => cell !== ''));
    if (rule === undefined || begun === undefined || !isRuleLine(rule.text)) return [];
    return findOpenColumns(rule.text, reference.cells.length)
      .filter((column) => band.every(({ cells }) => cells[column] === ''))
      .map((column) => ({ line: begun.line, column }));
  });
}

/** Rows that lack the cells which stand over several rows, with their own in the columns that they look like. */
function moveRows(all: readonly DrawnRow[], { cells: { length: width } }: DrawnRow): Map<DrawnRow, DrawnRow> {
  const kinds = kindsOf(all, width);
  return replaceRows(all, ({ cells }) => (kinds === null ? null : moveBehindLabels(cells, kinds)));
}

/** Numbered rows in a frame with a bar too few, with their cells in the columns that they look like. */
function fillRows(all: readonly DrawnRow[], reference: DrawnRow): Map<DrawnRow, DrawnRow> {
  const width = reference.cells.length;
  const kinds = kindsOf(all, width);
  return replaceRows(all, (row) => {
    const { cells, bars } = row;
    const isClosed = bars.length === cells.length + 1 && parseSerialNumber(cells[0] ?? '') !== null;
    if (!isClosed || cells.length < width - 1 || placeCells(row, reference, true).cells.length === width) return null;
    return kinds === null ? null : placeWords(cells, kinds);
  });
}

/** What the cells of whole rows look like; null where there is none. */
function kindsOf(all: readonly DrawnRow[], width: number) {
  const whole = all.slice(1).flatMap(({ cells }) => (cells.length === width ? [cells] : []));
  return whole.length === 0 ? null : findWordKinds(whole, width);
}

function replaceRows(all: readonly DrawnRow[], replace: (row: DrawnRow) => string[] | null): Map<DrawnRow, DrawnRow> {
  const found = all.slice(1).flatMap((row): [DrawnRow, DrawnRow][] => {
    const cells = replace(row);
    return cells === null ? [] : [[row, { ...row, cells }]];
  });
  return new Map(found);
}

/** The rows and the lines between them in order, each row that goes on in the next line joined with it. */
function putTogether(
  groups: readonly (readonly DrawnRow[])[],
  between: readonly SourceLine[],
  rows: readonly SourceLine[],
  width: number,
): Pick<DrawnTable, 'lines' | 'corrections'> {
  const parts = [
    ...groups.map((group) => ({ line: group[0]?.line ?? 1, text: null, ...joinRowLines(group) })),
    ...between.map((source) => ({ line: source.line, text: source.text, source, corrections: [] })),
  ].toSorted((a, b) => a.line - b.line);
  const lines: SourceLine[] = [];
  let open = 0;
  for (const { source, text } of parts) {
    const last = lines.at(-1);
    const cells = text === null ? source.text.split('\t') : [text.trim()];
    const isRest = last && open > 0 && (text !== null || open < width) && open + cells.length - 1 <= width;
    if (last && isRest && (text === null || !isHeading(text))) {
      // A row stands where its text begins.
      const line = last.text.trim() === '' ? source.line : last.line;
      lines.splice(-1, 1, { line, text: last.text + cells.join('\t') });
      open += cells.length - 1;
    } else {
      lines.push(source);
      open = text === null ? cells.length : 0;
    }
    if (open >= width) open = 0;
  }
  return { lines, corrections: [...rows.flatMap(unescapeBars), ...parts.flatMap(({ corrections }) => corrections)] };
}

function isHeading(text: string): boolean {
  return readSectionMark(text.trim()) !== null;
}

function unescapeBars({ text, line }: SourceLine): Draft['corrections'] {
  return Array.from(text.matchAll(/\\(\|)/gu), ([before, after = '']) => {
    return { line, before, after, reason: 'Markdown 以“\\”写明这条竖线是文字' };
  });
}

/** The rows between two rules. */
function cutBands(printed: readonly SourceLine[]): SourceLine[][] {
  const bands: SourceLine[][] = [[]];
  for (const source of printed) {
    if (!isRuleLine(source.text)) bands.at(-1)?.push(source);
    else if ((bands.at(-1)?.length ?? 0) > 0) bands.push([]);
  }
  return bands.filter((band) => band.length > 0);
}

/** Bars stand before the first cell of each row and behind the last one of most: a row may lack the one that closes it. */
function areFramed(rows: readonly SourceLine[], bars: string): boolean {
  const closed = rows.filter(({ text }) => isClosedRow(text, bars));
  return rows.every(({ text }) => placesOf(text.trim(), bars)[0] === 0) && closed.length * 2 > rows.length;
}

function isClosedRow(text: string, bars: string): boolean {
  const plain = text.trim();
  const places = placesOf(plain, bars);
  return places.length === 1 || places.at(-1) === plain.length - 1;
}

/** The kinds of bars that draw a table are those of its heading row: another one in a cell is text. */
function findKinds(rows: readonly SourceLine[]): string {
  const text = rows[0]?.text ?? '';
  return [...new Set(findBars(text).map((at) => text.charAt(at)))].join('');
}

/** A line that has none of those bars is drawn with its own. */
function placesOf(text: string, bars: string): number[] {
  const places = findBars(text);
  const drawn = places.filter((at) => bars.includes(text.charAt(at)));
  return drawn.length > 0 ? drawn : places;
}

function cutRow({ text, line }: SourceLine, bars: string, isFramed: boolean): DrawnRow {
  const places = placesOf(text, bars);
  const pieces = cutAtBars(text, places).map((piece) => piece.replace(escaped, ''));
  const from = isFramed ? 1 : 0;
  const isEnded = isFramed && places.length > 1 && isClosedRow(text, bars);
  const cells = pieces.slice(from, isEnded ? -1 : pieces.length);
  return { line, cells, bars: places.map((place) => displayWidth(text.slice(0, place))) };
}

/** A cell over several columns stands in the first of them: its bars are some of those that the widest row has. */
function placeCells(row: DrawnRow, reference: DrawnRow, isFramed: boolean): DrawnRow {
  if (!isFramed || row.cells.length === reference.cells.length) return row;
  const columns = row.bars.slice(0, -1).map((bar) => reference.bars.findIndex((other) => Math.abs(other - bar) <= 1));
  // A row that the copy cut has a bar less than that.
  const isTold = columns.length === row.cells.length && new Set(columns).size === columns.length;
  if (columns.includes(-1) || !isTold) return row;
  const cells = reference.cells.map((_, column) => row.cells[columns.indexOf(column)] ?? '');
  return { ...row, cells };
}

/** A heading row that is known, or several rows of as many cells. */
function isTable(rows: readonly DrawnRow[], width: number, columns: ColumnRegistry): boolean {
  if (rows.length < 2) return false;
  const tabbed = rows.slice(0, 3).map(({ cells, line }) => ({ line, text: cells.join('\t') }));
  if (tabRows.readHeading(tabbed, 0, columns) !== null) return true;
  return width > 2 && rows.length >= fewestUnknown && rows.every(({ cells }) => cells.length === width);
}

/** A rule stands above the first row and below the last one. */
function isClosed(printed: readonly SourceLine[]): boolean {
  return isRuleLine(printed[0]?.text ?? '') && isRuleLine(printed.at(-1)?.text ?? '');
}

/** Only the first of its lines begins a row. */
function isOneRow(band: readonly DrawnRow[]): boolean {
  return band.every(({ cells }, index) => (cells[0] !== '') === (index === 0));
}

/** Lines between two rules are one row, but for such as are numbered each, or are set apart by a sign (△) and end in a cell of their own. */
function joinBand(band: readonly DrawnRow[]): DrawnRow[][] {
  const isNumbered = band.filter(({ cells }) => parseSerialNumber(cells[0] ?? '') !== null).length > 1;
  if (isNumbered) return band.map((row) => [row]);
  const signed = band.filter(beginsWithSign);
  if (signed.length < 2) return [[...band]];
  const rows: DrawnRow[][] = [];
  for (const row of band) {
    const open = rows.at(-1);
    if (open === undefined || (beginsWithSign(row) && open.some(beginsWithSign))) rows.push([row]);
    else open.push(row);
  }
  return rows;
}

function beginsWithSign({ cells }: DrawnRow): boolean {
  const column = cells.findIndex((cell) => /^[△▲●◆■★○◇☆]/u.test(cell));
  return column !== -1 && cells.slice(column + 1).some((cell) => cell !== '');
}

/** A backslash before a bar that is text. */
const escaped = /\\(?=\|)/gu;

/** The bars and rules of a run in one entry, and a line that is drawn otherwise in its own. */
function toOmissions(lines: readonly SourceLine[], bars: string): Draft['omitted'] {
  const [first, last] = [lines[0], lines.at(-1)];
  const others = lines.flatMap(({ text, line }): Draft['omitted'] => {
    const kinds = findKinds([{ text, line }]);
    const isOther = kinds !== '' && !isRuleLine(text) && ![...kinds].some((kind) => bars.includes(kind));
    return isOther ? [{ line, through: line, text: kinds, reason: markupReason }] : [];
  });
  return [{ line: first?.line ?? 1, through: last?.line ?? 1, text: bars, reason: markupReason }, ...others];
}
