import type { Observation } from '../records/model.ts';
import { periodNames } from '../records/values/period-names.ts';
import type { AccountIndex } from './account-index.ts';
import { anchorUrl } from './document-facts.ts';
import { notStated, observationKindNames } from './interface-text.ts';
import { districtText } from './page-text.ts';

/** One year's figures of a district: one row per indicator, one column per kind and period. */
export interface IndicatorTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly unit: string | null;
    readonly cells: readonly (IndicatorCell | null)[];
  }[];
}

/** A figure as printed, and where. Null in a row: no document states it. */
export interface IndicatorCell {
  readonly text: string;
  readonly url: string | null;
  readonly inherited: boolean;
}

/** The figures of a district by year, the newest first; a document that says a thing twice keeps both. */
export function indicatorTables(index: AccountIndex, observations: readonly Observation[]): IndicatorTable[] {
  const years = [...new Set(observations.map((observation) => observation.year))].sort((a, b) => b - a);
  return years.map((year) =>
    toTable(
      index,
      year,
      observations.filter((observation) => observation.year === year),
    ),
  );
}

function toTable(index: AccountIndex, year: number, observations: readonly Observation[]): IndicatorTable {
  const columns = [...new Set(observations.map(columnOf))].sort(
    (a, b) => columnOrder.indexOf(a) - columnOrder.indexOf(b),
  );
  const indicators = new Map<string, { name: string; unit: string | null; cells: Map<string, IndicatorCell> }>();
  for (const observation of observations) {
    const key = rowKey(indicators, observation, columnOf(observation));
    const row = indicators.get(key) ?? { name: observation.name, unit: observation.unit, cells: new Map() };
    indicators.set(key, row);
    row.cells.set(columnOf(observation), toCell(index, observation));
  }
  return {
    title: districtText.indicatorsOf(year),
    columns,
    rows: [...indicators.values()].map(({ name, unit, cells }) => ({
      name,
      unit,
      cells: columns.map((column) => cells.get(column) ?? null),
    })),
  };
}

/** A second figure for the same indicator and column gets a row of its own: none may hide another. */
function rowKey(
  rows: ReadonlyMap<string, { readonly cells: ReadonlyMap<string, IndicatorCell> }>,
  observation: Observation,
  column: string,
): string {
  let key = `${observation.indicator} ${observation.unit}`;
  while (rows.get(key)?.cells.has(column)) key += '+';
  return key;
}

function toCell(index: AccountIndex, observation: Observation): IndicatorCell {
  const document = index.documents.get(observation.document);
  return {
    text: observation.asPrinted || notStated,
    url: document ? anchorUrl(document, observation.anchor) : null,
    inherited: observation.inherited,
  };
}

function columnOf(observation: Observation): string {
  return `${periodNames[observation.period]}${observationKindNames[observation.kind]}`;
}

const columnOrder = Object.values(observationKindNames).flatMap((kind) =>
  Object.values(periodNames).map((period) => `${period}${kind}`),
);
