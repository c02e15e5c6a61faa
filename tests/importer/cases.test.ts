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

test('every rule has a case', () => {
  const reported = new Set(
    globSync('*/messages.txt', { cwd: import.meta.dirname }).flatMap((path) => {
      const messages = readFileSync(join(import.meta.dirname, path), 'utf8');
      return [...messages.matchAll(/〔([a-z-]+)〕$/gmu)].map((match) => match[1]);
    }),
  );
  // These are about files and folders; command.test.ts and write-documents.test.ts have them.
  const elsewhere = [
    'document-edited',
    'document-exists',
    'document-renamed',
    'file-renamed',
    'file-too-large',
    'file-unreadable',
  ];
  const more = ['id-for-several', 'import-unfinished', 'not-written', 'original-exists'];
  expect(rules().filter((rule) => !reported.has(rule))).toEqual([...elsewhere, ...more]);
});

/** Every rule id that src/importer reports under. */
function rules(): string[] {
  const calls = /\b(?:fail|doubt)\(\s*(?:[\w.]+,\s*)?'([a-z]+(?:-[a-z]+)+)'/gu;
  const sources = globSync(join(import.meta.dirname, '../../src/importer/**/*.ts'));
  const found = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(calls)]);
  return [...new Set(found.map((match) => match[1] ?? ''))].sort();
}

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
