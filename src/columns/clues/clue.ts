import type { ColumnField } from '../column-field.ts';
import { isUnitField } from '../heading-row.ts';
import type { JudgedColumn, TableTexts } from '../judged-table.ts';
import { namesOther } from '../other-heading.ts';

/** A column as a clue sees it: what its heading says of it, and what its cells print. */
export interface ColumnEvidence extends JudgedColumn {
  readonly index: number;
  readonly texts: readonly string[];
}

/** All that a clue may go by. */
export interface TableEvidence {
  readonly columns: readonly ColumnEvidence[];
  /** Whether the headings name a column of one of these fields. */
  readonly has: (...fields: readonly ColumnField[]) => boolean;
  /** Whether they name one of units. */
  readonly hasUnits: boolean;
  /** What the clues before this one told. */
  readonly told: Meanings;
}

/** What columns mean, by their numbers. */
export type Meanings = ReadonlyMap<number, ColumnField>;

/** One thing that the cells of a table may tell: what columns mean of which the headings say something else, or nothing. */
export type Clue = (table: TableEvidence) => Meanings;

/** A clue that asks each column for itself; it is asked only what no clue before it has told. */
export function clueOfColumn(judge: (column: ColumnEvidence, table: TableEvidence) => ColumnField | null): Clue {
  return (table) => {
    const found = new Map<number, ColumnField>();
    for (const column of table.columns) {
      const field = table.told.has(column.index) ? null : judge(column, table);
      if (field !== null) found.set(column.index, field);
    }
    return found;
  };
}

/** What clues tell of columns, one after the other; all of them go by the same headings. */
export function follow(clues: readonly Clue[], columns: readonly JudgedColumn[], table: TableTexts): Meanings {
  const told = new Map<number, ColumnField>();
  const evidence: TableEvidence = {
    columns: columns.map((column, index) => ({
      ...column,
      index,
      get texts() {
        return table.textsOf(index);
      },
    })),
    has: (...fields) => columns.some(({ field }) => field !== null && fields.includes(field)),
    hasUnits: columns.some(({ field }) => isUnitField(field)),
    told,
  };
  for (const clue of clues) for (const [index, field] of clue(evidence)) told.set(index, field);
  return told;
}

/** The other columns of its table. */
export function besideOf({ index }: ColumnEvidence, { columns }: TableEvidence): readonly ColumnEvidence[] {
  return columns.filter((other) => other.index !== index);
}

/** True for a column of its own whose heading says nothing. */
export function isUnknown({ heading, field }: JudgedColumn): boolean {
  return heading !== null && field === null;
}

/** The same, or a heading that leaves open what it means: 单位 may be of units or of measures. */
export function isOpen(column: JudgedColumn): boolean {
  return isUnknown(column) || (column.heading !== null && column.field === 'unit');
}

/** True for an unknown column that may say more of the tasks which the headings name beside it. */
export function mayTellOfTasks(column: ColumnEvidence, { has }: TableEvidence): boolean {
  return isUnknown(column) && has('text', 'name', 'detail') && !namesOther(column.heading ?? '');
}
