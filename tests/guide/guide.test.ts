import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSiteContent } from '../../src/collections/site-content.ts';

const guide = await readFile('docs/guide.zh-CN.md', 'utf8');
const originals = resolve('tests/guide/originals');

/** A command of the guide, and the program that `npm run` starts for it. */
const programs = { new: 'src/commands/new.ts', import: 'src/importer/cli.ts', check: 'src/commands/check.ts' } as const;

/** What the guide has in blocks of one kind, line by line. */
const linesOf = (kind: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, 'gmsu'))]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line !== '');

/** Runs a command as the guide writes it, with its folders where they are. */
function run(command: string, root: string): Promise<{ code: number; output: string }> {
  const [, name = '', rest = ''] = /^npm run (\w+)(?: -- (.*))?$/u.exec(command) ?? [];
  const args = rest.split(' ').filter((word) => word !== '');
  const placed = args.map((word) => word.replace(/^\.\.\/yunxi/u, root).replace(/^\.\.\/云溪资料/u, originals));
  const program = programs[name as keyof typeof programs];
  const options = { cwd: resolve('.'), env: { ...process.env, MINGZHANG_CONTENT: root } };
  return new Promise((done) => {
    execFile(process.execPath, [program, ...placed], options, (error, output, errors) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output: `${output}${errors}` });
    });
  });
}

async function edit(path: string, before: RegExp, after: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(before);
  await writeFile(path, text.replace(before, after));
}

/** The mends by hand that the guide tells of. */
async function mend(root: string): Promise<void> {
  for (const name of ['districts', 'departments'])
    await edit(join(root, `registry/${name}.yaml`), /^ +reviewed: false\n/gmu, '');
  await edit(join(root, 'registry/site.yaml'), /^name:/mu, 'name: 云溪明账');
}

async function readCity(root: string) {
  const { ledger, files, registries } = await readSiteContent(root);
  expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(['unknown-column']);
  return { ledger, registries };
}

test('the guide, followed to the letter, makes of three office files the records of a city', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-guide-'));
  try {
    const root = join(folder, 'yunxi');
    const commands = linesOf('sh').filter((line) => /^npm run (?:new|import|check)\b/u.test(line));
    const last = commands.pop() ?? '';
    const runs = [];
    for (const command of commands) runs.push(await run(command, root));
    await mend(root);
    runs.push(await run(last, root));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const said = runs.map(({ output }) => output).join('\n');
    expect(linesOf('text').length).toBeGreaterThan(4);
    expect(linesOf('text').filter((line) => !said.includes(line))).toEqual([]);

    const { ledger, registries } = await readCity(root);
    expect(registries.site.name).toBe('云溪明账');
    const rows = (id: string) => ledger.rows.filter(({ document }) => document === id).length;
    expect(ledger.documents.map(({ id }) => [id, rows(id)]).toSorted()).toEqual([
      ['yunxi-2031-breakdown', 6],
      ['yunxi-2031-notice-wei-min-ban-shi-shixiang-mudi', 4],
      ['yunxi-2031-progress-h1', 6],
    ]);
    const status = Object.fromEntries(ledger.tasks.map(({ id, status }) => [id, status]));
    expect(status).toMatchObject({ 'yunxi-2031/4-1': 'completed', 'yunxi-2031/2-1': 'behind' });

    await edit(join(root, 'documents/2031/yunxi-2031-breakdown.md'), / \{#3-1\}/u, '');
    expect((await run('npm run check', root)).code).toBe(1);
    expect(await run('npm run check -- --fix', root)).toMatchObject({
      code: 0,
      output: expect.stringContaining('已改正'),
    });
    expect((await run('npm run check', root)).output).toContain(linesOf('text').at(-1));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
