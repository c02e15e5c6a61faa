import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { isUnitField } from '../../columns/heading-row.ts';
import { parseSerialNumber } from '../../columns/serial-number.ts';
import { isUnitList } from '../../columns/unit-likeness.ts';
import type { Draft, SourceLine } from '../draft.ts';
import { findColumns, placeLine } from './aligned-columns.ts';
import { type AlignedHeading, readAlignedHeading } from './aligned-heading.ts';
import { joinHeadingLines } from './heading-lines.ts';
import { joinRowLines } from './join-row-lines.ts';
import type { PlainLayout } from './layout-step.ts';
import { cutPieces, widthOfGap } from './line-pieces.ts';
import { groupWrappedLines } from './wrapped-rows.ts';

/** So many lines of text in a row are no longer between the rows of a table. */
const mostBetween = 3;
/** Text is indented by no more. */
const shortestIndent = 4;

/**
 * Tables whose cells white space sets apart, each below the name of its column → rows with tabs; a cell with nothing at its
 * place is empty, and lines that go on a row are joined with it.
 */
export function alignRows(lines: readonly SourceLine[], columns: ColumnRegistry): PlainLayout {
  const kept: SourceLine[] = [];
  const corrections: Draft['corrections'] = [];
  const doubts: PlainLayout['doubts'][number][] = [];
  for (let at = 0; at < lines.length; ) {
    const heading = readAlignedHeading(lines, at, columns);
    const table = heading && readRows(lines, at + heading.levels.length, heading, columns);
    if (heading === null || table === null) {
      kept.push(lines[at] as SourceLine);
      at += 1;
      continue;
    }
    heading.levels.forEach((names, level) => {
      kept.push({ line: lines[at + level]?.line ?? 1, text: names.join('\t') });
    });
    for (const source of table.lines) kept.push(source);
    for (const correction of table.corrections) corrections.push(correction);
    if (table.joined.length > 0) doubts.push({ rule: 'row-joined', lines: table.joined });
    if (table.unnumbered.length > 0) doubts.push({ rule: 'row-unnumbered', lines: table.unnumbered });
    if (table.unsure.length > 0) doubts.push({ rule: 'cell-placed', lines: table.unsure });
    at = table.end;
  }
  return { lines: kept, omitted: [], corrections, doubts };
}

/** The rows under a heading row up to where text or another heading row begins; null where hardly a line is a row. */
function readRows(lines: readonly SourceLine[], from: number, heading: AlignedHeading, columns: ColumnRegistry) {
  const end = findEnd(lines, from, heading, columns);
  const own = lines.slice(from, end);
  const names = joinHeadingLines(heading.levels, columns) ?? heading.levels[0] ?? [];
  const headings = lines.slice(from - heading.levels.length, from).map(({ text }) => text);
  const texts = own.map(({ text }) => text);
  const places = findColumns(heading.starts, headings, texts);
  const placed = own.map((source) => ({ source, found: placeLine(source.text, places) }));
  const units = columns(names[0] ?? '') === 'number' ? findOnlyUnits(names, columns) : -1;
  const rows = placed.map(({ source, found }) => ({
    ...source,
    cells: toUnits(source.text, names.length, units) ?? found?.cells ?? null,
  }));
  const isRead = rows.some(({ cells }) => cells && cells.filter((cell) => cell !== '').length > 1);
  if (!isRead) return null;
  const isNumbered = columns(names[0] ?? '') === 'number';
  const parts = groupWrappedLines(rows, { isNumbered, width: names.length });
  const found = parts.map((part) => ('text' in part ? { source: part, corrections: [] } : joinRowLines(part.lines)));
  return {
    lines: found.map(({ source }) => source),
    corrections: found.flatMap(({ corrections }) => corrections),
    joined: parts.flatMap((part) => ('lines' in part && part.lines.length > 1 ? (part.lines[1]?.line ?? []) : [])),
    unnumbered: isNumbered
      ? parts.flatMap((part) => ('lines' in part && part.lines[0]?.cells[0] === '' ? part.lines[0].line : []))
      : [],
    unsure: placed.flatMap(({ source, found: cells }) => (cells && !cells.isSure ? source.line : [])),
    end,
  };
}

/** The one column of units; -1 where there is none, or more. */
function findOnlyUnits(names: readonly string[], columns: ColumnRegistry): number {
  const found = names.flatMap((name, column) => (isUnitField(columns(name)) ? [column] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

/** Units alone at the start of a line, below numbers, are more of those above; null for any other line. */
function toUnits(text: string, width: number, column: number): readonly string[] | null {
  const isAlone = column !== -1 && /^\S+\s*$/u.test(text) && isUnitList(text.trim());
  return isAlone ? Array.from({ length: width }, (_, at) => (at === column ? text.trim() : '')) : null;
}

/** Where the lines end that may be rows: before the next heading row, or text of some lines. */
function findEnd(
  lines: readonly SourceLine[],
  from: number,
  { levels: [top = []] }: AlignedHeading,
  columns: ColumnRegistry,
): number {
  let end = from;
  let between = 0;
  for (let at = from; at < lines.length && between < mostBetween; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (text.includes('\t') || readAlignedHeading(lines, at, columns) !== null) break;
    const pieces = cutPieces(text, widthOfGap);
    const isRow =
      pieces.length > 1 ||
      parseSerialNumber(pieces[0]?.text ?? '') !== null ||
      (pieces[0]?.start ?? 0) > shortestIndent ||
      cutPieces(text, 1).length === top.length;
    between = isRow ? 0 : between + 1;
    if (isRow) end = at + 1;
  }
  return end;
}
