import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { toReport } from '../../src/records/report.ts';
import { readContent } from '../../src/records/source/document-source.ts';
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

/** Nothing is lost and nothing invented: each document equals its original but for what it declares. */
async function expectProof(root: string): Promise<void> {
  const { files, sources } = await readContent(root);
  expect(toReport(files)).toBe('');
  for (const { alignment } of sources) {
    expect(alignment.mismatches).toEqual([]);
    expect(alignment.unfound).toEqual([]);
    expect(alignment.undeclaredHeadings).toEqual([]);
  }
}
