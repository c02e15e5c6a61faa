import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/records/registry/yaml-text.ts';

const schema = z.strictObject({
  name: z.string(),
  year: z.int().max(2100),
  words: z.array(z.string().min(1, '不能为空')),
  inner: z.record(z.string().regex(/^[a-z]+$/u, '只用小写字母'), z.string()).optional(),
});
const good = 'name: 甲\nyear: 2030\nwords: [乙]\n';

/** Each problem as `line:column path: text`. */
const problemsOf = (text: string): string[] =>
  readYaml(text, schema).problems.map(
    ({ place, path, text: found }) => `${place.line}:${place.column} ${path.join('.')}: ${found}`,
  );

/** Nine aliases of nine aliases …: as many values as 9 to the power of the levels. */
function toBomb(levels: number): string {
  const line = (level: number) =>
    `l${level}: &l${level} [${
      level === 0
        ? '甲'
        : Array(9)
            .fill(`*l${level - 1}`)
            .join(', ')
    }]`;
  return `${Array.from({ length: levels }, (_, level) => line(level)).join('\n')}\n${good}`;
}

test('a text that fits has its value and no problem', () => {
  expect(readYaml(good, schema)).toMatchObject({ value: { name: '甲', year: 2030, words: ['乙'] }, problems: [] });
});

test('aliases that stand for millions are refused line by line, and never resolved', () => {
  for (const levels of [4, 12]) {
    const problems = problemsOf(toBomb(levels));
    expect(problems).toHaveLength(levels);
    expect(problems[0]).toBe(
      '1:5 : 不能使用 YAML 的锚点“&l0”，内容要逐处写全。请删去它，写出全文；文字本来以“&”开头的，请给文字加引号',
    );
  }
});

test.each<[string, string, RegExp]>([
  ['one anchor', 'name: &a 甲\nyear: 2030\nwords: [乙]\n', /^1:7 .*锚点“&a”/u],
  ['text that begins with an asterisk', 'name: *甲\n', /^1:7 .*引用“\*甲”.*加引号$/u],
  ['a merge key', `${good}<<: { year: 1 }\n`, /^4:1 <<: 不认识这个字段/u],
  ['a merge of an alias', `<<: *base\n${good}`, /^1:5 .*引用“\*base”/u],
  ['a binary value', 'name: !!binary aGk=\nyear: 2030\nwords: [乙]\n', /^1:7 .*类型标记“!!binary”/u],
  ['a function', 'name: !!js/function "x"\nyear: 2030\nwords: [乙]\n', /^1:7 .*类型标记“!!js\/function”/u],
  ['a directive', `%TAG ! tag:a,2000:\n---\n${good}`, /^1:1 .*指令“%TAG/u],
  ['a prototype', `${good}__proto__: { name: 乙 }\n`, /^4:1 : 不认识“__proto__”/u],
  ['a constructor', `${good}constructor: 乙\n`, /^4:14 constructor: 不认识这个字段/u],
  ['a prototype within', `${good}inner: { __proto__: 乙 }\n`, /^4:10 : 不认识“__proto__”/u],
  ['a field twice', `${good}name: 乙\n`, /^4:1 .*同一个字段写了两次。请合并为一处/u],
  ['a tab as indent', 'name: 甲\nyear: 2030\nwords:\n\t- 乙\n', /^4:1 .*制表符。请改用空格/u],
  ['two documents', `${good}---\n${good}`, /^4:1 .*多了一行“---”/u],
  ['an end and more', `${good}...\n${good}`, /^\d:1 .*多了一行/u],
  ['a NUL', 'name: 甲\0乙\nyear: 2030\nwords: [乙]\n', /^1:8 .*控制字符（U\+0000）/u],
  ['a bell', `${good}# \u0007\n`, /^4:3 .*控制字符（U\+0007）/u],
  ['a bracket too many levels deep', `name: ${'['.repeat(100_000)}`, /^1:57 .*套了 51 层/u],
  ['a list too many levels deep', `name:\n${'- '.repeat(20_000)}甲`, /^2:1 .*缩进超过/u],
  ['a missing field', 'name: 甲\nwords: [乙]\n', /^1:1 year: 缺少这一项。请补上$/u],
  ['nothing', '', /^1:1 : 应为一组字段，这里是空的。/u],
  ['a list instead', '- 甲\n', /^1:1 : 应为一组字段，这里是列表（1 项）。请写成一组“字段: 值”/u],
  ['a number for text', 'name: 12\nyear: 2030\nwords: [乙]\n', /^1:7 name: 应为文字，这里是数字 12。.*加引号$/u],
  ['a field without value', 'name:\nyear: 2030\nwords: [乙]\n', /^1:1 name: 应为文字，这里是空的。请写上内容/u],
  ['text for a number', 'name: 甲\nyear: 二〇\nwords: [乙]\n', /^2:7 year: 应为数字，这里是“二〇”。请只写数字/u],
  ['a part of a year', 'name: 甲\nyear: 2030.5\nwords: [乙]\n', /^2:7 year: 应为整数.*数字 2030.5。请只写整数/u],
  ['no number', 'name: 甲\nyear: .nan\nwords: [乙]\n', /^2:7 year: 应为数字.*NaN/u],
  ['a year too late', 'name: 甲\nyear: 3000\nwords: [乙]\n', /^2:7 year: 不能大于 2100，这里是.*3000/u],
  ['text for a list', 'name: 甲\nyear: 2030\nwords: 乙\n', /^3:8 words: 应为列表，这里是“乙”。请写成列表/u],
  ['an empty word', 'name: 甲\nyear: 2030\nwords: [""]\n', /^3:9 words.0: 不能为空。请填写/u],
  ['a key that does not fit', `${good}inner: { 丙: 丁 }\n`, /^4:\d+ inner.丙: “丙”：只用小写字母/u],
  ['a key written as a number', `${good}2030: 丁\n`, /^4:7 2030: 不认识这个字段/u],
])('%s is one message with its place, in Chinese', (_, text, expected) => {
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(expected);
  expect(
    problems[0]?.replace(/^\S+ [^ ]*: /u, '').replace(/“.*?”|YAML|true|false|NaN|NUL|U\+[0-9A-F]+/gu, ''),
  ).not.toMatch(/[a-z]{3}/iu);
});

test('what needs more than one look is said at each place', () => {
  expect(problemsOf('name: 1\nyear: 甲\nwords: 乙\n')).toHaveLength(3);
});

test('a message does not spread a long number', () => {
  expect(problemsOf('name: 13800138000\nyear: 2030\nwords: [乙]\n')[0]).not.toContain('138');
});
