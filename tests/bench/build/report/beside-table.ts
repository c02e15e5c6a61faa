import { toMarkdownTable } from '../../../../src/commands/documenting/markdown-table.ts';
import type { PageCount } from '../built-pages.ts';
import type { MeasuredSize } from '../measure-size.ts';
import { grouped, megabyte, toFigure } from './figures.ts';

/** A generator's work on the pages of one site. */
interface Work {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number | null;
  readonly count: PageCount;
}

const headings = [
  'tasks',
  '',
  'pages',
  'HTML MB',
  's',
  'CPU s',
  'peak MB',
  'ms a page',
  'CPU s a MB',
  'this build: time a page',
  'this build: CPU a MB',
];

/** This build beside the floor and the peers of the same run; the last two columns say how many times theirs it takes. */
export function renderBeside(sizes: readonly MeasuredSize[]): string {
  return toMarkdownTable(headings, sizes.flatMap(toLines));
}

function toLines(size: MeasuredSize): string[][] {
  const works = toWorks(size);
  const [own] = works;
  return works.map((work) => [
    grouped(size.corpus.tasks),
    work.name,
    grouped(work.count.pages),
    toFigure(work.count.htmlBytes / megabyte, 1),
    toFigure(work.seconds, 2),
    toFigure(work.cpuSeconds, 2),
    toFigure(work.peakBytes && work.peakBytes / megabyte, 0),
    toFigure(perPage(work), 2),
    toFigure(perMegabyte(work), 2),
    own && own !== work ? `${toFigure(perPage(own) / perPage(work), 1)} ×` : '',
    own && own !== work ? `${toFigure(perMegabyte(own) / perMegabyte(work), 1)} ×` : '',
  ]);
}

function toWorks({ build, site }: MeasuredSize): Work[] {
  if (site === null) return [];
  const { count, floor } = site;
  const phase = build.phases.find(({ name }) => name === pagesPhase);
  const peers = site.peers.flatMap(({ peer, run, count }) =>
    count === null ? [] : [{ ...run, name: peer.name, count }],
  );
  return [
    { ...build, name: 'this build', count },
    ...(phase ? [{ ...phase, name: 'this build, pages alone', count }] : []),
    { ...floor, name: 'floor', peakBytes: null, count },
    ...peers,
  ];
}

/** The step in which the build makes pages, in its own words. */
const pagesPhase = '生成页面';

function perPage({ seconds, count }: Work): number {
  return (1000 * seconds) / count.pages;
}

function perMegabyte({ cpuSeconds, count }: Work): number {
  return cpuSeconds / (count.htmlBytes / megabyte);
}
