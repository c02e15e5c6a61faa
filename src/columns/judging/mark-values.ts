import type { ColumnField } from '../column-field.ts';
import type { ColumnValue, JudgedColumn, TableTexts } from '../judged-table.ts';
import { parsePeriodEnd } from '../period-end.ts';
import { isOfNoYear, readValueHeading } from '../value-heading.ts';

/** What a column of values may mean by the words of its heading, before its year is asked. */
const mayHold: readonly (ColumnField | null)[] = [null, 'target', 'progress', 'text', 'milestone', 'percentage'];

/**
 * In a table whose rows are indicators of one place: which columns hold their values, of which year and kind. What is of
 * another year, or a growth beside the level, is neither the row's target nor its progress, and stands as printed beside them.
 */
export function markValues(columns: readonly JudgedColumn[], table: TableTexts): readonly JudgedColumn[] {
  const isOfIndicators = columns.some(({ field }) => field === 'indicator') && !columns.some(({ isPlace }) => isPlace);
  if (!isOfIndicators) return columns;
  const own = table.year ?? newestYear(columns);
  const marked: JudgedColumn[] = [];
  for (const column of columns) marked.push(markValue(column, marked.at(-1), own));
  return marked;
}

function markValue(column: JudgedColumn, left: JudgedColumn | undefined, own: number | null): JudgedColumn {
  const { heading, field, certainty } = column;
  if (heading === null || column.isShared || !mayHold.includes(field)) return column;
  if (field === 'milestone' && parsePeriodEnd(heading) === null) return column;
  if (field === 'percentage' && certainty === 'certain') return column;
  if (isOfNoYear(heading) && certainty !== 'certain') return { ...column, field: 'other' };
  const value = toValue(heading, left?.value ?? null, own);
  if (value === null) return column;
  return { ...column, value, field: toField(column, value, own), certainty: field === null ? 'likely' : certainty };
}

/** 增长% alone is that of the values in the column to its left. */
function toValue(heading: string, left: ColumnValue | null, own: number | null): ColumnValue | null {
  const read = readValueHeading(heading);
  if (read === null) return null;
  const { year, yearsBefore, kind, measure, unit } = read;
  const isOfLeft = kind === null && measure === 'growth' && year === null && yearsBefore === 0;
  if (isOfLeft) {
    const isBeside = left !== null && left.measure !== 'growth' && parsePeriodEnd(heading) === null;
    return isBeside ? { ...left, measure, unit: unit ?? '%' } : null;
  }
  if (kind === null) return null;
  const isOwn = year === null ? yearsBefore === 0 : year === own;
  // What is expected of the year itself may be its target, or how it will end.
  if (kind === 'estimate' && isOwn) return null;
  return { year, yearsBefore, kind, measure, unit, heading };
}

function toField({ field }: JudgedColumn, value: ColumnValue, own: number | null): ColumnField | null {
  const isOwn = value.year === null ? value.yearsBefore === 0 : value.year === own;
  if (!isOwn || value.measure === 'growth') return 'other';
  if (field === 'percentage') return value.kind === 'actual' ? 'progress' : 'target';
  return field ?? (value.kind === 'target' ? 'target' : 'progress');
}

/** Where nothing else tells the year of the document, it is the newest that a heading names. */
function newestYear(columns: readonly JudgedColumn[]): number | null {
  const years = columns.flatMap(({ heading }) => readValueHeading(heading ?? '')?.year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}
