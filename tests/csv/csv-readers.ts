import { spawnSync } from 'node:child_process';
import { csvParseRows } from 'd3-dsv';
import type { Cell } from '../../src/csv/write-csv.ts';

/** Reads the texts of CSV files, as UTF-8, into records of cells for each file, headings included. */
export type ReadCsv = (files: readonly string[]) => string[][][];

/** Every CR, LF and CRLF outside of quotes ends a record, as in a spreadsheet. */
export const readWithJavaScript: ReadCsv = (files) =>
  files.map((file) => csvParseRows(new TextDecoder().decode(Buffer.from(file))));

const python = `
import base64, csv, io, json, sys
def read(file):
    return list(csv.reader(io.TextIOWrapper(io.BytesIO(base64.b64decode(file)), encoding='utf-8-sig', newline='')))
json.dump([read(file) for file in json.load(sys.stdin)], sys.stdout)
`;

/** Python's csv module with its default settings; all files in one process, because each takes a while to start. */
const readWithPython: ReadCsv = (files) => {
  const input = JSON.stringify(files.map((file) => Buffer.from(file).toString('base64')));
  const { status, stdout, stderr } = spawnSync('python3', ['-c', python], { input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString());
};

/** Readers that share nothing with the writer: one that is always there, and Python's where the machine has it. */
export const csvReaders: readonly { readonly name: string; readonly read: ReadCsv }[] = [
  { name: 'a reader in JavaScript', read: readWithJavaScript },
  ...(spawnSync('python3', ['-c', 'import csv']).status === 0 ? [{ name: 'Python', read: readWithPython }] : []),
];

/** The cell as it is read: an apostrophe before a text that a spreadsheet would run as a formula. */
export function neutralise(cell: Cell): string {
  return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : String(cell ?? '');
}
