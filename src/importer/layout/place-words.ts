import { parseSerialNumber } from '../../columns/serial-number.ts';
import { isUnitList } from '../../columns/unit-likeness.ts';

/** What a word looks like, as far as its place in a row goes. */
type WordKind = 'share' | 'figure' | 'measure' | 'units' | 'words';

/** What it costs that a word looks like another column, or that a cell before the last word is empty. */
const costs = { kind: 3, gap: 1 };

/** What the words of each column mostly look like, by rows that have one for each. */
export function findWordKinds(rows: readonly (readonly string[])[], width: number): WordKind[] {
  return Array.from({ length: width }, (_, column) => {
    const kinds = Map.groupBy(rows, (row) => kindOf(row[column] ?? ''));
    const [most] = [...kinds.entries()].toSorted(([, a], [, b]) => b.length - a.length);
    return most?.[0] ?? 'words';
  });
}

/** So many cells more must look as they should. */
const clearly = 2;
/** A task, a target and a remark are in words or a figure, as they come. */
const mostUnlike = 2;

/** How words stand in columns, from left to right: the column of each, and what that costs. */
interface Placing {
  readonly cost: number;
  readonly columns: readonly number[];
}

/**
 * Fewer words than columns → a cell for each column, '' where none stands; a row without a number begins behind it.
 * Null where the words fit no columns.
 */
export function placeWords(words: readonly string[], kinds: readonly WordKind[]): string[] | null {
  const isNumbered = parseSerialNumber(words[0] ?? '') !== null;
  const first = isNumbered ? 0 : 1;
  let placings: Placing[] = [{ cost: 0, columns: [] }];
  for (const [index, word] of words.entries()) {
    placings = placings.flatMap(({ cost, columns }) => {
      const from = (columns.at(-1) ?? first - 1) + 1;
      const to = index === 0 ? first + 1 : kinds.length;
      return kinds.slice(0, to).flatMap((kind, column) => {
        if (column < from) return [];
        const unlike = isNumbered && index === 0 ? 0 : kindOf(word) === kind ? 0 : costs.kind;
        return [{ cost: cost + unlike + (column - from) * costs.gap, columns: [...columns, column] }];
      });
    });
  }
  const [best] = placings.toSorted((a, b) => a.cost - b.cost);
  return best === undefined ? null : kinds.map((_, column) => words[best.columns.indexOf(column)] ?? '');
}

/** Whether all but one or two of the cells look as those of their columns mostly do. */
export function areAlike(cells: readonly string[], kinds: readonly WordKind[]): boolean {
  return kinds.filter((kind, column) => kindOf(cells[column] ?? '') !== kind).length <= mostUnlike;
}

/**
 * Cells of a row that lacks some → the same behind as many empty ones, where they clearly look as the columns there do: what
 * stands over several rows was left out. Null where they do not.
 */
export function moveBehindLabels(cells: readonly string[], kinds: readonly WordKind[]): string[] | null {
  const lacking = kinds.length - cells.length;
  if (lacking < 1) return null;
  const unlike = (from: number) =>
    cells.filter((cell, index) => cell !== '' && kindOf(cell) !== kinds[from + index]).length;
  const moved = [...Array<string>(lacking).fill(''), ...cells];
  return unlike(lacking) + clearly <= unlike(0) ? moved : null;
}

function kindOf(word: string): WordKind {
  if (/^-?[\d.,]+[%％]$/u.test(word)) return 'share';
  if (/^-?[\d.,]+[\p{Script=Han}]{0,3}$/u.test(word)) return 'figure';
  if (/^[百千万亿]*(?:元|人|户|个|家|套|座|公里|里|亩|吨|件|项|所|处)(?:\/.+)?$/u.test(word)) return 'measure';
  return isUnitList(word) ? 'units' : 'words';
}
