import type { Ledger, Observation, TaskRecord } from '../../records/model.ts';
import {
  type Comparable,
  type ComparedRecords,
  type ComparedTask,
  type ComparedValue,
  type CompareIndex,
  type CompareKind,
  compareKinds,
} from '../../search-index/compare-format.ts';
import { labelDepartments } from '../department/department-label.ts';
import { namedBy } from '../department/department-partners.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { indicatorText } from '../indicator/indicator-text.ts';
import { toStatedValues } from '../indicator/stated-value.ts';
import { toTaskLine } from '../task/task-label.ts';
import { toCompareUrl } from './compare-url.ts';

const indexes = new WeakMap<Ledger, CompareIndex>();

/** Everything that can be set side by side, for the program of the page of comparisons. */
export function compareIndex(ledger: Ledger): CompareIndex {
  const known = indexes.get(ledger) ?? makeIndex(ledger);
  indexes.set(ledger, known);
  return known;
}

function makeIndex(ledger: Ledger): CompareIndex {
  const index = indexLedger(ledger);
  const { documents } = ledger;
  const departmentNames = labelDepartments(ledger);
  const heldDistricts = new Set(documents.filter(({ kind }) => kind !== 'news').map(({ district }) => district));
  const stating = statingDocuments(ledger);
  const toThing = (kind: CompareKind, { id, name, url }: Omit<Comparable, 'isHeld' | 'stating'>, isHeld = true) => {
    return { id, name, url, isHeld, stating: [...(stating[kind].get(id) ?? [])].sort((a, b) => a - b) };
  };
  return {
    things: {
      district: ledger.districts
        .filter(({ id }) => heldDistricts.has(id) || index.observationsByDistrict.has(id))
        .map((one) => toThing('district', one, heldDistricts.has(one.id))),
      department: ledger.departments
        .filter(({ id }) => index.rowsByDepartment.has(id))
        .map(({ id, url }) => toThing('department', { id, name: departmentNames.get(id) ?? id, url })),
      year: index.yearsHeld.map((year) =>
        toThing('year', { id: String(year), name: indicatorText.year(year), url: null }),
      ),
      document: documents.map(({ id, title, url }) => toThing('document', { id, name: title, url })),
    },
    indicators: ledger.indicators.map(({ id, name, url }) => ({ id, name, url })),
    topics: ledger.topics.map(({ id, name, url }) => ({ id, name, url })),
  };
}

/** By kind and id: the places of the documents that say something of it. */
function statingDocuments(ledger: Ledger): Readonly<Record<CompareKind, ReadonlyMap<string, ReadonlySet<number>>>> {
  const found = { district: new Map(), department: new Map(), year: new Map(), document: new Map() } as const;
  for (const [place, { id }] of ledger.documents.entries()) {
    const { values, tasks } = comparedRecords(ledger, id);
    for (const kind of compareKinds) {
      const own: ReadonlyMap<string, ReadonlySet<number>> = found[kind];
      for (const one of [
        ...values.flatMap((value) => (kind === 'department' ? [] : value[kind])),
        ...tasks.flatMap((task) => task[kind]),
      ]) {
        found[kind].set(one, new Set([...(own.get(one) ?? []), place]));
      }
    }
  }
  return found;
}

const records = new WeakMap<Ledger, ReadonlyMap<string, ComparedRecords>>();

/** What one document says, for the same program. */
export function comparedRecords(ledger: Ledger, document: string): ComparedRecords {
  const known = records.get(ledger) ?? makeRecords(ledger);
  records.set(ledger, known);
  return known.get(document) ?? { values: [], tasks: [] };
}

function makeRecords(ledger: Ledger): ReadonlyMap<string, ComparedRecords> {
  const index = indexLedger(ledger);
  const sorted = ledger.observations.toSorted(byYear).flatMap((observation) => toComparedValue(index, observation));
  const values = Map.groupBy(
    sorted.map((value, nth) => ({ ...value, nth })),
    ({ document }) => document,
  );
  const tasks = ledger.tasks.map((task, nth) => ({ ...toComparedTask(index, task), nth }));
  const byDocument = Map.groupBy(
    tasks.flatMap((task) => task.document.map((document) => ({ document, task }))),
    ({ document }) => document,
  );
  return new Map(
    ledger.documents.map(({ id }) => [
      id,
      { values: values.get(id) ?? [], tasks: (byDocument.get(id) ?? []).map(({ task }) => task) },
    ]),
  );
}

/** The targets of a year before its outcomes. */
function byYear(a: Observation, b: Observation): number {
  return a.year - b.year || Number(a.kind !== 'target') - Number(b.kind !== 'target');
}

function toComparedValue(index: LedgerIndex, observation: Observation): Omit<ComparedValue, 'nth'>[] {
  const { indicator, district, year, document, kind } = observation;
  return toStatedValues(index, [observation]).flatMap(({ text, notes, places }) =>
    places.map(({ quote, url }) => ({
      indicator,
      district,
      districtName: index.districts.get(district)?.name ?? district,
      year: String(year),
      document,
      what: kind === 'target' ? indicatorText.targets : indicatorText.outcomes,
      text,
      notes,
      quote,
      url: url ?? '',
    })),
  );
}

function toComparedTask(index: LedgerIndex, task: TaskRecord): Omit<ComparedTask, 'nth'> {
  const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
  const { url, place, name, text, state, stateName } = toTaskLine(index, task);
  return {
    url,
    district: task.district,
    year: String(task.year),
    document: [...new Set(rows.map(({ document }) => document))],
    department: [...namedBy(index, task)],
    topics: task.topics,
    place,
    name,
    text,
    state,
    stateName,
  };
}

/** Comparisons to begin with, one for each kind that has two things: those of which the documents say most. */
export function compareExamples(ledger: Ledger): readonly Link[] {
  const { things } = compareIndex(ledger);
  const told = ledger.documents.map(({ id }) => comparedRecords(ledger, id));
  return compareKinds.flatMap((kind) => {
    const ids = told.flatMap(({ values, tasks }) =>
      kind === 'department' ? tasks.flatMap(({ department }) => department) : values.map((value) => value[kind]),
    );
    const counts = new Map([...Map.groupBy(ids, (id) => id)].map(([id, own]) => [id, own.length]));
    const [first, second] = things[kind].toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
    if (first === undefined || second === undefined) return [];
    return [{ name: `${first.name}与${second.name}`, url: toCompareUrl(kind, first.id, second.id) }];
  });
}
