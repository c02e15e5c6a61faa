import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { tellsProgress } from '../../records/values/assignments/progress-label.ts';
import { type Period, parsePeriod } from '../../records/values/quantities/period.ts';

/** Lines longer than this speak of more than the document's own period. */
const longest = 60;

const asOfDay = /截[至止](?:到)?(?:\d{4}年)?\d{1,2}月\d{1,2}日/u;

const findDay = (text: string): string | null => asOfDay.exec(text.replace(/\s+/gu, ''))?.[0] ?? null;

/** What a report on progress says of its time. */
interface PeriodEvidence {
  readonly title: string;
  /** The first lines. */
  readonly lines: readonly string[];
  readonly year: number | null;
  /** It tells of the year before the one that it was made in. */
  readonly isOfLastYear: boolean;
  /** When it was signed or published, as ISO dates. */
  readonly dates: readonly string[];
  /** Where it begins. */
  readonly line: number;
}

/**
 * The part of the year that a report on progress covers: what its title says, or else a short line at its beginning; the
 * whole year where the title names that alone, unless the report was made before it ended.
 * Doubt: `unknown-period` where nothing tells; the whole year then.
 */
export function readPeriod({ title, lines, year, isOfLastYear, dates, line }: PeriodEvidence, file: VFile): Period {
  const told = [title, ...lines.filter((text) => text.length <= longest && !tellsProgress(text))];
  // What is printed first decides, even where it is a day that no period ends with.
  const first = told.find((text) => parsePeriod(text) !== null || findDay(text) !== null);
  const known = first === undefined ? null : parsePeriod(first);
  if (known !== null) return known;
  const isOver = dates.every((date) => Number(date.slice(0, 4)) !== year || date.slice(5, 7) === '12');
  if (first === undefined && year !== null && (title.includes(`${year}年`) || isOfLastYear) && isOver) return 'year';
  const day = first === undefined ? null : findDay(first);
  const found = day === null ? '没有写明进展统计到什么时候' : `写明“${day}”，不是月末，记不到月`;
  doubt(
    file,
    'unknown-period',
    `${found}，暂记为全年（year）。请核对 front matter 的 period：H1 上半年，Q1-Q3 前三季度，M10 10 月，M1-M10 1 至 10 月`,
    { line },
  );
  return 'year';
}
