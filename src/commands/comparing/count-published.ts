import { verdictGroupNames } from '../../views/indicator/indicator-text.ts';
import { stateNames, taskState } from '../../views/task/task-state.ts';
import type { ComparedSide } from './compared-side.ts';
import type { ChangedCount } from './published-change.ts';

/** How many there are of everything that is published, where the two sides differ. */
export function compareCounts(before: ComparedSide, after: ComparedSide): ChangedCount[] {
  const [was, is] = [countPublished(before), countPublished(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((title): ChangedCount[] => {
    const [old = 0, now = 0] = [was.get(title), is.get(title)];
    return old === now ? [] : [{ title, before: old, after: now }];
  });
}

function countPublished({ ledger, index, addresses }: ComparedSide): Map<string, number> {
  const states = ledger.tasks.map((task) => `状态：${stateNames[taskState(index, task)]}`);
  const verdicts = ledger.verdicts.map(({ group }) => `判断：${verdictGroupNames[group]}`);
  return new Map([
    ['文件', ledger.documents.length],
    ['行', ledger.rows.length],
    ['任务', ledger.tasks.length],
    ['部门', ledger.departments.length],
    ['指标数值', ledger.observations.length],
    ['名词', ledger.terms.length],
    ['核对发现', ledger.findings.length],
    ['变更记录', ledger.changes.length],
    ['网址', addresses.current.length],
    ...countEach(verdicts),
    ...countEach(states),
  ]);
}

function countEach(names: readonly string[]): [name: string, count: number][] {
  return [...Map.groupBy(names, (name) => name)].map(([name, group]) => [name, group.length]);
}
