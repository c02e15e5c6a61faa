import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Verdict, VerdictGroup } from '../../src/records/model.ts';
import { districtGoals } from '../../src/views/district/district-goals.ts';
import { indexLedger } from '../../src/views/frame/ledger-index.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { toIndicatorCharts } from '../../src/views/indicator/indicator-chart.ts';
import { indicatorListView } from '../../src/views/indicator/indicator-list-view.ts';
import { indicatorView } from '../../src/views/indicator/indicator-view.ts';
import { toLinearScale } from '../../src/views/indicator/linear-scale.ts';
import { toStatedValues } from '../../src/views/indicator/stated-value.ts';
import { toYearCell } from '../../src/views/indicator/year-cell.ts';
import { indicatorTasks } from '../../src/views/task/indicator-tasks.ts';
import { toMarkedText, toUnlikeUnits } from '../../src/views/task/marked-text.ts';
import { smallLedger } from './views-ledger.ts';

const index = indexLedger(smallLedger);
const [gdp] = smallLedger.indicators;
const [city, other] = smallLedger.districts;
const [stated] = smallLedger.verdicts;
if (!gdp || !city || !other || !stated) throw new Error('the ledger lacks a part');

test('an indicator answers first, then shows targets and outcomes of each place and year, with the rule', () => {
  const view = indicatorView(smallLedger, gdp, toSiteIdentity({}));
  expect(view.head.url).toBe('/indicators/gdp/');
  expect(view.answers).toMatchObject([{ title: { text: '2030年，1 地有目标' }, missed: [] }]);
  expect(view.years).toEqual([{ anchor: 'y2030', heading: '2030年' }]);
  const [row] = view.rows;
  const [cell] = row?.cells ?? [];
  expect([row?.district.name, cell?.anchor]).toEqual(['样市', 'yang-2030']);
  expect(cell?.targets.map(({ text }) => text)).toEqual(['增长 7% 左右', '增长 7% 以上']);
  expect(cell?.outcomes[0]).toMatchObject({
    text: '增长 6.9%',
    notes: ['上半年'],
    places: [{ quote: '生产总值 6.9', source: '进展情况汇总表' }],
  });
});

test('an indicator names the tasks that state a value of it, by account', () => {
  const [task] = smallLedger.tasks;
  const [row = null] = task?.rows ?? [];
  if (!task || row === null) throw new Error('the ledger has no task');
  const observations = smallLedger.observations.map((one) => ({ ...one, row: null }));
  expect(indicatorTasks({ ...smallLedger, observations }, gdp.id)).toEqual([]);
  const stated = observations.map((one, nth) => (nth === 0 ? { ...one, indicator: gdp.id, row } : one));
  const told = indicatorTasks({ ...smallLedger, observations: stated }, gdp.id);
  expect(told.map(({ year, tasks }) => [year.url, tasks.map(({ url }) => url)])).toEqual([
    ['/tasks/yang-2030/', [task.url]],
  ]);
});

test('what two documents say in the same figures stands once, with both places', () => {
  const [target] = smallLedger.observations;
  if (!target) throw new Error('the ledger has no observation');
  const values = toStatedValues(index, [
    target,
    { ...target, document: 'yang-2030-progress' },
    { ...target, value: 8, asPrinted: '8左右' },
  ]);
  expect(values.map(({ text, places }) => [text, places.length])).toEqual([
    ['增长 7% 左右', 2],
    ['增长 8% 左右', 1],
  ]);
});

test('a year without a value says whether a document of it is held', () => {
  const place = (year: number) => ({ district: city.id, year, anchor: 'a', title: 'b' });
  expect(toYearCell(index, place(2030), [], undefined).absent).toBe('未说明');
  expect(toYearCell(index, place(1990), [], undefined).absent).toBe('未收录文件');
});

test('the list counts values and verdicts, and names no group that has none', () => {
  expect(indicatorListView(smallLedger).indicators).toMatchObject([
    {
      name: '生产总值',
      years: '2030',
      districts: { value: 1 },
      targets: { value: 2 },
      outcomes: { value: 1 },
      tally: { text: '不能比 1' },
    },
  ]);
});

test('a district counts its targets in four groups, and shows the missed ones first', () => {
  const of = (group: VerdictGroup, indicator: string) => ({ ...stated, group, indicator });
  const verdicts = [
    ...['a', 'b', 'c'].map((id) => of('met', id)),
    ...['d', 'e'].map((id) => of('not-met', id)),
    of('not-comparable', 'f'),
    ...['g', 'h', 'i', 'j'].map((id) => of('no-outcome', id)),
  ];
  const [goals] = districtGoals(indexLedger({ ...smallLedger, verdicts }), city);
  expect(goals?.counts.map(({ name, count, url }) => [name, count.value, url])).toEqual([
    ['达到', 3, '#goals-2030-met'],
    ['未达到', 2, '#goals-2030-not-met'],
    ['不能比', 1, '#goals-2030-not-comparable'],
    ['没有收录结果', 4, '#goals-2030-no-outcome'],
  ]);
  expect(goals?.groups.map(({ group, goals }) => [group, goals.length])).toEqual([
    ['not-met', 2],
    ['met', 3],
    ['not-comparable', 1],
    ['no-outcome', 4],
  ]);
  expect(goals?.strip).toHaveLength(10);
  expect(districtGoals(index, other)).toEqual([]);
});

