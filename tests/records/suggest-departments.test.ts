import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { suggestDepartments, suggestDistricts } from '../../src/records/checks/suggest-departments.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { suggestIds } from '../../src/records/registry/suggest-ids.ts';
import { toReport } from '../../src/records/report.ts';
import { importInto } from '../importer/import-case.ts';

const soundAlike = ['市计委', '市纪委', '市济委'];
const units = [
  ...soundAlike,
  ...['市教育局', '市水利（水务）局', '市农委', '市总工会', '市供电公司', '云州海关', '云州经济开发区管委会'],
  ...['各镇人民政府', '市民政局', '市政府办公室', '市文广新局', '团市委'],
];

const toTable = (place: string, named: readonly string[]) =>
  [
    `${place}2031年工作任务分解表`,
    '序号\t工作任务\t责任单位',
    ...named.map((unit, index) => `${index + 1}\t完成第${index + 1}类工作\t${unit}`),
  ].join('\n');

/** Runs with a content folder that has the registry of the cases and one imported document. */
async function withImported(text: string, run: (root: string) => Promise<void>): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), 'mingzhang-advice-'));
  const root = join(parent, 'content');
  try {
    await cp(join(import.meta.dirname, 'base-registry'), root, { recursive: true });
    await mkdir(join(parent, 'inbox'));
    await writeFile(join(parent, 'inbox/a.txt'), text);
    expect((await importInto(root, join(parent, 'inbox/a.txt'))).written).toHaveLength(1);
    await run(root);
  } finally {
    await rm(parent, { recursive: true });
  }
}

const reportOf = async (root: string) => toReport((await readLedger(root)).files, { fatalOnly: true });

async function suggestionOf(root: string): Promise<string> {
  const { documents, registries } = await readLedger(root);
  return suggestDepartments({ documents, ...registries });
}

/** Pastes each part of a suggestion where its first line says. */
async function paste(root: string, suggestion: string): Promise<void> {
  // From the end of a file to its start, so that no line number is moved by a part pasted before.
  for (const part of suggestion.split('\n\n').slice(1).reverse()) {
    const [where = '', ...entries] = part.split('\n');
    const [, name = '', line] = /^# 贴到 (registry\/\S+\.yaml) (?:的末尾|第 (\d+) 行“.*”之下)：$/u.exec(where) ?? [];
    const lines = (await readFile(join(root, name), 'utf8')).trimEnd().split('\n');
    lines.splice(line === undefined ? lines.length : Number(line), 0, ...entries);
    await writeFile(join(root, name), `${lines.join('\n')}\n`);
  }
}

test('an unknown district is one message, and its units wait for it', async () => {
  await withImported(toTable('云州市', units), async (root) => {
    expect((await reportOf(root)).split('\n')).toEqual([
      expect.stringMatching(
        /yunzhou-2031-breakdown\.md:5:11 错误 地区“yunzhou”没有登记，有 15 个单位等它登记。.*- \{ id: yunzhou, name: 云州市, kind: city \}（.*〔unknown-district〕$/u,
      ),
    ]);
  });
});

test('the advice about a place with fifteen units works when it is followed to the letter', async () => {
  await withImported(toTable('云州市', units), async (root) => {
    const entry = /districts\.yaml 的末尾）：(- \{.*?\})（/u.exec(await reportOf(root))?.[1] ?? '';
    const districts = join(root, 'registry/districts.yaml');
    await writeFile(districts, `${await readFile(districts, 'utf8')}${entry}\n`);
    const messages = (await reportOf(root)).split('\n');
    expect(messages).toHaveLength(units.length);
    expect(messages.every((line) => line.endsWith('〔unknown-department〕'))).toBe(true);
    await paste(root, await suggestionOf(root));
    expect(await reportOf(root)).toBe('');
    expect(await suggestionOf(root)).toBe('# 没有未登记的单位');
  });
});

test('a suggestion has the district and its units at once', async () => {
  await withImported(toTable('云州市', units), async (root) => {
    await paste(root, await suggestionOf(root));
    expect(await reportOf(root)).toBe('');
  });
});

