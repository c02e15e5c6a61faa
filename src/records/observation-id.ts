import type { Observation } from './model.ts';

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
