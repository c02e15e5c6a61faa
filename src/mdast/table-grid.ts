import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Point } from 'unist';
import { splitTrailingIdentifier, toIdentifierMark } from './identifier.ts';

/** Stands for a cell that is printed as merged with the one above. */
export const DITTO = '〃';
/** Stands for a cell that is printed as merged with the one to its left. */
export const LEFTWARD = '←';

/** `none`: a cell of its own, possibly printed empty. */
export type Merge = 'none' | 'above' | 'left';

/** One cell; `lines` are its own printed lines, none in a merged cell. */
export interface GridCell {
  readonly merge: Merge;
  readonly lines: readonly string[];
  readonly place: Point | null;
}

/** One printed row and its permanent identifier; `place` is its start in the Markdown file. */
export interface GridRow {
  readonly id: string | null;
  readonly cells: readonly GridCell[];
  readonly place: Point | null;
}

/** A table: rows × columns, the heading row apart; a heading merged with its left neighbour is null. */
export interface Grid {
  readonly headings: readonly (string | null)[];
  readonly rows: readonly GridRow[];
}

/** A GFM table → grid; `〃` and `←` become merges, `<br>` separates lines, `{#id}` ends the first cell. */
export function toGrid(table: Table): Grid {
  const [head, ...body] = table.children;
  const headings = (head?.children ?? []).map(toHeading);
  return { headings, rows: body.map(toGridRow) };
}

/** A grid → GFM table; the inverse of {@link toGrid}. */
export function toTable(grid: Grid): Table {
  const head = grid.headings.map((heading) => toTableCell([heading ?? LEFTWARD]));
  const body = grid.rows.map(({ id, cells }): TableRow => {
    const children = cells.map((cell) => toTableCell(toMarkedLines(cell)));
    const first = children[0];
    if (id !== null && first) first.children.push({ type: 'text', value: toSeparatedMark(first, id) });
    return { type: 'tableRow', children };
  });
  return { type: 'table', children: [{ type: 'tableRow', children: head }, ...body] };
}

/** The printed lines of a cell, a merged one reading the cell that it continues; `inherited` tells which. */
export function readCell(grid: Grid, row: number, column: number): { lines: readonly string[]; inherited: boolean } {
  const cell = grid.rows[row]?.cells[column];
  if (cell === undefined || cell.merge === 'none') return { lines: cell?.lines ?? [], inherited: false };
  const origin = findOrigins(grid)[row]?.[column];
  const lines = origin ? (grid.rows[origin.row]?.cells[origin.column]?.lines ?? []) : [];
  return { lines, inherited: lines.length > 0 };
}

/** A place in a grid, 0-based. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const origins = new WeakMap<Grid, GridPlace[][]>();

/** For each cell the one that it continues, over however many others; a cell of its own is its own. Found once a grid. */
export function findOrigins(grid: Grid): readonly (readonly GridPlace[])[] {
  const known = origins.get(grid);
  if (known) return known;
  const found: GridPlace[][] = [];
  for (const [row, { cells }] of grid.rows.entries()) {
    const line: GridPlace[] = [];
    for (const [column, { merge }] of cells.entries()) {
      const above = row === 0 ? undefined : (found[row - 1]?.[column] ?? { row: row - 1, column });
      const origin = merge === 'above' ? above : merge === 'left' ? line[column - 1] : undefined;
      line.push(origin ?? { row, column });
    }
    found.push(line);
  }
  origins.set(grid, found);
  return found;
}

function toHeading(cell: TableCell): string | null {
  const text = toLines(cell.children).join('');
  return text === LEFTWARD ? null : text;
}

function toGridRow(row: TableRow): GridRow {
  const [first, ...rest] = row.children;
  const { id, phrases } = splitTrailingIdentifier(first?.children ?? []);
  const cells = first ? [toGridCell({ ...first, children: phrases }), ...rest.map(toGridCell)] : [];
  return { id, cells, place: row.position?.start ?? null };
}

function toGridCell(cell: TableCell): GridCell {
  const lines = toLines(cell.children);
  // A cell starts at its pipe; its first child is where the text stands.
  const place = cell.children[0]?.position?.start ?? cell.position?.start ?? null;
  if (lines.length === 1 && lines[0] === DITTO) return { merge: 'above', lines: [], place };
  if (lines.length === 1 && lines[0] === LEFTWARD) return { merge: 'left', lines: [], place };
  return { merge: 'none', lines, place };
}

function toLines(phrases: readonly PhrasingContent[]): string[] {
  const text = phrases.map((phrase) => (isLineBreak(phrase) ? '\n' : toPhraseText(phrase))).join('');
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** The text of a phrase with nothing interpreted: HTML stays the characters that it is written with. */
export function toPhraseText(phrase: PhrasingContent): string {
  if ('value' in phrase) return phrase.value;
  if ('children' in phrase) return phrase.children.map(toPhraseText).join('');
  if (phrase.type === 'footnoteReference') return `[^${phrase.label ?? phrase.identifier}]`;
  if (phrase.type === 'image' || phrase.type === 'imageReference') return phrase.alt ?? '';
  return phrase.type === 'break' ? '\n' : '';
}

/** `<br>` is the one HTML element that these documents use. */
export function isLineBreak(phrase: PhrasingContent): boolean {
  return phrase.type === 'break' || (phrase.type === 'html' && /^<br\s*\/?>$/iu.test(phrase.value));
}

function toMarkedLines(cell: GridCell): readonly string[] {
  if (cell.merge === 'above') return [DITTO];
  return cell.merge === 'left' ? [LEFTWARD] : cell.lines;
}

function toTableCell(lines: readonly string[]): TableCell {
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    const text: PhrasingContent = { type: 'text', value: line };
    return index === 0 ? [text] : [{ type: 'html', value: '<br>' }, text];
  });
  return { type: 'tableCell', children };
}

function toSeparatedMark(cell: TableCell, id: string): string {
  return cell.children.length === 0 ? toIdentifierMark(id) : ` ${toIdentifierMark(id)}`;
}
