import type { ColumnRegistry } from '../../../columns/column-registry.ts';
import { unfoldNames } from '../../../columns/heading-row.ts';
import type { TableRegion } from '../../layout/find-tables.ts';
import { alignCells, type CellAlignment, margin, type Rival } from './align-cells.ts';
import { findReading } from './find-reading.ts';
import { costs } from './reading-costs.ts';
import type { ReadToken } from './reading-path.ts';
import { type TableColumns, toTableColumns } from './table-columns.ts';

/** How the tokens of a table are read under so many names of its heading row. */
interface ChosenReading {
  readonly width: number;
  readonly tableColumns: TableColumns;
  readonly tokens: readonly ReadToken[];
  /** Which cells its rows lack was told by what the others look like. */
  readonly isAligned: boolean;
  /** Another reading that is as good as this one. */
  readonly rival: Rival | null;
}

/** A number of columns, the tokens under them, and what each way to read those costs. */
interface Candidate {
  readonly width: number;
  readonly tableColumns: TableColumns;
  readonly cost: number;
  readonly tokens: readonly ReadToken[];
  readonly alignment: CellAlignment | null;
}

/**
 * Names that are not known may be the table's last columns, or the first row already: what reads better decides. Where merged
 * cells were left out, and only one way to place the others explains them all, it is taken.
 */
export function chooseReading(region: TableRegion, columns: ColumnRegistry): ChosenReading {
  const candidates = toCandidates(region, columns);
  const best = candidates.reduce((least, each) => (each.cost < least.cost ? each : least));
  const plain = { ...best, isAligned: false, rival: null };
  const found = chooseAlignment(candidates);
  if (found === null) return plain;
  const { rival, tokens } = found.alignment;
  if (rival !== null) {
    const isGuess = rival.isAsGood && [tokens, rival.tokens].some((own) => isSame(own, best.tokens));
    return isGuess ? { ...plain, rival } : plain;
  }
  // What a first row lacks is told by the other rows alone.
  const isWhole = tokens.find(({ step }) => step === 'row')?.column === 0;
  if (isWhole && isSame(tokens, best.tokens)) return plain;
  return { width: found.width, tableColumns: found.tableColumns, tokens, isAligned: true, rival: null };
}

function toCandidates({ copy, heading, body }: TableRegion, columns: ColumnRegistry): Candidate[] {
  const most = heading.names.length;
  const near = [heading.least, heading.least + 1, heading.least + 2, most - 1, most];
  const widths = [...new Set(near)].filter((width) => width >= heading.least && width <= most).sort((a, b) => a - b);
  const named = widths.flatMap((width) => {
    const names = heading.names.slice(0, width);
    const unfolded = unfoldNames(names, columns);
    return [{ width, names }, ...(unfolded ? [{ width, names: unfolded }] : [])];
  });
  return named.map(({ width, names }) => {
    const tableColumns = toTableColumns(names, columns);
    const from = heading.printed[width]?.line ?? Infinity;
    const rest = heading.lines
      .filter(({ line }) => line >= from)
      .map((source) => ({ ...source, page: heading.printed[0]?.line ?? 1 }));
    const tokens = copy.toTokens([...rest, ...body], names.length);
    const { cost, tokens: read } = findReading(tokens, tableColumns.places, copy);
    const alignment = copy.leavesOut ? alignCells(tokens, tableColumns) : null;
    return { width, tableColumns, cost: cost + costOfUnknown(tableColumns), tokens: read, alignment };
  });
}

/** The best way to place the cells, under the number of columns that is clearly better than any other. */
function chooseAlignment(candidates: readonly Candidate[]): (Candidate & { readonly alignment: CellAlignment }) | null {
  const known = candidates
    .flatMap(({ alignment, ...rest }) => (alignment === null ? [] : [{ ...rest, alignment }]))
    .map((candidate) => ({ ...candidate, total: candidate.alignment.cost + costOfUnknown(candidate.tableColumns) }));
  const [best, second] = known.toSorted((a, b) => a.total - b.total);
  return best === undefined || (second !== undefined && second.total - best.total < margin) ? null : best;
}

function costOfUnknown({ places }: TableColumns): number {
  return places.filter(({ isKnown }) => !isKnown).length * costs.unknownColumn;
}

function isSame(one: readonly ReadToken[], other: readonly ReadToken[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ step, column }, index) => step === other[index]?.step && column === other[index]?.column)
  );
}
