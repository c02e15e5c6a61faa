import { isSum } from '../aside-words.ts';
import type { ColumnField } from '../column-field.ts';
import { type Clue, type ColumnEvidence, isOpen, isUnknown, type TableEvidence } from './clue.ts';
import { areOutdone } from './outdone-names.ts';

/**
 * The first column of phrases that differ from row to row (新建水厂一座 under 要点) is the task, in a table that has numbers or
 * units and no heading for what its rows are. The measures (工作措施) are, where nothing else is, or only short names (重点任务) are.
 * Where the first column, or the names, stand over several rows and a column without a meaning tells more of each, that is
 * the task, and they are what it is part of.
 */
export const phrasesAreTasks: Clue = (table) => {
  const { columns, has, hasUnits, told } = table;
  const isOfRows = told.size > 0 || hasUnits || has('number');
  if (!isOfRows || has('text', 'detail', 'indicator')) return new Map();
  const names = columns.find(({ field }) => field === 'name');
  const found = columns.find(
    (column) =>
      (isMeasure(column) || (names === undefined && isOpen(column))) &&
      !told.has(column.index) &&
      (names === undefined ? arePhrases(column.texts) : areOutdone(names.texts, column.texts)),
  );
  const label = names ?? found;
  const item = label === undefined ? undefined : findItems(label, table);
  if (label !== undefined && item !== undefined)
    return new Map<number, ColumnField>([
      [label.index, 'category'],
      [item.index, 'text'],
    ]);
  return new Map(found === undefined ? [] : [[found.index, 'text']]);
};

/** What is told of a task, whatever its length. */
const tells = /问题|困难|原因|措施|举措|打算|建议|情况|进展|成效|意见|依据|说明|备注|来源/u;

/** Behind a label over several rows: of the columns without a meaning whose phrases differ in each row the longest. */
function findItems(label: ColumnEvidence, { columns, told, has }: TableEvidence): ColumnEvidence | undefined {
  const distinct = new Set(label.texts).size;
  if (has('category') || label.texts.includes('') || distinct === label.texts.length) return undefined;
  const lengthOf = ({ texts }: ColumnEvidence) => texts.join('').length;
  return columns
    .filter((column) => column.index > label.index && isUnknown(column) && !told.has(column.index))
    .filter(
      ({ heading, texts }) => !tells.test(heading ?? '') && new Set(texts).size === texts.length && arePhrases(texts),
    )
    .filter((column) => lengthOf(column) > lengthOf(label))
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}

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
