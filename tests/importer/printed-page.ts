import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLedger } from '../../src/records/read-ledger.ts';
import { importInto, withContentFolder } from './import-case.ts';

/** A cell of a row, and how far it goes down and across: `就业:3x1`. */
function toCell(cell: string): string {
  const [, text = cell, down = '1', across = '1'] = /^(.*):(\d)x(\d)$/u.exec(cell) ?? [];
  return `<td rowspan=${down} colspan=${across}>${text}</td>`;
}

const toTable = (rows: readonly string[]) =>
  `<table>${rows.map((row) => `<tr>${row.split('|').map(toCell).join('')}</tr>`).join('')}</table>`;

/** What a page with this table, or a file of other bytes, comes to. */
export async function readPage(title: string, rows: readonly string[], name = 'input.html') {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-printed-'));
  const isPage = name.endsWith('.html');
  const text = isPage
    ? `<html><meta charset="utf-8"><body><h1>${title}</h1>${toTable(rows)}</body></html>`
    : [title, ...rows].join('\n');
  try {
    await writeFile(join(folder, name), text);
    return await withContentFolder(async (root) => {
      const { file } = await importInto(root, join(folder, name));
      const { ledger } = await readLedger(root);
      return { ledger, messages: file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`) };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
