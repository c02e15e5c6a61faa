import type { Ledger, TaskRecord, UnitRole } from '../../records/model.ts';
import type { ListIndex } from '../../search-index/list-format.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { taskFacets } from '../task/task-facets.ts';
import { type IndexedLine, toListIndex } from './list-index.ts';

/** A line of tasks, and in which role the page lists it where that is what the page is about. */
export interface ListedTask {
  readonly url: string;
  readonly role?: UnitRole;
}

/**
 * What a list of tasks tells its program.
 * @param lines All lines of the page, in their order.
 */
export function taskListIndex(ledger: Ledger, lines: readonly ListedTask[], scope: ListIndex['scope']): ListIndex {
  const index = indexLedger(ledger);
  const byUrl = tasksByUrl(ledger);
  const own = lines.map((line) => {
    const task = byUrl.get(line.url);
    if (task === undefined) throw new Error(line.url);
    return toLine(index, task, line.role);
  });
  const kinds = [...new Set(own.flatMap(({ facets }) => facets.kind ?? []))];
  return toListIndex(ledger, 'tasks', own, scope && [...scope, ...kinds.map((kind) => ['kind', kind] as const)]);
}

const known = new WeakMap<Ledger, ReadonlyMap<string, TaskRecord>>();

function tasksByUrl(ledger: Ledger): ReadonlyMap<string, TaskRecord> {
  const made = known.get(ledger) ?? new Map(ledger.tasks.map((task) => [task.url, task]));
  known.set(ledger, made);
  return made;
}

function toLine(index: LedgerIndex, task: TaskRecord, role: UnitRole | undefined): IndexedLine {
  const { id, figures, completion, differences, deadline, rows } = task;
  const findings = index.findingsByTask.get(id) ?? [];
  const differs = differences.length > 0 || findings.some(({ kind }) => kind === 'difference');
  const isDue = rows.some((row) => index.rows.get(row)?.deadline);
  const share = figures.find((figure) => figure.share !== null)?.share;
  return {
    id,
    facets: {
      ...taskFacets(index, task),
      ...(role === undefined ? {} : { role: [role] }),
      leader: toLeaders(index, task),
      figure: [figures.length > 0 ? 'compared' : 'none'],
      difference: [differs ? 'some' : 'none'],
      deadline: [isDue ? 'stated' : 'none'],
    },
    order: { deadline, share: share ?? completion.find(({ ofTheTask }) => ofTheTask)?.percent ?? null },
  };
}

/** The names that any of its rows prints. */
function toLeaders(index: LedgerIndex, { rows }: TaskRecord): string[] {
  return [...new Set(rows.flatMap((row) => index.rows.get(row)?.leaders.map(({ name }) => name) ?? []))];
}
