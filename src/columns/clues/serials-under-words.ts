import type { ColumnField } from '../column-field.ts';
import { isSerialNumber, parseSerialPath } from '../serial-number.ts';
import { besideOf, type Clue } from './clue.ts';

/** What a heading of these announces is said in words. */
const inWords: readonly (ColumnField | null)[] = ['text', 'name', 'category', 'detail', null];
/** What the rows are about is so long at least. */
const shortestWords = 6;

/**
 * The first column is headed as the tasks are (工作任务) and prints nothing but the numbers of its rows, because the groups of rows
 * stand in it as well; the words of each row stand beside.
 */
export const serialsUnderWords: Clue = (table) => {
  const [first] = table.columns;
  if (first === undefined || first.heading === null || table.has('number') || !inWords.includes(first.field))
    return new Map();
  const hasWords = besideOf(first, table).some(({ texts }) => texts.length > 0 && texts.every(isWords));
  return new Map(hasWords && goUp(first.texts) ? [[0, 'number']] : []);
};

function isWords(text: string): boolean {
  return text.length >= shortestWords && /[\u4e00-\u9fff]{2}/u.test(text);
}

/** Each is the number of the row above, or the next one. */
function goUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (isSerialNumber(text) ? (parseSerialPath(text)?.[0] ?? null) : null));
  return (
    numbers.length > 0 &&
    numbers.every((number, at) => {
      const before = numbers[at - 1];
      return number !== null && (at === 0 || before == null || [0, 1].includes(number - before));
    })
  );
}
