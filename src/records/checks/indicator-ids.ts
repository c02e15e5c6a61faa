import { fail, type Place } from '../messages.ts';
import { toIndicatorKey } from '../registry/indicators.ts';
import { listsIndicators, toIndicatorName } from '../tables/observations.ts';
import type { Check, CheckContext } from './check-context.ts';

/** An indicator as a row of a matrix names it. */
interface NamedIndicator {
  readonly name: string;
  readonly place: Place;
  readonly file: CheckContext['documents'][number]['source']['file'];
}

/**
 * `duplicate-id`: an indicator that is not registered and whose name sounds like that of another one, so that both would
 * have one address and one page.
 */
export const checkIndicatorIds: Check = (context) => {
  const { indicators, knownIndicator, indicatorEntries, indicatorsIn } = context;
  const owners = new Map(indicatorEntries.map(({ id, name }) => [id, name]));
  for (const { name, place, file } of namedIndicators(context)) {
    const id = indicators(name);
    const owner = owners.get(id);
    if (knownIndicator(name) !== null || owner === undefined) owners.set(id, owner ?? name);
    else if (toIndicatorKey(owner) !== toIndicatorKey(name)) {
      fail(file, 'duplicate-id', describeTwin(name, owner, unusedId(id, owners), indicatorsIn), place);
    }
  }
};

function namedIndicators({ documents }: CheckContext): NamedIndicator[] {
  return documents.flatMap(({ source, tables }) => [
    ...tables.flatMap(({ block, judged, rows }) =>
      judged.kind === 'none' && rows.some(({ outcome }) => outcome.type === 'record')
        ? judged.measures.map(({ name }) => ({ name, place: { line: block.line }, file: source.file }))
        : [],
    ),
    ...tables
      .filter(({ judged }) => listsIndicators(judged))
      .flatMap(({ block: { grid, line }, judged, rows }) =>
        rows.flatMap(({ index, outcome }) => {
          const place = grid.rows[index]?.place ?? { line };
          const name = toIndicatorName(grid, index, judged);
          return outcome.type === 'record' ? [{ name, place, file: source.file }] : [];
        }),
      ),
  ]);
}

function describeTwin(name: string, owner: string, id: string, registeredIn: string): string {
  const found = `指标“${name}”与“${owner}”的编号按拼音相同，会混在一页`;
  const entry = `- { id: ${id}, name: ${JSON.stringify(name)}, aliases: [] }`;
  return `${found}。请登记到 ${registeredIn}：${entry}；两者是同一指标的，请把它写进另一条的 aliases`;
}

function unusedId(id: string, owners: ReadonlyMap<string, string>): string {
  let nth = 2;
  while (owners.has(`${id}-${nth}`)) nth += 1;
  return `${id}-${nth}`;
}
