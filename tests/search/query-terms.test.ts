import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/search-index/fold-text.ts';
import { longestSearch, parseTerms } from '../../src/search-index/query-terms.ts';

test.each([
  [' 创新　发展\tＧＤＰ gdp ', '创新 发展 gdp'],
  ['　', ''],
  ['固定\ufeff资产 投\u200b资', '固定资产 投资'],
  ['\u200b \u202e', ''],
  ['养老 社区', '养老 社区'],
  ['“养老 社区”', '养老社区'],
  ['"养老 社区" 医院', '养老社区 医院'],
  ['＂养老　社区＂', '养老社区'],
  ['「养老 社区」', '养老社区'],
  ["'养老 社区'", '养老社区'],
  ['“养老 社区"', '养老社区'],
  ['推进“互联网 +”政务 服务', '推进互联网+政务 服务'],
  ['“养老 社区', '养老 社区'],
  ['养老” 社区', '养老 社区'],
  ['（养老 社区）', '养老 社区'],
  ['“263”专项行动', '263专项行动'],
  ['—— 创新', '创新'],
  ['“”（）～', ''],
])('%s asks for %s', (text, terms) => {
  const { terms: parsed, isCut } = parseTerms(text);
  expect(parsed.map(({ folded }) => folded).join(' ')).toBe(terms);
  expect(isCut).toBe(false);
});

test('each term, asked by itself as it was typed, is the same term', () => {
  expect(parseTerms('“养老 社区” ＧＤＰ').terms.map(({ typed }) => typed)).toEqual(['“养老 社区”', 'ＧＤＰ']);
  const glyphs = fc.string({ unit: fc.constantFrom('账', 'Ａ', ' ', '“', '”', '"', '-', '1', '（') });
  fc.assert(
    fc.property(glyphs, (text) => {
      for (const { typed, folded } of parseTerms(text).terms) {
        expect(parseTerms(typed).terms.map((term) => term.folded)).toEqual([folded]);
      }
    }),
  );
});

test('what is too long is cut at its end, which is told', () => {
  const whole = '账'.repeat(longestSearch);
  expect(parseTerms(whole)).toMatchObject({ isCut: false, terms: [{ folded: whole }] });
  expect(parseTerms(`${whole}目`)).toMatchObject({ isCut: true, terms: [{ folded: whole, typed: whole }] });
  expect(parseTerms(`“${whole}” 目`)).toMatchObject({ isCut: true, terms: [{ folded: whole }] });
  const { terms, isCut } = parseTerms(`明账 ${'𠮷'.repeat(longestSearch)}`);
  expect(isCut).toBe(true);
  expect(terms[1]?.folded.isWellFormed()).toBe(true);
  expect(terms.map(({ folded }) => folded).join('').length).toBeGreaterThan(longestSearch - 2);
  for (const { folded, typed } of terms) expect(fold(typed)).toBe(folded);
});
