import { beforeAll, expect, test } from 'vitest';
import { type ReadAccount, readAccount } from '../../src/collections/load-account.ts';

let account: ReadAccount['account'];

beforeAll(async () => {
  account = (await readAccount('content')).account;
});

/** What the headline and target sentences say, read by hand: `名称 数 单位 量度`, ~ for an estimate. */
const headlines: Readonly<Record<string, readonly string[]>> = {
  'taicang-2018-report 2017': [
    'gdp ~1240 亿元',
    'gdp ~7.2 %',
    'budget ~140.7 亿元',
    'budget ~10.2 %',
    'investment ~465 亿元',
    'retail ~8 %',
    'trade ~126 亿美元',
    'trade ~14.9 %',
    'fdi ~4.8 亿美元',
    'fdi ~0.8 %',
    'rnd ~2.5 %',
    'unemployment ~1.86 %',
  ],
  'taicang-2018-report 2018': [
    'gdp 7 %',
    'budget 8 %',
    'investment 与上年持平',
    'retail 8 %',
    'trade 保持稳定增长',
    'rnd 2.6 %',
    'unemployment 3 %',
    'income 增幅高于地区生产总值增幅',
    'fdi 5 亿美元',
  ],
  'wujiang-2018-report 2017': [
    'gdp ~1780 亿元',
    'gdp ~7.2 %',
    'budget ~183.5 亿元',
    'budget ~11.1 %',
    'investment ~683 亿元',
    'retail ~507 亿元',
    'retail ~8.5 %',
    'income ~48403 元',
    'income ~8.6 %',
    'trade ~214.53 亿美元',
    'trade ~1.5 %',
    'rnd 2.5 %',
    'unemployment 1.82 %',
  ],
  'wujiang-2018-report 2018': [
    'gdp 7.5 %',
    'budget 200 亿元',
    'investment 5 %',
    'retail 8 %',
    'trade 保持稳定',
    'rnd 2.7 %',
    'income 增幅高于GDP增幅',
    'unemployment 3 %',
  ],
  'kunshan-2018-report 2017': [
    'gdp ~3500 亿元',
    'gdp ~7 %',
    'budget ~352.5 亿元',
    'budget ~10.5 %',
    'investment ~758 亿元',
    'investment ~与上年持平',
    'retail ~935 亿元',
    'retail ~14.7 %',
    'trade ~800 亿美元',
    'trade ~10.7 %',
    'income ~5 万元',
    'income ~7.9 %',
    'fdi 7.1 亿美元',
    'rnd 3.2 %',
  ],
  'kunshan-2018-report 2018': [
    'gdp 7 %',
    'budget 8 %',
    'investment 保持稳定',
    'fdi 保持稳定',
    'trade 保持稳定',
    'retail 1000 亿元',
    'unemployment 2.5 %',
    'income 增幅高于经济增幅',
    'rnd 3.3 %',
  ],
  'zhangjiagang-2018-report 2017': [
    'gdp ~2590 亿元',
    'gdp ~7.3 %',
    'budget ~210 亿元',
    'budget ~10.5 %',
    'investment ~726 亿元',
    'trade ~2100 亿元',
    'trade ~16.1 %',
    'retail ~583 亿元',
    'retail ~9 %',
    'income ~4.88 万元',
    'income ~8.5 %',
    'rnd 2.8 %',
    'unemployment 1.9 %',
  ],
  'zhangjiagang-2018-report 2018': [
    'gdp 7 %',
    'budget 8 %',
    'investment 与上年新基数基本持平',
    'fdi 保持稳定增长',
    'trade 保持稳定增长',
    'retail 8.5 %',
    'income 增长高于地区生产总值增速',
    'rnd 2.85 %',
  ],
  'gusu-2021-report 2020': [
    'gdp ~802 亿元',
    'gdp ~0.1 %',
    'budget 63.8 亿元',
    'budget 0.3 %',
    'investment ~237 亿元',
    'investment ~0.1 %',
    'retail ~822 亿元',
  ],
  'gusu-2021-report 2021': ['gdp 6 %', 'budget 5 %', 'investment 10 %', 'retail 6 %'],
};
const ids: Readonly<Record<string, string>> = {
  'diqu-shengchan-zongzhi': 'gdp',
  'yiban-gonggong-yusuan-shouru': 'budget',
  'quanshehui-guding-zichan-touzi': 'investment',
  'shehui-xiaofeipin-lingshou-zonge': 'retail',
  'jinchukou-zonge': 'trade',
  'shiji-shiyong-waizi': 'fdi',
  'yanfa-touru-zhanbi': 'rnd',
  'chengzhen-dengji-shiyelv': 'unemployment',
  'jumin-renjun-kezhipei-shouru': 'income',
};

