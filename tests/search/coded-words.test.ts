import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeNumber, codePair, codePassage, codeTerm, wholeNumbers } from '../../src/search-index/coded-words.ts';

const folded = fc.string({ unit: fc.constantFrom('市', '发', '改', '委', '1', '0', 'a', '\ud842', '\udfb7') });
const term = fc.string({ unit: fc.constantFrom('市', '发', '改', '委', '1', '0', 'a'), minLength: 2, maxLength: 5 });

test('each unit is a word with the one after it, the last alone, then the whole numbers', () => {
  expect(codePassage('市发')).toEqual(['ikigk1', 'zzgk1']);
  expect(codePassage('发5.8')).toEqual([...codePassage('发5.8').slice(0, 4), 'zw5x8z']);
  expect(codePair('市', '发')).toBe('ikigk1');
  expect(codePair('发', undefined)).toBe('zzgk1');
});

test('a term of two is one word, a longer one every other word and the last', () => {
  const offsets = (text: string) => codeTerm(text).map(({ offset }) => offset);
  expect(offsets('市发')).toEqual([0]);
  expect(offsets('市发改委')).toEqual([0, 2]);
  expect(offsets('市发改委会')).toEqual([0, 2, 3]);
  expect(codeTerm('市发')[0]?.word).toBe('ikigk1');
});

test('words are plain letters and digits, and none begins like another', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const alone = units.map((unit) => codePair(unit, undefined));
  const pairs = units.map((unit) => codePair(unit, '0'));
  const numbers = ['2', '26', '263', '26.3', '26,300'].map(codeNumber);
  const words = [...alone, ...pairs, ...numbers].sort();
  expect(words.filter((word) => !/^[0-9a-z]+$/.test(word))).toEqual([]);
  expect(words.filter((word, place) => words[place + 1]?.startsWith(word))).toEqual([]);
});

test('numbers are whole with their decimals and thousands, each once', () => {
  expect(wholeNumbers('投资1,000.5亿元263个52.8公里,263')).toEqual(['1,000.5', '263', '52.8']);
});

test('the words of a term stand at their distances exactly where a passage holds the term', () => {
  fc.assert(
    fc.property(folded, term, (passage, sought) => {
      const words = codePassage(passage);
      const coded = codeTerm(sought);
      for (let start = 0; start < words.length; start++) {
        const isWithin = start + sought.length <= passage.length;
        const found = coded.every(({ word, offset }) => words[start + offset] === word);
        expect(isWithin && found).toBe(passage.startsWith(sought, start));
      }
    }),
    { numRuns: 500 },
  );
});
