import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignParts } from '../../src/importer/revising/align-parts.ts';
import type { DocumentPart } from '../../src/records/document-parts.ts';
import { toPairCharacters } from '../../src/records/values/text-likeness.ts';
import { toWordingLikeness } from '../../src/records/values/wording-likeness.ts';

const keyOf = (text: string) => toPairCharacters(text).join('');

const cells = [
  ...new Map(
    globSync('*/*.md', { cwd: import.meta.dirname })
      .sort()
      .flatMap((path) => readFileSync(join(import.meta.dirname, path), 'utf8').split('\n'))
      .filter((line) => /\{#[a-z0-9-]+\} \|/u.test(line))
      .flatMap((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cell) => cell.length >= 12 && cell.length <= 120 && !/[{}<]/u.test(cell))
      .map((cell) => [keyOf(cell), cell] as const),
  ),
];
/** What rows of the cases of the import say, many of them like another, but none what another one or a piece of it says. */
const pool = cells.flatMap(([key, cell]) =>
  cells.some(([other]) => other !== key && other.includes(key)) ? [] : [cell],
);

/** Half of them are published, the others come in: with words so near to a row that goes that nobody could tell, none does. */
const published = pool.filter((_, nth) => nth % 2 === 0);
const added = pool.filter((text, nth) => nth % 2 === 1 && published.every((one) => toWordingLikeness(one, text) < 0.8));

/** A row of the revision, and the published rows that it came of. */
interface Revised {
  readonly text: string;
  readonly from: readonly string[];
  /** True where it is one row still, with whatever words. */
  readonly survives: boolean;
  readonly isReworded?: true;
}

type Edit = (rows: readonly Revised[], at: number, other: number) => readonly Revised[];

/** A few characters of a row give way to others, once. */
const reword = (row: Revised, at: number, word: string): Revised => {
  const place = at % row.text.length;
  const text = row.text.slice(0, place) + word + row.text.slice(place + word.length);
  return row.isReworded ? row : { ...row, text, isReworded: true };
};

const edits: readonly Edit[] = [
  (rows, at, other) =>
    rows.toSpliced(at % (rows.length + 1), 0, { text: added[other % added.length] ?? '', from: [], survives: false }),
  (rows, at) => rows.toSpliced(at % rows.length, 1),
  (rows, at, other) => {
    const moved = rows[at % rows.length];
    return moved ? rows.toSpliced(at % rows.length, 1).toSpliced(other % rows.length, 0, moved) : rows;
  },
  (rows, at, other) => change(rows, at, (row) => [reword(row, other, '进')]),
  (rows, at, other) => change(rows, at, (row) => [reword(row, other, '加快')]),
  (rows, at, other) =>
    change(rows, at, (row) => {
      const place = 1 + (other % (row.text.length - 1));
      const part = (text: string) => ({ text, from: row.from, survives: false });
      return [part(row.text.slice(0, place)), part(row.text.slice(place))];
    }),
  (rows, at) => {
    const [one, next] = [rows[at % rows.length], rows[(at % rows.length) + 1]];
    if (!one || !next) return rows;
    const merged = { text: `${one.text}；${next.text}`, from: [...one.from, ...next.from], survives: false };
    return rows.toSpliced(at % rows.length, 2, merged);
  },
];

function change(rows: readonly Revised[], at: number, to: (row: Revised) => readonly Revised[]): readonly Revised[] {
  const row = rows[at % rows.length];
  return row && row.text.length > 3 ? rows.toSpliced(at % rows.length, 1, ...to(row)) : rows;
}

const toPart = (text: string, anchor: string): DocumentPart => ({
  kind: 'row',
  anchor,
  text,
  name: '',
  isTask: true,
  line: null,
});

const revisions = fc.record({
  rows: fc.uniqueArray(fc.nat({ max: published.length - 1 }), { minLength: 5, maxLength: 40 }),
  steps: fc.array(fc.tuple(fc.nat({ max: edits.length - 1 }), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }),
});

test('over many revisions no row is taken for another, and those that stay are found or asked for', () => {
  expect([published.length, added.length].map((count) => count > 30)).toEqual([true, true]);
  let [survived, kept] = [0, 0];
  fc.assert(
    fc.property(revisions, ({ rows, steps }) => {
      const before = rows.map((row) => toPart(published[row] ?? '', `row-${row}`));
      const first = before.map(({ text, anchor }): Revised => ({ text, from: [anchor], survives: true }));
      const revised = steps.reduce<readonly Revised[]>(
        (now, [edit, at, other]) => (now.length < 3 ? now : (edits[edit]?.(now, at, other) ?? now)),
        first,
      );
      const after = revised.map(({ text }, nth) => toPart(text, `new-${nth}`));
      const { pairs, unclear } = alignParts(before, after);
      const asked = new Set(unclear.map((one) => one.before.anchor));
      for (const { before: old, after: young } of pairs) {
        const row = revised[after.indexOf(young)];
        expect(row?.from, `${old.text} → ${young.text}`).toContain(old.anchor);
      }
      for (const [nth, row] of revised.entries()) {
        if (!row.survives) continue;
        survived += 1;
        const own = pairs.find(({ after: young }) => young === after[nth]);
        if (own?.before.anchor === row.from[0]) kept += 1;
        else expect(asked, `${row.text} of ${row.from[0]}`).toContain(row.from[0]);
      }
    }),
    { numRuns: 500 },
  );
  expect(kept / survived).toBeGreaterThanOrEqual(0.98);
});

test('a row like one that is gone, elsewhere and with other numbers, is asked for', () => {
  const before = ['新增高新技术企业20家，其中规上10家', '改造老旧小区12个', '疏浚河道15公里'];
  const after = ['改造老旧小区12个', '疏浚河道15公里', '新增高新技术企业90家，其中规上30家'];
  const aligned = alignParts(
    before.map((text, nth) => toPart(text, `old-${nth}`)),
    after.map((text, nth) => toPart(text, `new-${nth}`)),
  );
  expect(aligned.unclear.map((one) => [one.before.anchor, one.candidates[0]?.after.anchor])).toEqual([
    ['old-0', 'new-2'],
  ]);
});

test.each([
  ['新建滨江实验小学', '新建城东实验中学'],
  ['人民路快速化改造工程', '中山路快速化改造工程'],
  ['改造老旧小区35个', '改造背街小巷35条'],
  ['社会消费品零售总额增长9%', '网络零售总额增长9%'],
])('what puts another object in the same words is asked for: %s → %s', (old, young) => {
  const beside = (text: string) => ['疏浚河道15公里', text, '新增停车泊位800个'];
  const { pairs, unclear, gone } = alignParts(
    beside(old).map((text, nth) => toPart(text, `old-${nth}`)),
    beside(young).map((text, nth) => toPart(text, `new-${nth}`)),
  );
  expect(pairs.map(({ before }) => before.anchor)).toEqual(['old-0', 'old-2']);
  expect([...unclear.map(({ before }) => before.anchor), ...gone.map(({ anchor }) => anchor)]).toEqual(['old-1']);
});

test.each([
  ['推进新城水厂二期建设，年内完成主体工程', '加快新城水厂二期建设，年内完成主体工程'],
  ['改造老旧小区35个，惠及居民一万户', '改造老旧小区40个，惠及居民一万二千户'],
  ['完成人民路快速化改造工程', '基本完成人民路快速化改造工程'],
])('what is done in another manner, or to another number, stays: %s → %s', (old, young) => {
  const beside = (text: string) => ['疏浚河道15公里', text, '新增停车泊位800个'];
  const { pairs } = alignParts(
    beside(old).map((text, nth) => toPart(text, `old-${nth}`)),
    beside(young).map((text, nth) => toPart(text, `new-${nth}`)),
  );
  expect(pairs.map(({ before }) => before.anchor)).toEqual(['old-0', 'old-1', 'old-2']);
});

test('a name that rows share makes none of them alike', () => {
  const name = '城乡污水治理与生态修复三年行动计划年度重点工程';
  const toRow = (text: string, anchor: string): DocumentPart => ({ ...toPart(name + text, anchor), name });
  const aligned = alignParts(
    [toRow('新建泵站5座', 'old-0'), toRow('铺设管网30公里', 'old-1')],
    [toRow('植树造林200亩', 'new-0'), toRow('铺设管网30公里', 'new-1')],
  );
  expect(aligned.pairs.map(({ before }) => before.anchor)).toEqual(['old-1']);
});

test('an answer is never given a row that another one has equal, nor one of several with the same beginning', () => {
  const before = ['甲项：新建泵站5座', '甲项：铺设管网30公里'].map((text, nth) => toPart(text, `old-${nth}`));
  const after = ['甲项：铺设管网30公里', '甲项：植树造林200亩'].map((text, nth) => toPart(text, `new-${nth}`));
  const pairsWith = (now: string) =>
    alignParts(before, after, { answers: new Map([['old-0', now]]) }).pairs.map(({ before, after }) => [
      before.anchor,
      after.anchor,
    ]);
  expect(pairsWith('甲项')).toEqual([
    ['old-0', 'new-1'],
    ['old-1', 'new-0'],
  ]);
  const more = [...after, toPart('甲项：植树造林300亩', 'new-2')];
  const { pairs } = alignParts(before, more, { answers: new Map([['old-0', '甲项：植树']]) });
  expect(pairs.map(({ before }) => before.anchor)).toEqual(['old-1']);
});
