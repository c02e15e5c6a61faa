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

test('every rule has a case', () => {
  const reported = new Set(
    folders.flatMap((folder) => {
      const messages = readFileSync(join(folder, 'messages.txt'), 'utf8');
      return [...messages.matchAll(/〔([a-z-]+)〕$/gmu)].map((match) => match[1]);
    }),
  );
  expect(rules().filter((rule) => !reported.has(rule))).toEqual([]);
});

/** Every rule id that src/records reports under. */
function rules(): string[] {
  const calls = /\b(?:fail|doubt|report|refuse)\(\s*(?:[\w.]+,\s*)?'([a-z]+(?:-[a-z]+)+)'|, '(registry-[a-z]+)'\)/gu;
  const sources = globSync(join(import.meta.dirname, '../../src/records/**/*.ts'));
  const found = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(calls)]);
  return [...new Set(found.map((match) => match[1] ?? match[2] ?? ''))].sort();
}

function compare(path: string, actual: string): void {
  if (isUpdate) writeFileSync(path, actual);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
