import type { CheckedDocument } from '../checked-document.ts';
import { isProgressKind } from '../supersession/supersession.ts';
import { describePeriod, monthsOf, type Period, parsePeriod, toPeriod } from '../values/quantities/period.ts';

/** Words of a plan that ask for reports through the year. */
interface ReportDemand {
  readonly quote: string;
  readonly document: string;
  readonly anchor: string;
  /** In which months what is asked for ends. */
  readonly ends: readonly number[];
}

/** Reports of one account that are not held between those that are. */
export interface MissingReports {
  readonly missing: readonly Period[];
  readonly held: readonly Period[];
  /** What asks for them; null where only the others tell that they were made. */
  readonly demand: ReportDemand | null;
}

/** In months: what was made later than this is another report. */
const quarter = 3;
const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const frequencies: readonly (readonly [words: string, ends: readonly number[]])[] = [
  ['每个?季度?|按季度?', [3, 6, 9, 12]],
  ['每半年', [6, 12]],
  ['每个?月|按月|逐月', everyMonth],
];

/**
 * The reports that are due by the words of a plan, or stand between those of quarters, up to the newest that is held; null where
 * none is missing. What was not held may have been made all the same.
 */
export function findMissingReports(documents: readonly CheckedDocument[]): MissingReports | null {
  const held = readHeld(documents);
  const ends = new Set(held.map((period) => monthsOf(period)[1]));
  const newest = Math.max(0, ...ends);
  const demand = findDemand(documents);
  const due = demand?.ends ?? findBetween(ends);
  const missing = due
    .filter((end, nth) => end < newest && !isCovered(end, Math.min(due[nth + 1] ?? 12, end + quarter), held))
    .flatMap((end) => toPeriod([1, end]) ?? []);
  return missing.length === 0 ? null : { missing, held, demand };
}

/** `收录了一季度、前三季度的进展文件，没有收录上半年的。` */
export function describeMissing(
  { missing, held, demand }: MissingReports,
  titleOf: (document: string) => string,
): string {
  const names = (periods: readonly Period[]) => periods.map(describePeriod).join('、');
  const asked = demand === null ? '' : `《${titleOf(demand.document)}》写明“${demand.quote}”；`;
  return `${asked}收录了${names(held)}的进展文件，没有收录${names(missing)}的。没有收录，不等于没有报送或公布。`;
}

/** Whether a report tells of the year up to that month, or of more of it, and yet not as far as the next that is due. */
function isCovered(end: number, next: number, held: readonly Period[]): boolean {
  return held.some((period) => {
    const [from, to] = monthsOf(period);
    return to === end || (from === 1 && to > end && to < next);
  });
}

/** The periods that reports tell of, by document or by column, as the year goes, each once. */
function readHeld(documents: readonly CheckedDocument[]): Period[] {
  const periods = documents
    .filter(({ source, rows }) => isProgressKind(source.matter) && rows.length > 0)
    .flatMap(({ source, rows }) => [
      ...(source.matter.period === undefined ? [] : [source.matter.period]),
      ...rows.flatMap(({ progressByPeriod }) => progressByPeriod.flatMap(({ period }) => parsePeriod(period) ?? [])),
    ]);
  const byEnd = new Map(periods.map((period) => [monthsOf(period)[1], period]));
  return [...byEnd].sort(([a], [b]) => a - b).map(([, period]) => period);
}

/** A quarter's end between two others of a year that was told by quarters. */
function findBetween(ends: ReadonlySet<number>): number[] {
  const isByQuarters = ends.has(3) || ends.has(9);
  return isByQuarters ? [6, 9].filter((end) => ends.has(end - 3) && ends.has(end + 3)) : [];
}

function findDemand(documents: readonly CheckedDocument[]): ReportDemand | null {
  for (const { source, outline } of documents) {
    if (isProgressKind(source.matter) || source.matter.kind === 'news') continue;
    for (const block of outline) {
      const found = block.type === 'paragraph' ? readDemand(block.text) : null;
      if (found !== null) return { ...found, document: source.matter.id, anchor: block.anchor };
    }
  }
  return null;
}

function readDemand(text: string): Pick<ReportDemand, 'quote' | 'ends'> | null {
  for (const [words, ends] of frequencies) {
    const form = new RegExp(
      `[^。；]*(?:${words})[^。；]{0,40}(?:报送|上报|报告|通报|公布|公开|汇总|反馈)[^。；]*`,
      'u',
    );
    const quote = form.exec(text)?.[0].trim();
    if (quote !== undefined && /进展|进度|完成情况|落实情况|推进情况|工作情况/u.test(quote)) return { quote, ends };
  }
  return null;
}
