import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSimplifiedTable } from '../../src/outputs/search/simplified-table.ts';
import { simplify } from '../../src/search/index/simplify.ts';

const standing =
  '发改委养老床位个台湾里着为众群峰征干周后面系统复覆盖象像里程线钟麻雀隶属启户税说卫妆网络范围制并须获𫇭';
const table = toSimplifiedTable(new Set(standing));

describe('what is typed in another writing', () => {
  test.each([
    ['發改委', '发改委'],
    ['養老床位', '养老床位'],
    ['個', '个'],
    ['臺灣', '台湾'],
    ['裏', '里'],
    ['裡', '里'],
    ['著', '着'],
    ['爲眾', '为众'],
    ['為衆', '为众'],
    ['羣峯', '群峰'],
    ['徵', '征'],
    ['後面係統', '后面系统'],
    ['網絡範圍', '网络范围'],
    ['鐘鍾線綫', '钟钟线线'],
    ['乾幹週製並鬚獲穫', '干干周制并须获获'],
    ['啓啟戶稅說説衛衞粧', '启启户税说说卫卫妆'],
    ['PM2.5 發１', 'PM2.5 发１'],
  ])('%s is looked for as %s', (typed, simplified) => {
    expect(simplify(typed, table)).toBe(simplified);
  });
});

test('a character that simplified writing keeps stays', () => {
  expect(simplify('覆蓋', table)).toBe('覆盖');
  expect(simplify('像', table)).toBe('像');
  expect(simplify(standing, table)).toBe(standing);
});

test('a character beyond the first plane is one character', () => {
  expect(simplify('蔿𠮷發\ud842', table)).toBe('𫇭𠮷发\ud842');
});

test('the table holds only pairs whose simplified character stands in the text', () => {
  expect(toSimplifiedTable(new Set('台'))).toMatch(/^(?:.台)+$/u);
  expect([...toSimplifiedTable(new Set('台'))].filter((character) => character !== '台')).toContain('臺');
  expect(toSimplifiedTable(new Set('abc'))).toBe('');
  expect(simplify('臺灣', '')).toBe('臺灣');
});

test('each character stands in the table once, and never for itself', () => {
  const all = toSimplifiedTable(new Set(Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code))));
  const characters = Array.from(all).filter((_, place) => place % 2 === 0);
  expect(characters.length).toBeGreaterThan(3000);
  expect(new Set(characters).size).toBe(characters.length);
  const once = simplify(characters.join(''), all);
  expect(Array.from(once).filter((character, place) => character === characters[place])).toEqual([]);
});

test('text of other characters stays as it is, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(simplify(text, '')).toBe(text);
      expect(Array.from(simplify(text, table))).toHaveLength(Array.from(text).length);
    }),
  );
});
