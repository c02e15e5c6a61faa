import { createHash } from 'node:crypto';
import type { Ledger } from '../records/model.ts';
import type { DataTable } from './data-table.ts';
import { renderCsv, renderPlainCsv } from './render-csv.ts';
import { renderJson } from './render-json.ts';
import { renderParquet } from './render-parquet.ts';

type Renderer = (table: DataTable, ledger: Ledger) => string | Uint8Array;

const renderers = {
  csv: renderCsv,
  json: renderJson,
  plain: renderPlainCsv,
  parquet: renderParquet,
} as const satisfies Readonly<Record<string, Renderer>>;

/** The forms in which a table is published. */
export type TableFormat = keyof typeof renderers;

export const tableFormats = Object.keys(renderers) as readonly TableFormat[];

/** The name under /data/ of the table's file. */
export function tableFileName({ name }: DataTable, format: TableFormat): string {
  return format === 'plain' ? `plain/${name}.csv` : `${name}.${format}`;
}

/** Size in bytes, and the hash as the data package writes it. */
export interface FileMeasure {
  readonly bytes: number;
  readonly hash: string;
}

interface TableFile {
  readonly measure: FileMeasure;
  /** Null once it was given out, for the tables of a large ledger fill the memory. */
  content: Uint8Array<ArrayBuffer> | null;
}

const filesOf = new WeakMap<Ledger, Map<string, TableFile>>();

/** The table's file. A build asks for it once, and it is rendered once, whether it is measured before or after. */
export function readTableFile(table: DataTable, format: TableFormat, ledger: Ledger): Uint8Array<ArrayBuffer> {
  const file = toFile(table, format, ledger);
  const content = file.content ?? toBytes(renderers[format](table, ledger));
  file.content = null;
  return content;
}

/** Size and hash of the table's file. */
export function measureTableFile(table: DataTable, format: TableFormat, ledger: Ledger): FileMeasure {
  return toFile(table, format, ledger).measure;
}

function toFile(table: DataTable, format: TableFormat, ledger: Ledger): TableFile {
  const files = filesOf.get(ledger) ?? new Map<string, TableFile>();
  filesOf.set(ledger, files);
  const name = tableFileName(table, format);
  const known = files.get(name);
  if (known !== undefined) return known;
  const content = toBytes(renderers[format](table, ledger));
  const file = { measure: toMeasure(content), content };
  files.set(name, file);
  return file;
}

function toBytes(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function toMeasure(bytes: Uint8Array): FileMeasure {
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}
