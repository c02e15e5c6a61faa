import type { Grid } from '../mdast/table-grid.ts';
import type { CellSpan } from './table-spans.ts';

/** What a small screen and a page of paper must know of a table. */
export interface ShownTable {
  /** The column that numbers the rows, and the one that says what they are about; null where there is none. */
  readonly number: number | null;
  readonly name: number | null;
  /** Whether each row can be read by itself: few columns, and nothing merged but what stands at the left of its rows. */
  readonly isOfRows: boolean;
  /** Whether it is too wide for an upright page. */
  readonly isWide: boolean;
}

/** Printed numbers of rows, which name nothing: 12, 1-2, （三）. */
const numbers = /^[\p{P}\d〇一二三四五六七八九十百]*$/u;
/** What is longer is a text, and no name. */
const longestName = 24;
const mostOfRows = 7;
const mostUpright = 10;

/** The shape of a table as printed, its merged cells as spans. */
export function toShownTable({ headings, rows }: Grid, spans: readonly (readonly CellSpan[])[]): ShownTable {
  const texts = (column: number) => rows.map(({ cells }) => cells[column]?.lines.join('') ?? '');
  const number = texts(0).every((text) => numbers.test(text)) ? 0 : null;
  const first = number === null ? 0 : 1;
  const name = first < headings.length && texts(first).every(({ length }) => length <= longestName) ? first : null;
  const isMerged = (span: CellSpan | undefined) => span != null && span.rows + span.columns > 2;
  const isLead = (column: number) => column === number || column === name;
  return {
    number,
    name,
    isOfRows:
      headings.length <= mostOfRows && spans.every((row) => row.every((span, at) => isLead(at) || !isMerged(span))),
    isWide: headings.length > mostUpright,
  };
}
