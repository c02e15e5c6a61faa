import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestNames } from '../../src/search/index/suggest-names.ts';
import type { NameList } from '../../src/search-index/name-list-format.ts';

const list: NameList = [
  ['department', '市法制办', '/departments/fazhiban/', 'shi fa zhi ban', 'fa zhi ban'],
  ['department', '市发改委', '/departments/fagaiwei/', 'shi fa gai wei', 'fa gai wei', 'fa zhan gai ge wei'],
  ['department', '市农村发改委员会', '/departments/nongfa/', 'shi nong cun fa gai wei yuan hui'],
  ['department', '市旅游局', '/departments/lvyouju/', 'shi lv you ju', 'lv you ju'],
  ['department', '战略处', '/departments/zhanlve/', 'zhan lve chu'],
  ['district', '法州市', '/districts/fazhou/', 'fa zhou shi', 'fa zhou'],
  ['indicator', '地区生产总值', '/indicators/gdp/', 'di qu sheng chan zong zhi', 'GDP'],
  ['indicator', '单位GDP能耗', '/indicators/nenghao/', 'dan wei GDP neng hao'],
  ['indicator', 'PM2.5平均浓度', '/indicators/pm25/', 'PM25 ping jun nong du'],
  ['indicator', '蓝天BLUE指数', '/indicators/blue/', 'lan tian BLUE zhi shu'],
];

function labels(typed: string): string[] {
  return suggestNames(list, typed).map(({ label }) => label);
}

test('a suggestion has its kind, its label and its address', () => {
  expect(suggestNames(list, 'fazhou')).toEqual([{ kind: 'district', label: '法州市', url: '/districts/fazhou/' }]);
});

describe('what is typed', () => {
  test.each([
    ['initials', 'fgw', ['市发改委', '市农村发改委员会']],
    ['initials with the seat', 'sfgw', ['市发改委']],
    ['initials of two letters', 'shnchfgw', []],
    ['initials of two letters', 'shncfgw', ['市农村发改委员会']],
    ['initials of another name', 'fzggw', ['市发改委']],
    ['pinyin', 'fagaiwei', ['市发改委', '市农村发改委员会']],
    ['a beginning', 'fagai', ['市发改委', '市农村发改委员会']],
    ['a beginning within a reading', 'fagaiw', ['市发改委', '市农村发改委员会']],
    ['a beginning, then initials', 'fagw', ['市发改委', '市农村发改委员会']],
    ['initials, then a reading', 'fgwei', ['市发改委', '市农村发改委员会']],
    ['from any character on', 'gaiwei', ['市发改委', '市农村发改委员会']],
    ['spaces', ' fa gai  wei ', ['市发改委', '市农村发改委员会']],
    ['apostrophes', "fa'gai’wei", ['市发改委', '市农村发改委员会']],
    ['case', 'FaGaiWei', ['市发改委', '市农村发改委员会']],
    ['full width', 'ｆａＧａｉｗｅｉ', ['市发改委', '市农村发改委员会']],
    ['tones', 'fāgǎiwěi', ['市发改委', '市农村发改委员会']],
    ['v', 'lvyou', ['市旅游局']],
    ['ü', 'lüyou', ['市旅游局']],
    ['ü with a tone', 'lǚyóu', ['市旅游局']],
    ['ue for üe', 'zhanlue', ['战略处']],
    ['üe', 'zhanlüechu', ['战略处']],
    ['letters of a name', 'gdp', ['地区生产总值', '单位GDP能耗']],
    ['letters within a name', 'gdp nenghao', ['单位GDP能耗']],
    ['letters after initials', 'dwgdpnh', ['单位GDP能耗']],
    ['letters with digits', 'PM2.5', ['PM2.5平均浓度']],
    ['the beginning of letters', 'pm', ['PM2.5平均浓度']],
    ['letters with ue', 'blue', ['蓝天BLUE指数']],
  ])('%s: %s', (_, typed, expected) => {
    expect(labels(typed)).toEqual(expected);
  });
});

