import type { ColumnRegistry } from './column-registry.ts';
import { isUnitField } from './heading-row.ts';
import type { JudgedColumn, JudgedTable, TableTexts } from './judged-table.ts';
import { chooseColumns } from './judging/choose-columns.ts';
import { correctByCells } from './judging/correct-by-cells.ts';
import { findMeasures } from './judging/find-measures.ts';
import { findAreas, markAreas } from './judging/mark-areas.ts';
import { markPlaces } from './judging/mark-places.ts';
import { markRevised } from './judging/mark-revised.ts';
import { markValues } from './judging/mark-values.ts';
import { nameColumns } from './judging/name-columns.ts';
import { settlePeriods } from './judging/settle-periods.ts';
import { settleTasks } from './judging/settle-tasks.ts';
import { settleWorks } from './judging/settle-works.ts';
import { splitShared } from './judging/split-shared.ts';
import { toTableKind } from './judging/table-kind.ts';
import { tellByCells } from './judging/tell-by-cells.ts';

/** What one stage makes of the columns as the stage before left them. */
type Stage = (columns: readonly JudgedColumn[], table: TableTexts) => readonly JudgedColumn[];

/** After the headings' own words: what their cells make of columns under one heading, of a wrong heading, and of none that is known. */
const stages: readonly Stage[] = [
  markRevised,
  settlePeriods,
  splitShared,
  settleTasks,
  correctByCells,
  markAreas,
  tellByCells,
  markPlaces,
  settleWorks,
  markValues,
];

/**
 * What a table is, by its headings and, where they do not tell, by what its cells look like. Importer, records and checks
 * ask this and nothing else.
 */
export function judgeTable(table: TableTexts, registry: ColumnRegistry): JudgedTable {
  const named: readonly JudgedColumn[] = nameColumns(table.headings, registry);
  const columns = stages.reduce((judged, stage) => stage(judged, table), named);
  const areas = findAreas(columns, table);
  return {
    kind: toTableKind(columns),
    columns,
    hasUnits: columns.some(({ field }) => isUnitField(field)),
    areas,
    measures: findMeasures(columns, areas),
    ...chooseColumns(columns, table),
  };
}
