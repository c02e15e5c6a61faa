import type { DeclaredBy, Outcome } from '../tables/outcome.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { statesTasks } from '../tables/table-rows.ts';
import type { ReadItem } from './read-items.ts';

/** How many printed rows or items there are, and what became of them; the parts make up `printed`. */
export interface Count {
  readonly printed: number;
  /** Rows of the ledger: tasks, promises. */
  readonly tasks: number;
  /** Rows that give values of an indicator and no task, and entries of a glossary. */
  readonly others: number;
  readonly declared: ReadonlyMap<DeclaredBy, number>;
  readonly doubts: number;
}

/** The account of what was read: of one document, or of several together. */
export interface Tally {
  readonly tables: number;
  readonly rows: Count;
  readonly items: Count;
}

/** What became of everything that a document prints as a row or an item. */
export function toTally(tables: readonly ReadTable[], items: readonly ReadItem[]): Tally {
  const rows = tables.map(({ judged, rows: own }) => {
    return toCount(own.map(({ outcome }) => ({ outcome, isTask: statesTasks(judged) })));
  });
  return {
    tables: tables.length,
    rows: sum(rows),
    items: toCount(items.map(({ block, outcome }) => ({ outcome, isTask: 'lead' in block && block.lead !== null }))),
  };
}

/** Several documents' tallies as one. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  return {
    tables: tallies.reduce((total, { tables }) => total + tables, 0),
    rows: sum(tallies.map(({ rows }) => rows)),
    items: sum(tallies.map(({ items }) => items)),
  };
}

function toCount(read: readonly { readonly outcome: Outcome; readonly isTask: boolean }[]): Count {
  const declared = new Map<DeclaredBy, number>();
  for (const { outcome } of read) {
    if (outcome.type === 'declared') declared.set(outcome.by, (declared.get(outcome.by) ?? 0) + 1);
  }
  const records = read.filter(({ outcome }) => outcome.type === 'record');
  const tasks = records.filter(({ isTask }) => isTask).length;
  return {
    printed: read.length,
    tasks,
    others: records.length - tasks,
    declared,
    doubts: read.filter(({ outcome }) => outcome.type === 'doubt').length,
  };
}

function sum(counts: readonly Count[]): Count {
  const total = (of: (count: Count) => number) => counts.reduce((all, count) => all + of(count), 0);
  const declared = new Map<DeclaredBy, number>();
  for (const [by, count] of counts.flatMap((each) => [...each.declared])) {
    declared.set(by, (declared.get(by) ?? 0) + count);
  }
  return {
    printed: total(({ printed }) => printed),
    tasks: total(({ tasks }) => tasks),
    others: total(({ others }) => others),
    declared,
    doubts: total(({ doubts }) => doubts),
  };
}
