/** A row as two readings of one document are compared by: what kind of row, where it stands, and its named cells. */
export interface ComparedRow {
  readonly kind: RowKind;
  readonly where: string;
  readonly cells: readonly (readonly [name: string, text: string])[];
}

export const rowKinds = ['document', 'table-row', 'text', 'task', 'value'] as const;
export type RowKind = (typeof rowKinds)[number];

/** One cell that is not as it should be; null for a cell that is not there. */
export interface Difference {
  readonly where: string;
  readonly name: string;
  readonly expected: string | null;
  readonly found: string | null;
}

/** How one reading of rows of one kind stands to the other. */
export interface Comparison {
  readonly kind: RowKind;
  readonly expectedRows: number;
  readonly equalRows: number;
  readonly expectedCells: number;
  readonly equalCells: number;
  readonly differences: readonly Difference[];
  readonly missing: readonly ComparedRow[];
  readonly invented: readonly ComparedRow[];
}

type Pair = readonly [expected: ComparedRow | null, found: ComparedRow | null];

/** Two readings of one document, the rows of each kind apart. */
export function compareKinds(expected: readonly ComparedRow[], found: readonly ComparedRow[]): Comparison[] {
  return rowKinds.map((kind) => {
    const isOfKind = (row: ComparedRow) => row.kind === kind;
    return compareRows(kind, expected.filter(isOfKind), found.filter(isOfKind));
  });
}

/** Rows of one kind, in their order, are held against each other so that as few cells as possible differ. */
function compareRows(kind: RowKind, expected: readonly ComparedRow[], found: readonly ComparedRow[]): Comparison {
  const pairs = pairRows(expected, found);
  const both = pairs.flatMap(([one, other]) => (one && other ? [{ one, differences: differ(one, other) }] : []));
  const expectedCells = expected.reduce((sum, { cells }) => sum + cells.length, 0);
  return {
    kind,
    expectedRows: expected.length,
    equalRows: both.filter(({ differences }) => differences.length === 0).length,
    expectedCells,
    equalCells: both.reduce((sum, { one, differences }) => {
      return sum + one.cells.length - differences.filter((difference) => difference.expected !== null).length;
    }, 0),
    differences: both.flatMap(({ differences }) => differences),
    missing: pairs.flatMap(([one, other]) => (one && !other ? [one] : [])),
    invented: pairs.flatMap(([one, other]) => (other && !one ? [other] : [])),
  };
}

/** True where nothing differs, is missing or was invented. */
export function isSame({ differences, missing, invented }: Comparison): boolean {
  return differences.length + missing.length + invented.length === 0;
}

function differ(expected: ComparedRow, found: ComparedRow): Difference[] {
  const own = new Map(found.cells);
  const names = new Set(expected.cells.map(([name]) => name));
  const changed = expected.cells.flatMap(([name, text]): Difference[] => {
    const other = own.get(name) ?? null;
    return other === text ? [] : [{ where: expected.where, name, expected: text, found: other }];
  });
  const more = found.cells.filter(([name]) => !names.has(name));
  return [...changed, ...more.map(([name, text]) => ({ where: expected.where, name, expected: null, found: text }))];
}

/** The cheapest way through both lists; a row without a counterpart costs its cells, and a pair those that differ. */
function pairRows(expected: readonly ComparedRow[], found: readonly ComparedRow[]): Pair[] {
  const costs = toCosts(expected, found);
  const costAt = (row: number, column: number) => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  const pairs: Pair[] = [];
  let [row, column] = [expected.length, found.length];
  while (row > 0 || column > 0) {
    const [one, other] = [expected[row - 1] ?? null, found[column - 1] ?? null];
    const here = costAt(row, column);
    if (one && other && here === costAt(row - 1, column - 1) + pairCost(one, other)) {
      pairs.push([one, other]);
      row -= 1;
      column -= 1;
    } else if (one && here === costAt(row - 1, column) + one.cells.length) {
      pairs.push([one, null]);
      row -= 1;
    } else {
      pairs.push([null, other]);
      column -= 1;
    }
  }
  return pairs.reverse();
}

function toCosts(expected: readonly ComparedRow[], found: readonly ComparedRow[]): number[][] {
  const first = [0];
  for (const other of found) first.push((first.at(-1) ?? 0) + other.cells.length);
  const costs = [first];
  for (const one of expected) {
    const above = costs.at(-1) ?? [];
    const line = [(above[0] ?? 0) + one.cells.length];
    for (const [column, other] of found.entries()) {
      line.push(
        Math.min(
          (above[column] ?? 0) + pairCost(one, other),
          (above[column + 1] ?? 0) + one.cells.length,
          (line[column] ?? 0) + other.cells.length,
        ),
      );
    }
    costs.push(line);
  }
  return costs;
}

/** Rows that have no cell in common are no pair. */
function pairCost(one: ComparedRow, other: ComparedRow): number {
  const differing = differ(one, other).length;
  return differing >= Math.max(one.cells.length, other.cells.length)
    ? one.cells.length + other.cells.length + 1
    : differing;
}
