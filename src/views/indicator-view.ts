import type { Account, DistrictRecord, IndicatorRecord, Observation, Verdict } from '../records/model.ts';
import { type AccountIndex, indexAccount } from './account-index.ts';
import { documentLink, newestDate } from './document-facts.ts';
import { type IndicatorChart, toIndicatorCharts } from './indicator-chart.ts';
import { indicatorText } from './indicator-text.ts';
import { type Link, type PageHead, toPageHead } from './page-head.ts';
import { type StatedValue, toStatedValue } from './stated-value.ts';
import { toAnchor } from './to-anchor.ts';
import { toVerdictLine, type VerdictLine } from './verdict-line.ts';

/** Everything that an indicator's page says. */
export interface IndicatorView {
  readonly head: PageHead;
  /** The names by which the documents call it. */
  readonly names: readonly string[];
  readonly years: readonly IndicatorYear[];
}

/** One year of an indicator: a table, and the charts of the same values. */
export interface IndicatorYear {
  readonly anchor: string;
  readonly title: string;
  readonly caption: string;
  readonly rows: readonly {
    readonly anchor: string;
    readonly district: Link;
    readonly targets: readonly StatedValue[];
    readonly outcomes: readonly StatedValue[];
    readonly verdict: VerdictLine | null;
  }[];
  readonly charts: readonly IndicatorChart[];
}

/** All that the page of one indicator says. */
export function indicatorView(account: Account, indicator: IndicatorRecord): IndicatorView {
  const index = indexAccount(account);
  const observations = account.observations.filter((observation) => observation.indicator === indicator.id);
  const years = [...new Set(observations.map(({ year }) => year))].sort((a, b) => b - a);
  return {
    head: indicatorHead(index, indicator, observations, years),
    names: [...new Set(observations.map(({ name }) => name))],
    years: years.map((year) => {
      const ofYear = observations.filter((observation) => observation.year === year);
      const verdicts = account.verdicts.filter(
        (verdict) => verdict.indicator === indicator.id && verdict.year === year,
      );
      return {
        anchor: `y${year}`,
        title: indicatorText.year(year),
        caption: indicatorText.yearTable(indicator.name, year),
        rows: account.districts.flatMap((district) => toRow(index, year, district, ofYear, verdicts)),
        charts: toIndicatorCharts(indicator.name, year, ofYear, account.districts),
      };
    }),
  };
}

function toRow(
  index: AccountIndex,
  year: number,
  district: DistrictRecord,
  observations: readonly Observation[],
  verdicts: readonly Verdict[],
): IndicatorYear['rows'] {
  const own = observations.filter((observation) => observation.district === district.id);
  if (own.length === 0) return [];
  const verdict = verdicts.find((candidate) => candidate.district === district.id);
  return [
    {
      anchor: toAnchor(district.id, year),
      district: { name: district.name, url: district.url },
      targets: own.filter(({ kind }) => kind === 'target').map((value) => toStatedValue(index, value)),
      outcomes: own.filter(({ kind }) => kind !== 'target').map((value) => toStatedValue(index, value)),
      verdict: verdict ? toVerdictLine(index, verdict) : null,
    },
  ];
}

function indicatorHead(
  { documents }: AccountIndex,
  { name, url, aliases }: IndicatorRecord,
  observations: readonly Observation[],
  years: readonly number[],
): PageHead {
  const stating = [...new Set(observations.flatMap(({ document }) => documents.get(document) ?? []))];
  const districts = new Set(observations.map(({ district }) => district)).size;
  return toPageHead(
    {
      title: indicatorText.title(name),
      heading: name,
      description: indicatorText.description(name, districts, years.map(indicatorText.year).join('、')),
      url,
      date: newestDate(stating),
      sources: stating.map(documentLink),
      keywords: [name, ...aliases],
    },
    { column: 'indicators' },
  );
}
