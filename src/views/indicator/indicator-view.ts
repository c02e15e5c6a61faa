import type { IndicatorRecord, Ledger, Observation, Verdict } from '../../records/model.ts';
import { type Citation, citePage } from '../frame/citation.ts';
import { type CountedText, counted, toCount } from '../frame/counted.ts';
import { documentSource } from '../frame/document-facts.ts';
import { byDistrict, indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { type Link, type PageHead, toPageHead } from '../frame/page-head.ts';
import type { SiteIdentity } from '../frame/site-identity.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { type IndicatorChart, toIndicatorCharts } from './indicator-chart.ts';
import { countDistricts } from './indicator-list-view.ts';
import { indicatorText } from './indicator-text.ts';
import { tallyVerdicts, toTallyLine, type VerdictCount } from './verdict-tally.ts';
import { rankCells, toYearCell, type YearCell } from './year-cell.ts';

/** Everything that an indicator's page says. */
export interface IndicatorView {
  readonly head: PageHead;
  /** The names by which the documents call it. */
  readonly names: readonly string[];
  /** What became of the targets of a year, the newest year with a result first; years without any target are left out. */
  readonly answers: readonly IndicatorAnswer[];
  readonly years: readonly { readonly anchor: string; readonly heading: string }[];
  /** One row a place, one cell a year; what was missed first. */
  readonly rows: readonly { readonly district: Link; readonly cells: readonly YearCell[] }[];
  readonly charts: readonly IndicatorChart[];
  readonly citation: Citation;
}

/** The targets of one year, counted by what was found of them, and by how much each that was missed falls short. */
export interface IndicatorAnswer {
  readonly title: CountedText;
  readonly counts: readonly VerdictCount[];
  readonly missed: readonly string[];
}

/** Of more years a card has no room for all that was found. */
const shownOnCard = 2;

/** All that the page of one indicator says. */
export function indicatorView(ledger: Ledger, indicator: IndicatorRecord, site: SiteIdentity): IndicatorView {
  const index = indexLedger(ledger);
  const observations = index.observationsByIndicator.get(indicator.id) ?? [];
  const verdicts = index.verdictsByIndicator.get(indicator.id) ?? [];
  const years = [...new Set(observations.map(({ year }) => year))].sort((a, b) => a - b);
  const answers = toAnswers(index, indicator.id, verdicts);
  const head = indicatorHead(index, indicator, observations, years);
  return {
    head: { ...head, answer: answers.length === 0 ? head.answer : answers.slice(0, shownOnCard).map(toAnswerLine) },
    names: [...new Set(observations.map(({ name }) => name))],
    answers,
    years: years.map((year) => ({ anchor: `y${year}`, heading: indicatorText.year(year) })),
    rows: toRows(index, observations, verdicts, years),
    charts: toIndicatorCharts(index, indicator.name, observations, verdicts),
    citation: citePage(indicatorText.title(indicator.name), indicator.url, site),
  };
}

function toRows(
  index: LedgerIndex,
  observations: readonly Observation[],
  verdicts: readonly Verdict[],
  years: readonly number[],
): IndicatorView['rows'] {
  const found = new Map(verdicts.map((verdict) => [`${verdict.district} ${verdict.year}`, verdict]));
  const rows = byDistrict(index, observations).map(({ district, own }) => ({
    district: { name: district.name, url: district.url },
    cells: years.map((year) =>
      toYearCell(
        index,
        {
          district: district.id,
          year,
          anchor: toAnchor(district.id, year),
          title: indicatorText.placeYear(district.name, year),
        },
        own.filter((observation) => observation.year === year),
        found.get(`${district.id} ${year}`),
      ),
    ),
  }));
  return rows.toSorted((a, b) => rankCells(a.cells) - rankCells(b.cells));
}

function toAnswers(index: LedgerIndex, id: string, verdicts: readonly Verdict[]): IndicatorAnswer[] {
  const years = [...Map.groupBy(verdicts, ({ year }) => year)].sort(
    ([a, first], [b, second]) => Number(hasResult(second)) - Number(hasResult(first)) || b - a,
  );
  return years.map(([year, own]) => ({
    title: indicatorText.answer(year, toCount(own.length, 'targets', { indicator: id, year })),
    counts: tallyVerdicts(own, { indicator: id, year }),
    missed: own.flatMap(({ group, district, shortfall }) =>
      group === 'not-met' && shortfall !== null
        ? [indicatorText.missed(index.districts.get(district)?.name ?? district, shortfall)]
        : [],
    ),
  }));
}

function toAnswerLine({ title, counts, missed }: IndicatorAnswer): CountedText {
  const line = toTallyLine(title, counts);
  return missed.length === 0 ? line : counted`${line}；${missed.join('，')}`;
}

function hasResult(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ group }) => group !== 'no-outcome');
}

function indicatorHead(
  { documents }: LedgerIndex,
  { id, name, url, aliases }: IndicatorRecord,
  observations: readonly Observation[],
  years: readonly number[],
): PageHead {
  const stating = [...new Set(observations.flatMap(({ document }) => documents.get(document) ?? []))];
  const districts = countDistricts(observations, id);
  return toPageHead(
    {
      title: indicatorText.title(name),
      heading: name,
      description: indicatorText.description(name, districts, years.map(indicatorText.year).join('、')),
      url,
      sources: stating.map(documentSource),
      keywords: [name, ...aliases],
    },
    { section: 'indicators' },
  );
}
