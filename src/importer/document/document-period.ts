import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { type Period, parsePeriod } from '../../records/values/quantities/period.ts';

/** Lines longer than this speak of more than the document's own period. */
const longest = 60;

/** What a report on progress says of its time. */
interface PeriodEvidence {
  readonly title: string;
  /** The first lines. */
  readonly lines: readonly string[];
  readonly year: number | null;
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
export function readPeriod({ title, lines, year, dates, line }: PeriodEvidence, file: VFile): Period {
  const stated = [title, ...lines.filter((text) => text.length <= longest)].map(parsePeriod);
  const found = stated.find((period) => period !== null);
  if (found !== undefined && found !== null) return found;
  const isOver = dates.every((date) => Number(date.slice(0, 4)) !== year || date.slice(5, 7) === '12');
  if (year !== null && title.includes(`${year}年`) && isOver) return 'year';
  doubt(
    file,
    'unknown-period',
    '没有写明进展统计到什么时候，暂记为全年（year）。请核对 front matter 的 period：H1 上半年，Q1-Q3 前三季度，M10 10 月，M1-M10 1 至 10 月',
    { line },
  );
  return 'year';
}
