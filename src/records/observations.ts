import { readCell } from '../mdast/table-grid.ts';
import type { ColumnRegistry } from './columns.ts';
import type { DocumentSource } from './document-source.ts';
import type { IndicatorRegistry } from './indicators.ts';
import type { Observation } from './model.ts';
import type { OutlineBlock } from './outline.ts';
import { findDistrict, type Registry } from './registry.ts';
import { toSourcePlace } from './source-place.ts';
import { parseTarget } from './values/target.ts';

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
  const label = fields.indexOf('indicator');
  // Under a heading printed over two columns the second one names the indicator, unless the cells are merged.
  const hasSubname = grid.headings[label + 1] === null && grid.rows[row]?.cells[label + 1]?.merge !== 'left';
  const name = readCell(grid, row, hasSubname ? label + 1 : label).lines.join('');
  const unit = readCell(grid, row, fields.indexOf('unit')).lines.join('') || null;
  const place = toSourcePlace(source, [grid.rows[row]?.place?.line ?? line]);
  // The first value of a row says in words what the others give as plain figures.
  const stated = readCell(grid, row, fields.indexOf('unit') + 1).lines.join('');
  return grid.headings.flatMap((heading, column): Observation[] => {
    const district = heading === null || fields[column] !== null ? undefined : findDistrict(registry, heading);
    if (district === undefined) return [];
    const { lines, inherited } = readCell(grid, row, column);
    const asPrinted = lines.join('');
    return [
      {
        indicator: indicators(name),
        name,
        district: district.id,
        year: matter.year,
        period: 'year',
        kind: 'target',
        ...parseTarget(asPrinted, unit, name, stated),
        asPrinted,
        inherited,
        row: null,
        document: matter.id,
        anchor: grid.rows[row]?.id ?? '',
        source: { startLine: place.startLine, endLine: place.endLine },
      },
    ];
  });
}
