import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTextDifference } from '../../../src/records/links/text-difference.ts';
import { toTextTokens } from '../../../src/records/links/text-tokens.ts';

const changesOf = (before: string, after: string) =>
  toTextDifference(before, after).changes.map((change) => [change.before, change.after]);

describe('what is no difference', () => {
  test.each([
    ['width of marks', '加强建设，实施（二期）计划', '加强建设,实施(二期)计划'],
    ['white space', '实施 112 个项目', '实施112个项目'],
    ['full-width digits and percent sign', '增长７％', '增长7%'],
    ['forms of one dash', '500千伏东湖—西山', '500千伏东湖―西山'],
    ['forms of one tilde', '增长 7%~7.5%', '增长7%～7.5%'],
    ['forms of quotation marks', '“三联”行动', '"三联"行动'],
    ['a mark that only parts words', '达到30%', '达到30%。'],
    ['the first percent sign of a range', '增长7~7.5%', '增长7%~7.5%'],
    ['a comma in a number', '1,000亿元', '1000亿元'],
  ])('%s', (_, before, after) => {
    expect(changesOf(before, after)).toEqual([]);
  });
});

describe('what is one', () => {
  test.each([
    ['a whole number', '实施112个项目', '实施113个项目', [['112', '113']]],
    ['a range that lost its mark', '每区1~2个方向', '每区12个方向', [['1~2', '12']]],
    ['a decimal', '增长7%', '增长7.5%', [['7%', '7.5%']]],
    ['a percent sign', '提高5%', '提高5', [['5%', '5']]],
    ['a word that was added', '老旧小区整治', '老旧住宅小区整治', [['', '住宅']]],
    ['words that are gone', '争取铁路二类口岸早日获批', '争取早日获批', [['铁路二类口岸', '']]],
    ['a unit that is gone', '新增试点镇10个', '新增试点镇10', [['个', '']]],
    ['a dash between two names', '实施东湖—西山大学计划', '实施东湖西山大学计划', [['—', '']]],
    [
      'two places',
      '新建3所，改建5所',
      '新建4所，改建6所',
      [
        ['3', '4'],
        ['5', '6'],
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
  });

  test('a number is told from a word', () => {
    const kinds = (before: string, after: string) => toTextDifference(before, after).changes.map((one) => one.isNumber);
    expect(kinds('实施112个项目', '实施113个项目')).toEqual([true]);
    expect(kinds('老旧小区', '老旧住宅小区')).toEqual([false]);
    expect(kinds('新增10个', '新增10')).toEqual([false]);
  });
});

describe('for every text', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'新增建设铁路项目个家亿元小区老旧住宅１2345.%，,。~～—- AB“”'),
    maxLength: 40,
  });

  test('the tokens joined are the text', () => {
    fc.assert(
      fc.property(
        text,
        (one) =>
          toTextTokens(one)
            .map((token) => token.text)
            .join('') === one,
      ),
    );
  });

  test('the pieces of either side joined are that side', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const difference = toTextDifference(before, after);
        expect(difference.before.map((piece) => piece.text).join('')).toBe(before);
        expect(difference.after.map((piece) => piece.text).join('')).toBe(after);
      }),
    );
  });

  test('nothing differs from itself, and a difference has its mirror', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(changesOf(before, before)).toEqual([]);
        expect(changesOf(before, after).length > 0).toBe(changesOf(after, before).length > 0);
      }),
    );
  });

  test('a number is never cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 99999 }), (one, other) => {
        fc.pre(one !== other);
        expect(changesOf(`实施${one}个项目`, `实施${other}个项目`)).toEqual([[String(one), String(other)]]);
      }),
    );
  });
});
