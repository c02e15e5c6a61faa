import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDocumentNumber } from '../../../src/records/values/document-number.ts';

test.each([
  ['苏府〔2017〕15号', '苏府〔2017〕15号'],
  ['苏州市人民政府文件\n苏府 〔2017〕 15 号\n', '苏府〔2017〕15号'],
  ['根据苏政办发［2016］3号文件要求', '苏政办发［2016］3号'],
  ['印发《实施办法》（太政发〔2018〕3号）', '太政发〔2018〕3号'],
  ['文号：太政发(2018)第3号', '太政发(2018)第3号'],
  ['附件2和太政发【2018】3号', '和太政发【2018】3号'],
  ['苏府〔2017)15号', null],
  ['〔2017〕15号', null],
  ['2017年15号', null],
  ['第15号议案（2017）', null],
  ['', null],
])('%s has the number %s', (text, number) => {
  expect(findDocumentNumber(text)).toBe(number);
});

test('a number that stands alone is found as it is printed', () => {
  const code = fc.constantFrom('苏府', '苏政发', '太政办发', '昆政规', '张政发规');
  fc.assert(
    fc.property(code, fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 999 }), (issuer, year, nth) => {
      expect(findDocumentNumber(`\n${issuer}〔${year}〕${nth}号\n`)).toBe(`${issuer}〔${year}〕${nth}号`);
    }),
  );
});
