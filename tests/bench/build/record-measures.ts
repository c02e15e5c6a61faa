import { readFile, writeFile } from 'node:fs/promises';
import type { MeasuredSize } from './measure-size.ts';
import { renderChart } from './report/chart.ts';

const guide = 'docs/scaling.md';
const chart = 'docs/scaling.svg';
const region = /(<!-- npm run bench:build -->\n)[\s\S]*?(<!-- end -->)/u;

/** Writes what was measured into its place in the guide, and draws the chart that stands there. */
export async function recordMeasures(report: string, sizes: readonly MeasuredSize[]): Promise<void> {
  const text = await readFile(guide, 'utf8');
  await writeFile(
    guide,
    text.replace(region, (_, start: string, end: string) => `${start}\n${report}\n\n${end}`),
  );
  if (sizes.some(({ site }) => site !== null)) await writeFile(chart, renderChart(sizes));
}
