import type { Observation } from '../../records/model.ts';
import { describePeriod } from '../../records/values/quantities/period.ts';
import { toStatedAmount } from '../../records/values/quantities/stated-amount.ts';
import { anchorUrl, datedTitle } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { shorten } from '../frame/shorten.ts';
import { indicatorText } from './indicator-text.ts';

/** A value in one short form, and every place where it is stated. */
export interface StatedValue {
  readonly text: string;
  /** 上半年, 预计数, 合并的格: what makes it less than the year's final figure. */
  readonly notes: readonly string[];
  readonly places: readonly StatedPlace[];
}

/** The words that state a value, verbatim (of a table's cell, the row's name and the cell), and where they stand. */
export interface StatedPlace {
  readonly quote: string;
  readonly url: string | null;
  readonly source: string;
}

/** Observations as a page shows them, in their order; what two documents say in the same figures stands once. */
export function toStatedValues(index: LedgerIndex, observations: readonly Observation[]): StatedValue[] {
  const all = observations.map((observation) => toStatedValue(index, observation));
  return [...Map.groupBy(all, ({ text, notes }) => [text, ...notes].join(' ')).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, places: same.flatMap(({ places }) => places) }] : [];
  });
}

function toStatedValue({ documents }: LedgerIndex, observation: Observation): StatedValue {
  const { quote, name, period, kind, anchor, asPrinted, inherited, unsettled } = observation;
  const document = documents.get(observation.document);
  const newer = documents.get(observation.supersededBy ?? '');
  const asking = documents.get(unsettled?.document ?? '');
  return {
    text: toStatedAmount(observation),
    notes: [
      ...(period === 'year' ? [] : [describePeriod(period)]),
      ...(kind === 'estimate' ? [indicatorText.estimate] : []),
      ...(inherited ? [indicatorText.merged] : []),
      ...(newer === undefined ? [] : [indicatorText.former(datedTitle(newer))]),
      ...(asking === undefined
        ? []
        : [indicatorText.unsettled(datedTitle(asking), shorten(unsettled?.quote ?? '', 40))]),
    ],
    places: [
      {
        quote: quote ?? `${name} ${asPrinted}`,
        url: document ? anchorUrl(document, anchor) : null,
        source: document?.title ?? '',
      },
    ],
  };
}
