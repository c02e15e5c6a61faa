import type { FindingRecord, TaskDifference } from '../model.ts';

/** A difference in one sentence, with both wordings. */
export function describeDifference({ fromPlace, toPlace, field, kind, before, after, changes }: TaskDifference) {
  const parts = changes.map((change) => describeChange(field, change.before, change.after));
  const quotations: FindingRecord['quotations'] = [
    { quote: before, ...fromPlace },
    { quote: after, ...toPlace },
  ];
  return { outcome: kind, statement: `${parts.join('；')}。`, quotations };
}

function describeChange(field: string, before: string, after: string): string {
  if (field === 'lead') return `前一份文件中“${before}”列在首位，后一份文件由“${after}”牵头`;
  if (before === '') return `后一份文件多出“${after}”`;
  if (after === '') return `后一份文件没有“${before}”`;
  return `前一份文件作“${before}”，后一份文件作“${after}”`;
}
