import type { Observation } from '../../records/model.ts';
import { comparePeriods, describePeriod } from '../../records/values/quantities/period.ts';
import { uniqueNames } from '../../records/values/unique-names.ts';
import { anchorUrl } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { notStated } from '../frame/record-names.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { observationKindNames, printedTableText } from './indicator-text.ts';

/** One year's figures of a district: one row per indicator, one column per kind and period. */
export interface IndicatorTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly anchor: string;
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
export function indicatorTables(index: LedgerIndex, observations: readonly Observation[]): IndicatorTable[] {
  const years = [...new Set(observations.map((observation) => observation.year))].sort((a, b) => b - a);
  const byYear = Map.groupBy(observations, ({ year }) => year);
  return years.map((year) => toTable(index, year, byYear.get(year) ?? []));
}

interface TableRow {
  readonly anchor: string;
  readonly name: string;
  readonly unit: string | null;
  readonly cells: Map<string, IndicatorCell>;
}

function toTable(index: LedgerIndex, year: number, observations: readonly Observation[]): IndicatorTable {
  const columns = [...new Set(observations.toSorted(compareColumns).map(columnOf))];
  const indicators = new Map<string, TableRow>();
  const unique = uniqueNames();
  const rowKey = rowChooser();
  for (const observation of observations) {
    const key = rowKey(observation);
    const row = indicators.get(key) ?? toRow(observation, unique);
    indicators.set(key, row);
    row.cells.set(columnOf(observation), toCell(index, observation));
  }
  return {
    title: printedTableText.indicatorsOf(year),
    columns,
    rows: [...indicators.values()].map(({ anchor, name, unit, cells }) => ({
      anchor,
      name,
      unit,
      cells: columns.map((column) => cells.get(column) ?? null),
    })),
  };
}

/** A row's anchor goes by the indicator, and by the nth row of it where there are several. */
function toRow({ indicator, year, name, unit }: Observation, unique: (wanted: string) => string): TableRow {
  return { anchor: unique(toAnchor('figure', year, indicator)), name, unit, cells: new Map() };
}

/** A second figure for the same indicator and column gets a row of its own: none may hide another. */
function rowChooser(): (observation: Observation) => string {
  const counts = new Map<string, number>();
  return (observation) => {
    const row = `${observation.indicator} ${observation.unit}`;
    const cell = `${row} ${columnOf(observation)}`;
    const count = counts.get(cell) ?? 0;
    counts.set(cell, count + 1);
    return `${row} ${count}`;
  };
}

function toCell(index: LedgerIndex, observation: Observation): IndicatorCell {
  const document = index.documents.get(observation.document);
  return {
    text: observation.asPrinted || notStated,
    url: document ? anchorUrl(document, observation.anchor) : null,
    inherited: observation.inherited,
  };
}

function columnOf(observation: Observation): string {
  return `${describePeriod(observation.period)}${observationKindNames[observation.kind]}`;
}

const kindOrder = Object.keys(observationKindNames);

function compareColumns(a: Observation, b: Observation): number {
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || comparePeriods(a.period, b.period);
}
