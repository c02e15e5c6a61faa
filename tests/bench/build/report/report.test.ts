import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { Measured } from '../measure-command.ts';
import type { MeasuredSize } from '../measure-size.ts';
import { renderChart } from './chart.ts';
import { toExponent } from './figures.ts';
import { renderReport } from './report.ts';

const megabyte = 1024 ** 2;
const run = (seconds: number, failure: string | null = null): Measured => {
  const cost = { seconds, cpuSeconds: 2 * seconds, peakBytes: 100 * megabyte };
  return { ...cost, phases: [{ ...cost, name: '生成页面', seconds: seconds / 2 }], failure, output: '' };
};
const count = { pages: 100, htmlBytes: 10 * megabyte };
const peer = { ...{ name: 'Hugo', version: '1', command: '', args: [], env: {}, out: '' }, files: () => new Map() };

/** A site of so many tasks whose build takes so many seconds. */
function size(tasks: number, seconds: number): MeasuredSize {
  return {
    corpus: { cities: 1, documents: 4, tasks },
    check: run(1),
    build: run(seconds),
    site: {
      size: { files: 200, bytes: 20 * megabyte, largest: { path: '', bytes: 0 }, fullest: { path: '', files: 0 } },
      ...{ count, unchanged: run(seconds), edited: run(seconds), search: null },
      floor: { seconds: 0.1, cpuSeconds: 0.2 },
      peers: [{ peer, run: run(2), count: { ...count, htmlBytes: 5 * megabyte } }],
    },
  };
}

const died: MeasuredSize = { ...size(100_000, 0), build: run(900, 'more than 15 minutes'), site: null };

test('a measure that grows tenfold while the tasks do is in step, and one that grows a hundredfold is not', () => {
  expect(toExponent([100, 1000], [2, 20], 0)).toBeCloseTo(1);
  expect(toExponent([100, 1000], [2, 200], 0)).toBeCloseTo(2);
  expect(toExponent([100, 1000], [2, null], 0)).toBeNull();
});

test('each measure stands in the column of its size, with its exponent', () => {
  const lines = renderReport([size(1000, 10), size(10_000, 200)]).split('\n');
  expect(lines).toContain('|  | 1 000 tasks | 10 000 tasks | exponent 1 000 → 10 000 |');
  expect(lines).toContain('| build, s | 10.0 | 200.0 | 1.30 |');
  expect(lines).toContain('| build, ms a page | 100.00 | 2 000.00 |  |');
  expect(lines).toContain('| 生成页面, s | 5.0 | 100.0 | 1.30 |');
  expect(lines).toContain('| the rest, s | 5.0 | 100.0 | 1.30 |');
});

test('beside others stands how many times their time a page and their work a megabyte this build takes', () => {
  const line = renderReport([size(1000, 10)])
    .split('\n')
    .find((each) => each.includes('Hugo'));
  expect(line).toBe('| 1 000 | Hugo | 100 | 5.0 | 2.00 | 4.00 | 100 | 20.00 | 0.80 | 5.0 × | 2.5 × |');
});

test('what failed is told with its reason, and its figures are no measure', () => {
  const report = renderReport([size(1000, 10), died]);
  expect(report).toContain('- 100 000 tasks, build: failed after 900 s (more than 15 minutes)');
  expect(report).toContain('| build, s | 10.0 | – | – |');
});

test('the chart has a line for each, which ends where the measures do', () => {
  const svg = renderChart([size(1000, 10), size(10_000, 200), died]);
  expect(() => fromXml(svg)).not.toThrow();
  expect(svg.match(/<polyline/gu)).toHaveLength(4);
  expect(svg.match(/<circle/gu)).toHaveLength(8);
  expect(svg).not.toContain('NaN');
});
