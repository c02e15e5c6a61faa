import type { z } from 'zod';
import type { Cell } from '../csv/write-csv.ts';
import type { Ledger, PagePlace } from '../records/model.ts';

export interface FieldConstraints {
  readonly required?: true;
  readonly unique?: true;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
}

/** One column: the CSV cell and the field of the Table Schema come from this one definition. */
export interface Column<Entry> {
  /** The JSON field's own name; a part of an object is `<field>_<part>`. */
  readonly name: string;
  /** Chinese heading and explanation. */
  readonly title: string;
  readonly description: string;
  /** The Table Schema types that the ledger needs; a list or an object is flattened to `string`. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year';
  readonly constraints?: FieldConstraints;
  cell(entry: Entry): Cell;
}

/** A field of the JSON records that holds ids of records, of its own table or of another. */
export interface Reference {
  /** `district`, a part of an object as `source.document`, each of a list as `topics[]` or `links[].from`. */
  readonly field: string;
  /** Name of the table whose `id` it is. */
  readonly table: string;
}

/** One published table: `/data/<name>.json` holds its records whole, `/data/<name>.csv` their columns. */
export interface DataTable<Entry = unknown> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  /** Every reference; the foreign keys of the Table Schema are those that a CSV column holds alone. */
  readonly references: readonly Reference[];
  readonly columns: readonly Column<Entry>[];
  /** What one of its records is; nothing beside these fields is published. */
  readonly record: z.ZodType<Entry>;
  records(ledger: Ledger): readonly Entry[];
}

/** A place on a document's page in one cell. */
export function placeText({ document, anchor }: PagePlace): string {
  return `${document}#${anchor}`;
}

/** A list in one cell: its texts joined with `；`, nothing for an empty list. */
export function joinList(values: readonly string[]): string {
  return values.join('；');
}
