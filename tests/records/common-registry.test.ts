import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import { openContentFolder } from '../../src/records/content-folder.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { readRegistries } from '../../src/records/registry/registries.ts';
import { toReport } from '../../src/records/report.ts';

/** A city whose folder lacks files of the registry, and the project's content beside it. */
let parent: string;
let root: string;
let common: string;
const own = (name: string) => join(root, 'registry', name);
const shared = (name: string) => join(common, 'registry', name);

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'mingzhang-common-'));
  [root, common] = [join(parent, 'city', 'content'), join(parent, 'project', 'content')];
  await cp('tests/invented-city', root, { recursive: true });
  await cp('tests/invented-city/registry', join(common, 'registry'), { recursive: true });
});
afterEach(() => rm(parent, { recursive: true }));

test('columns, words of states, indicators and topics hold for every place that has none of its own', async () => {
  const whole = await readLedger(root);
  for (const name of ['columns.yaml', 'states.yaml', 'indicators.yaml', 'topics.yaml']) await rm(own(name));
  const { ledger, files } = await readLedger(root, { common });
  expect(toReport(files)).toBe('');
  expect(ledger).toEqual(whole.ledger);
  const alone = await readLedger(root);
  expect(toReport(alone.files)).toMatch(/^content\/registry\/columns\.yaml:1:1 错误 没有这个文件/mu);
  expect(toReport(alone.files)).toMatch(/^content\/registry\/states\.yaml:1:1 错误 没有这个文件/mu);
  expect(alone.ledger.topics).toEqual([]);
});

test('a file of its own counts alone, however little it says', async () => {
  await writeFile(own('topics.yaml'), '- { id: own, name: 自己的主题, description: 只有这一个。, words: [创新] }\n');
  const { ledger } = await readLedger(root, { common });
  expect(ledger.topics.map(({ id }) => id)).toEqual(['own']);
});

test.each(['districts.yaml', 'departments.yaml', 'links.yaml', 'allowed-numbers.yaml', 'site.yaml'])(
  '%s is a place’s own',
  async (name) => {
    await rm(own(name), { force: true });
    await writeFile(shared(name), 'no: [such, file]: that could be read');
    const { files } = await readRegistries(openContentFolder(root, { common }));
    expect(toReport(files)).not.toContain(common);
  },
);

test('a fault of a common file is told of that file, and so is what is to be registered in it', async () => {
  await rm(own('columns.yaml'));
  await rm(own('topics.yaml'));
  await writeFile(shared('columns.yaml'), '- { field: text, headings: [工作任务] }\n');
  await writeFile(shared('topics.yaml'), '- { id: 主题 }\n');
  const { files } = await readLedger(root, { common });
  const report = toReport(files);
  expect(report).toMatch(new RegExp(`^${shared('topics.yaml')}:1:\\d+ 错误 .*〔registry-schema〕$`, 'mu'));
  expect(report).toContain(`没有登记含义，按“牵头单位”（lead）理解。核对后请把这一行加到 ${shared('columns.yaml')}：`);
});

test('what is common is asked for where the place has no folder at all', async () => {
  await rm(join(root, 'registry'), { recursive: true });
  const { files, columns } = await readRegistries(openContentFolder(root, { common }));
  expect(columns('牵头部门')).toBe('lead');
  // A place that names no units but those that all places have needs no file of its own for them.
  expect(files.filter(({ messages }) => messages.length > 0).map(({ path }) => basename(path))).toEqual([
    'districts.yaml',
  ]);
});

test('an import reads by the same files as the check, and needs no districts yet', async () => {
  await rm(own('columns.yaml'));
  const registries = await readRegistries(openContentFolder(root, { common }));
  const { columns, registry, files } = await loadImportRegistry({ root, common });
  expect(columns.registeredIn).toBe(registries.columns.registeredIn);
  expect(registry.districts).toEqual(registries.registry.districts);
  expect(toReport(files)).toBe('');
  await rm(own('districts.yaml'));
  const empty = await loadImportRegistry({ root, common });
  expect(empty.registry.districts).toEqual([]);
  expect(toReport(empty.files)).toBe('');
});
