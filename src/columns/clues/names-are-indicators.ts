import { areMostlyFigures, countFigures } from '../figures.ts';
import type { Clue, ColumnEvidence } from './clue.ts';

/**
 * 地区生产总值（亿元） | 目标数 | 完成数: the first column, over which nothing is printed, names the indicators where what was to be
 * reached and what was stand beside it in figures, and every row has a name of its own in words.
 */
export const namesAreIndicators: Clue = ({ columns, has, hasUnits }) => {
  const [first] = columns;
  const isFree = !hasUnits && !has('indicator', 'text', 'name', 'detail');
  if (first === undefined || !isFree || !isBlank(first) || !areNames(first.texts)) return new Map();
  const areBeside = (['target', 'progress'] as const).every((wanted) =>
    columns.some(({ field, texts }) => field === wanted && areMostlyFigures(texts)),
  );
  return areBeside ? new Map([[first.index, 'indicator']]) : new Map();
};

function isBlank({ heading, field }: ColumnEvidence): boolean {
  return heading?.trim() === '' && field === null;
}

function areNames(texts: readonly string[]): boolean {
  const areOwn = texts.every((text) => /\p{Script=Han}{2}/u.test(text)) && new Set(texts).size === texts.length;
  return texts.length > 1 && areOwn && countFigures(texts) === 0;
}
