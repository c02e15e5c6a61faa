import type { Random } from '../random.ts';

/** Yearly indicators that the registry knows: what they are called, how much they mostly grow, in tenths of a percent. */
const indicators = [
  ['地区生产总值', 65],
  ['一般公共预算收入', 80],
  ['全社会固定资产投资', 50],
  ['社会消费品零售总额', 90],
  ['进出口总额', 40],
  ['居民人均可支配收入', 75],
] as const;

/** A table of targets: a row for each indicator, so many cells with a figure each. */
export function indicatorRows(places: number, random: Random) {
  return indicators.map(([name, usual], at) => {
    const cells = Array.from({ length: places }, () => percent(usual, random));
    return [`zhibiao-${at + 1}`, [String(at + 1), name, '%', ...cells]] as const;
  });
}

/** What a report says of each indicator: the target of its year, or what came out in the one before. */
export function toIndicatorClauses(kind: 'target' | 'outcome', random: Random): string[] {
  return indicators.map(([name, usual]) =>
    kind === 'target' ? `${name}增长${percent(usual, random)}%以上` : `全年${name}增长${percent(usual, random)}%`,
  );
}

function percent(usual: number, random: Random): string {
  return ((usual + random.below(21) - 10) / 10).toFixed(1);
}