test.each(Object.entries(headlines))('%s: every value of the main indicators, and no other', (place, expected) => {
  const [document, year] = place.split(' ');
  const found = account.observations
    .filter((value) => value.document === document && String(value.year) === year && value.indicator in ids)
    .map(({ indicator, kind, value, unit, asPrinted }) => {
      return `${ids[indicator]} ${kind === 'estimate' ? '~' : ''}${value === null ? asPrinted : `${value} ${unit}`}`;
    });
  expect(found.toSorted()).toEqual([...expected].toSorted());
});

test('the matrix keeps its values, and each stated value has its words in the document', () => {
  expect(account.observations.filter(({ quote }) => quote === null)).toHaveLength(231);
  const texts = new Map(account.documents.map(({ id }) => [id, '']));
  for (const { document, text } of account.sections) texts.set(document, `${texts.get(document)}\n${text}`);
  const rows = new Map(
    account.rows.map((row) => [row.id, [row.name + row.text, row.text, ...(row.progress ?? [])].join('\n')]),
  );
  const strangers = account.observations.filter(({ quote, document, row }) => {
    const own = `${texts.get(document)}\n${rows.get(row ?? '') ?? ''}`;
    return quote !== null && !own.includes(quote);
  });
  expect(strangers).toEqual([]);
});

test('a zone, a project and a sum of five years are no values of the place and year', () => {
  const values = account.observations.filter(({ quote }) => quote !== null).map(({ value }) => value);
  for (const other of [41.82, 19.18, 2.42, 3656, 290.7, 93.1, 6.6, 106.5, 70.9]) expect(values).not.toContain(other);
});

/** Targets of 2017 beside the outcomes in the reports of 2018, judged by hand; all others cannot be told. */
const judged: Readonly<Record<string, { met: string; missed: string }>> = {
  zhangjiagang: {
    met: '地区生产总值 服务业增加值占GDP比重 一般公共预算收入 全社会固定资产投资 社会消费品零售总额 新兴产业产值占规模以上工业产值比重 进出口总额 全社会研究与试验发展经费支出占GDP比重 企业研究与试验发展(R&D)经费投入增幅 居民人均可支配收入 城镇登记失业率',
    missed: '',
  },
  taicang: {
    met: '一般公共预算收入 全社会固定资产投资 新兴产业产值占规模以上工业产值比重 全社会研究与试验发展经费支出占GDP比重 居民人均可支配收入 城镇登记失业率',
    missed: '地区生产总值 社会消费品零售总额 实际使用外资',
  },
  kunshan: {
    met: '地区生产总值 一般公共预算收入 全社会固定资产投资 社会消费品零售总额 新兴产业产值占规模以上工业产值比重 全社会研究与试验发展经费支出占GDP比重 居民人均可支配收入',
    missed: '实际使用外资',
  },
  wujiang: {
    met: '一般公共预算收入 全社会固定资产投资 新兴产业产值占规模以上工业产值比重 全社会研究与试验发展经费支出占GDP比重 居民人均可支配收入 城镇登记失业率',
    missed: '服务业增加值占GDP比重 社会消费品零售总额',
  },
};

test.each(Object.entries(judged))('verdicts of %s are those of a careful reader', (district, { met, missed }) => {
  const names = new Map(account.indicators.map(({ id, name }) => [id, name]));
  const own = account.verdicts.filter((verdict) => verdict.district === district && verdict.year === 2017);
  const named = (result: string) =>
    own.filter((verdict) => verdict.result === result).map(({ indicator }) => names.get(indicator) ?? '');
  expect(own).toHaveLength(21);
  expect(named('met').toSorted()).toEqual(met.split(' ').toSorted());
  expect(named('not-met').toSorted()).toEqual(missed.split(' ').filter(Boolean).toSorted());
});

test('no other verdict of the account is decided: there is no outcome to compare with', () => {
  const decided = account.verdicts.filter(({ result }) => result !== 'cannot-tell');
  expect(decided.every(({ district, year }) => year === 2017 && district in judged)).toBe(true);
});
