import type { DistrictRecord, Observation, Verdict, VerdictGroup } from '../../records/model.ts';
import { type CountedText, toCount } from '../frame/counted.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { indicatorText } from '../indicator/indicator-text.ts';
import { toVerdictLine, type VerdictLine } from '../indicator/verdict-line.ts';
import { tallyVerdicts, type VerdictCount } from '../indicator/verdict-tally.ts';
import { isTelling, rankCells, toYearCell, type YearCell } from '../indicator/year-cell.ts';
import { districtText } from './district-text.ts';

/** One year's targets of a district and what was found of each: the missed ones first, what nobody tells last. */
export interface DistrictGoals {
  readonly anchor: string;
  readonly year: number;
  readonly title: CountedText;
  /** One per target, in the order of reading, for the strip. */
  readonly strip: readonly VerdictGroup[];
  readonly counts: readonly (VerdictCount & { readonly url: string })[];
  /** False for a year of which no result is told: it is there to open, and not first. */
  readonly hasResult: boolean;
  readonly groups: readonly {
    readonly group: VerdictGroup;
    readonly anchor: string;
    readonly title: CountedText;
    readonly goals: readonly GoalLine[];
  }[];
}

/** A target, what was found of it, and how far the outcome reaches along it, in percent; null where that says nothing. */
export interface GoalLine extends VerdictLine {
  readonly anchor: string;
  readonly indicator: Link;
  readonly reach: number | null;
}

/** The years of a district with targets: the newest with a result first, then the others, the newest first. */
export function districtGoals(index: LedgerIndex, { id }: DistrictRecord): DistrictGoals[] {
  const own = index.verdictsByDistrict.get(id) ?? [];
  const years = [...Map.groupBy(own, ({ year }) => year)].sort(
    ([a, first], [b, second]) => Number(hasResult(second)) - Number(hasResult(first)) || b - a,
  );
  return years.map(([year, verdicts]) => toGoals(index, { district: id, year }, verdicts));
}

const readingOrder: readonly VerdictGroup[] = ['not-met', 'met', 'not-comparable', 'no-outcome'];

function toGoals(
  index: LedgerIndex,
  only: { readonly district: string; readonly year: number },
  verdicts: readonly Verdict[],
): DistrictGoals {
  const { year } = only;
  const anchorOf = (group: VerdictGroup) => toAnchor('goals', year, group);
  const counts = tallyVerdicts(verdicts, only).filter(({ count }) => count.value > 0);
  return {
    anchor: toAnchor('goals', year),
    year,
    title: districtText.goals(year, toCount(verdicts.length, 'targets', only)),
    hasResult: hasResult(verdicts),
    strip: counts.flatMap(({ group, count }) => Array.from({ length: count.value }, () => group)),
    counts: counts.map((count) => ({ ...count, url: `#${anchorOf(count.group)}` })),
    groups: readingOrder.flatMap((group) => {
      const goals = verdicts.filter((verdict) => verdict.group === group);
      const counted = counts.find((count) => count.group === group);
      if (counted === undefined) return [];
      return [
        {
          group,
          anchor: anchorOf(group),
          title: districtText.goalGroup(group, counted.count),
          goals: goals.map((verdict) => toGoalLine(index, verdict)),
        },
      ];
    }),
  };
}

function hasResult(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ group }) => group !== 'no-outcome');
}

function toGoalLine(index: LedgerIndex, verdict: Verdict): GoalLine {
  const { name = verdict.indicator, url = '' } = index.indicators.get(verdict.indicator) ?? {};
  return {
    ...toVerdictLine(index, verdict),
    anchor: toAnchor('verdict', verdict.year, verdict.indicator),
    indicator: { name, url },
    reach: toReach(verdict),
  };
}

/** Only of a missed target that is to be reached from below: the outcome is the target less what it lacks. */
function toReach({ result, gap, target: { value } }: Verdict): number | null {
  if (result !== 'not-met' || gap === null || value === null || value <= 0 || gap >= 0) return null;
  return Math.max(0, Math.round(((value + gap) / value) * 1000) / 10);
}

/** Years side by side: a row per indicator, what was missed first. */
export interface DistrictYears {
  readonly years: readonly { readonly heading: string }[];
  /** The rows that a reader looks for first, and all others. */
  readonly telling: readonly YearRow[];
  readonly others: readonly YearRow[];
}

export interface YearRow {
  readonly head: Link;
  readonly cells: readonly YearCell[];
}

/** All values of a district by indicator and year; null where there are none. */
export function districtYears(index: LedgerIndex, district: DistrictRecord): DistrictYears | null {
  const observations = index.observationsByDistrict.get(district.id) ?? [];
  const years = [...new Set(observations.map(({ year }) => year))].sort((a, b) => a - b);
  const found = new Map(
    (index.verdictsByDistrict.get(district.id) ?? []).map((verdict) => [
      `${verdict.indicator} ${verdict.year}`,
      verdict,
    ]),
  );
  const rows = [...Map.groupBy(observations, ({ indicator }) => indicator)].map(([id, own]) => ({
    head: { name: index.indicators.get(id)?.name ?? id, url: index.indicators.get(id)?.url ?? '' },
    cells: years.map((year) => toCell(index, district, { id, year }, own, found.get(`${id} ${year}`))),
  }));
  const sorted = rows.toSorted((a, b) => rankCells(a.cells) - rankCells(b.cells));
  return rows.length === 0
    ? null
    : {
        years: years.map((year) => ({ heading: indicatorText.year(year) })),
        telling: sorted.filter(({ cells }) => isTelling(cells)),
        others: sorted.filter(({ cells }) => !isTelling(cells)),
      };
}

function toCell(
  index: LedgerIndex,
  district: DistrictRecord,
  { id, year }: { readonly id: string; readonly year: number },
  own: readonly Observation[],
  verdict: Verdict | undefined,
): YearCell {
  return toYearCell(
    index,
    {
      district: district.id,
      year,
      anchor: toAnchor('figure', year, id),
      title: indicatorText.placeYear(index.indicators.get(id)?.name ?? id, year),
    },
    own.filter((observation) => observation.year === year),
    verdict,
  );
}
