import type { CheckedDocument } from '../checked-document.ts';
import type { FindingRecord, TaskRecord } from '../model.ts';
import { toPrintedItem } from '../printed-item.ts';
import type { Supersession } from '../supersession/supersession.ts';
import { toFindingAddress } from './finding-pages.ts';
import { findingRules } from './finding-rules.ts';

/** One finding for an account whose tasks nothing was reported on, not one for each task. */
export function findNotReported(
  tasks: readonly TaskRecord[],
  documents: readonly CheckedDocument[],
  supersession: Supersession,
): FindingRecord[] {
  const accounts = Map.groupBy(documents, ({ source }) => source.matter.account);
  return [...accounts].flatMap(([account, own]): FindingRecord[] => {
    const plans = own.filter(
      ({ source, rows }) =>
        source.matter.kind === 'task-breakdown' || (source.matter.kind === 'notice' && rows.length > 0),
    );
    const standing = plans.filter(({ source }) => supersession.replacedBy(source.matter.id) === null);
    const [plan] = standing;
    if (plan === undefined || own.some(({ rows }) => rows.some(({ progress }) => progress !== null))) return [];
    const { district, year } = plan.source.matter;
    return [
      {
        ...toFindingAddress('not-reported', account),
        kind: 'not-reported',
        outcome: null,
        district,
        year,
        departments: [],
        task: null,
        statement: describeUnreported(tasks, plans, supersession),
        rule: findingRules['not-reported'],
        quotations: standing.map(({ source: { matter } }) => ({
          quote: matter.title,
          document: matter.id,
          anchor: '',
        })),
        indicator: null,
      },
    ];
  });
}

/** How many tasks the plans of an account state that stand: printed items, and rows where an item has several. */
function describeUnreported(
  tasks: readonly TaskRecord[],
  plans: readonly CheckedDocument[],
  supersession: Supersession,
): string {
  const byId = new Map(plans.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)));
  const standing = tasks.filter((task) => task.dropped === null && !isReplaced(task, supersession));
  const stated = standing.flatMap((task) => task.rows.flatMap((id) => byId.get(id) ?? []).slice(0, 1));
  const items = new Set(stated.map(toPrintedItem)).size;
  return `${items} 项${items < stated.length ? `、${stated.length} 行` : ''}任务没有收录进展情况。`;
}

/** What may stand in other words in the document that took the place of its own is counted there. */
function isReplaced({ rows, unsettled }: TaskRecord, { replacedBy, isReport }: Supersession): boolean {
  const promising = rows.map((row) => row.slice(0, row.lastIndexOf('/'))).filter((document) => !isReport(document));
  return unsettled.length > 0 && promising.every((document) => replacedBy(document) !== null);
}
