import { areShares } from '../cell-likeness.ts';
import { parsePeriodEnd } from '../period-end.ts';
import { clueOfColumn } from './clue.ts';

/**
 * 进度 over 80% is how much of the task is done. 完成情况 over 80% may be what an indicator has come to, and 1-9月进度 one of
 * several reports: they stay as they are.
 */
export const sharesArePercentages = clueOfColumn(({ field, heading, texts }) => {
  const isWhole = /(?:进度|进展)$/u.test(heading ?? '') && parsePeriodEnd(heading ?? '') === null;
  return field === 'progress' && isWhole && areShares(texts) ? 'percentage' : null;
});
