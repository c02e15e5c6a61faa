import type { DistrictRecord, Ledger } from '../../records/model.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import type { Link } from '../frame/page-head.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { indicatorText } from '../indicator/indicator-text.ts';
import { toVerdictLine, type VerdictLine } from '../indicator/verdict-line.ts';

/** One year's targets of a district beside their outcomes. */
export interface DistrictVerdicts {
  readonly caption: string;
  readonly rows: readonly (VerdictLine & { readonly anchor: string; readonly indicator: Link })[];
  readonly tally: string;
  /** How many targets have no outcome at all. */
  readonly silent: string | null;
}

/** The years of which at least one outcome is stated, the newest first. */
export function districtVerdicts(ledger: Ledger, district: DistrictRecord): DistrictVerdicts[] {
  const index = indexLedger(ledger);
  const own = index.verdictsByDistrict.get(district.id) ?? [];
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => b - a);
  return years.flatMap((year): DistrictVerdicts[] => {
    const ofYear = own.filter((verdict) => verdict.year === year);
    const stated = ofYear.filter(({ outcome, others }) => outcome !== null || others.length > 0);
    if (stated.length === 0) return [];
    const count = (wanted: string) => stated.filter(({ result }) => result === wanted).length;
    return [
      {
        caption: indicatorText.districtTable(district.name, year),
        rows: stated.map((verdict) => {
          const { name = verdict.indicator, url = '' } = index.indicators.get(verdict.indicator) ?? {};
          const anchor = toAnchor('verdict', year, verdict.indicator);
          return { anchor, indicator: { name, url }, ...toVerdictLine(index, verdict) };
        }),
        tally: indicatorText.tally(count('met'), count('not-met'), count('cannot-tell')),
        silent: stated.length < ofYear.length ? indicatorText.silent(ofYear.length - stated.length) : null,
      },
    ];
  });
}
