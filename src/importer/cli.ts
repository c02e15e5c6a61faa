import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { loadColumns } from '../records/columns.ts';
import { loadRegistry } from '../records/registry.ts';
import { type ImportRegistry, importFile } from './import-file.ts';
import { fail, hasFailed } from '../records/messages.ts';
import { maximumSize } from '../records/original-text.ts';
import { writeDocuments } from './write-documents.ts';

const usage = `用法：npm run import -- 文件… [--out 目录] [--force]

  文件      复制或导出的文字（.txt，UTF-8 或 GB18030），可以一次给几个
  --out     写到哪个内容目录，默认 content；文档写入 documents/，原件写入 originals/
  --force   覆盖编辑改过的文档，并说明替换了什么`;

process.exitCode = await main(process.argv.slice(2));

/** Imports each file, prints what was done and every doubt. Exit code 1 when any file was refused, 2 for wrong options. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    console.error(usage);
    return 2;
  }
  const registry: ImportRegistry = {
    columns: await loadColumns('content'),
    districts: (await loadRegistry('content')).districts,
  };
  let failed = 0;
  for (const [index, path] of options.files.entries()) {
    console.log(`[${index + 1}/${options.files.length}] ${path}`);
    const file = new VFile({ path });
    await importOne(path, file, registry, options);
    if (file.messages.length > 0) console.log(reporter(file, { color: false }));
    if (hasFailed(file)) failed += 1;
  }
  console.log(failed === 0 ? '导入完成。请运行 npm run check 核对。' : `${failed} 个文件没有导入，请按上面的提示修改后重试。`);
  return failed === 0 ? 0 : 1;
}

interface Options {
  readonly files: readonly string[];
  readonly out: string;
  readonly force: boolean;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string', default: 'content' }, force: { type: 'boolean', default: false } },
    });
    return positionals.length === 0 ? null : { files: positionals, out: resolve(values.out), force: values.force };
  } catch {
    return null;
  }
}

async function importOne(path: string, file: VFile, registry: ImportRegistry, { out, force }: Options): Promise<void> {
  const bytes = await readOriginal(path, file);
  if (bytes === null) return;
  const name = basename(path);
  const documents = importFile(bytes, name, registry, file);
  if (hasFailed(file)) return;
  const written = await writeDocuments({ documents, original: { name, bytes }, out, force }, file);
  for (const { id, title, rows, outcome } of written) {
    console.log(`  ${outcome} documents/${id}  ${title}${rows > 0 ? `（${rows} 行）` : ''}`);
  }
  if (written.length > 0) console.log(`  原件 ${join('originals', name)}`);
}

async function readOriginal(path: string, file: VFile): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(path);
    // A little more than the limit is enough to be refused as too large.
    return size > maximumSize ? new Uint8Array(size) : await readFile(path);
  } catch (error) {
    fail(file, 'file-unreadable', `读不到这个文件（${error instanceof Error ? error.message : String(error)}）。请检查路径和文件名`);
    return null;
  }
}
