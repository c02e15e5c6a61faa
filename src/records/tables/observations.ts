import type { JudgedTable } from '../../columns/judged-table.ts';
import { isNotGiven } from '../../columns/not-given.ts';
import type { Grid } from '../../mdast/table-grid.ts';
import { readCell } from '../../mdast/table-grid.ts';
import type { Observation } from '../model.ts';
import type { IndicatorRegistry } from '../registry/indicators.ts';
import type { Registry } from '../registry/registry.ts';
import type { DocumentSource } from '../source/document-source.ts';
import { toSourcePlace } from '../source/source-place.ts';
import { readValue } from '../values/quantities/column-value.ts';
import { parseTarget } from '../values/quantities/target.ts';
import { toAreaObservations } from './area-values.ts';
import { toValueColumns } from './column-values.ts';
import { cellText, type ReadTable } from './read-table.ts';
import { statesTasks } from './table-rows.ts';

/** What the editors' registries know, which indicators are read by. */
export interface ObservationRegistries {
  readonly indicators: IndicatorRegistry;
  readonly registry: Registry;
}

/** True for a table whose rows are indicators, of one place or of several. */
export function listsIndicators({ kind }: JudgedTable): boolean {
  return kind === 'matrix' || kind === 'indicators';
}

/** One observation per value of every table of indicators: targets or outcomes of a year by district, each as printed. */
export function toObservations(
  source: DocumentSource,
  tables: readonly ReadTable[],
  registries: ObservationRegistries,
): Observation[] {
  return tables.flatMap((table) => {
    if (table.judged.kind === 'none') return toAreaObservations(source, table, registries);
    if (!listsIndicators(table.judged)) return [];
    return table.rows.flatMap(({ index, outcome }) =>
      outcome.type === 'record' ? toRowObservations(source, table, index, registries) : [],
    );
  });
}

function toRowObservations(
  source: DocumentSource,
  { block: { grid, line }, judged }: ReadTable,
  row: number,
  { indicators, registry }: ObservationRegistries,
): Observation[] {
  const { matter } = source;
  const values = toValueColumns(judged, matter, registry).filter(
    ({ column }) => judged.kind === 'matrix' || !isNotGiven(cellText(grid, row, column)),
  );
  const name = toIndicatorName(grid, row, judged);
  const unit = cellText(grid, row, judged.indexOf('unit')) || null;
  // The first value of a row says in words what the others give as plain figures.
  const stated = cellText(grid, row, values[0]?.column ?? -1);
  const anchor = grid.rows[row]?.id ?? '';
  const { startLine, endLine } = toSourcePlace(source, [grid.rows[row]?.place?.line ?? line]);
  return values.flatMap(({ column, district, year, kind, period, value }): Observation[] => {
    const asPrinted = cellText(grid, row, column);
    const told = value === null ? parseTarget(asPrinted, unit, name, stated) : readValue(asPrinted, unit, name, value);
    if (told === null) return [];
    return [
      {
        indicator: indicators(name),
        name,
        district,
        year,
        period,
        kind,
        ...told,
        asPrinted,
        supersededBy: null,
        unsettled: null,
        inherited: readCell(grid, row, column).inherited,
        quote: null,
        row: statesTasks(judged) && anchor !== '' ? `${matter.id}/${anchor}` : null,
        document: matter.id,
        anchor,
        source: { startLine, endLine },
      },
    ];
  });
}

/** The indicator that a row names, as printed; empty where it names none. */
export function toIndicatorName(grid: Grid, row: number, judged: JudgedTable): string {
  return cellText(grid, row, nameColumn(grid, row, judged.indexOf('indicator')));
}

/** Under a heading printed over two columns the second one names the indicator, unless the cells are merged. */
function nameColumn(grid: Grid, row: number, label: number): number {
  const hasSubname = grid.headings[label + 1] === null && grid.rows[row]?.cells[label + 1]?.merge !== 'left';
  return hasSubname ? label + 1 : label;
}
