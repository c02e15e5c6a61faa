import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeBlock, codeRecord, codeTerm } from '../../src/outputs/search-code.ts';

const folded = fc.string({ unit: fc.constantFrom('市', '发', '改', '委', '1', '0', 'a', '\ud842', '\udfb7') });
const term = fc.string({ unit: fc.constantFrom('市', '发', '改', '委', '1', '0', 'a'), minLength: 1, maxLength: 4 });

test('each unit is a word with the one after it, the last alone', () => {
  expect(codeBlock('市发')).toEqual(['ikigk1', 'zzgk1']);
  expect(codeTerm('市发')).toEqual(['ikigk1']);
  expect(codeTerm('市')).toEqual(['zziki']);
});

test('words are plain letters and digits, and no unit begins like another', () => {
  const codes = Array.from({ length: 0x10000 }, (_, unit) => codeTerm(String.fromCharCode(unit))[0] ?? '').sort();
  expect(codes.filter((code) => !/^[0-9a-z]+$/.test(code))).toEqual([]);
  expect(codes.filter((code, place) => codes[place + 1]?.startsWith(code))).toEqual([]);
});

test('the words of a term stand in a row exactly where a block holds the term', () => {
  fc.assert(
    fc.property(fc.array(folded, { maxLength: 4 }), term, (blocks, sought) => {
      const found = holdsPhrase(codeRecord(blocks), codeTerm(sought));
      expect(found).toBe(blocks.some((block) => block.includes(sought)));
    }),
    { numRuns: 500 },
  );
});

function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, start) => phrase.every((word, place) => words[start + place] === word));
}