test('units of a known district go into its group, wherever it stands in the file', async () => {
  await withImported(toTable('太仓市', ['教育局', ...units]), async (root) => {
    const suggestion = await suggestionOf(root);
    expect(suggestion).toMatch(/^# 贴到 registry\/departments\.yaml 第 \d+ 行“taicang:”之下：$/mu);
    expect(suggestion).not.toContain('name: 教育局');
    await paste(root, suggestion);
    expect(await reportOf(root)).toBe('');
  });
});

test('a registry without districts has its empty list replaced', async () => {
  await withImported(toTable('云州市', ['市教育局']), async (root) => {
    await writeFile(join(root, 'registry/districts.yaml'), '# 地区\n[]\n');
    await writeFile(join(root, 'registry/departments.yaml'), '{}\n');
    expect(await reportOf(root)).toContain('请登记（换掉 registry/districts.yaml 的第 2 行）：- { id: yunzhou');
    expect(await suggestionOf(root)).toContain('# 换掉 registry/departments.yaml 的第 1 行：\nyunzhou:\n');
  });
});

test('a county can be registered as what it is', async () => {
  await withImported(toTable('青溪县', ['县教育局']), async (root) => {
    expect(await reportOf(root)).toContain('- { id: qingxi, name: 青溪县, kind: county }');
    await paste(root, await suggestionOf(root));
    expect(await reportOf(root)).toBe('');
  });
});

test('a document of no known place is to say its place, and nothing is to be registered for it', async () => {
  await withImported(toTable('', ['市教育局']), async (root) => {
    expect(await reportOf(root)).toMatch(/地区“weizhi”没有登记.*请改正 front matter 的 district 和 account/u);
    expect(await suggestionOf(root)).toBe('# 没有未登记的单位');
  });
});

test('a district under another id is to be named by the one that it has', async () => {
  await withImported(toTable('太仓市', ['教育局']), async (root) => {
    const path = join(root, 'documents/2031/taicang-2031-breakdown.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('district: taicang', 'district: taicangshi'));
    expect(await reportOf(root)).toMatch(/“太仓市”已登记为 taicang，请把 district 改为 taicang/u);
  });
});

test('a unit on many rows is one message with its lines', async () => {
  await withImported(toTable('太仓市', ['市农办', '教育局', '市农办', '市农办']), async (root) => {
    const messages = (await reportOf(root)).split('\n');
    expect(messages).toHaveLength(1);
    const [, line] = /:(\d+):\d+ 错误/u.exec(messages[0] ?? '') ?? [];
    expect(messages[0]).toContain(`“市农办”（另有 2 处，在第 ${Number(line) + 2}、${Number(line) + 3} 行）`);
  });
});

test('units that sound alike have ids of their own', () => {
  const ids = suggestIds(soundAlike, 'yunzhou', new Set());
  expect(Object.fromEntries(ids)).toEqual({
    市济委: 'yunzhou/jiwei',
    市纪委: 'yunzhou/jiwei-2',
    市计委: 'yunzhou/jiwei-3',
  });
  expect(suggestIds(['市计委'], 'yunzhou', new Set(['yunzhou/jiwei', 'yunzhou/jiwei-2'])).get('市计委')).toBe(
    'yunzhou/jiwei-3',
  );
});

test('ids are different, new, well formed, and the same in whatever order the names come', () => {
  const name = fc.stringMatching(/^[市县]?[计纪济记既机教交育局委办（）A-z①]{1,5}$/u);
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 30 }), fc.array(name, { maxLength: 8 }), (names, registered) => {
      const taken = new Set(suggestIds(registered, 'yunzhou', new Set()).values());
      const ids = suggestIds(names, 'yunzhou', taken);
      expect([...ids.keys()].sort()).toEqual([...names].sort());
      expect(new Set(ids.values()).size).toBe(names.length);
      for (const id of ids.values()) {
        expect(id).toMatch(/^yunzhou\/[a-z0-9]+(?:-[0-9]+)?$/u);
        expect(taken).not.toContain(id);
      }
      expect(suggestIds(names.toReversed(), 'yunzhou', taken)).toEqual(ids);
    }),
  );
});

test('a suggestion is YAML also where a name has its signs', async () => {
  await withImported(toTable('云州市', ['市教育局']), async (root) => {
    const suggestion = await suggestionOf(root);
    expect(parse(suggestion.split('\n\n')[2] ?? '')).toEqual({
      yunzhou: [{ id: 'yunzhou/jiaoyuju', name: '市教育局', kind: 'other' }],
    });
  });
});

test('a place that the title calls by its short name is suggested under its full one', async () => {
  await withImported(toTable('数字广东建设', ['省水利厅']), async (root) => {
    const { documents, registries } = await readLedger(root);
    expect(suggestDistricts({ documents, ...registries }).flatMap(({ names }) => names)).toEqual(['广东省']);
  });
});
