import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSiteContent } from '../../src/collections/site-content.ts';
import { ReadingMemory } from '../../src/records/reading-memory.ts';
import { remembering } from '../../src/records/remembering.ts';
import { toReport } from '../../src/records/report.ts';

let parent: string;
let root: string;
let untouched: Awaited<ReturnType<typeof describeContent>>;
const memory = new ReadingMemory();

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'mingzhang-memory-'));
  root = join(parent, 'content');
  await cp('tests/invented-city', root, { recursive: true });
  await cp('content/pages', join(root, 'pages'), { recursive: true });
  untouched = await describeContent();
  expect(untouched.report).toBe('');
});
afterAll(() => rm(parent, { recursive: true }));

const breakdown = 'documents/2030/yunhe-2030-breakdown.md';

/** One after the other; each is taken back before the next. */
const edits: [what: string, file: string, before: string, after: string | null][] = [
  ['nothing', breakdown, '', ''],
  ['a title', breakdown, 'title: 云河市', 'title: 新云河市'],
  ['a lost character', breakdown, '加快产学研联合体建设', '加快产学研联合体建'],
  ['front matter that does not fit', breakdown, 'kind: task-breakdown', 'kind: tasks'],
  ['an unknown unit', breakdown, '| 市科技局 | 市工信局 |', '| 市科技局 | 市工信句 |'],
  ['a document that is gone', 'documents/2031/donglin-2031-report.md', '', null],
  ['an original', 'originals/yunhe-breakdown.txt', '加快', '加加快'],
  ['an original that is gone', 'originals/yunhe-breakdown.txt', '', null],
  ['a registry that does not fit', 'registry/departments.yaml', 'kind: department', 'kind: departmnt'],
  ['a department that is no longer known', 'registry/departments.yaml', 'name: 市科技局', 'name: 市科学局'],
  ['a word of a topic', 'registry/topics.yaml', 'words:', 'words: [创新,'],
  ['a column', 'registry/columns.yaml', '牵头部门', '牵头的部门'],
  ['a word of a state', 'registry/states.yaml', '{年度|年终}', '{年末|年终}'],
  ['the name of the site', 'registry/site.yaml', '云河明账', '云河新账'],
  ['a page', 'pages/method.mdx', '## 逐字核对', '<b>逐字核对'],
];

test.each(edits)('after %s, what is read is what is there', async (_, file, before, after) => {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(before);
  await (after === null ? rm(path) : writeFile(path, text.replace(before, after)));
  expect(await describeContent(memory)).toEqual(await describeContent());
  await writeFile(path, text);
  expect(await describeContent(memory)).toEqual(untouched);
});

test('what has not changed is not made again', async () => {
  const first = await readSiteContent(root, memory);
  const path = join(root, breakdown);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('title: ', 'title: 新'));
  const second = await readSiteContent(root, memory);
  const same = second.documents.filter((document) => first.documents.includes(document));
  expect(same).toHaveLength(first.documents.length - 1);
  expect(second.registries).toBe(first.registries);
  await writeFile(path, text);
});

/** All that a reading gives, as plain data. */
async function describeContent(from?: ReadingMemory) {
  const { ledger, files, pages, registries } = await readSiteContent(root, from);
  const { site, indicatorEntries } = registries;
  return {
    ledger,
    report: toReport(files),
    pages: pages.map(({ id, matter }) => [id, matter]),
    site,
    indicatorEntries,
  };
}

describe('a function that remembers', () => {
  const made: string[] = [];
  const join = remembering((...parts: readonly { readonly text: string }[]) => {
    made.push(parts.map(({ text }) => text).join(' '));
    return { text: made.at(-1) };
  });
  const [a, b] = [{ text: 'a' }, { text: 'b' }];

  test('gives the same result for the same arguments, and another for others', () => {
    expect(join(a, b)).toBe(join(a, b));
    expect(join(b, a)).not.toBe(join(a, b));
    expect(join(a)).not.toBe(join(a, b));
    expect(join({ text: 'a' }, b)).not.toBe(join(a, b));
    expect(made).toEqual(['a b', 'b a', 'a', 'a b']);
  });
});
