import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, writeCsv } from '../../src/csv/write-csv.ts';
import { csvReaders, neutralise } from './csv-readers.ts';

test.each([
  ['a line feed', '甲\n乙'],
  ['a carriage return', '甲\r乙'],
  ['a line break that ends a record', '甲\r\n乙'],
  ['a comma', '甲,乙'],
  ['a space before it', ' 甲'],
  ['a space behind it', '甲 '],
  ['a full-width space', '\u3000甲'],
  ['a no-break space', '甲\u00a0'],
  ['a tab behind it', '甲\t'],
  ['a next line', '甲\u0085'],
  ['a line separator', '甲\u2028'],
  ['a byte order mark', '\ufeff甲'],
  ['a zero-width space', '\u200b=1'],
  ['nothing but a space', ' '],
])('a cell with %s is quoted', (_, cell) => {
  expect(writeCsv([[cell, '账']])).toBe(`\ufeff"${cell}",账\r\n`);
});

test('a quote is doubled within quotes', () => {
  expect(writeCsv([['"甲"', '乙"']])).toBe('\ufeff"""甲""","乙"""\r\n');
});

test.each([['建成道路 52.8 公里'], ['甲；乙'], ['（一）甲\u3000乙'], ['𠮷祥'], ['']])('%s needs no quotes', (cell) => {
  expect(writeCsv([[cell, '账']])).toBe(`\ufeff${cell},账\r\n`);
});

test.each(['=', '+', '-', '@', '＝', '＋', '－', '＠'])('a text that begins with %s is neutralised', (start) => {
  expect(writeCsv([[`${start}1+1`, `账${start}`]])).toBe(`\ufeff'${start}1+1,账${start}\r\n`);
});

test.each(['\t', '\r'])('a text that begins with %j is neutralised and quoted', (start) => {
  expect(writeCsv([[`${start}=1`, '账']])).toBe(`\ufeff"'${start}=1",账\r\n`);
});

test('numbers and truth values are written plainly, and nothing is an empty cell', () => {
  expect(writeCsv([[-1.5, 0, true, false, null]])).toBe('\ufeff-1.5,0,true,false,\r\n');
});

// NUL is left out: not every version of Python reads it.
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((written) => written.replaceAll('\0', '')),
  fc.string({ unit: fc.constantFrom(...'=+-@＝－"\',；\n\r\t \u3000\u0085\u2028\ufeff账a1') }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 });

test.each(csvReaders)('whatever the cells hold, $name sees as many records and the same cells', ({ read }) => {
  const written = fc.sample(rows, 300).flat();
  expect(read([writeCsv(written)])).toEqual([asRead(written)]);
});

test('a reader that takes the first line break for all of them reads the same', () => {
  fc.assert(
    fc.property(rows, (written) => {
      expect(parse(Buffer.from(writeCsv([['a', 'b', 'c'], ...written])), { bom: true }).slice(1)).toEqual(
        asRead(written),
      );
    }),
  );
});

function asRead(written: readonly (readonly Cell[])[]): string[][] {
  return written.map((row) => row.map(neutralise));
}
