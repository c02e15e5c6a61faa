import type { Ledger, Observation } from '../../records/model.ts';
import { type CountedNumber, type CountedText, toCount } from '../frame/counted.ts';
import { type Link, type PageHead, toSectionHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import { indicatorText } from './indicator-text.ts';
import { describeVerdicts } from './verdict-tally.ts';

/** An indicator as the list shows it. */
export interface IndicatorLine extends Link {
  readonly anchor: string;
  readonly years: string;
  readonly districts: CountedNumber;
  readonly targets: CountedNumber;
  readonly outcomes: CountedNumber;
  /** How many targets were met, missed, cannot be compared or have no result; null where there is no target. */
  readonly tally: CountedText | null;
}

export interface IndicatorListView {
  readonly head: PageHead;
  readonly lead: CountedText;
  readonly indicators: readonly IndicatorLine[];
}

/** All that /indicators/ says. */
export function indicatorListView(ledger: Ledger): IndicatorListView {
  const observations = Map.groupBy(ledger.observations, ({ indicator }) => indicator);
  const verdicts = Map.groupBy(ledger.verdicts, ({ indicator }) => indicator);
  return {
    head: toSectionHead(ledger, 'indicators', siteSections.indicators.name),
    lead: indicatorText.list(toCount(ledger.indicators.length, 'observations/indicators')),
    indicators: ledger.indicators.map(({ id, name, url }) => {
      const own = observations.get(id) ?? [];
      const targets = own.filter(({ kind }) => kind === 'target').length;
      return {
        anchor: id,
        name,
        url,
        years: [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b).join('、'),
        districts: countDistricts(own, id),
        targets: toCount(targets, 'observations/targets', { indicator: id }),
        outcomes: toCount(own.length - targets, 'observations/outcomes', { indicator: id }),
        tally: verdicts.has(id) ? describeVerdicts(verdicts.get(id) ?? [], { indicator: id }) : null,
      };
    }),
  };
}

/** How many districts have a value of the indicator. */
export function countDistricts(observations: readonly Observation[], indicator: string): CountedNumber {
  return toCount(new Set(observations.map(({ district }) => district)).size, 'observations/districts', { indicator });
}
