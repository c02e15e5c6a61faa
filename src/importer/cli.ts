import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { describeError } from '../records/describe-error.ts';
import { hasFailed } from '../records/messages.ts';
import { toReport } from '../records/report.ts';
import { importFile } from './import-file.ts';
import { type ImportOptions, readOptions, usage } from './import-options.ts';
import { type ImportRegistry, loadImportRegistry } from './import-registry.ts';
import { describeTotal, describeWritten } from './import-report.ts';
import { readOriginal } from './read-original.ts';
import { registerNew } from './register-new.ts';
import { type Written, writeDocuments } from './writing/write-documents.ts';

const projectContent = fileURLToPath(new URL('../../content', import.meta.url));

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(describeError(error));
  return 1;
});

/** Imports each file, prints what was done and every doubt. Exit code 1 when any file was refused, 2 for wrong options. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, process.env['MINGZHANG_CONTENT'] ?? 'content');
  if (typeof options === 'string') {
    console.error(options === '' ? usage : `${options}\n\n${usage}`);
    return options === '' ? 0 : 2;
  }
  const registry = await loadImportRegistry({ root: options.out, common: projectContent });
  if (registry.files.some(hasFailed)) {
    console.log(toReport(registry.files));
    return 1;
  }
  const files = options.files.map((path) => new VFile({ path }));
  const written: Written[] = [];
  for (const [index, file] of files.entries()) {
    console.log(`[${index + 1}/${files.length}] ${file.path}`);
    const documents = await importOne(file, registry, options);
    for (const document of documents) {
      written.push(document);
      console.log(describeWritten(document));
    }
    if (file.messages.length > 0) console.log(toReport([file]));
  }
  console.log(describeTotal(files, written));
  if (options.register && written.length > 0) await reportRegistered(options.out);
  return files.some(hasFailed) ? 1 : 0;
}

async function importOne(file: VFile, registry: ImportRegistry, { out, id, force }: ImportOptions): Promise<Written[]> {
  const original = await readOriginal(file.path, file);
  if (original === null) return [];
  const documents = await importFile(original, { registry, id }, file);
  if (hasFailed(file)) return [];
  const written = await writeDocuments({ documents, original, out, force, onWait: reportWaiting }, file);
  if (written.length > 0) console.log(`  原件 ${join('originals', original.name)}`);
  return written;
}

async function reportRegistered(root: string): Promise<void> {
  const names = await registerNew({ root, common: projectContent }, reportWaiting);
  if (names.length === 0) console.log('没有新的地区和单位要登记。');
  else console.log(`新登记 ${names.length} 个地区和单位，标为未核对（reviewed: false）：${names.join('、')}`);
}

function reportWaiting(holder: string): void {
  console.log(`  ${holder}正在写同一个目录，等它结束后再写……（按 Ctrl+C 停止）`);
}
