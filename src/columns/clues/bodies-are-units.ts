import { areUnits } from '../cell-likeness.ts';
import type { ColumnField } from '../column-field.ts';
import { areMostlyFigures } from '../figures.ts';
import { namesBody } from '../unit-likeness.ts';
import type { Clue, ColumnEvidence, TableEvidence } from './clue.ts';

/** What a heading may say of a column that names, row for row, who is responsible. */
const ofItems: readonly (ColumnField | null)[] = ['category', 'name', 'text', 'detail', 'indicator'];
const mayTell: readonly (ColumnField | null)[] = [null, 'other', ...ofItems];
/** What is called so names what is done, whatever its end. */
const namesProjects = /(?:项目|工程|实事)名称$/u;

/**
 * Under 考核项目 or 类别 the names of bodies (市教育局, row after row) are who is responsible, where no heading names these and
 * another column tells at greater length what is to be done.
 */
export const bodiesAreUnits: Clue = (table) => {
  if (table.has('lead', 'responsible')) return new Map();
  const found = table.columns.find((column) => {
    const rows = ownRows(column, table);
    const isOne = (ofItems.includes(column.field) || column.isShared) && !namesProjects.test(column.heading ?? '');
    return isOne && areBodies(textsIn(column, rows)) && isOutdone(column, rows, table);
  });
  return new Map(found === undefined ? [] : [[found.index, 'responsible']]);
};

/** Rows in which the column prints something that its neighbours do not: a cell over both is a label. */
function ownRows({ index, texts }: ColumnEvidence, { columns }: TableEvidence): number[] {
  const beside = [columns[index - 1]?.texts, columns[index + 1]?.texts];
  return [...texts.keys()].filter((row) => texts[row] !== '' && beside.every((other) => other?.[row] !== texts[row]));
}

function textsIn({ texts }: ColumnEvidence, rows: readonly number[]): string[] {
  return rows.map((row) => texts[row] ?? '');
}

function areBodies(texts: readonly string[]): boolean {
  return areUnits(texts) && texts.filter(namesBody).length * 2 >= texts.length;
}

/** Another column has more words in those rows, and other ones in nearly each of them. */
function isOutdone(column: ColumnEvidence, rows: readonly number[], { columns }: TableEvidence): boolean {
  const length = textsIn(column, rows).join('').length;
  return columns.some((other) => {
    const texts = textsIn(other, rows);
    const isOther = other.index !== column.index && mayTell.includes(other.field);
    const isLonger = texts.join('').length > length && new Set(texts).size * 2 > texts.length;
    return isOther && isLonger && !areUnits(texts) && !areMostlyFigures(texts);
  });
}
