import fc from 'fast-check';
import { expect, test } from 'vitest';
import { districtVerdicts } from '../../src/views/district/district-verdicts.ts';
import { toIndicatorCharts } from '../../src/views/indicator/indicator-chart.ts';
import { indicatorListView } from '../../src/views/indicator/indicator-list-view.ts';
import { indicatorView } from '../../src/views/indicator/indicator-view.ts';
import { toLinearScale } from '../../src/views/indicator/linear-scale.ts';
import { toMarkedText, toUnlikeUnits } from '../../src/views/task/marked-text.ts';
import { smallLedger } from './views-ledger.ts';

test('an indicator shows targets and outcomes by district, with the rule of the verdict', () => {
  const [gdp] = smallLedger.indicators;
  const view = gdp && indicatorView(smallLedger, gdp);
  expect(view?.head.url).toBe('/indicators/gdp/');
  const [year] = view?.years ?? [];
  expect(year?.title).toBe('2030年');
  const [row] = year?.rows ?? [];
  expect(row?.district.name).toBe('样市');
  expect(row?.targets.map(({ text }) => text)).toEqual(['7左右（%）', '7以上（%）']);
  expect(row?.outcomes[0]).toMatchObject({ text: '6.9（%）', notes: ['上半年'], source: '进展情况汇总表' });
  expect(row?.verdict).toMatchObject({ name: '无法判断', rule: '收录的文件只有半年或季度的数，不能与全年目标相比。' });
});

test('the list counts values and verdicts', () => {
  expect(indicatorListView(smallLedger).indicators).toMatchObject([
    { name: '生产总值', years: '2030', districts: 1, targets: 2, outcomes: 1, tally: '达到 0，未达到 0，无法判断 1' },
  ]);
});

test('a district shows the targets that an outcome stands beside', () => {
  const [city, other] = smallLedger.districts;
  expect(city && districtVerdicts(smallLedger, city)).toMatchObject([
    { rows: [{ indicator: { name: '生产总值' } }], silent: null },
  ]);
  expect(other && districtVerdicts(smallLedger, other)).toEqual([]);
});

test('a district counts each result, and the targets without any outcome apart', () => {
  const [city] = smallLedger.districts;
  const [stated] = smallLedger.verdicts;
  if (!city || !stated) throw new Error('the ledger lacks a part');
  const of = (result: (typeof stated)['result'], indicator: string) => ({ ...stated, result, indicator });
  const silent = (indicator: string) => ({ ...stated, outcome: null, others: [], indicator });
  const verdicts = [
    ...['a', 'b', 'c'].map((id) => of('met', id)),
    ...['d', 'e'].map((id) => of('not-met', id)),
    of('cannot-tell', 'f'),
    ...['g', 'h', 'i', 'j'].map(silent),
  ];
  const [table] = districtVerdicts({ ...smallLedger, verdicts }, city);
  expect(table?.rows).toHaveLength(6);
  expect(table?.tally).toBe('达到 3，未达到 2，无法判断 1');
  expect(table?.silent).toContain('另有 4 项');
  expect(districtVerdicts({ ...smallLedger, verdicts: [silent('g')] }, city)).toEqual([]);
});

test('a chart needs values of two districts on one scale', () => {
  const [target] = smallLedger.observations;
  if (target === undefined) throw new Error('the ledger has no observation');
  const districts = smallLedger.districts;
  expect(toIndicatorCharts('生产总值', 2030, smallLedger.observations, districts)).toEqual([]);
  const values = [
    target,
    { ...target, district: 'dong', upper: 7.5 },
    { ...target, district: 'dong', kind: 'actual', value: 6 } as const,
  ];
  const [chart] = toIndicatorCharts('生产总值', 2030, values, districts);
  expect(chart?.rows.map(({ district }) => district)).toEqual(['样市', '东区']);
  const [range] = chart?.rows[1]?.targets ?? [];
  expect(range && range.to > range.from).toBe(true);
  expect(chart?.rows[1]?.outcomes[0]?.x).toBeLessThan(range?.from ?? 0);
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
