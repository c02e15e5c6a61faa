import type { ColumnRegistry } from '../columns/column.ts';
import { type Grid, readCell } from '../mdast/table-grid.ts';
import type { Observation } from './model.ts';
import type { IndicatorRegistry } from './registry/indicators.ts';
import { findDistrict, type Registry } from './registry/registry.ts';
import type { DocumentSource } from './source/document-source.ts';
import type { OutlineBlock } from './source/outline.ts';
import { toSourcePlace } from './source/source-place.ts';
import { parseTarget } from './values/quantities/target.ts';

/** True for a matrix of indicators: rows are indicators, and columns behind 单位 are places. */
export function isIndicatorMatrix(
  block: OutlineBlock,
  columns: ColumnRegistry,
): block is Extract<OutlineBlock, { type: 'table' }> {
  if (block.type !== 'table') return false;
  return block.grid.headings.some((heading) => heading !== null && columns(heading) === 'indicator');
}

/** What the editors' registries know, which a matrix is read by. */
export interface ObservationRegistries {
  readonly columns: ColumnRegistry;
  readonly indicators: IndicatorRegistry;
  readonly registry: Registry;
}

/** One observation per value of every matrix: the targets of a year by district, each as printed. */
export function toObservations(
  source: DocumentSource,
  outline: readonly OutlineBlock[],
  { columns, indicators, registry }: ObservationRegistries,
): Observation[] {
  return outline
    .filter((block) => isIndicatorMatrix(block, columns))
    .flatMap((block) =>
      block.grid.rows.flatMap((_, row) => toRowObservations(source, block, row, { columns, indicators, registry })),
    );
}

function toRowObservations(
  source: DocumentSource,
  { grid, line }: Extract<OutlineBlock, { type: 'table' }>,
  row: number,
  { columns, indicators, registry }: ObservationRegistries,
): Observation[] {
  const { matter } = source;
  const fields = grid.headings.map((heading) => (heading === null ? null : columns(heading)));
  const places = grid.headings.flatMap((heading, column) => {
    const district = heading === null || fields[column] !== null ? undefined : findDistrict(registry, heading);
    return district === undefined ? [] : [{ column, district: district.id }];
  });
  const read = (column: number): string => readCell(grid, row, column).lines.join('');
  const name = toIndicatorName(grid, row, columns);
  if (name === '') return [];
  const unit = read(fields.indexOf('unit')) || null;
  // The first value of a row says in words what the others give as plain figures.
  const stated = read(places[0]?.column ?? -1);
  const { startLine, endLine } = toSourcePlace(source, [grid.rows[row]?.place?.line ?? line]);
  return places.map(({ column, district }) => ({
    indicator: indicators(name),
    name,
    district,
    year: matter.year,
    period: matter.period ?? 'year',
    // A report on progress says what was reached, any other document what is to be reached.
    kind: matter.kind === 'progress-report' ? 'actual' : 'target',
    ...parseTarget(read(column), unit, name, stated),
    asPrinted: read(column),
    inherited: readCell(grid, row, column).inherited,
    quote: null,
    row: null,
    document: matter.id,
    anchor: grid.rows[row]?.id ?? '',
    source: { startLine, endLine },
  }));
}

/** The indicator that a row of a matrix names, as printed; empty where it names none. */
export function toIndicatorName(grid: Grid, row: number, columns: ColumnRegistry): string {
  const label = grid.headings.findIndex((heading) => heading !== null && columns(heading) === 'indicator');
  return readCell(grid, row, nameColumn(grid, row, label)).lines.join('');
}

/** Under a heading printed over two columns the second one names the indicator, unless the cells are merged. */
function nameColumn(grid: Grid, row: number, label: number): number {
  const hasSubname = grid.headings[label + 1] === null && grid.rows[row]?.cells[label + 1]?.merge !== 'left';
  return hasSubname ? label + 1 : label;
}
