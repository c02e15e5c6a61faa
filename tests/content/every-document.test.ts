import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown, stringifyMarkdown } from '../../src/mdast/markdown.ts';
import { toTextStream } from '../../src/mdast/text-stream.ts';
import { openContentFolder } from '../../src/records/content-folder.ts';
import { hasFailed } from '../../src/records/messages.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { readRegistries } from '../../src/records/registry/registries.ts';
import { findDepartment } from '../../src/records/registry/registry.ts';
import { toReport } from '../../src/records/report.ts';

/** What holds of the documents in content/, whichever they are. */
const root = resolve('content');
const { ledger, documents, files } = await readLedger(root);

test('no document has a fault', () => {
  expect(toReport(files.filter(hasFailed), { fatalOnly: true })).toBe('');
});

test('every original is proved, character by character', () => {
  for (const { source } of documents) {
    const { counts, mismatches, unfound, undeclaredHeadings } = source.alignment;
    expect([...mismatches, ...unfound, ...undeclaredHeadings], source.matter.id).toEqual([]);
    expect(counts.markdown, source.matter.id).toBeGreaterThan(0);
  }
});

test('every document is stable after one writing, and keeps its text', () => {
  const rewrite = (markdown: string) => stringifyMarkdown(parseMarkdown(new VFile(markdown)));
  const textOf = (text: string) => toTextStream(parseMarkdown(new VFile(text))).characters.map((one) => one.character);
  for (const { source } of documents) {
    const markdown = String(source.file);
    const once = rewrite(markdown);
    expect(rewrite(once), source.file.path).toBe(once);
    expect(textOf(once).join(''), source.file.path).toBe(textOf(markdown).join(''));
  }
});

test('every unit of every row is a registered department, and no name means two of one district', async () => {
  const unknown = ledger.rows.flatMap((row) => row.units.filter(({ department }) => department === null));
  expect(unknown).toEqual([]);
  const registry = (await readRegistries(openContentFolder(root))).registry;
  for (const { id, name, aliases, district } of registry.departments) {
    for (const own of [name, ...aliases]) expect(findDepartment(registry, own, district)?.id, own).toBe(id);
  }
});

test('ids are unique and addresses are well-formed', () => {
  for (const records of [ledger.documents, ledger.rows, ledger.tasks, ledger.departments, ledger.districts]) {
    const ids = records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
  const shapes = {
    documents: `${slug}/`,
    tasks: `${slug}/${slug}/`,
    departments: `${slug}/${slug}/`,
    districts: `${slug}/`,
  };
  for (const [kind, shape] of Object.entries(shapes)) {
    const urls = ledger[kind as keyof typeof shapes].map(({ url }) => url);
    expect(urls.filter((url) => !new RegExp(`^/${kind}/${shape}$`, 'u').test(url))).toEqual([]);
    expect(new Set(urls).size).toBe(urls.length);
  }
});
