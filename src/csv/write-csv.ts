import { stringify } from 'csv-stringify/browser/esm/sync';

/** What one cell holds before it is written; null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Cells that readers would take apart or trim: a quote, a comma or any line break, also one that does not end a record
 * here, and white space or an invisible character at either end, of any width.
 */
const mustBeQuoted = /[",\r\n]|^[\p{White_Space}\p{Cc}\p{Cf}]|[\p{White_Space}\p{Cc}\p{Cf}]$/u;

/**
 * Rows of cells as CSV text, for the build and the browser alike: BOM, lines closed by CRLF, quotes doubled (RFC 4180).
 * A text that a spreadsheet would run as a formula gets an apostrophe before it: one that begins with = + - @, their
 * full-width forms, a tab or a CR; a negative number stays a number.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      record_delimiter: '\r\n',
      quoted_match: mustBeQuoted,
      escape_formulas: true,
      cast: { boolean: String },
    },
  );
}
