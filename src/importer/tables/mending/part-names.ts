import { isPerson } from '../../../columns/cell-likeness.ts';
import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { toFields } from '../../../columns/heading-row.ts';
import type { DraftTable } from '../../draft.ts';

/** A name of a person is of two to four characters. */
const name = /^[\u4e00-\u9fff]{2,4}$/u;

/**
 * 王建国李芳, where a page prints two names below each other in a column that is no wider: parted where each is known from
 * other cells of the column, and in one way only. No character changes.
 */
export function partNames({ headings, rows }: DraftTable, columns: ColumnRegistry): void {
  for (const [column, field] of toFields(headings, columns).entries()) {
    if (field !== 'leader') continue;
    const cells = rows.flatMap((row) => row.cells[column] ?? []);
    const known = findNames(cells.flatMap(({ lines }) => lines));
    for (const cell of cells) cell.lines = cell.lines.flatMap((line) => partLine(line, known));
  }
}

/** The names that stand alone, and what is left behind them in several lines: 王建国赵明, 李芳赵明. */
function findNames(lines: readonly string[]): Set<string> {
  const alone = lines.filter((line) => name.test(line));
  const pairs = new Map(alone.flatMap((line) => second(line, alone).map((rest) => [line, rest] as const)));
  const known = new Set([...alone.filter((line) => !pairs.has(line)), ...pairs.values()]);
  const rests = [...new Set(lines)].flatMap((line) => {
    const rest = dropKnown(line, known);
    return rest !== line && /^[\u4e00-\u9fff]{2,3}$/u.test(rest) && !known.has(rest) ? [rest] : [];
  });
  for (const [index, rest] of rests.entries()) if (rests.indexOf(rest) < index) known.add(rest);
  return known;
}

/** 韩梅陈立: the other name behind that of one who stands alone elsewhere. */
function second(line: string, alone: readonly string[]): string[] {
  const first = alone.find((one) => line.startsWith(one) && isPerson(line.slice(one.length)));
  return first === undefined ? [] : [line.slice(first.length)];
}

/** What is left of a line behind the known names that it begins with, at least a character. */
function dropKnown(line: string, known: ReadonlySet<string>): string {
  const first = [...known].find((one) => line.startsWith(one) && line.length > one.length);
  return first === undefined ? line : dropKnown(line.slice(first.length), known);
}

function partLine(line: string, known: ReadonlySet<string>): string[] {
  if (known.has(line) || !/^[\u4e00-\u9fff]{4,40}$/u.test(line)) return [line];
  const parts = part(line, known);
  return parts === null ? [line] : parts;
}

/** Known names from the first character to the last; null where they do not make up the whole, or in more ways than one. */
function part(line: string, known: ReadonlySet<string>): string[] | null {
  const ways: string[][][] = [[[]]];
  for (let end = 1; end <= line.length; end += 1) {
    ways[end] = [2, 3, 4].flatMap((length) => {
      const piece = line.slice(Math.max(0, end - length), end);
      if (piece.length < length || !known.has(piece)) return [];
      return (ways[end - length] ?? []).map((before) => [...before, piece]).slice(0, 2);
    });
  }
  const whole = ways[line.length] ?? [];
  return whole.length === 1 && (whole[0]?.length ?? 0) > 1 ? (whole[0] ?? null) : null;
}
