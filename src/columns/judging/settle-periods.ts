import { isPeriodAlone } from '../heading-words.ts';
import type { JudgedColumn, TableTexts } from '../judged-table.ts';
import { parsePeriodEnd } from '../period-end.ts';

/**
 * 三季度 beside 推进情况: where one heading says what became of the task, and of no period, a period alone says what is to be done in
 * it. Its cells are words; figures by month add up to what the other column tells.
 */
export function settlePeriods(columns: readonly JudgedColumn[], { textsOf }: TableTexts): readonly JudgedColumn[] {
  if (!columns.some(tellsOutcome)) return columns;
  return columns.map((column, index) =>
    isPlanned(column) && textsOf(index).some(isWorded) ? { ...column, field: 'milestone' } : column,
  );
}

function tellsOutcome({ field, heading }: JudgedColumn): boolean {
  const plain = heading?.replace(/\s+/gu, '') ?? '';
  return field === 'progress' && /情况|进展/u.test(plain) && !/累计/u.test(plain) && parsePeriodEnd(plain) === null;
}

function isPlanned({ field, heading, certainty }: JudgedColumn): boolean {
  return field === 'progress' && certainty !== 'certain' && heading !== null && isPeriodAlone(heading);
}

/** No figure, share or state alone. */
function isWorded(text: string): boolean {
  return text.replace(/[^\p{Script=Han}]/gu, '').length >= shortest;
}

const shortest = 6;
