import type { Verdict, VerdictGroup } from '../../records/model.ts';
import {
  type CountedNumber,
  type CountedOnly,
  type CountedText,
  counted,
  joinCounted,
  toCount,
} from '../frame/counted.ts';
import { verdictGroupNames } from './indicator-text.ts';

/** How many verdicts are of each group, all four of them, in the order of reading. */
export interface VerdictCount {
  readonly group: VerdictGroup;
  readonly name: string;
  readonly count: CountedNumber;
}

const groups = Object.keys(verdictGroupNames) as VerdictGroup[];

/**
 * Counts verdicts by group; what is none is counted too.
 * @param only What these targets have and no others.
 */
export function tallyVerdicts(verdicts: readonly Pick<Verdict, 'group'>[], only: CountedOnly): VerdictCount[] {
  return groups.map((group) => ({
    group,
    name: verdictGroupNames[group],
    count: toCount(verdicts.filter((verdict) => verdict.group === group).length, 'targets', { ...only, group }),
  }));
}

/** 达到 6，未达到 3，没有收录结果 9; what is none is left out. */
export function describeVerdicts(verdicts: readonly Pick<Verdict, 'group'>[], only: CountedOnly): CountedText {
  return joinCounts(tallyVerdicts(verdicts, only));
}

/** The counts in one line behind what they are of; what is none is left out. */
export function toTallyLine(title: CountedText, counts: readonly VerdictCount[]): CountedText {
  return counted`${title}：${joinCounts(counts)}`;
}

function joinCounts(counts: readonly VerdictCount[]): CountedText {
  const told = counts.filter(({ count }) => count.value > 0).map(({ name, count }) => counted`${name} ${count}`);
  return joinCounted(told, '，');
}
