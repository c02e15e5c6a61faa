import type { Certainty, ColumnField } from './column-field.ts';
import type { ValueHeading } from './value-heading.ts';

/** A table as it is judged: headings, null where one is merged with its left neighbour, and the texts under each. */
export interface TableTexts {
  readonly headings: readonly (string | null)[];
  /** One text a row, '' where nothing is printed; the same for each cell of a merged one. */
  readonly textsOf: (column: number) => readonly string[];
  /** Whether a heading is known to be a place. */
  readonly isPlace: (heading: string) => boolean;
  /** The year of the document; null or left out where it is not known. */
  readonly year?: number | null;
  /** The title of the document, and the headings and short texts about the table. */
  readonly about?: readonly string[];
}

/** What the values of a column are: of which year, reached or to be reached, and under which heading the period is named. */
export interface ColumnValue extends ValueHeading {
  readonly kind: 'target' | 'estimate' | 'actual';
  readonly heading: string;
}

/** One column of a table and what it means. */
export interface JudgedColumn {
  /** As printed; null where it is merged with that of its left neighbour, whose meaning it has unless its cells tell another. */
  readonly heading: string | null;
  readonly field: ColumnField | null;
  readonly certainty: Certainty;
  /** Whether its heading names who leads and then who supports, in the order in which its cells print them. */
  readonly isLedByFirst: boolean;
  /** Whether its cells tell it from its neighbours under one heading, which alone does not say what it means. */
  readonly isShared: boolean;
  /** Of a matrix: its values are those of the place that the heading names. */
  readonly isPlace: boolean;
  /** Of a table of indicators of one place: what its values are, where its heading tells; null for any other column. */
  readonly value: ColumnValue | null;
}

/** A column of figures of areas: what it measures, in which unit. */
export interface AreaMeasure {
  readonly column: number;
  readonly name: string;
  readonly unit: string;
}

/**
 * `tasks`: rows are tasks. `indicators`: rows are indicators of one place, with their targets or outcomes in columns.
 * `matrix`: rows are indicators, and columns places. `none`: nothing says what a row is.
 */
export type TableKind = 'tasks' | 'indicators' | 'matrix' | 'none';

/** What a table is, and what each of its columns means. */
export interface JudgedTable {
  readonly kind: TableKind;
  readonly columns: readonly JudgedColumn[];
  /** Whether its rows name who is responsible. */
  readonly hasUnits: boolean;
  /** The column of areas, in a table that has a row for each and a column for each programme; -1 for none. */
  readonly areas: number;
  /** What each column of such a table measures, where all of them tell; none otherwise. */
  readonly measures: readonly AreaMeasure[];
  /** The column that is read for a field of which a row has one: of several periods the newest; -1 for none. */
  readonly indexOf: (field: ColumnField) => number;
  /** The columns that tell the progress up to a time of the year that their headings name, the oldest first. */
  readonly periods: readonly number[];
  /** The columns that tell the progress of a stage of the task, each by its heading (进展情况 前期手续). */
  readonly stages: readonly number[];
}
