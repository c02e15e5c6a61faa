import { parse } from 'csv-parse/browser/esm/sync';
import { type Cell, writeCsv } from '../../csv/write-csv.ts';
import { makeElement } from '../facets/make-element.ts';
import { site } from '../site/live-site.ts';

/**
 * Gives the reader the records of these lines, in their order, as they are published in the data: with the same fields and
 * names. Rejects where they cannot be read.
 * @param folder The address of the published data. @param format `csv`, `json` or `xlsx`.
 */
export async function downloadLines(
  folder: string,
  table: string,
  ids: readonly string[],
  format: string,
): Promise<void> {
  const file = await makeFile(folder, table, ids, format);
  const href = URL.createObjectURL(file);
  makeElement('a', { href, download: `${table}.${format}` }).click();
  URL.revokeObjectURL(href);
}

async function makeFile(folder: string, table: string, ids: readonly string[], format: string): Promise<Blob> {
  if (format === 'json') {
    const records = (await (await site.read(`${folder}${table}.json`)).json()) as readonly { readonly id: string }[];
    const own = pick(records, ids, ({ id }) => id);
    return new Blob([`[\n${own.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`], {
      type: 'application/json',
    });
  }
  const [heads = [], ...records]: string[][] = parse(await (await site.read(`${folder}${table}.csv`)).text(), {
    bom: true,
  });
  const rows = [heads, ...pick(records, ids, (record) => record[heads.indexOf('id')])];
  if (format === 'csv') return new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' });
  const { writeXlsx } = await import('hucre/xlsx');
  const sheet = rows.map((row) => row.map(withoutApostrophe));
  const bytes = await writeXlsx({ sheets: [{ name: table, rows: sheet }] });
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** A cell of a workbook is a text and never run: it needs no apostrophe before it. */
function withoutApostrophe(cell: string): Cell {
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '');
}

function pick<Item>(
  records: readonly Item[],
  ids: readonly string[],
  idOf: (record: Item) => string | undefined,
): Item[] {
  const byId = new Map(records.map((record) => [idOf(record), record]));
  return ids.map((id) => byId.get(id)).filter((record) => record !== undefined);
}
