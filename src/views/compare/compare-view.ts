import type { Ledger, Observation, TaskRecord } from '../../records/model.ts';
import {
  type ComparedTask,
  type ComparedValue,
  type CompareIndex,
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

/** Everything that can be set side by side, for the program of the page of comparisons. */
export function compareIndex(ledger: Ledger): CompareIndex {
  const index = indexLedger(ledger);
  const departmentNames = labelDepartments(ledger);
  const heldDistricts = new Set(ledger.documents.filter(({ kind }) => kind !== 'news').map(({ district }) => district));
  return {
    things: {
      district: ledger.districts
        .filter(({ id }) => heldDistricts.has(id) || index.observationsByDistrict.has(id))
        .map(({ id, name, url }) => ({ id, name, url, isHeld: heldDistricts.has(id) })),
      department: ledger.departments
        .filter(({ id }) => index.rowsByDepartment.has(id))
        .map(({ id, url }) => ({ id, name: departmentNames.get(id) ?? id, url, isHeld: true })),
      year: index.yearsHeld.map((year) => ({
        id: String(year),
        name: indicatorText.year(year),
        url: null,
        isHeld: true,
      })),
      document: ledger.documents.map(({ id, title, url }) => ({ id, name: title, url, isHeld: true })),
    },
    indicators: ledger.indicators.map(({ id, name, url }) => ({ id, name, url })),
    topics: ledger.topics.map(({ id, name, url }) => ({ id, name, url })),
    values: ledger.observations.toSorted(byYear).flatMap((observation) => toComparedValue(index, observation)),
    tasks: ledger.tasks.map((task) => toComparedTask(index, task)),
  };
}

/** The targets of a year before its outcomes. */
function byYear(a: Observation, b: Observation): number {
  return a.year - b.year || Number(a.kind !== 'target') - Number(b.kind !== 'target');
}

function toComparedValue(index: LedgerIndex, observation: Observation): ComparedValue[] {
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

function toComparedTask(index: LedgerIndex, task: TaskRecord): ComparedTask {
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
export function compareExamples({ things, values, tasks }: CompareIndex): readonly Link[] {
  return compareKinds.flatMap((kind) => {
    const told =
      kind === 'department' ? tasks.flatMap(({ department }) => department) : values.map((value) => value[kind]);
    const counts = new Map([...Map.groupBy(told, (id) => id)].map(([id, own]) => [id, own.length]));
    const [first, second] = things[kind].toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
    if (first === undefined || second === undefined) return [];
    return [{ name: `${first.name}与${second.name}`, url: toCompareUrl(kind, first.id, second.id) }];
  });
}
