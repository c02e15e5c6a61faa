import type { MeasuredSearch } from '../measure-search.ts';
import type { MeasuredSize } from '../measure-size.ts';
import { toTasks } from './build-tables.ts';
import { type MeasureRow, megabyte, toSizeTable } from './figures.ts';

/** The index of each size, and what a visitor's first query and the next ones cost. */
export function renderSearch(sizes: readonly MeasuredSize[]): string {
  const row = (name: string, digits: number, value: (search: MeasuredSearch) => number): MeasureRow => ({
    ...{ name, digits, hasExponent: true },
    values: sizes.map(({ site }) => site?.search && value(site.search)).map((value) => value ?? null),
  });
  return toSizeTable('', toTasks(sizes), [
    row('index, MB', 1, ({ bytes }) => bytes / megabyte),
    row('index, files', 0, ({ files }) => files),
    ...(['cold', 'warm'] as const).flatMap((when) => {
      const name = when === 'cold' ? 'first query' : 'next queries';
      return [
        row(`${name}, KB`, 0, (search) => search[when].bytes / 1024),
        row(`${name}, requests`, 0, (search) => search[when].requests),
        row(`${name}, ms`, 0, (search) => search[when].milliseconds),
      ];
    }),
  ]);
}
