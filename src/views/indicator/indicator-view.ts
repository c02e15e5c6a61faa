import type { DistrictRecord, IndicatorRecord, Ledger, Observation, Verdict } from '../../records/model.ts';
import { documentLink, newestDate } from '../frame/document-facts.ts';
import { byDistrict, indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { type IndicatorChart, toIndicatorCharts } from './indicator-chart.ts';
import { indicatorText } from './indicator-text.ts';
import { type StatedValue, toStatedValue } from './stated-value.ts';
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
export function indicatorView(ledger: Ledger, indicator: IndicatorRecord): IndicatorView {
  const index = indexLedger(ledger);
  const observations = index.observationsByIndicator.get(indicator.id) ?? [];
  const byYear = Map.groupBy(observations, ({ year }) => year);
  const verdictsByYear = Map.groupBy(index.verdictsByIndicator.get(indicator.id) ?? [], ({ year }) => year);
  const years = [...new Set(observations.map(({ year }) => year))].sort((a, b) => b - a);
  return {
    head: indicatorHead(index, indicator, observations, years),
    names: [...new Set(observations.map(({ name }) => name))],
    years: years.map((year) => {
      const ofYear = byYear.get(year) ?? [];
      const districts = byDistrict(index, ofYear);
      const verdicts = Map.groupBy(verdictsByYear.get(year) ?? [], ({ district }) => district);
      return {
        anchor: `y${year}`,
        title: indicatorText.year(year),
        caption: indicatorText.yearTable(indicator.name, year),
        rows: districts.map(({ district, own }) => toRow(index, year, district, own, verdicts.get(district.id)?.[0])),
        charts: toIndicatorCharts(
          indicator.name,
          year,
          ofYear,
          districts.map(({ district }) => district),
        ),
      };
    }),
  };
}

function toRow(
  index: LedgerIndex,
  year: number,
  district: DistrictRecord,
  own: readonly Observation[],
  verdict: Verdict | undefined,
): IndicatorYear['rows'][number] {
  return {
    anchor: toAnchor(district.id, year),
    district: { name: district.name, url: district.url },
    targets: own.filter(({ kind }) => kind === 'target').map((value) => toStatedValue(index, value)),
    outcomes: own.filter(({ kind }) => kind !== 'target').map((value) => toStatedValue(index, value)),
    verdict: verdict ? toVerdictLine(index, verdict) : null,
  };
}

function indicatorHead(
  { documents }: LedgerIndex,
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
    { section: 'indicators' },
  );
}
