import { parsePeriodEnd } from '../columns/period-end.ts';
import { isShareOfMoney } from '../columns/share-of-money.ts';
import type { RowRecord, TaskReport } from './model.ts';
import { nothingReported } from './nothing-reported.ts';
import type { Registries } from './registry/registries.ts';
import type { FrontMatter } from './source/front-matter.ts';
import { toCompletions } from './task-completions.ts';
import { toTaskFigures } from './task-figures.ts';
import { lastDayOf, parsePeriod, toDatedPeriod } from './values/quantities/period.ts';
import type { StateWords } from './values/statements/state-words.ts';
import { readRowStatus, readStatus } from './values/statements/status.ts';
import { toLikeness } from './values/text-likeness.ts';

type Matter = Pick<FrontMatter, 'year' | 'period' | 'dateIssued' | 'datePublished'>;
type Known = Pick<Registries, 'knownIndicator' | 'states'>;

/** A row that reports, and the row whose promise stood when it did. */
export interface ReportingRow {
  readonly row: RowRecord;
  readonly promise: RowRecord;
  readonly matter: Matter;
  /** The later document that corrects it. */
  readonly correctedBy: string | null;
}

/** Whether the row has a place for what became of its task. */
export function hasReport({ progress, statedStatus, percentage }: RowRecord): boolean {
  return progress !== null || statedStatus !== null || percentage !== null;
}

/** Whether it says anything there. */
export function isReported({ progress, statedStatus, percentage }: RowRecord): boolean {
  return (progress?.length ?? 0) > 0 || statedStatus !== null || percentage !== null;
}

/** What one row reports, period by period where its table has a column for each, the oldest first. */
export function toTaskReports(reporting: ReportingRow, known: Known): TaskReport[] {
  const { row } = reporting;
  const earlier = row.progressByPeriod.slice(0, -1).filter(({ paragraphs }) => paragraphs.length > 0);
  return [
    // Status and share of the row are of its newest column.
    ...earlier.map(({ period, paragraphs }) =>
      toReport({ ...reporting, row: { ...row, ...nothingReported, progress: paragraphs } }, period, known),
    ),
    toReport(reporting, row.progressByPeriod.at(-1)?.period ?? null, known),
  ];
}

function toReport(
  { row, promise, matter, correctedBy }: ReportingRow,
  column: string | null,
  known: Known,
): TaskReport {
  const { status, quote } = toStatus(row, known.states);
  const period = (column === null ? null : parsePeriod(column)) ?? matter.period ?? null;
  return {
    row: row.id,
    column,
    period: period === null ? null : toDatedPeriod(matter.year, period),
    asOf: toAsOf(column, matter),
    progress: row.progress ?? [],
    status,
    statusQuote: quote,
    completion: toCompletions(row, known.states),
    figures: toTaskFigures(promise, row, matter.year, known.knownIndicator),
    correctedBy,
  };
}

/** The status that a row says, and the words that it rests on. */
export function toStatus(row: RowRecord | undefined, states: StateWords) {
  if (row === undefined) return readStatus(null, states);
  const isShareOfTask = row.percentage !== null && !isShareOfMoney(row.percentage.heading);
  return readRowStatus(
    { ...row, isShareOfTask },
    states,
    (words) => toLikeness(words, row.text),
    `${row.name ?? ''}${row.text}`,
  );
}

/**
 * The last day of the period that the column names, else of that of its document. A report on the year may have been written
 * at any time of it, or not have said its period at all, unless it was made in the year after.
 */
function toAsOf(column: string | null, { year, period, dateIssued, datePublished }: Matter): string | null {
  const month = parsePeriodEnd(column ?? '');
  if (month !== null) return lastDayOf(year, `M${month}`);
  const isOver = [dateIssued, datePublished].some((date) => date !== undefined && Number(date.slice(0, 4)) > year);
  return period === undefined || (period === 'year' && !isOver) ? null : lastDayOf(year, period);
}
