import { expect, test } from 'vitest';
import { describeBrokenSeal, sealLines } from '../../../src/records/addresses/address-seal.ts';

const lines = (...names: string[]) => names.map((name) => `/${name}/\thash\t${name}`);
const base = lines('a', 'b', 'c');
const first = sealLines(base, []);
/** A branch on which builds have added one line after the other. */
function grow(names: string[], from = base, seals = first) {
  return names.reduce(
    (branch, name) => {
      const own = [...branch.lines, ...lines(name)];
      return { lines: own, seals: sealLines(own, branch.seals) };
    },
    { lines: from, seals },
  );
}
type Branch = ReturnType<typeof grow>;
/** As git does it where both sides keep what they added. */
function merge(one: Branch, other: Branch): Branch {
  const together = (own: string[], theirs: string[]) => [...new Set([...own, ...theirs])];
  return { lines: together(one.lines, other.lines), seals: together(one.seals, other.seals) };
}
const isWhole = (branch: Branch) => describeBrokenSeal(branch.lines, branch.seals) === null;
const without = (branch: Branch, name: string) => ({
  ...branch,
  lines: branch.lines.filter((line) => !line.startsWith(`/${name}/`)),
});

test('a build that adds nothing writes no seal', () => {
  expect(sealLines(base, first)).toEqual(first);
  expect(isWhole({ lines: base, seals: first })).toBe(true);
});

test('two branches that both added lines need no hand, and a line that is missing of either is noticed', () => {
  const merged = merge(grow(['d', 'e']), grow(['f']));
  expect(isWhole(merged)).toBe(true);
  expect(sealLines(merged.lines, merged.seals).toSorted()).toEqual(merged.seals.toSorted());
  for (const name of ['a', 'd', 'e', 'f']) expect(isWhole(without(merged, name))).toBe(false);
  const changed = { ...merged, lines: merged.lines.map((line) => line.replace('\tf', '\tg')) };
  expect(describeBrokenSeal(changed.lines, changed.seals)).toContain('有改动过的');
});

test('what was merged grows on, and is merged again with a branch that parted before', () => {
  const [one, other, late] = [grow(['d']), grow(['e', 'f']), grow(['g'])];
  const merged = merge(one, other);
  const grown = grow(['h', 'i'], merged.lines, merged.seals);
  expect(isWhole(grown)).toBe(true);
  const again = merge(grown, late);
  expect(isWhole(again)).toBe(true);
  expect(isWhole(without(again, 'g'))).toBe(false);
});

test('two branches that built the same are one, and those that share a part are asked', () => {
  expect(isWhole(merge(grow(['d']), grow(['d'])))).toBe(true);
  const shared = merge(grow(['d', 'e']), grow(['e']));
  expect(describeBrokenSeal(shared.lines, shared.seals)).toContain('少了 1 条');
});

test('the seal to paste holds, and so does one of the older form', () => {
  const broken = without(grow(['d']), 'b');
  const seal = /# 第 \d+ 次.*$/u.exec(describeBrokenSeal(broken.lines, broken.seals) ?? '')?.[0] ?? '';
  expect(isWhole({ lines: broken.lines, seals: [seal] })).toBe(true);
  expect(isWhole(grow(['e'], broken.lines, [seal]))).toBe(true);
  expect(describeBrokenSeal([], ['# 共 0 条，校验值 e3b0c44298fc'])).toBeNull();
  expect(describeBrokenSeal(base, ['# 共 0 条，校验值 e3b0c44298fc'])).not.toBeNull();
});
