/** Places values on a line: `toPercent` is 0 at the first tick and 100 at the last. */
export interface LinearScale {
  readonly ticks: readonly number[];
  toPercent(value: number): number;
}

const parts = 4;

/** A scale over all values whose ticks are round numbers, about five of them. */
export function toLinearScale(values: readonly number[]): LinearScale {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const step = toRoundStep((high - low || Math.abs(high) || 1) / parts);
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, nth) => Number(((first + nth) * step).toPrecision(12)));
  const span = (last - first) * step;
  return { ticks, toPercent: (value) => Number((((value - first * step) / span) * 100).toFixed(2)) };
}

/** The next number of 1, 2 or 5 times a power of ten. */
function toRoundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= step * 0.999_999) ?? 10;
  return factor * power;
}
