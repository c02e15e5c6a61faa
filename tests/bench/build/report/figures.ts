import { toMarkdownTable } from '../../../../src/commands/documenting/markdown-table.ts';

/** One measure over sites of several sizes; null where it could not be taken. */
export interface MeasureRow {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Digits behind the point. */
  readonly digits: number;
  /** Whether it is told by which power of the tasks it grows. */
  readonly hasExponent: boolean;
}

export const megabyte = 1024 ** 2;

/** A table with a column for each size, and one for each power between two sizes that follow each other. */
export function toSizeTable(title: string, tasks: readonly number[], rows: readonly MeasureRow[]): string {
  const headings = [
    title,
    ...tasks.map((count) => `${grouped(count)} tasks`),
    ...tasks.slice(1).map((_, at) => toSpan(tasks, at)),
  ];
  const lines = rows.map(({ name, values, digits, hasExponent }) => [
    name,
    ...values.map((value) => toFigure(value, digits)),
    ...tasks.slice(1).map((_, at) => (hasExponent ? toFigure(toExponent(tasks, values, at), 2) : '')),
  ]);
  return toMarkdownTable(headings, lines);
}

/** 1 where the measure grows in step with the tasks, 2 with their square; between size number `at` and the next one. */
export function toExponent(tasks: readonly number[], values: readonly (number | null)[], at: number): number | null {
  const [size, next, value, nextValue] = [tasks[at], tasks[at + 1], values[at], values[at + 1]];
  if (!size || !next || !value || !nextValue) return null;
  return Math.log(nextValue / value) / Math.log(next / size);
}

export function toFigure(value: number | null, digits: number): string {
  return value === null || !Number.isFinite(value) ? '–' : grouped(Number(value.toFixed(digits)), digits);
}

/** Whole thousands stand apart, as everywhere in the guides. */
export function grouped(value: number, digits = 0): string {
  const [whole = '', rest] = value.toFixed(digits).split('.');
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/gu, ' ');
  return rest === undefined ? spaced : `${spaced}.${rest}`;
}

function toSpan(tasks: readonly number[], at: number): string {
  return `exponent ${grouped(tasks[at] ?? 0)} → ${grouped(tasks[at + 1] ?? 0)}`;
}
