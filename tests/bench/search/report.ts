import { median, p95 } from '../quantiles.ts';
import { type QueryKind, queryKinds } from './draw-queries.ts';
import type { Verdict } from './judge-results.ts';
import type { Costs, Measured } from './measure.ts';

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
        '毫秒（一次长访问）',
        '毫秒（新访问）',
        '慢网毫秒 首次 / 再次',
        '索引 KB',
        '每页 KB',
      ],
      measured.map(({ name, costs, slow, session, indexBytes }) => [
        name,
        ...transferCells(costs),
        spread(session),
        spread(costs.warmMilliseconds),
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

function transferCells({ cold, coldSearch, warm }: Costs): string[] {
  const kilobytes = (transfers: Costs['cold'], pick = median) =>
    (pick(transfers.map(({ bytes }) => bytes)) / 1024).toFixed(0);
  const requests = (transfers: Costs['cold']) => median(transfers.map((transfer) => transfer.requests)).toFixed(0);
  return [
    `${kilobytes(cold)}，p95 ${kilobytes(cold, p95)}`,
    `${kilobytes(coldSearch)} / ${requests(coldSearch)}，p95 ${kilobytes(coldSearch, p95)}`,
    `${kilobytes(warm)} / ${requests(warm)}，p95 ${kilobytes(warm, p95)}`,
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

/** Median and p95. */
function spread(values: readonly number[]): string {
  return `${whole(median(values))} / ${whole(p95(values))}`;
}

function whole(value: number): string {
  return value.toFixed(0);
}
