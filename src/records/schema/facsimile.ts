import { z } from 'zod';
import { line, list, record, text } from './field-types.ts';

/** First and last line, 1-based, inclusive. */
const lineRange = z.tuple([line, line]).readonly();

/** A cell as printed, with as many rows and columns as it covers; no lines where it is printed empty. */
const facsimileCell = record({ lines: lineRange.nullable(), rowSpan: line, columnSpan: line });

/** A part of an original as it is shown: text, or a table. What is no running text says what it is (页眉, 脚注). */
const facsimileBlock = z.discriminatedUnion('type', [
  record({ type: z.literal('text'), lines: lineRange, aside: text.nullable() }),
  record({ type: z.literal('grid'), place: text, rows: list(list(facsimileCell)), aside: text.nullable() }),
]);
export type FacsimileBlock = z.infer<typeof facsimileBlock>;

/** The document's part of its original. The first line has the number `startLine`, 1-based; a plain text has no blocks. */
export const facsimile = record({
  startLine: line,
  lines: list(text),
  /** Where a person finds each of the lines; empty for a plain text. */
  places: list(text),
  blocks: list(facsimileBlock),
});
export type Facsimile = z.infer<typeof facsimile>;
