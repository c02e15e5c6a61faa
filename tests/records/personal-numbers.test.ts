import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalLandlines } from '../../src/records/personal-data/find-landlines.ts';
import { findPersonalNumbers } from '../../src/records/personal-data/find-numbers.ts';

test.each([
  '13812345678',
  '138-1234-5678',
  '138 1234 5678',
  '138—1234—5678',
  '138.1234.5678',
  '138-12345678',
  '1381-234-5678',
  '13812-345678',
  '１３８１２３４５６７８',
  '１３８－１２３４ ５６７８',
  '138\u00a01234\u30005678',
  '138\u200b1234\u00ad5678',
  '+8613812345678',
  '+86 138-1234-5678',
  '（+86）13812345678',
  '0086-138 1234 5678',
  '8613812345678',
])('%s is a mobile number', (printed) => {
  expect(findPersonalNumbers([`电话${printed}，`])).toEqual([
    { kind: 'mobile', number: '13812345678', line: 1, column: 3 },
  ]);
});

test.each([
  '11010519491231002X',
  '110105194912310０２Ｘ',
  '110105 19491231 002x',
  '110105-19491231-002X',
  '110105\u200b19491231\u2060002X',
])('%s is an identity number', (printed) => {
  expect(findPersonalNumbers(['', `证号：${printed}。`])).toEqual([
    { kind: 'identity', number: '11010519491231002X', line: 2, column: 4 },
  ]);
});

test.each([
  '值班电话138 1234 5678 139 1234 5678',
  '（张三 0512-65123456 138-1234-5678）',
  '3 138 1234 5678',
  '138-1234-5678 2029年',
  '手机：138 1234 5678 2029年1月',
  '138-1234-5678 139-1234-5678',
  '138-1234-5678-1',
  '(138)1234-5678',
  '（138）12345678',
  '138/1234/5678',
  '138·1234·5678',
  '电话13812345678.3月1日前',
  '电话13812345678.2029年5月',
])('in “%s” a mobile number is found', (line) => {
  expect(findPersonalNumbers([line])[0]).toMatchObject({ kind: 'mobile', number: '13812345678' });
});

test.each([
  '总投资15000000000元',
  '完成13812345678平方米',
  '发电13812345678千瓦时',
  '补贴15812345678 万元',
  '云府发〔2028〕13812345678号',
  'https://www.example.gov.cn/art_13812345678.html',
  '138****5678',
  '113812345678',
  '13812345678.5',
  '13812345678%',
  '0.13812345678',
  '12345热线',
  '0512-62345678',
  '150 2000 3000 4000',
  '165 2018 2019',
  '150 20180101',
  '138\t1234\t5678',
  '990105194912310021',
  '110105 19491231 0021',
  '110105194913310021',
  'e3b0c44298fc1c14913812345678afbf',
])('%s is no number of a person', (printed) => {
  expect(findPersonalNumbers([printed])).toEqual([]);
});

test('a number is found wherever it stands, and its digits told alone', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u'));
  const text = fc.stringMatching(/^[市政办联系，。：（）\t]{0,12}$/u);
  fc.assert(
    fc.property(fc.constantFrom('13', '15', '17', '18', '19'), digits(9), text, text, (head, rest, before, after) => {
      const [{ number, column } = { number: '', column: 0 }, ...others] = findPersonalNumbers([
        before + head + rest + after,
      ]);
      expect([number, column, others]).toEqual([head + rest, before.length + 1, []]);
    }),
  );
});

test.each([
  ['张三，电话：（0512）62345678', '张三'],
  ['联系人：欧阳修文\t0512-62345678', '欧阳修文'],
  ['联系人：市水利局\t0512-62345678', null],
  ['许蕾\t0512-62345678', '许蕾'],
  ['0512－62345678（张三）', '张三'],
  ['王主任 0512 6234567', '王主任'],
  ['市财政局张三 0512-62345678转801', '张三'],
  ['市教育局 0512-62345678', null],
  ['办公室电话：0512-62345678', null],
  ['高新区 0512-62345678', null],
  ['咨询电话：0512-62345678转801', null],
])('%s: the name beside a landline is %s', (line, name) => {
  expect(findPersonalLandlines([line]).map((found) => found.name)).toEqual(name === null ? [] : [name]);
});

test('a name may stand on the line above, where each cell has one', () => {
  expect(findPersonalLandlines(['张三', '0512-62345678'])).toMatchObject([{ line: 2, column: 1 }]);
  expect(findPersonalLandlines(['市教育局', '0512-62345678'])).toEqual([]);
});
