import { areSerials } from '../cell-likeness.ts';
import type { Certainty, ColumnField } from '../column-field.ts';
import { areFigures } from '../figures.ts';
import { fillDown, isLabel } from '../labels-over-rows.ts';
import { isSerialNumber } from '../serial-number.ts';

/** A column as its heading alone tells it. */
interface NamedColumn {
  readonly heading: string | null;
  readonly field: ColumnField | null;
  readonly certainty: Certainty;
}

/** A column under a heading that it shares, and what its cells make of it. */
export interface SharedColumn {
  readonly index: number;
  readonly field: ColumnField | null;
  /** Whether the heading's own meaning is that of this column. */
  readonly isItem: boolean;
}

/** What a heading may mean whose columns are told by their cells. */
const mayBeShared: readonly (ColumnField | null)[] = ['text', 'name', 'detail', 'indicator', null];

/**
 * Columns that stand under one heading, printed over all of them or over each of them again, by their cells: numbers of items,
 * labels over several rows, figures beside the items, and the items themselves, which alone are what the heading says.
 * Columns that say the same as the one to their left are none of their own.
 */
export function judgeShared(
  columns: readonly NamedColumn[],
  textsOf: (column: number) => readonly string[],
): readonly (readonly SharedColumn[])[] {
  return groupColumns(columns).flatMap((group) => {
    const [first] = group;
    const field = columns[first ?? 0]?.field ?? null;
    const own = group.filter((index) => index === first || hasOwn(textsOf(index), textsOf(index - 1)));
    if (own.length < 2 || !mayBeShared.includes(field)) return [];
    const shared = judgeGroup(own, field, columns, textsOf);
    return shared === null ? [] : [shared];
  });
}

/** The places of columns under one heading, two or more each. */
function groupColumns(columns: readonly NamedColumn[]): number[][] {
  const groups: number[][] = [];
  for (const [index, { heading }] of columns.entries()) {
    const last = groups.at(-1);
    const name = columns[last?.[0] ?? -1]?.heading;
    if (last !== undefined && (heading === null || (heading !== '' && heading === name))) last.push(index);
    else groups.push([index]);
  }
  return groups.filter((group) => group.length > 1);
}

function hasOwn(texts: readonly string[], left: readonly string[]): boolean {
  return texts.some((text, row) => text !== '' && text !== left[row]);
}

function judgeGroup(
  own: readonly number[],
  field: ColumnField | null,
  columns: readonly NamedColumn[],
  textsOf: (column: number) => readonly string[],
): SharedColumn[] | null {
  const printed = (index: number) => textsOf(index).filter((text) => text !== '');
  const isNumbers = (index: number) => index !== own.at(-1) && printed(index).every(isSerialNumber);
  const isFigures = (index: number) => areFigures(printed(index));
  const words = own.filter((index) => !isNumbers(index) && !isFigures(index));
  const item = findItem(words, (index) => fillFromLeft(own, index, textsOf));
  if (item === null) return null;
  const has = (wanted: ColumnField) => columns.some((column, at) => !own.includes(at) && column.field === wanted);
  const given = new Set<ColumnField>();
  const give = (wanted: ColumnField, otherwise: ColumnField): ColumnField => {
    const free = !has(wanted) && !given.has(wanted);
    given.add(wanted);
    return free ? wanted : otherwise;
  };
  return own.map((index): SharedColumn => {
    if (index === item) return { index, isItem: true, field: field ?? give('text', 'other') };
    if (!words.includes(index)) {
      const isTarget = !areSerials(textsOf(index)) && (!isNumbers(index) || index > item);
      return { index, isItem: false, field: isTarget ? give('target', 'other') : give('number', 'other') };
    }
    const isName = index < item && field !== 'name' && field !== 'indicator' && !isLabel(textsOf(index));
    if (index > item) return { index, isItem: false, field: 'other' };
    return { index, isItem: false, field: isName ? give('name', 'category') : 'category' };
  });
}

/** The column of the items: what repeats least, and of several the longest. */
function findItem(words: readonly number[], textsOf: (column: number) => readonly string[]): number | null {
  const rank = (index: number) => {
    const texts = fillDown(textsOf(index));
    return { index, distinct: new Set(texts).size, length: texts.join('').length };
  };
  const [best] = words.map(rank).sort((a, b) => b.distinct - a.distinct || b.length - a.length);
  return best?.index ?? null;
}

/** A label with nothing beside it is the item of its row. */
function fillFromLeft(
  own: readonly number[],
  index: number,
  textsOf: (column: number) => readonly string[],
): readonly string[] {
  const left = own[own.indexOf(index) - 1];
  const beside = left === undefined ? [] : textsOf(left);
  return textsOf(index).map((text, row) => text || (beside[row] ?? ''));
}
