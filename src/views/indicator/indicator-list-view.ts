import type { Ledger } from '../../records/model.ts';
import { type Link, type PageHead, toSectionHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import { indicatorText } from './indicator-text.ts';
import { describeVerdicts } from './verdict-tally.ts';

/** An indicator as the list shows it. */
export interface IndicatorLine extends Link {
  readonly anchor: string;
  readonly years: string;
  readonly districts: number;
  readonly targets: number;
  readonly outcomes: number;
  /** How many targets were met, missed, cannot be compared or have no result; null where there is no target. */
  readonly tally: string | null;
}

export interface IndicatorListView {
  readonly head: PageHead;
  readonly lead: string;
  readonly indicators: readonly IndicatorLine[];
}

/** All that /indicators/ says. */
export function indicatorListView(ledger: Ledger): IndicatorListView {
  const observations = Map.groupBy(ledger.observations, ({ indicator }) => indicator);
  const verdicts = Map.groupBy(ledger.verdicts, ({ indicator }) => indicator);
  return {
    head: toSectionHead(ledger, 'indicators', siteSections.indicators.name),
    lead: indicatorText.list(ledger.indicators.length),
    indicators: ledger.indicators.map(({ id, name, url }) => {
      const own = observations.get(id) ?? [];
      const targets = own.filter(({ kind }) => kind === 'target').length;
      return {
        anchor: id,
        name,
        url,
        years: [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b).join('、'),
        districts: new Set(own.map(({ district }) => district)).size,
        targets,
        outcomes: own.length - targets,
        tally: verdicts.has(id) ? describeVerdicts(verdicts.get(id) ?? []) : null,
      };
    }),
  };
}
