import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldText } from '../../src/search-index/fold-text.ts';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('账', 'Ａ', 'a', '％', '　', ' ', '㎡', '…', '𠮷', 'ﬃ', '1', '２', '“', '）', '～', '⑴'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

test.each([
  ['ＧＤＰ 增长７％', 'gdp增长7%'],
  ['建成 52.8 公里', '建成52.8公里'],
  ['许　蕾', '许蕾'],
  ['１０００㎡', '1000m2'],
  ['苏州—清华', '苏州清华'],
  ['“智慧停车”', '智慧停车'],
  ["‘智慧'「停」『车』″", '智慧停车'],
  ['《条例》（试行）［甲］＜乙＞', '条例试行甲乙'],
  ['苏府〔2017〕15号', '苏府2017-15号'],
  ['苏府[2017] 15 号', '苏府2017-15号'],
  ['7%—7.5%', '7%-7.5%'],
  ['（－0.5％）', '-0.5%'],
  ['2015年—2020年', '2015年-2020年'],
  ['年“2”', '年2'],
  ['1~2', '1-2'],
  ['１ — （２）', '1-2'],
  ['1⑵ 3', '1-2-3'],
  ['12', '12'],
  ['（一）-', '一'],
  ['“——”', ''],
  ['固定\u200b资产\ufeff投资\u00ad增长', '固定资产投资增长'],
  ['新增\u202e就业\u202c\u2060人员\u2028', '新增就业人员'],
  ['葛\u{e0100}氏\ue000', '葛氏\ue000'],
])('%s is compared as %s', (original, folded) => {
  expect(fold(original)).toBe(folded);
});

test('folding twice changes nothing, for every code point', () => {
  const everything = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).join('');
  const once = fold(everything);
  expect(fold(once) === once).toBe(true);
});

test('a fragment of a text is found in it', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const characters = Array.from(whole);
      const from = a % (characters.length + 1);
      const fragment = characters.slice(from, from + (b % 9)).join('');
      expect(fold(whole)).toContain(fold(fragment));
    }),
  );
});

test('every unit leads back to the characters that it comes from', () => {
  fc.assert(
    fc.property(text, (original) => {
      const { text: folded, starts, ends } = foldText(original);
      expect(folded).toBe(fold(original));
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
      for (let unit = 0; unit < folded.length; unit++) {
        // What divides two digits is nothing by itself.
        const ofUnit = fold(`0${original.slice(starts[unit], ends[unit])}0`);
        expect(ofUnit).toContain(folded[unit]);
        expect(ofUnit).not.toBe('00');
      }
    }),
  );
});

test('a text is found with or without what nobody sees', () => {
  const unseen = fc.constantFrom('\u200b', '\u00ad', '\ufeff', '\u202e', '\u0085', '\u2060', '\ufffe', '\u{e0041}');
  fc.assert(
    fc.property(text, unseen, fc.nat(), (original, character, at) => {
      const characters = Array.from(original);
      const place = at % (characters.length + 1);
      const sown = [...characters.slice(0, place), character, ...characters.slice(place)].join('');
      expect(fold(sown)).toBe(fold(original));
    }),
  );
});

test('a text is found with other quotation marks and brackets, and with other dashes, whatever they were', () => {
  const families = [Array.from('“”"＂「」\'’(）[】〔《'), Array.from('—-～〜−─–')];
  const characters = fc.constantFrom(...families.flat(), '账', '1', '2', '%', 'a', ' ');
  fc.assert(
    fc.property(fc.array(characters), fc.array(fc.nat()), (whole, others) => {
      const changed = whole.map((character, place) => {
        const family = families.find((signs) => signs.includes(character));
        return family?.[(others[place] ?? 0) % family.length] ?? character;
      });
      expect(fold(changed.join(''))).toBe(fold(whole.join('')));
    }),
  );
});
