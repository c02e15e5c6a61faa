import { readCell } from '../../mdast/table-grid.ts';
import type { Observation } from '../model.ts';
import type { IndicatorRegistry } from '../registry/indicators.ts';
import type { Registry } from '../registry/registry.ts';
import type { DocumentSource } from '../source/document-source.ts';
import { toSourcePlace } from '../source/source-place.ts';
import { kindOfAreas, readAreaValue } from './area-outcome.ts';
import { cellText, findColumnPlace, type ReadTable } from './read-table.ts';

/** One observation for each figure of a table with a row for each area and a measure for each column. */
export function toAreaObservations(
  source: DocumentSource,
  { block: { grid, line }, judged, rows }: ReadTable,
  { indicators, registry }: { readonly indicators: IndicatorRegistry; readonly registry: Registry },
): Observation[] {
  const { matter } = source;
  const kind = kindOfAreas(matter);
  return rows.flatMap(({ index, outcome }) => {
    const district = findColumnPlace(registry, cellText(grid, index, judged.areas), matter.district);
    if (outcome.type !== 'record' || kind === null || district === null) return [];
    const anchor = grid.rows[index]?.id ?? '';
    const { startLine, endLine } = toSourcePlace(source, [grid.rows[index]?.place?.line ?? line]);
    return judged.measures.flatMap((measure): Observation[] => {
      const asPrinted = cellText(grid, index, measure.column);
      const told = readAreaValue(asPrinted, measure);
      if (told === null) return [];
      return [
        {
          indicator: indicators(measure.name),
          name: measure.name,
          district,
          year: matter.year,
          period: kind === 'actual' ? (matter.period ?? 'year') : 'year',
          kind,
          ...told,
          asPrinted,
          supersededBy: null,
          unsettled: null,
          inherited: readCell(grid, index, measure.column).inherited,
          quote: null,
          row: null,
          document: matter.id,
          anchor,
          source: { startLine, endLine },
        },
      ];
    });
  });
}
