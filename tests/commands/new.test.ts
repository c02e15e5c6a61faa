import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSiteContent } from '../../src/collections/site-content.ts';
import { toFolderGuide, toShellWord } from '../../src/commands/creating/folder-guide.ts';
import { FolderInUseError, layOutContent } from '../../src/commands/creating/lay-out-content.ts';
import { readTemplates } from '../../src/commands/creating/registry-templates.ts';
import { toHoldReports } from '../../src/files/hold-reports.ts';

/** Nobody else is there. */
const reports = toHoldReports((line) => expect.unreachable(line));

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-new-'));
  await run(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

/** Runs the command as `npm run new` does. */
function run(...args: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['src/commands/new.ts', ...args], { cwd: resolve('.') }, (error, output, errors) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

test('a new folder passes the check as it is, with nobody else’s places, units or names in it', async () => {
  await withFolder(async (folder) => {
    const root = join(folder, 'yunxi');
    await layOutContent(root, '../yunxi', 'content', reports);
    expect((await readdir(root)).toSorted()).toEqual([
      '.gitattributes',
      'README.md',
      'documents',
      'originals',
      'registry',
    ]);
    // As the project's own content is kept, so that two branches that both published are merged without a hand.
    const attributes = (await readFile(join(root, '.gitattributes'), 'utf8')).split('\n');
    expect(attributes).toEqual(expect.arrayContaining(['originals/** -text', 'addresses.txt merge=union']));
    expect(await readFile('.gitattributes', 'utf8')).toContain('\ncontent/addresses.txt merge=union\n');
    const { files, registries, documents } = await readSiteContent(root);
    expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
    expect(documents).toEqual([]);
    expect(registries.registry.districts).toEqual([]);
    expect(registries.registry.departments).toEqual([]);
    expect(registries.registry.common.length).toBeGreaterThan(50);
    expect(await readFile(join(root, 'registry/site.yaml'), 'utf8')).not.toMatch(/^\w+: *\S/mu);
  });
});

test('a folder that holds anything is left as it is, but for what git keeps in it', async () => {
  await withFolder(async (root) => {
    await mkdir(join(root, '.git'));
    await layOutContent(root, root, 'content', reports);
    await expect(layOutContent(root, '云溪', 'content', reports)).rejects.toThrow(FolderInUseError);
    await expect(layOutContent(root, '云溪', 'content', reports)).rejects.toThrow(
      '目录 云溪 里已有 .gitattributes、README.md、documents 等 5 项，没有写入任何内容',
    );
  });
  await withFolder(async (root) => {
    await writeFile(join(root, '旧账.txt'), '甲');
    await expect(layOutContent(root, root, 'content', reports)).rejects.toThrow('里已有 旧账.txt，');
    expect(await readdir(root)).toEqual(['旧账.txt']);
    await expect(layOutContent(join(root, '旧账.txt'), root, 'content', reports)).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
  });
});

test('of another registry its explanations are taken, and no entry and no value', async () => {
  await withFolder(async (folder) => {
    const files = {
      'districts.yaml': '# 地区\n# 一条一个\n\n- id: suzhou # 苏州\n  name: 苏州市\n',
      'departments.yaml': 'suzhou: []\n',
      'links.yaml': '# 关联',
      'redirects.yaml': '# 去向\n\n- { from: /a/ }\n',
      'changes.yaml': '# 变更\n\n- { at: /a/ }\n',
      'allowed-numbers.yaml': '',
      'site.yaml': '# 网站\nname: 苏州明账 # 自己的\ndomain: a.example\n# 留空\ncontact:\n',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    expect(await readTemplates(folder)).toEqual([
      { name: 'districts.yaml', text: '# 地区\n# 一条一个\n\n[]\n' },
      { name: 'departments.yaml', text: '\n' },
      { name: 'links.yaml', text: '# 关联\n' },
      { name: 'redirects.yaml', text: '# 去向\n' },
      { name: 'changes.yaml', text: '# 变更\n' },
      { name: 'allowed-numbers.yaml', text: '\n' },
      { name: 'site.yaml', text: '# 网站\nname:\ndomain:\n# 留空\ncontact:\n' },
    ]);
  });
});

test('the guide in the folder names it as a shell takes it', () => {
  expect(toFolderGuide('../云溪')).toContain('export MINGZHANG_CONTENT=../云溪\n');
  expect(toShellWord("我的 资料's")).toBe(`'我的 资料'\\''s'`);
});

test('the command says what comes next, and tells wrong options from a folder in use', async () => {
  await withFolder(async (folder) => {
    const root = join(folder, '云 溪');
    const made = await run(root);
    expect(made).toMatchObject({ code: 0, errors: '' });
    expect(made.output).toContain(`npm run import -- 资料文件夹 --out '${root}' --register`);
    expect(await readFile(join(root, 'README.md'), 'utf8')).toContain(`MINGZHANG_CONTENT='${root}'`);
    // What it laid out it lays out again: so one is ended that was broken off.
    expect(await run(root)).toMatchObject({ code: 0 });
    await writeFile(join(root, '旧账.txt'), '甲');
    expect(await run(root)).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('没有写入任何内容') });
  });
  expect(await run()).toMatchObject({
    code: 2,
    errors: expect.stringContaining('没有写明目录。\n\n用法：npm run new'),
  });
  expect(await run('a', 'b')).toMatchObject({ code: 2, errors: expect.stringContaining('一次只建一个目录') });
  expect(await run('a', '--unknown')).toMatchObject({ code: 2 });
  expect(await run('--help')).toMatchObject({ code: 0, errors: expect.stringMatching(/^用法：/u) });
});
