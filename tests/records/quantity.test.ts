import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuantities } from '../../src/records/values/quantities/quantity.ts';

const read = (text: string) => findQuantities(text).map(({ printed }) => printed);

test.each([
  ['“1115”产业发展目标'],
  ['建成500千伏线路和110千伏变电站'],
  ['“人才新政20条”'],
  ['《2017年10项重点》'],
  ['12345热线、33312345平台'],
  ['2号线及S1号线，G15高速'],
  ['2018年6月底前，1~6月'],
  ['位列第35位，第2批'],
  ['PM2.5浓度，工业4.0，5G通信'],
  ['73049部队，500强企业，263专项行动'],
  ['24小时图书馆'],
  ['苏府〔2017〕15号'],
  ['新增绿地约288.3万,已完成'],
])('%s holds no amount', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['增长7%~7.5%', [7, 7.5, '%', '']],
  ['实际使用外资 60 亿美元左右', [60, null, '亿美元', '左右']],
  ['引进1~2个团队', [1, 2, '个', '']],
  ['新增上市企业4-5家', [4, 5, '家', '']],
  ['面积4.67千公顷', [4.67, null, '千公顷', '']],
  ['新增1.3万亩', [1.3, null, '万亩', '']],
  ['培训2.15万人次', [2.15, null, '万人次', '']],
  ['提高0.5个百分点左右', [0.5, null, '个百分点', '左右']],
  ['演练80余次', [80, null, '次', '余']],
  ['惠及38万余人', [38, null, '万人', '余']],
  ['巡演不少于10场次', [10, null, '场次', '不少于']],
  ['总投资超过1.1万亿元', [1.1, null, '万亿元', '超过']],
  ['力争新增企业5家', [5, null, '家', '力争']],
  ['达到37.5万元/人', [37.5, null, '万元/人', '']],
  ['控制在3%以内', [3, null, '%', '以内']],
  ['已签约315户', [315, null, '户', '']],
  ['完成1,500亩', [1500, null, '亩', '']],
])('%s', (text, expected) => {
  const [found] = findQuantities(text);
  expect([found?.value, found?.upper, found?.unit, found?.comparator]).toEqual(expected);
});

test('members of a list have the unit at its end', () => {
  expect(findQuantities('分别超过5亿、4亿和3亿美元').map(({ value, unit }) => [value, unit])).toEqual([
    [5, '亿美元'],
    [4, '亿美元'],
    [3, '亿美元'],
  ]);
  expect(read('221、294、822项')).toEqual(['221', '294', '822项']);
});

test('1~2个 is not 12个', () => {
  expect(findQuantities('12个')).not.toEqual(findQuantities('1~2个'));
});

const figure = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 99 })).map(([whole, part]) => `${whole}.${String(part)}`),
);
const unit = fc.constantFrom(
  '%',
  '个百分点',
  '亿元',
  '亿美元',
  '万亩',
  '千公顷',
  '万人次',
  '家',
  '个',
  '件',
  '公里',
  '万吨',
);
const word = fc.stringMatching(/^[新增完成推进建设改造提升]{1,8}$/u);

test('an amount is found wherever it stands, with its figure, unit and words of comparison', () => {
  const leading = fc.constantFrom('', '不少于', '超过', '近');
  fc.assert(
    fc.property(
      word,
      leading,
      figure,
      unit,
      fc.constantFrom('', '左右', '以上', '以内'),
      (before, lead, text, own, trail) => {
        const sentence = `${before}${lead}${text}${own}${trail}，${before}`;
        const found = findQuantities(sentence);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ value: Number(text), unit: own, upper: null, comparator: trail || lead });
        expect(sentence.slice(found[0]?.start, found[0]?.end)).toBe(`${lead}${text}${own}${trail}`);
      },
    ),
  );
});

test('a range is one amount with both ends', () => {
  fc.assert(
    fc.property(
      fc.nat(999),
      fc.integer({ min: 1, max: 99 }),
      unit,
      fc.constantFrom('~', '-', '—'),
      (low, more, own, mark) => {
        const [found, ...others] = findQuantities(`推进${low}${mark}${low + more}${own}`);
        expect(others).toEqual([]);
        expect([found?.value, found?.upper, found?.unit]).toEqual([low, low + more, own]);
      },
    ),
  );
});

test('no amount is found in quotation marks', () => {
  fc.assert(
    fc.property(word, figure, unit, (before, text, own) => {
      expect(findQuantities(`${before}“${text}${own}”${before}`)).toEqual([]);
    }),
  );
});

test('in any text the amounts stand in order, apart from each other, as printed', () => {
  const piece = fc.oneof(
    figure,
    unit,
    word,
    fc.constantFrom('、', '和', '，', '~', '“', '”', '第', '约', '左右', ' ', '(', ')'),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
      (text) => {
        let end = 0;
        for (const quantity of findQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.printed);
          expect(quantity.upper ?? Number.POSITIVE_INFINITY).toBeGreaterThan(quantity.value);
          end = quantity.end;
        }
      },
    ),
  );
});