test('a year with a result stands before a newer one without', () => {
  const verdicts = [
    { ...stated, year: 2031, group: 'no-outcome' as const },
    { ...stated, year: 2030, group: 'met' as const },
  ];
  const years = districtGoals(indexLedger({ ...smallLedger, verdicts }), city);
  expect(years.map(({ anchor, hasResult }) => [anchor, hasResult])).toEqual([
    ['goals-2030', true],
    ['goals-2031', false],
  ]);
});

test('a bar reaches as far as the outcome does, only of a target missed from below', () => {
  const missed = { ...stated, result: 'not-met', group: 'not-met', gap: -0.7 } as const;
  const reachOf = (verdict: Verdict) =>
    districtGoals(indexLedger({ ...smallLedger, verdicts: [verdict] }), city)[0]?.groups[0]?.goals[0]?.reach;
  expect(reachOf(missed)).toBe(90);
  expect(reachOf({ ...missed, gap: 0.7 })).toBeNull();
  expect(reachOf({ ...missed, result: 'met' })).toBeNull();
});

test('a chart needs values of two districts on one scale, and shows the gap and the targets of the next year', () => {
  const [target] = smallLedger.observations;
  if (target === undefined) throw new Error('the ledger has no observation');
  expect(toIndicatorCharts(index, '生产总值', smallLedger.observations, [])).toEqual([]);
  const outcome = { ...target, district: 'dong', kind: 'actual', value: 6, asPrinted: '6' } as const;
  const goal = { ...target, district: 'dong', upper: 7.5 };
  const values = [target, goal, outcome, { ...goal, year: 2031, upper: null, value: 6.5 }];
  const missed = {
    ...stated,
    district: 'dong',
    result: 'not-met',
    target: goal,
    outcome,
    shortfall: '1 个百分点',
  } as const;
  const [chart] = toIndicatorCharts(index, '生产总值', values, [missed]);
  expect([chart?.year, chart?.nextYear, chart?.rows.map(({ district }) => district)]).toEqual([
    2030,
    2031,
    ['样市', '东区'],
  ]);
  const east = chart?.rows[1];
  const [range] = east?.targets ?? [];
  expect(range && range.to > range.from).toBe(true);
  expect(east?.outcomes[0]?.from).toBeLessThan(range?.from ?? 0);
  expect(east?.gap).toEqual({ from: east?.outcomes[0]?.from, to: range?.from, text: '差 1 个百分点' });
  expect(east?.next[0]?.from).toBeGreaterThan(east?.outcomes[0]?.from ?? 100);
});

test('a chart draws once what two documents state, and names both', () => {
  const [target] = smallLedger.observations;
  if (target === undefined) throw new Error('the ledger has no observation');
  const again = { ...target, document: 'yang-2030-progress' };
  const [chart] = toIndicatorCharts(index, '生产总值', [target, again, { ...target, district: 'dong' }], []);
  expect(chart?.rows.map(({ targets }) => targets.map(({ text }) => text))).toEqual([
    ['增长 7% 左右（《关于下达任务的通知》《进展情况汇总表》）'],
    ['增长 7% 左右（《关于下达任务的通知》）'],
  ]);
});

test('a rise of a share is drawn in points, whether the figure or the heading says so, and apart from the share', () => {
  const [target] = smallLedger.observations;
  if (target === undefined) throw new Error('the ledger has no observation');
  const ofTable = { ...target, measure: 'change', unit: '%', value: 1, asPrinted: '1', comparator: '' } as const;
  const told = {
    ...ofTable,
    district: 'dong',
    kind: 'actual',
    unit: '个百分点',
    value: 0.3,
    asPrinted: '0.3',
  } as const;
  const share = { ...told, measure: 'share', unit: '%', value: 46.4, asPrinted: '46.4%' } as const;
  const charts = toIndicatorCharts(index, '占比', [ofTable, { ...ofTable, district: 'dong' }, told, share], []);
  expect(charts.map(({ title, unit }) => [title, unit])).toEqual([['2030年占比，提高的幅度（个百分点）', '个百分点']]);
  const [chart] = charts;
  expect(chart?.rows.map(({ targets, outcomes }) => [targets.length, outcomes.length])).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

test('a scale keeps every value between its first and last tick, in order', () => {
  // Documents print figures of four decimals at most.
  const figure = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => value / 10_000);
  const values = fc.array(figure, { minLength: 1 });
  fc.assert(
    fc.property(values, (all) => {
      const { ticks, toPercent } = toLinearScale(all);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(8);
      for (const value of all) {
        expect(toPercent(value)).toBeGreaterThanOrEqual(0);
        expect(toPercent(value)).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test('marked parts are the text', () => {
  const text = '新增面积4.67千公顷，引进1~2个团队';
  expect(
    toMarkedText(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(toMarkedText(text).flatMap(({ value }) => value ?? [])).toEqual(['4.67 千公顷', '1~2 个']);
});

test('an area in another unit is said to be so, and nothing is converted', () => {
  expect(toUnlikeUnits('新增面积4.67千公顷', ['新增4.67万亩,完成年度目标任务的66.73%'])).toEqual([
    '承诺以“千公顷”计，进展以“万亩”计，单位不同，这里不作换算。',
  ]);
  expect(toUnlikeUnits('完成投资220亿元', ['完成投资5000万元'])).toEqual([]);
  expect(toUnlikeUnits('新增100家', ['完成41家'])).toEqual([]);
});
