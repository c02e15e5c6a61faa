import type { Observation } from '../../records/model.ts';
import { describePeriod } from '../../records/values/quantities/period.ts';
import { toPrintedValue } from '../../records/values/quantities/printed-value.ts';
import { anchorUrl } from '../frame/document-facts.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { notStated } from '../frame/record-names.ts';
import { indicatorText } from './indicator-text.ts';

/** A value as printed, the words around it, and where they stand. */
export interface StatedValue {
  readonly text: string;
  /** Verbatim; of a table's cell, the row's name and the cell. */
  readonly quote: string;
  /** 上半年, 预计数: what makes it less than the year's final figure. */
  readonly notes: readonly string[];
  readonly url: string | null;
  readonly source: string;
}

/** One observation as a page shows it. */
export function toStatedValue({ documents }: LedgerIndex, observation: Observation): StatedValue {
  const { quote, name, period, kind, anchor } = observation;
  const document = documents.get(observation.document);
  const text = toPrintedValue(observation) || notStated;
  return {
    text,
    quote: quote ?? `${name} ${text}`,
    notes: [
      ...(period === 'year' ? [] : [describePeriod(period)]),
      ...(kind === 'estimate' ? [indicatorText.estimate] : []),
    ],
    url: document ? anchorUrl(document, anchor) : null,
    source: document?.title ?? '',
  };
}
