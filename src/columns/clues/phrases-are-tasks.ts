import { isSum } from '../aside-words.ts';
import { type Clue, type ColumnEvidence, isOpen } from './clue.ts';
import { areOutdone } from './outdone-names.ts';

/**
 * The first column of phrases that differ from row to row (新建水厂一座 under 要点) is the task, in a table that has numbers or
 * units and no heading for what its rows are. The measures (工作措施) are, where nothing else is, or only short names (重点任务) are.
 */
export const phrasesAreTasks: Clue = ({ columns, has, hasUnits, told }) => {
  const isOfRows = told.size > 0 || hasUnits || has('number');
  if (!isOfRows || has('text', 'detail', 'indicator')) return new Map();
  const names = columns.find(({ field }) => field === 'name');
  const found = columns.find(
    (column) =>
      (isMeasure(column) || (names === undefined && isOpen(column))) &&
      !told.has(column.index) &&
      (names === undefined ? arePhrases(column.texts) : areOutdone(names.texts, column.texts)),
  );
  return new Map(found === undefined ? [] : [[found.index, 'text']]);
};

function isMeasure({ field, heading }: ColumnEvidence): boolean {
  const isContent = field === null && /^(?:主要|具体)?内容$/u.test(heading ?? '');
  return isContent || (field === 'other' && /措施|举措|内容/u.test(heading ?? ''));
}

/** Most cells, those of sums apart, are a phrase or longer, and nearly all differ. */
function arePhrases(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text !== '' && !isSum(text));
  const phrases = printed.filter((text) => text.replace(/[^\u4e00-\u9fff]+/gu, '').length >= 5);
  return printed.length >= 2 && phrases.length * 5 >= printed.length * 4 && new Set(printed).size * 2 > printed.length;
}
