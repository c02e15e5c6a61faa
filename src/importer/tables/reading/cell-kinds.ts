import { arePersons, areStates } from '../../../columns/cell-likeness.ts';
import type { ColumnField } from '../../../columns/column-field.ts';
import { areFigures } from '../../../columns/figures.ts';
import { isUnitField } from '../../../columns/heading-row.ts';
import { isSerialNumber } from '../../../columns/serial-number.ts';
import { isUnitList } from '../../../columns/unit-likeness.ts';
import { parseDeadline } from '../../../records/values/quantities/deadline.ts';

/** What a cell looks like by itself: `item` begins with a number of its own (1.…, （一）…). */
export type CellKind = 'serial' | 'item' | 'figure' | 'date' | 'units' | 'state' | 'persons' | 'phrase' | 'sentence';

/** A column as its heading names it and as a row that is whole fills it; null where no such cell is known. */
export interface ColumnLikeness {
  readonly field: ColumnField | null;
  readonly seen: CellKind | null;
}

const ownNumber =
  /^(?:\d{1,3}[.．、](?!\d)|[（(][\d一二三四五六七八九十]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、)\s*\S/u;
const longestDate = 16;
const longestPhrase = 18;
/** Any year does: only whether it is a day is asked. */
const someYear = 2000;

/** What the text of a cell looks like. */
export function readCellKind(text: string): CellKind {
  if (isSerialNumber(text)) return 'serial';
  if (ownNumber.test(text)) return 'item';
  if (isDate(text)) return 'date';
  if (areFigures([text])) return 'figure';
  if (areStates([text, text])) return 'state';
  if (isUnitList(text)) return 'units';
  if (arePersons([text, text, text])) return 'persons';
  return text.length > longestPhrase || /[。；;，,]/u.test(text) ? 'sentence' : 'phrase';
}

function isDate(text: string): boolean {
  if (text.length > longestDate) return false;
  return (
    parseDeadline(text, someYear) !== null || /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:之?前|以前)?$|^长期/u.test(text)
  );
}

/** No cell of such a column looks like that. */
const never = 100;
type Misfits = Readonly<Partial<Record<CellKind, number>>>;

const ofUnits: Misfits = { units: 0, phrase: 4, persons: 6 };
const ofTexts: Misfits = { serial: never, figure: never, date: never, units: 2, state: 3 };
/** A label is a phrase. */
const ofLabels: Misfits = { ...ofTexts, sentence: 5 };
const ofDates: Misfits = { date: 0, phrase: 4, state: 4, figure: 6 };
const byField: Readonly<Partial<Record<ColumnField, Misfits>>> = {
  leader: { persons: 0, phrase: 4 },
  status: { units: never, item: never, serial: never, date: 6, figure: 4, sentence: 4 },
  progress: { units: 6, serial: 6, persons: 4 },
  target: { units: 6, persons: 6 },
  percentage: { figure: 0, phrase: 6, state: 6, sentence: 6 },
  text: ofTexts,
  name: ofLabels,
  category: ofLabels,
  detail: ofTexts,
  indicator: ofTexts,
  deadline: ofDates,
  start: ofDates,
  finish: ofDates,
};
/** Fields of which the whole range of cells is listed: any other kind is none of theirs. */
const closed: readonly (ColumnField | null)[] = ['leader', 'percentage', 'deadline', 'start', 'finish'];

/** How badly a cell of that kind fits a column: 0 where it looks the part, more than 5 where it cannot be one of its cells. */
export function costOfKind(kind: CellKind, { field, seen }: ColumnLikeness): number {
  if (field === 'number') return kind === 'serial' ? 0 : never;
  if (isUnitField(field)) return ofUnits[kind] ?? never;
  const own = field === null ? undefined : byField[field];
  const isAsSeen = kind === 'sentence' && seen === kind;
  const byHeading = isAsSeen ? 0 : (own?.[kind] ?? (closed.includes(field) ? never : 0));
  return closed.includes(field) || seen === null ? byHeading : byHeading + costOfOther(kind, seen);
}

/** Kinds that stand in one column beside each other, each pair once. */
const near: readonly (readonly [CellKind, CellKind, number])[] = [
  ['phrase', 'sentence', 1],
  ['phrase', 'state', 1],
  ['sentence', 'state', 1],
  ['phrase', 'persons', 1],
  ['state', 'persons', 1],
  ['serial', 'figure', 0],
  ['figure', 'state', 2],
  ['figure', 'phrase', 2],
  ['phrase', 'units', 2],
  ['sentence', 'units', 3],
  ['figure', 'sentence', 4],
];
const farApart = 6;

/** What it costs that a cell is of another kind than the one of a whole row in its column. */
function costOfOther(kind: CellKind, seen: CellKind): number {
  if (kind === seen) return 0;
  const pair = near.find(([one, other]) => (one === kind && other === seen) || (one === seen && other === kind));
  return pair?.[2] ?? farApart;
}
