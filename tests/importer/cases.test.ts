import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Written } from '../../src/importer/writing/plan-documents.ts';
import { openContentFolder } from '../../src/records/content-folder.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { toReport } from '../../src/records/report.ts';
import { readContent } from '../../src/records/source/document-source.ts';
import { toTally } from '../../src/records/tally/tally.ts';
import { importInto, withContentFolder } from './import-case.ts';

/**
 * A case is a folder: the original (`input.txt`), each document that it gives (`<id>.md`) and the messages
 * (`messages.txt`). `UPDATE_FIXTURES=1` writes down what comes out; read the difference before committing it.
 */
const isUpdate = process.env['UPDATE_FIXTURES'] === '1';

const inputs = globSync('*/input*', { cwd: import.meta.dirname })
  .map((input) => join(import.meta.dirname, input))
  .sort();

test.each(inputs.map((input) => [basename(dirname(input)), input]))('%s', async (name, input) => {
  await withContentFolder(async (root) => {
    const folder = dirname(input);
    const { file, written } = await importInto(root, input);
    const documents = await Promise.all(
      written.map(async ({ id, path }) => ({ id, text: await readFile(join(root, 'documents', path), 'utf8') })),
    );
    compare(folder, documents, toReport([file]));
    expect(file.messages.length === 0, 'a good case has no messages, and any other has some').toBe(
      name.startsWith('good-'),
    );
    await expectProof(root);
    await expectSum(root, written);
    const again = await importInto(root, input);
    expect(again.written.map(({ outcome }) => outcome)).toEqual(written.map(() => '未变'));
  });
});

function compare(folder: string, documents: readonly { id: string; text: string }[], report: string): void {
  const messages = report === '' ? '' : `${report}\n`;
  if (isUpdate) {
    for (const old of globSync('*.md', { cwd: folder })) rmSync(join(folder, old));
    for (const { id, text } of documents) writeFileSync(join(folder, `${id}.md`), text);
    writeFileSync(join(folder, 'messages.txt'), messages);
  }
  expect(messages).toBe(readFileSync(join(folder, 'messages.txt'), 'utf8'));
  expect(documents.map(({ id }) => `${id}.md`).sort()).toEqual(globSync('*.md', { cwd: folder }).sort());
  for (const { id, text } of documents) expect(text).toBe(readFileSync(join(folder, `${id}.md`), 'utf8'));
}

/**
 * The import is carried on to the records. Every printed row and every item ends as a record, as declared, or as a doubt
 * with a message; the rows are counted in the Markdown, and the records in the ledger, by other means than the tally.
 */
async function expectSum(root: string, written: readonly Written[]): Promise<void> {
  const { documents, ledger, registries } = await readLedger(root);
  expect(toReport(registries.files)).toBe('');
  expect(documents.map(({ source }) => source.matter.id).sort()).toEqual(written.map(({ id }) => id).sort());
  for (const { source, tables, items } of documents) {
    const { id } = source.matter;
    const tally = toTally(tables, items);
    expect(written.find((one) => one.id === id)?.tally, id).toEqual(tally);
    const printed = [...String(source.file).matchAll(/^\|.*\|$/gmu)].map(([line]) => line);
    const bodyRows = printed.filter((line) => !/^(?:\| -+ )+\|$/u.test(line)).length - tables.length;
    expect(tally.rows.printed, id).toBe(bodyRows);
    const inTables = new Set(printed.flatMap((line) => /\{#([a-z0-9-]+)\} \|/u.exec(line)?.[1] ?? []));
    const anchors = new Set([
      ...ledger.rows.filter((row) => row.document === id && inTables.has(row.anchor)).map(({ anchor }) => anchor),
      ...ledger.observations.filter((one) => one.document === id && one.quote === null).map(({ anchor }) => anchor),
    ]);
    for (const { printed: all, tasks, others, declared, doubts } of [tally.rows, tally.items]) {
      const asDeclared = [...declared.values()].reduce((sum, count) => sum + count, 0);
      expect(tasks + others + asDeclared + doubts, id).toBe(all);
    }
    expect(tally.rows.tasks + tally.rows.others, id).toBe(anchors.size);
    const ofItems = ledger.rows.filter((row) => row.document === id && !inTables.has(row.anchor));
    expect(tally.items.tasks, id).toBe(ofItems.length);
    const rules = source.file.messages.map(({ ruleId }) => ruleId);
    expect(
      rules.some((rule) => rule === 'table-unread' || rule === 'row-unread'),
      id,
    ).toBe(tally.rows.doubts > 0);
    expect(rules.includes('items-unread'), id).toBe(tally.items.doubts > 0);
  }
}

/** Nothing is lost and nothing invented: each document equals its original but for what it declares. */
async function expectProof(root: string): Promise<void> {
  const { files, sources } = await readContent(openContentFolder(root));
  expect(toReport(files)).toBe('');
  for (const { alignment } of sources) {
    expect(alignment.mismatches).toEqual([]);
    expect(alignment.unfound).toEqual([]);
    expect(alignment.undeclaredHeadings).toEqual([]);
  }
}
