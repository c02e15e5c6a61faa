import type { DistrictRecord, Observation } from '../../records/model.ts';
import { indicatorText, measureNames } from './indicator-text.ts';
import { toLinearScale } from './linear-scale.ts';

/** Targets and outcomes of one year on one scale, one line per district; places are percentages of the width. */
export interface IndicatorChart {
  readonly title: string;
  readonly ticks: readonly { readonly text: string; readonly x: number }[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly district: string;
  /** A range has two ends, any other target one. */
  readonly targets: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  readonly outcomes: readonly { readonly x: number; readonly text: string }[];
}

/** Fewer values than this say more in the table. */
const leastValues = 3;
/** Room at both ends of the scale, in percent. */
const margin = 3;

/** The charts of one indicator and year: one for each measure and unit that at least two districts share. */
export function toIndicatorCharts(
  name: string,
  year: number,
  observations: readonly Observation[],
  districts: readonly DistrictRecord[],
): IndicatorChart[] {
  const drawable = observations.filter(({ value, period }) => value !== null && period === 'year');
  const groups = Map.groupBy(drawable, ({ measure, unit }) => `${measure} ${toCommonUnit(unit)}`);
  return [...groups.values()]
    .filter((group) => group.length >= leastValues && new Set(group.map(({ district }) => district)).size > 1)
    .map((group) => toChart(name, year, group, districts));
}

function toChart(
  name: string,
  year: number,
  group: readonly Observation[],
  districts: readonly DistrictRecord[],
): IndicatorChart {
  const scale = toLinearScale(group.flatMap(({ value, upper }) => [value ?? 0, upper ?? value ?? 0]));
  const place = (value: number) => margin + (scale.toPercent(value) * (100 - 2 * margin)) / 100;
  const byDistrict = Map.groupBy(group, (observation) => observation.district);
  const rows = districts.flatMap((district): ChartRow[] => {
    const own = byDistrict.get(district.id) ?? [];
    if (own.length === 0) return [];
    const targets = own.filter(({ kind }) => kind === 'target');
    return [
      {
        district: district.name,
        targets: targets.map(({ value, upper, asPrinted }) => ({
          from: place(value ?? 0),
          to: place(upper ?? value ?? 0),
          text: asPrinted,
        })),
        outcomes: own
          .filter(({ kind }) => kind !== 'target')
          .map(({ value, asPrinted }) => ({ x: place(value ?? 0), text: asPrinted })),
      },
    ];
  });
  const first = group[0];
  const unit = toCommonUnit(first?.unit ?? null);
  return {
    title: indicatorText.chart(name, year, measureNames[first?.measure ?? 'level'], unit),
    ticks: scale.ticks.map((tick) => ({ text: String(tick), x: place(tick) })),
    rows,
  };
}

/** 亿元 is 亿元人民币. */
function toCommonUnit(unit: string | null): string {
  return (unit ?? '').replace(/人民币$/u, '').replace('％', '%');
}
