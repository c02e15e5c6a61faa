import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import { hasFailed } from '../../src/records/messages.ts';
import { readLedger } from '../../src/records/read-ledger.ts';
import { suggestAllowedNumbers } from '../../src/records/registry/suggest-allowed-numbers.ts';
import { importInto, withContentFolder } from './import-case.ts';

const table = (person: string) =>
  `云河市2031年工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t整治河道，${person}\t市水利局\n2\t新建泵站3座\t市水利局\n`;

/** As a person prints them: each is stopped. */
const numbers = [
  '电话13812345678',
  '电话１３８－１２３４ ５６７８',
  '电话+86 138\u200b1234\u200b5678',
  '证号11010519491231002X',
];

test.each(numbers)(
  '%s stops the import; hidden in the received file as the message says, it passes',
  async (number) => {
    await withWholeRegistry(async (root) => {
      const path = await receive(root, table(number));
      const { file, written } = await importWith(root, path);
      const [message] = personal(file);
      expect([message?.line, message?.column, message?.fatal]).toEqual([
        4,
        number.indexOf(number.match(/\+?\p{Nd}/u)?.[0] ?? '') + 8,
        true,
      ]);
      expect(written).toEqual([]);
      expect(await readdir(join(root, 'documents')).catch(() => [])).toEqual([]);
      expect(await readdir(join(root, 'originals')).catch(() => [])).toEqual([]);
      await hideNumber(path);
      expect((await importWith(root, path)).written).toHaveLength(1);
      expect(await checkedRules(root)).toEqual([]);
    });
  },
);

test('in a page the message says at which words the number stands, as its lines are none of the file', async () => {
  await withWholeRegistry(async (root) => {
    const rows = '<p>整治河道3公里。</p>'.repeat(3);
    const page = `<html><body>\n\n\n<h1>云河市2031年重点工作</h1>${rows}<div class="footer">服务热线 13812345678 云河网</div></body></html>`;
    const path = await receive(root, page, '重点工作.html');
    const [message] = personal((await importWith(root, path)).file);
    const words = /“([^”]*)”处（用记事本/u.exec(message?.reason ?? '')?.[1] ?? '';
    expect(words).toBe('服务热线 138');
    expect(page.split(words)).toHaveLength(2);
    await writeFile(path, page.replace(`${words}1234`, `${words}****`));
    expect(personal((await importWith(root, path)).file)).toEqual([]);
  });
});

test.each(numbers)('%s passes where the entry of the message is pasted', async (number) => {
  await withWholeRegistry(async (root) => {
    const path = await receive(root, table(number));
    const [message] = personal((await importWith(root, path)).file);
    const entry = /再导入：(- \{.*\})$/u.exec(message?.reason ?? '')?.[1] ?? '';
    await allow(root, entry);
    expect((await importWith(root, path)).written).toHaveLength(1);
    expect(await checkedRules(root)).toEqual([]);
  });
});

test('a number in what the documents leave out, and in the name of the file, stops the import', async () => {
  await withWholeRegistry(async (root) => {
    const above = await receive(root, `当前位置：首页 > 公开 > 13812345678\n${table('岸线3公里')}`);
    expect(personal((await importWith(root, above)).file)).toMatchObject([{ line: 1, column: 16 }]);
    const named = await receive(root, table('岸线3公里'), '任务13812345678.txt');
    const { file, written } = await importWith(root, named);
    expect(personal(file).map(({ reason }) => reason)).toEqual([expect.stringContaining('请改文件名后再导入')]);
    expect(written).toEqual([]);
  });
});

test('of a document that is there already, the check tells a way that passes: hidden in its original', async () => {
  await withWholeRegistry(async (root) => {
    const { file, path } = await publishUnchecked(root);
    const messages = personal(file).map(({ reason }) => reason);
    const command = /npm run import -- (\S+) --force --id (\S+?)（/u.exec(messages.join('\n'));
    expect(join(dirname(root), command?.[1]?.replace(/^[^/]+/u, root.split('/').at(-1) ?? '') ?? '')).toBe(path);
    await hideNumber(path);
    const again = await importWith(root, path, { force: true, id: command?.[2] ?? '' });
    expect(again.written.map(({ outcome }) => outcome)).toEqual(['替换']);
    expect(await checkedRules(root)).toEqual([]);
  });
});

test('of a document that is there already, the check tells a way that passes: allowed', async () => {
  await withWholeRegistry(async (root) => {
    await publishUnchecked(root);
    const { files } = await readLedger(root);
    expect(suggestAllowedNumbers(files)).toBe('- {number: "13812345678", reason: 请写明可以公开的理由}');
    await allow(root, suggestAllowedNumbers(files));
    expect(await checkedRules(root)).toEqual([]);
  });
});

/** A document as it was before the number was known: imported with it, then no longer allowed. */
async function publishUnchecked(root: string): Promise<{ file: VFile; path: string }> {
  const by = await loadImportRegistry({ root, common: import.meta.dirname });
  const received = await receive(root, table('电话13812345678'));
  const allowing = { ...by, allowedNumbers: new Map([['13812345678', '试']]) };
  const { written } = await importInto(root, received, { by: allowing, id: 'yunhe-2031-tasks' });
  expect(written).toHaveLength(1);
  const { files } = await readLedger(root);
  const file = files.find(hasFailed);
  if (file === undefined) throw new Error('the check passed');
  return { file, path: join(root, 'originals/a.txt') };
}

async function receive(root: string, text: string, name = 'a.txt'): Promise<string> {
  await mkdir(join(root, 'inbox'), { recursive: true });
  const path = join(root, 'inbox', name);
  await writeFile(path, text);
  return path;
}

async function importWith(root: string, path: string, options: { force?: boolean; id?: string } = {}) {
  return importInto(root, path, { ...options, by: await loadImportRegistry({ root, common: import.meta.dirname }) });
}

/** As an editor does who is told to: the middle of the number, whatever it is printed with. */
async function hideNumber(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const hidden = text.replace(/(?<=[1１][3３][8８])[\s\u200b－-]?\p{Nd}{4}/u, '****').replace('19491231', '********');
  expect(hidden).not.toBe(text);
  await writeFile(path, hidden);
}

/** Pastes the entry at the end, in the place of an empty list. */
async function allow(root: string, entry: string): Promise<void> {
  const path = join(root, 'registry/allowed-numbers.yaml');
  const known = await readFile(path, 'utf8').catch(() => '');
  await writeFile(path, `${known.replace('[]\n', '')}${entry}\n`);
}

/** The rules that stop the content from being published, in any of its files. */
async function checkedRules(root: string): Promise<string[]> {
  const { files } = await readLedger(root);
  return files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId ?? ''));
}

/** The check reads all registries, and those of the small site are whole. */
function withWholeRegistry(run: (root: string) => Promise<void>): Promise<void> {
  return withContentFolder(async (root) => {
    await cp('tests/site/content/registry', join(root, 'registry'), { recursive: true });
    await run(root);
  });
}

function personal({ messages }: VFile) {
  return messages.filter(({ ruleId }) => ruleId === 'personal-data');
}
