import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { toReport } from '../../src/records/report.ts';
import { readCase } from './read-case.ts';

/** `UPDATE_FIXTURES=1` writes down what comes out; read the difference before committing it. */
const isUpdate = process.env['UPDATE_FIXTURES'] === '1';

const folders = globSync('*/input', { cwd: import.meta.dirname })
  .map((input) => join(import.meta.dirname, dirname(input)))
  .sort();

test.each(folders.map((folder) => [basename(folder), folder]))('%s', async (name, folder) => {
  const { ledger, files } = await readCase(folder);
  const report = toReport(files);
  compare(join(folder, 'messages.txt'), report === '' ? '' : `${report}\n`);
  expect(report === '', 'a good case has no messages, and any other has some').toBe(name.startsWith('good-'));
  const { rows, tasks, observations } = ledger;
  const records = join(folder, 'records.json');
  if (existsSync(records)) compare(records, `${JSON.stringify({ rows, tasks, observations }, null, 2)}\n`);
});

function compare(path: string, actual: string): void {
  if (isUpdate) writeFileSync(path, actual);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
