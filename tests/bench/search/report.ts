import { type QueryKind, queryKinds } from './draw-queries.ts';
import type { Verdict } from './judge-results.ts';
import type { Costs } from './measure.ts';

/** All that was measured of one search. */
export interface Measured {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly costs: Costs;
  readonly slow: Costs;
  readonly indexBytes: number;
}

/** A table of quality and one of costs, a row for each search, as Markdown. */
export function renderReport(measured: readonly Measured[], pages: number): string {
  return [
    table(
      ['', '召回率', '精确率', '有而未找到', '首条不符', '无而有结果', '首条即所称', '摘录含查询'],
      measured.map(({ name, verdicts }) => [name, ...qualityCells(verdicts)]),
    ),
    table(
      [
        '',
        '首次 KB（含页面）',
        '首次 KB / 请求',
        '再次 KB / 请求',
        '毫秒 中位 / p95',
        '慢网首次 / 再次毫秒',
        '索引 KB',
        '每页 KB',
      ],
      measured.map(({ name, costs, slow, indexBytes }) => [
        name,
        ...costCells(costs),
        `${whole(median(slow.coldMilliseconds))} / ${whole(median(slow.warmMilliseconds))}`,
        whole(indexBytes / 1024),
        (indexBytes / 1024 / pages).toFixed(2),
      ]),
    ),
  ].join('\n\n');
}

/** Quality for each kind of query, of one search. */
export function renderKinds(verdicts: readonly Verdict[]): string {
  const byKind = Map.groupBy(verdicts, ({ query }) => query.kind);
  return table(
    ['查询', '条数', '召回率', '精确率', '有而未找到', '首条不符', '无而有结果', '首条即所称', '摘录含查询'],
    [...byKind].map(([kind, own]) => [queryKinds[kind as QueryKind], String(own.length), ...qualityCells(own)]),
  );
}

/** Queries whose results are not just the pages that hold them, each with what is wrong. */
export function renderFaults(verdicts: readonly Verdict[], most = 10): string {
  const faults = verdicts.filter(
    ({ false: wrong, missed, shown, showing }) => wrong.length > 0 || missed.length > 0 || showing < shown,
  );
  return faults
    .slice(0, most)
    .map(({ query, false: wrong, missed, shown, showing }) => {
      const places = [
        ...missed.slice(0, 3).map((url) => `漏 ${url}`),
        ...wrong.slice(0, 3).map((url) => `多 ${url}`),
        ...(showing < shown ? [`${shown - showing} 条摘录不含查询`] : []),
      ];
      return `  ${query.text}：${places.join('，')}`;
    })
    .join('\n');
}

function qualityCells(verdicts: readonly Verdict[]): string[] {
  const existing = verdicts.filter(({ expected }) => expected > 0);
  const answered = verdicts.filter(({ listed }) => listed > 0);
  const missing = verdicts.filter(({ expected }) => expected === 0);
  const named = verdicts.filter(({ query }) => query.named.length > 0);
  const shown = verdicts.reduce((sum, verdict) => sum + verdict.shown, 0);
  const showing = verdicts.reduce((sum, verdict) => sum + verdict.showing, 0);
  return [
    mean(existing.map(({ expected, found }) => found / expected)),
    mean(answered.map(({ listed, false: wrong }) => 1 - wrong.length / listed)),
    share(existing, ({ found }) => found === 0),
    share(
      answered.filter(({ expected }) => expected > 0),
      ({ firstTrue }) => firstTrue !== 1,
    ),
    share(missing, ({ listed }) => listed > 0),
    share(named, ({ firstNamed }) => firstNamed === 1),
    shown === 0 ? '–' : (showing / shown).toFixed(3),
  ];
}

function costCells({ cold, coldSearch, warm, warmMilliseconds }: Costs): string[] {
  const kilobytes = (transfers: Costs['cold'], pick = median) =>
    (pick(transfers.map(({ bytes }) => bytes)) / 1024).toFixed(0);
  const requests = (transfers: Costs['cold']) => median(transfers.map((transfer) => transfer.requests)).toFixed(0);
  return [
    `${kilobytes(cold)}，至多 ${kilobytes(cold, most)}`,
    `${kilobytes(coldSearch)} / ${requests(coldSearch)}`,
    `${kilobytes(warm)} / ${requests(warm)}，p95 ${kilobytes(warm, p95)}`,
    `${whole(median(warmMilliseconds))} / ${whole(p95(warmMilliseconds))}`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): string {
  return items.length === 0 ? '–' : `${items.filter(test).length}/${items.length}`;
}

function mean(values: readonly number[]): string {
  return values.length === 0 ? '–' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

function most(values: readonly number[]): number {
  return Math.max(...values);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function whole(value: number): string {
  return value.toFixed(0);
}
