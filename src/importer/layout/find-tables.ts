import type { ColumnRegistry } from '../../columns/column-registry.ts';
import type { SourceLine } from '../draft.ts';
import { cellLines } from './cell-lines.ts';
import { readRunTogether } from './split-heading-names.ts';
import { tabLedCells } from './tab-led-cells.ts';
import { tabRows, unknownTabRows } from './tab-rows.ts';
import type { BodyLine, PrintedHeading, TableCopy } from './table-shape.ts';
import { findTableTraces } from './table-traces.ts';

/** The lines from one heading row to the next one that differs. Text behind the table is still among them. */
export interface TableRegion {
  readonly type: 'table';
  readonly copy: TableCopy;
  readonly heading: PrintedHeading;
  /** The same heading row on later pages, as printed. */
  readonly repeats: readonly (readonly SourceLine[])[];
  /** Every line behind the heading row, the repeats apart. */
  readonly body: readonly BodyLine[];
}

/** Lines before the first table. */
export interface TextRegion {
  readonly type: 'text';
  readonly lines: readonly SourceLine[];
}

const copies: readonly TableCopy[] = [tabRows, tabLedCells, cellLines];

/** Cuts a page before each heading row of a table, whatever kind of copy it is. */
export function findTables(lines: readonly SourceLine[], columns: ColumnRegistry): (TextRegion | TableRegion)[] {
  const text: SourceLine[] = [];
  const tables: { copy: TableCopy; heading: PrintedHeading; repeats: SourceLine[][]; body: BodyLine[] }[] = [];
  for (let at = 0; at < lines.length; ) {
    const open = tables.at(-1);
    const found = readHeading(lines, at, columns, open ? copies : [...copies, unknownTabRows]);
    const again = found && open && found.copy === open.copy ? countAlike(open.heading, found.heading) : 0;
    const source = lines[at] as SourceLine;
    if (found && open && again > 0) {
      const next = found.heading.printed[again];
      open.repeats.push(found.heading.printed.slice(0, again));
      if (next === undefined) at = found.heading.end;
      else while (lines[at] !== undefined && lines[at]?.line !== next.line) at += 1;
      continue;
    }
    if (found) tables.push({ ...found, repeats: [], body: [] });
    else if (open) open.body.push({ ...source, page: (open.repeats.at(-1) ?? open.heading.printed)[0]?.line ?? 1 });
    else text.push(source);
    at = found ? found.heading.end : at + 1;
  }
  return [
    ...(text.length > 0 ? [{ type: 'text' as const, lines: text }] : []),
    ...tables.map((table) => ({ type: 'table' as const, ...table })),
  ];
}

function readHeading(lines: readonly SourceLine[], at: number, columns: ColumnRegistry, tried: readonly TableCopy[]) {
  for (const copy of tried) {
    const heading = copy.readHeading(lines, at, columns);
    if (heading) return { copy, heading };
  }
  return null;
}

/** How many printed pieces of the heading row come again; 0 where it is another one. */
function countAlike(known: PrintedHeading, found: PrintedHeading): number {
  if (known.isByLine) {
    return known.names.join('\t') === found.names.join('\t') ? found.printed.length : 0;
  }
  const different = known.names.findIndex((name, index) => name !== found.names[index]);
  const alike = different === -1 ? known.names.length : different;
  return alike >= known.least ? alike : 0;
}

/** So many short lines in a row are no text. */
const leastOfDump = 12;

/** The line where cells begin that stand one a line, some of them figures alone; null for none. */
function findDump(printed: readonly SourceLine[]): number | null {
  let start = 0;
  for (let at = 0; at <= printed.length; at += 1) {
    const text = printed[at]?.text.trim();
    if (text !== undefined && text.length <= 20 && !/[。；;：:]/u.test(text)) continue;
    const run = printed.slice(start, at);
    const figures = run.filter((line) => /^[\d.,%％]+$/u.test(line.text.trim()));
    if (run.length >= leastOfDump && figures.length * 8 >= run.length) return run[0]?.line ?? null;
    start = at + 1;
  }
  return null;
}

/** True for a line of three parts or more with tabs, bars or wide gaps between them. */
function isRuled(text: string): boolean {
  return (
    text
      .trim()
      .split(/\s*[|｜│]\s*|\t+|(?<=\S)(?: {2,}|\u3000{2,})(?=\S)/u)
      .filter((part) => part !== '').length >= 3
  );
}

/** The line where lines begin that only a table has, one cell each, though no heading row was recognised; null for none. */
export function findUnknownTable(lines: readonly SourceLine[], columns: ColumnRegistry): number | null {
  const led = lines.filter(({ text }) => /^\t[^\t]{0,20}$/u.test(text));
  if (led.length >= 6) return led[0]?.line ?? null;
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const names = printed.find(({ text }) => readRunTogether(text, columns) !== null);
  if (names) return names.line;
  const ruled = printed.find(({ text }, index) => isRuled(text) && isRuled(printed[index + 1]?.text ?? ''));
  if (ruled) return ruled.line;
  const numbers = lines.filter(({ text }) => /^\d{1,3}$/u.test(text.trim()));
  const first = numbers.findIndex(({ text }) => Number(text) === 1);
  const second = numbers.findIndex(({ text }, index) => index > first && Number(text) === 2);
  const third = numbers.findIndex(({ text }, index) => index > second && Number(text) === 3);
  const isNumbered = first !== -1 && second !== -1 && third !== -1;
  if (isNumbered) return numbers[first]?.line ?? null;
  return findTableTraces(lines)?.line ?? findDump(printed);
}
