import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CatalogEntry, unitsOfPiece } from '../../src/outputs/search-catalog.ts';
import { fold } from '../../src/outputs/search-fold.ts';
import { toFragments } from '../../src/outputs/search-fragments.ts';
import type { TermMatches } from '../../src/search/rank-entries.ts';
import { readRecord } from '../../src/search/read-record.ts';
import { longestQuery } from '../../src/search/search-query.ts';

const record = (names: string[], blocks: string[]) => ({ url: '/documents/x/#y', names, blocks, facets: {} });

test('a short record is one piece, its other names and blocks on lines of their own', () => {
  expect(toFragments(record(['发改委', '发展改革委'], ['第一段', '第二段']))).toEqual([
    { url: '/documents/x/#y', meta: { title: '发改委' }, content: '发展改革委\n第一段\n第二段', pieces: 1 },
  ]);
});

test('a record without a text still has a piece', () => {
  expect(toFragments(record(['样市'], []))).toMatchObject([{ content: '', pieces: 1 }]);
});

const glyphs = fc.string({ unit: fc.constantFrom('账', 'Ａ', ' ', '𠮷', '㎡'), maxLength: 900 });
const long = fc.array(glyphs, { minLength: 1, maxLength: 4 });

test('what begins in a piece stands in it whole', () => {
  fc.assert(
    fc.property(long, fc.nat(), fc.nat(), (blocks, a, b) => {
      const pieces = toFragments(record(['标题'], blocks));
      const block = a % blocks.length;
      const folded = fold(blocks[block] ?? '');
      const start = b % (folded.length + 1);
      const term = folded.slice(start, start + longestQuery);
      const place = fold(['标题', ...blocks.slice(0, block)].join('')).length + start;
      const lines = pieces[Math.min(pieces.length - 1, Math.floor(place / unitsOfPiece))]?.content.split('\n') ?? [];
      expect(term === '' || lines.some((line) => fold(line).includes(term))).toBe(true);
    }),
  );
});

test('only the pieces where the terms stand are read, and for one character as many as it takes', async () => {
  const pieces = toFragments(record(['标题'], ['甲'.repeat(unitsOfPiece), '乙丙'.repeat(unitsOfPiece), '丁']));
  const read: number[] = [];
  const readFragment = (_id: string, piece: number) => {
    read.push(piece);
    return Promise.resolve(pieces[piece] ?? Promise.reject(new Error(String(piece))));
  };
  const entry: CatalogEntry = ['x', [2]];
  const match = (term: string, place: number): TermMatches => ({ term, places: new Map([['x', place]]) });

  const phrase = await readRecord({ readFragment }, entry, [match('丙乙丙', 2 + unitsOfPiece + 7)]);
  expect(phrase).toMatchObject({ title: '标题', url: '/documents/x/#y' });
  expect(phrase.blocks.join('')).toContain('丙乙丙');
  expect(read.splice(0)).toEqual([1]);

  expect((await readRecord({ readFragment }, entry, [match('丁', 9999)])).blocks.join('')).toContain('丁');
  expect(read.splice(0)).toEqual([0, 1, 2]);

  await readRecord({ readFragment }, entry, [match('标题', 0)]);
  expect(read).toEqual([0]);
});
