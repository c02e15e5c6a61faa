import type { Observation, Verdict } from '../../records/model.ts';
import { toStatedAmount, toUnitText } from '../../records/values/quantities/stated-amount.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { indicatorText, measureNames } from './indicator-text.ts';
import { toLinearScale } from './linear-scale.ts';

/**
 * Targets and outcomes of one year on one scale, one line per district, and the targets of the year after it; places are
 * percentages of the width.
 */
export interface IndicatorChart {
  readonly title: string;
  readonly year: number;
  /** The year whose targets are drawn beside; null where no document sets any. */
  readonly nextYear: number | null;
  readonly unit: string;
  /** What the dots are called. */
  readonly outcomeName: string;
  readonly ticks: readonly { readonly text: string; readonly x: number }[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly district: string;
  readonly targets: readonly ChartMark[];
  readonly outcomes: readonly ChartMark[];
  /** From the outcome to the target that it misses. */
  readonly gap: { readonly from: number; readonly to: number; readonly text: string } | null;
  readonly next: readonly ChartMark[];
}

/** A value, drawn once however many documents state it: a range has two ends, any other value one. */
export interface ChartMark {
  readonly from: number;
  readonly to: number;
  /** The value, and the titles of the documents that state it. */
  readonly text: string;
}

/** Fewer values than this say more in the table. */
const leastValues = 3;
/** Room at both ends of the scale, in percent. */
const margin = 3;

/**
 * The charts of an indicator: one for each measure and unit, as they are stated, that at least two districts share, of the
 * newest year with an outcome, or else of the newest with a target.
 */
export function toIndicatorCharts(
  index: LedgerIndex,
  name: string,
  observations: readonly Observation[],
  verdicts: readonly Verdict[],
): IndicatorChart[] {
  const drawable = observations.filter(
    ({ value, period, supersededBy }) => value !== null && period === 'year' && supersededBy === null,
  );
  const scales = Map.groupBy(drawable, (observation) => `${observation.measure} ${toCommonUnit(observation)}`);
  return [...scales.values()].flatMap((values) => {
    const [drawn] = tellingYears(values);
    if (drawn === undefined) return [];
    const { year, own } = drawn;
    const next = values.filter((value) => value.year === year + 1 && value.kind === 'target');
    const missed = verdicts.filter((verdict) => verdict.year === year && verdict.result === 'not-met');
    return [toChart(index, name, year, { own, next, missed })];
  });
}

/** The years with enough to draw: those with an outcome first, the newest first. */
function tellingYears(
  values: readonly Observation[],
): { readonly year: number; readonly own: readonly Observation[] }[] {
  const hasOutcome = (own: readonly Observation[]) => Number(own.some(({ kind }) => kind !== 'target'));
  return [...Map.groupBy(values, ({ year }) => year)]
    .map(([year, own]) => ({ year, own }))
    .filter(({ own }) => own.length >= leastValues && new Set(own.map(({ district }) => district)).size > 1)
    .sort((a, b) => hasOutcome(b.own) - hasOutcome(a.own) || b.year - a.year);
}

interface Drawn {
  readonly own: readonly Observation[];
  readonly next: readonly Observation[];
  readonly missed: readonly Verdict[];
}

function toChart(index: LedgerIndex, name: string, year: number, { own, next, missed }: Drawn): IndicatorChart {
  const scale = toLinearScale([...own, ...next].flatMap(({ value, upper }) => [value ?? 0, upper ?? value ?? 0]));
  const place = (value: number | null) => margin + (scale.toPercent(value ?? 0) * (100 - 2 * margin)) / 100;
  const [first] = own;
  const unit = first === undefined ? '' : toCommonUnit(first);
  return {
    title: indicatorText.chart(name, year, measureNames[first?.measure ?? 'level'], unit),
    year,
    nextYear: next.length > 0 ? year + 1 : null,
    unit,
    outcomeName: indicatorText.chartYear(year, indicatorText.chartOutcome),
    ticks: scale.ticks.map((tick) => ({ text: String(tick), x: place(tick) })),
    rows: [...index.districts.values()].flatMap(({ id, name: district }): ChartRow[] => {
      const marks = (values: readonly Observation[]) => toMarks(index, values, place);
      const of = (values: readonly Observation[]) => values.filter((value) => value.district === id);
      const [mine, upcoming] = [of(own), of(next)];
      if (mine.length + upcoming.length === 0) return [];
      const isTarget = ({ kind }: Observation) => kind === 'target';
      const targets = marks(mine.filter(isTarget));
      const outcomes = marks(mine.filter((value) => !isTarget(value)));
      return [{ district, targets, outcomes, gap: toGap(id, mine, missed, place), next: marks(upcoming) }];
    }),
  };
}

type Place = (value: number | null) => number;

function toMarks({ documents }: LedgerIndex, observations: readonly Observation[], place: Place): ChartMark[] {
  const stated = Map.groupBy(observations, toStatedAmount);
  return [...stated].flatMap(([amount, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const titles = new Set(same.map(({ document }) => documents.get(document)?.title ?? document));
    const text = indicatorText.statedIn(amount, [...titles]);
    return [{ from: place(first.value), to: place(first.upper ?? first.value), text }];
  });
}

/** Only where the missed target and the outcome are both drawn here. */
function toGap(
  district: string,
  own: readonly Observation[],
  missed: readonly Verdict[],
  place: Place,
): ChartRow['gap'] {
  const verdict = missed.find((one) => one.district === district);
  const drawn = (wanted: Observation | null | undefined) =>
    own.find(({ anchor, asPrinted }) => anchor === wanted?.anchor && asPrinted === wanted.asPrinted);
  const [target, outcome] = [drawn(verdict?.target), drawn(verdict?.outcome)];
  if (!verdict?.shortfall || !target || !outcome) return null;
  return { from: place(outcome.value), to: place(target.value), text: indicatorText.shortfall(verdict.shortfall) };
}

/** The unit in which the value is stated; 亿元 is 亿元人民币. */
function toCommonUnit(observation: Observation): string {
  return toUnitText(observation)
    .trim()
    .replace(/人民币$/u, '');
}