describe('no reading of any name', () => {
  test.each([
    ['other letters', 'xyzq'],
    ['a reading with something after it', 'fagaiweix'],
    ['part of a reading in the middle', 'fagwe i g'],
    ['the end of a reading', 'aigaiwei'],
    ['part of the letters of a name, then more', 'dwgdnh'],
    ['initials that do not follow each other', 'sgw'],
    ['Chinese', '发改委'],
    ['Chinese with letters', '发gw'],
    ['digits alone', '25'],
    ['nothing', ''],
    ['marks alone', "' ."],
  ])('%s: %s', (_, typed) => {
    expect(labels(typed)).toEqual([]);
  });
});

test('the whole of a name comes before the beginning of one, a shorter one before a longer one', () => {
  const names: NameList = [
    ['department', '内', '/1/', 'ge fa gai'],
    ['department', '长', '/2/', 'fa gai wei yuan hui'],
    ['department', '短', '/3/', 'fa gai wei'],
    ['department', '短二', '/4/', 'fa gai ban'],
    ['department', '全', '/5/', 'qi ta', 'fa gai'],
  ];
  expect(suggestNames(names, 'fg').map(({ label }) => label)).toEqual(['全', '短', '短二', '长', '内']);
});

test('letters that stand in a name come before characters that begin with them', () => {
  const names: NameList = [
    ['indicator', '责任单位', '/1/', 'ze ren dan wei'],
    ['indicator', '投入R&D经费', '/2/', 'tou ru RD jing fei zong e'],
  ];
  expect(suggestNames(names, 'r&d').map(({ label }) => label)).toEqual(['投入R&D经费', '责任单位']);
});

const reading = fc.constantFrom(
  'fa',
  'gai',
  'wei',
  'zhong',
  'shi',
  'chang',
  'an',
  'e',
  'xian',
  'lv',
  'nve',
  'GDP',
  '263',
);
const spelling = fc.array(reading, { minLength: 1, maxLength: 9 });

test('a name is found from each of its characters on, whatever part of a reading is typed', () => {
  fc.assert(
    fc.property(spelling, fc.nat(), fc.infiniteStream(fc.nat()), fc.nat(), (parts, from, choices, cut) => {
      const rest = parts.slice(from % parts.length).map((part) => {
        const ways = /[A-Z0-9]/u.test(part) ? [part] : [part, part.slice(0, 1)];
        return ways[(choices.next().value ?? 0) % ways.length] ?? '';
      });
      const last = rest.at(-1) ?? '';
      const typed = [...rest.slice(0, -1), last.slice(0, 1 + (cut % last.length))].join('');
      fc.pre(/[a-z]/iu.test(typed));
      expect(suggestNames([['department', '名', '/', parts.join(' ')]], typed)).toHaveLength(1);
    }),
  );
});

test('what is suggested begins, character by character, as it was typed', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'afgiwezhnscxlv26'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(spelling, typed, (parts, letters) => {
      fc.pre(/[a-z]/u.test(letters));
      const found = suggestNames([['department', '名', '/', parts.join(' ')]], letters).length > 0;
      expect(found).toBe(parts.some((_, start) => wayOf(parts.slice(start)).test(letters)));
    }),
  );
});

/** The same rule as a pattern over the letters. */
function wayOf(parts: readonly string[]): RegExp {
  const pattern = parts.reduceRight((following, part) => {
    const isReading = /^[a-z]+$/u.test(part);
    const whole = isReading ? [part, part.replace('ve', 'ue')] : [part.toLowerCase()];
    const initials = isReading ? [part.slice(0, 1), ...(part.match(/^[zcs]h/u) ?? [])] : [];
    const ends = whole.flatMap((way) => [...way].map((_, place) => `${way.slice(0, place + 1)}$`));
    return `(?:${ends.join('|')}|(?:${[...whole, ...initials].join('|')})${following})`;
  }, '(?!)');
  return new RegExp(`^${pattern}`, 'u');
}
