import { clueOfColumn, isUnknown } from './clue.ts';

const day = /^(?:\d{4}[年.\-/]|\d{1,2}月|第?[一二三四]季度|[上下]半年|年底|全年|长期)/u;

/** Days, months and quarters (12月底, 三季度) under a heading that says nothing are when something is to be done. */
export const daysAreDeadlines = clueOfColumn((column) => {
  return isUnknown(column) && areDays(column.texts) ? 'deadline' : null;
});

function areDays(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text !== '');
  const days = printed.filter((text) => text.length <= 16 && day.test(text));
  return printed.length >= 2 && days.length * 5 >= printed.length * 4;
}
