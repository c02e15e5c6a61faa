import type { Observation, ObservationRecord } from './model.ts';
import { uniqueNames } from './values/unique-names.ts';

/**
 * What names an observation as long as its document says it: where it is printed, what is measured and of whom, for
 * which year or part of it, and what kind of value it is, as
 * `suzhou-2017-breakdown/zhibiao-1/diqu-shengchan-zongzhi/kunshan/2017/target-growth`. Two that a place prints under two
 * names of one indicator share it.
 */
export function toObservationId({
  document,
  anchor,
  indicator,
  district,
  year,
  period,
  kind,
  measure,
}: Observation): string {
  const time = period === 'year' ? year : `${year}-${period}`;
  return [document, anchor, indicator, district, time, `${kind}-${measure}`].join('/');
}

/** The observations as they are published; of those that share a name, the later ones have a number behind it. */
export function toObservationRecords(observations: readonly Observation[]): ObservationRecord[] {
  const unique = uniqueNames();
  return observations.map((observation) => ({ ...observation, id: unique(toObservationId(observation)) }));
}
