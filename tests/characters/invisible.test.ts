import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropBlanks, isBlank, splitAtBlanks } from '../../src/characters/blank.ts';
import { dropUnseen, findInvisible } from '../../src/characters/invisible.ts';
import { nameCharacter, showInvisible } from '../../src/characters/name-character.ts';

const everyCodePoint = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

test.each<[string, string]>([
  ['零宽空格 U+200B', '市\u200b政'],
  ['零宽不连字 U+200C', '市\u200c政'],
  ['零宽连字 U+200D', '市\u200d政'],
  ['词连接符 U+2060', '市\u2060政'],
  ['软连字符 U+00AD', '市\u00ad政'],
  ['字节序标记（零宽不换行空格） U+FEFF', '市\ufeff政'],
  ['文字方向标记 U+200E', '市\u200e政'],
  ['文字方向标记 U+061C', '市\u061c政'],
  ['强制从右到左 U+202E', '市\u202e政'],
  ['文字方向隔离 U+2066', '市\u2066政'],
  ['行分隔符 U+2028', '市\u2028政'],
  ['C1 控制符 U+0085', '市\u0085政'],
  ['C0 控制符 U+0007', '市\u0007政'],
  ['非字符 U+FFFE', '市\ufffe政'],
  ['非字符 U+FDD0', '市\ufdd0政'],
  ['行间注释标记 U+FFF9', '市\ufff9政'],
  ['标签字符 U+E0041', '市\u{e0041}政'],
  ['不显示的字符 U+2065', '市\u2065政'],
  ['变体选择符 U+FE0F', '（\ufe0f政'],
])('%s carries nothing', (name, text) => {
  const found = findInvisible(text);
  expect(found.map(({ character }) => nameCharacter(character))).toEqual([name]);
  expect(found.map(({ index, kind }) => [index, kind])).toEqual([[1, 'unseen']]);
  expect(dropUnseen(text)).toBe(`${text[0]}政`);
});

test.each<[string, string]>([
  ['an ideographic variation sequence', '葛\u{e0100}、辻\ufe00'],
  ['a variant of a mark', '，\ufe00'],
  ['the style of an emoji', '☎\ufe0f、1\ufe0f\u20e3'],
  ['ideographic and no-break spaces', '许\u3000蕾\u00a0同志'],
  ['tab, line ends, form feed, U+000B', '\t\n\r\f\v'],
  ['combining marks and rare characters', 'e\u0301、\u304b\u3099、𠮷'],
])('%s is none', (_, text) => {
  expect(findInvisible(text)).toEqual([]);
});

test('what stands for a glyph, or joins two signs to one, is kept', () => {
  const found = findInvisible('\ue000、\u{f0000}、\u{10fffd}、\ufffc、👨\u200d👩');
  expect(found.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'kept', 'kept']);
  expect(showInvisible('\ue000\u200b')).toBe('\ue000[U+200B]');
});

test('white space and what nobody sees have no character in common, and leave none out that is in neither', () => {
  const both = everyCodePoint.filter((character) => isBlank(character) && dropUnseen(character) === '');
  expect(both).toEqual([]);
  const unaccounted = everyCodePoint.filter(
    (character) => /[\s\p{White_Space}\p{Cc}\p{Zl}\p{Zp}]/u.test(character) && !isBlank(character),
  );
  expect(unaccounted.filter((character) => dropUnseen(character) !== '')).toEqual([]);
});

test('a text shown holds nothing unseen but variants, and dropping is the same for parts as for the whole', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('市', '葛', '\u200b', '\u{e0100}', '\u202e', '\t'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(dropUnseen(one) + dropUnseen(other)).toBe(dropUnseen(one + other));
      expect(findInvisible(showInvisible(one)).filter(({ kind }) => kind === 'unseen')).toEqual([]);
    }),
  );
});

test('words stand between white space, and a byte order mark is none', () => {
  expect(splitAtBlanks('新建\u3000泵站\ufeff 3座')).toEqual(['新建', '泵站\ufeff', '3座']);
  expect(dropBlanks(' 泵\u00a0站\ufeff\v')).toBe('泵站\ufeff');
});
