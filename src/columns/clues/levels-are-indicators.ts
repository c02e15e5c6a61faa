import { indicatorLevel } from '../indicator-level.ts';
import type { Clue } from './clue.ts';

/** 一级指标, 二级指标 beside figures: where no column is called 指标 itself, the lowest of the levels has the indicators. */
export const levelsAreIndicators: Clue = ({ columns, has }) => {
  if (has('indicator') || !has('unit', 'target', 'progress')) return new Map();
  const levels = columns.map(({ index, heading }) => ({ index, level: indicatorLevel(heading ?? '') }));
  const lowest = levels.toSorted((a, b) => b.level - a.level)[0];
  return lowest === undefined || lowest.level === 0 ? new Map() : new Map([[lowest.index, 'indicator']]);
};
