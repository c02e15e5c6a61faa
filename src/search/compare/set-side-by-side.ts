import type {
  Comparable,
  ComparedRecords,
  ComparedTask,
  ComparedValue,
  CompareIndex,
  CompareKind,
} from '../../search-index/compare-format.ts';
import type { CompareChoice } from './compare-choice.ts';

/** Things side by side: a column each, and a row for each indicator or topic of which any of them says something. */
export interface SideBySide {
  readonly columns: readonly Comparable[];
  readonly rows: readonly ComparedRow[];
}

/** One indicator or topic. */
export interface ComparedRow {
  /** The id of the topic; null for an indicator. */
  readonly topic: string | null;
  readonly name: string;
  readonly url: string | null;
  /** One for each column. */
  readonly cells: readonly ComparedCell[];
}

/** What a column says of it; both are empty where it says nothing. */
export interface ComparedCell {
  readonly values: readonly ComparedValue[];
  readonly tasks: readonly ComparedTask[];
}

/**
 * What a choice sets side by side. Ids that nothing has any more are left out; rows of which more columns say something
 * come first, otherwise they stand in the ledger's order.
 * @param otherTopic The name for tasks without a topic.
 */
export function setSideBySide(
  index: CompareIndex,
  records: ComparedRecords,
  { by, of, about }: CompareChoice,
  otherTopic: string,
): SideBySide {
  const columns = chosenThings(index, { by, of });
  const rows =
    about === 'indicators'
      ? indicatorRows(index, records, by, columns)
      : topicRows(index, records, by, columns, otherTopic);
  const told = rows
    .filter(({ topic }) => !about.startsWith('topic:') || about === `topic:${topic}`)
    .filter(({ cells }) => cells.some(isTold));
  return { columns, rows: told.toSorted((a, b) => countTold(b) - countTold(a)) };
}

/** The columns of a choice, as far as there are such things. */
export function chosenThings({ things }: CompareIndex, { by, of }: Pick<CompareChoice, 'by' | 'of'>): Comparable[] {
  return of.flatMap((id) => things[by].find((thing) => thing.id === id) ?? []);
}

/** What several documents say, in the ledger's order; a task of which more than one has a row, once. */
export function joinRecords(parts: readonly ComparedRecords[]): ComparedRecords {
  return {
    values: inOrder(parts.flatMap(({ values }) => values)),
    tasks: inOrder(parts.flatMap(({ tasks }) => tasks)),
  };
}

function inOrder<Entry extends { readonly nth: number }>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.nth, entry])).values()].sort((a, b) => a.nth - b.nth);
}

function indicatorRows(
  index: CompareIndex,
  records: ComparedRecords,
  by: CompareKind,
  columns: readonly Comparable[],
): ComparedRow[] {
  const values = Map.groupBy(records.values, ({ indicator }) => indicator);
  return index.indicators.map(({ id, name, url }) => ({
    topic: null,
    name,
    url,
    cells: columns.map((column) => ({
      values: (values.get(id) ?? []).filter((value) => by !== 'department' && value[by] === column.id),
      tasks: [],
    })),
  }));
}

function topicRows(
  index: CompareIndex,
  records: ComparedRecords,
  by: CompareKind,
  columns: readonly Comparable[],
  otherTopic: string,
): ComparedRow[] {
  const own = columns.map(({ id }) => records.tasks.filter((task) => [task[by]].flat().includes(id)));
  return [...index.topics, { id: '', name: otherTopic, url: null }].map(({ id, name, url }) => ({
    topic: id,
    name,
    url,
    cells: own.map((tasks) => ({
      values: [],
      tasks: tasks.filter(({ topics }) => (id === '' ? topics.length === 0 : topics.includes(id))),
    })),
  }));
}

function isTold({ values, tasks }: ComparedCell): boolean {
  return values.length > 0 || tasks.length > 0;
}

function countTold({ cells }: ComparedRow): number {
  return cells.filter(isTold).length;
}

/** How many tasks have each state, by its name, in the order in which the states are met. */
export function countByState(tasks: readonly ComparedTask[]): readonly (readonly [stateName: string, count: number])[] {
  return [...Map.groupBy(tasks, ({ stateName }) => stateName)].map(([name, own]) => [name, own.length]);
}
