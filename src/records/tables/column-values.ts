import type { ColumnValue, JudgedColumn, JudgedTable } from '../../columns/judged-table.ts';
import { parsePeriodEnd } from '../../columns/period-end.ts';
import type { Observation } from '../model.ts';
import type { Registry } from '../registry/registry.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import { parsePeriod } from '../values/quantities/period.ts';
import { findColumnPlace, isValue } from './read-table.ts';

type Matter = FrontMatter;

/** A column of values: whose they are, of which year or part of it, and whether they are to be reached or were. */
export interface ValueColumn extends Pick<Observation, 'district' | 'year' | 'period' | 'kind'> {
  readonly column: number;
  /** What its heading tells beside that; null where it says no more. */
  readonly value: ColumnValue | null;
}

/** The columns of a table that hold values of the indicators that its rows name. */
export function toValueColumns({ kind, columns }: JudgedTable, matter: Matter, registry: Registry): ValueColumn[] {
  // A report on progress says what was reached, any other document what is to be reached.
  const usual = matter.kind === 'progress-report' ? 'actual' : 'target';
  return columns.flatMap((judged, column): ValueColumn[] => {
    const base = { column, district: matter.district, year: matter.year, value: judged.value };
    if (kind === 'matrix') {
      const district = judged.isPlace ? findColumnPlace(registry, judged.heading ?? '', matter.district) : null;
      return district === null ? [] : [{ ...base, district, kind: usual, period: matter.period ?? 'year' }];
    }
    if (!isValue(kind, judged)) return [];
    if (judged.value !== null) return [{ ...base, ...toTime(judged.value, matter) }];
    if (judged.field !== 'progress') return [{ ...base, kind: 'target', period: 'year' }];
    return [{ ...base, kind: 'actual', period: toPeriod(judged, matter) }];
  });
}

/** The year and its part: 上年同期 is the part that the document tells of, and 2021年完成 without more a whole year that is over. */
function toTime(value: ColumnValue, matter: Matter): Pick<ValueColumn, 'year' | 'period' | 'kind'> {
  const { kind, heading } = value;
  const year = value.year ?? matter.year - value.yearsBefore;
  const isOfPart = kind === 'actual' && (year === matter.year || /同期/u.test(heading));
  return { year, kind, period: parsePeriod(heading) ?? (isOfPart ? (matter.period ?? 'year') : 'year') };
}

const periods: Readonly<Record<number, Observation['period']>> = { 3: 'Q1', 6: 'H1', 9: 'Q1-Q3', 12: 'year' };

/** The period of an outcome: the one that its column's heading names, else that of the document. */
function toPeriod({ heading }: JudgedColumn, matter: Matter): Observation['period'] {
  return periods[parsePeriodEnd(heading ?? '') ?? 0] ?? matter.period ?? 'year';
}
