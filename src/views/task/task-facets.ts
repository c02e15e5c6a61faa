import type { TaskRecord } from '../../records/model.ts';
import { findNaming } from '../../records/supersession/standing-rows.ts';
import type { FacetName } from '../../search-index/index-format.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { taskState } from './task-state.ts';

/** For each filter the values that a record has. */
export type Facets = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** The kind of result that a task is: one that states a target is not the page of an indicator. */
export function kindOfTask(kind: TaskRecord['kind']): string {
  return kind === 'indicator' ? 'target' : kind;
}

/** What a task can be found by, in lists and in the search alike. */
export function taskFacets(index: LedgerIndex, task: TaskRecord): Facets {
  const rows = task.rows.flatMap((id) => index.rows.get(id) ?? []);
  const named = findNaming(rows, task.former).flatMap((row) => row.units.flatMap(({ department }) => department ?? []));
  return {
    kind: [kindOfTask(task.kind)],
    year: [String(task.year)],
    district: [task.district],
    lead: task.leads,
    department: [...new Set(named)],
    topic: task.topics,
    document: [...new Set([...rows, ...task.mentions].map(({ document }) => document))],
    status: [taskState(index, task)],
  };
}
