import type { Cost, Measured } from '../measure-command.ts';
import type { BuiltSite, MeasuredSize } from '../measure-size.ts';
import { grouped, type MeasureRow, megabyte, toSizeTable } from './figures.ts';

type Sizes = readonly MeasuredSize[];

/** What the build of each size came to and cost, and then again with nothing and with one row changed. */
export function renderBuilds(sizes: Sizes): string {
  const ofSite = (
    name: string,
    digits: number,
    value: (site: BuiltSite, size: MeasuredSize) => number,
  ): MeasureRow => ({
    ...{ name, digits, hasExponent: false },
    values: sizes.map((size) => size.site && value(size.site, size)),
  });
  return toSizeTable('', toTasks(sizes), [
    { name: 'documents', digits: 0, hasExponent: false, values: sizes.map(({ corpus }) => corpus.documents) },
    ofSite('pages', 0, ({ count }) => count.pages),
    ofSite('HTML, MB', 1, ({ count }) => count.htmlBytes / megabyte),
    ofSite('all files', 0, ({ size }) => size.files),
    ofSite('all files, MB', 1, ({ size }) => size.bytes / megabyte),
    ...toCostRows('check', sizes, ({ check }) => check),
    ...toCostRows('build', sizes, ({ build }) => build),
    ofSite('build, ms a page', 2, ({ count }, { build }) => (1000 * build.seconds) / count.pages),
    ofSite('HTML, bytes a page', 0, ({ count }) => count.htmlBytes / count.pages),
    ...toCostRows('nothing changed', sizes, ({ site }) => site?.unchanged),
    ...toCostRows('one row edited', sizes, ({ site }) => site?.edited),
  ]);
}

/** Each step of the build, as it tells of them, and what lies between and around them. */
export function renderPhases(sizes: Sizes): string {
  const names = [...new Set(sizes.flatMap(({ build }) => build.phases.map(({ name }) => name)))];
  const rows = names.flatMap((name) =>
    toCostRows(name, sizes, ({ build }) => build.phases.find((phase) => phase.name === name)),
  );
  const rest = sizes.map(({ build }) => build.phases.reduce((left, { seconds }) => left - seconds, build.seconds));
  return toSizeTable('', toTasks(sizes), [
    ...rows,
    { name: 'the rest, s', values: rest, digits: 1, hasExponent: true },
  ]);
}

/** What was not brought to its end, with its reason; empty where all was. */
export function renderFailures(sizes: Sizes): string {
  const lines = sizes.flatMap(({ corpus, check, build, site }) => {
    const runs: [string, Measured | undefined][] = [
      ['check', check],
      ['build', build],
      ['build with nothing changed', site?.unchanged],
      ['build with one row edited', site?.edited],
      ...(site?.peers ?? []).map(({ peer, run }): [string, Measured] => [peer.name, run]),
    ];
    return runs
      .filter(([, run]) => run !== undefined && run.failure !== null)
      .map(
        ([name, run]) =>
          `- ${grouped(corpus.tasks)} tasks, ${name}: failed after ${run?.seconds.toFixed(0)} s (${run?.failure})`,
      );
  });
  return lines.join('\n');
}

export function toTasks(sizes: Sizes): number[] {
  return sizes.map(({ corpus }) => corpus.tasks);
}

/** What a failed run used is not what the work costs. */
function toCostRows(
  name: string,
  sizes: Sizes,
  toCost: (size: MeasuredSize) => Cost | Measured | undefined,
): MeasureRow[] {
  const costs = sizes.map((size) => {
    const cost = toCost(size);
    return cost === undefined || ('failure' in cost && cost.failure !== null) ? null : cost;
  });
  const row = (unit: string, digits: number, value: (cost: Cost) => number): MeasureRow => ({
    ...{ name: `${name}, ${unit}`, digits, hasExponent: true },
    values: costs.map((cost) => cost && value(cost)),
  });
  return [
    row('s', 1, ({ seconds }) => seconds),
    row('CPU s', 1, ({ cpuSeconds }) => cpuSeconds),
    row('peak MB', 0, ({ peakBytes }) => peakBytes / megabyte),
  ];
}
