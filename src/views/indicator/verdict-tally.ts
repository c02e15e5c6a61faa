import type { Verdict, VerdictGroup } from '../../records/model.ts';
import { verdictGroupNames } from './indicator-text.ts';

/** How many verdicts are of each group, all four of them, in the order of reading. */
export interface VerdictCount {
  readonly group: VerdictGroup;
  readonly name: string;
  readonly count: number;
}

const groups = Object.keys(verdictGroupNames) as VerdictGroup[];

/** Counts verdicts by group; what is none is counted too. */
export function tallyVerdicts(verdicts: readonly Pick<Verdict, 'group'>[]): VerdictCount[] {
  return groups.map((group) => ({
    group,
    name: verdictGroupNames[group],
    count: verdicts.filter((verdict) => verdict.group === group).length,
  }));
}

/** 达到 6，未达到 3，不能比 3，没有收录结果 9. */
export function describeVerdicts(verdicts: readonly Pick<Verdict, 'group'>[]): string {
  return tallyVerdicts(verdicts)
    .map(({ name, count }) => `${name} ${count}`)
    .join('，');
}
