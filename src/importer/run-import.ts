import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { toHoldReports } from '../files/hold-reports.ts';
import { replaceFile } from '../files/replace-file.ts';
import { describeError } from '../records/describe-error.ts';
import { fail, hasFailed } from '../records/messages.ts';
import { toReport } from '../records/report.ts';
import { type ImportedDocument, importFile } from './import-file.ts';
import { type ImportOptions, idForOne, readOptions, usage } from './import-options.ts';
import { type ImportRegistry, loadImportRegistry } from './import-registry.ts';
import { describeFound, describeSkipped, describeTotal, describeTrial, describeWritten } from './import-report.ts';
import { type Original, readOriginal } from './read-original.ts';
import { OriginalNames } from './receiving/original-names.ts';
import { receiveFiles } from './receiving/receive-files.ts';
import type { Received } from './receiving/received-file.ts';
import { registerNew } from './register-new.ts';
import { type ReportedFile, renderReport } from './reporting/report-page.ts';
import { type KnownDocument, readKnownDocuments } from './writing/known-documents.ts';
import { planDocuments, toKnown, type Written } from './writing/plan-documents.ts';
import { writeDocuments } from './writing/write-documents.ts';

const projectContent = fileURLToPath(new URL('../../content', import.meta.url));

/** Where the command says what it does, and what is wrong with the way it was called: the terminal. */
export type Terminal = Pick<Console, 'log' | 'error'>;

/**
 * Imports each file, says what was done and every doubt. The result is the exit code: 1 when any file was refused, 2 for
 * wrong options.
 */
export async function runImport(args: readonly string[], defaultOut: string, terminal: Terminal): Promise<number> {
  const options = readOptions(args, defaultOut);
  if (typeof options === 'string') {
    terminal.error(options === '' ? usage : `${options}\n\n${usage}`);
    return options === '' ? 0 : 2;
  }
  const registry = await loadImportRegistry({ root: options.out, common: projectContent });
  if (registry.files.some(hasFailed)) {
    terminal.log(toReport(registry.files));
    return 1;
  }
  const received = await receiveFiles(options.paths);
  if ((options.id ?? options.revises) !== null && received.files.length > 1) {
    terminal.error(`${idForOne}\n\n${usage}`);
    return 2;
  }
  for (const line of describeSkipped(received.skipped)) terminal.log(line);
  const results = await importAll(received.files, registry, options, terminal);
  terminal.log(options.dryRun ? describeTrial(results.reported) : describeTotal(results.files, results.written));
  if (options.report !== null) {
    await replaceFile(options.report, renderReport(results.reported));
    terminal.log(`导入报告：${options.report}`);
  }
  if (options.register && !options.dryRun && results.written.length > 0) await reportRegistered(options.out, terminal);
  return results.files.some(hasFailed) ? 1 : 0;
}

/** One file after the other: what is wrong with one leaves the others alone. */
async function importAll(
  received: Received['files'],
  registry: ImportRegistry,
  options: ImportOptions,
  terminal: Terminal,
) {
  const names = new OriginalNames();
  const files: VFile[] = [];
  const written: Written[] = [];
  const tried: KnownDocument[] = options.dryRun ? await readKnownDocuments(options.out) : [];
  const reported: ReportedFile[] = [];
  for (const [index, one] of received.entries()) {
    const file = new VFile({ path: one.path });
    files.push(file);
    terminal.log(`[${index + 1}/${received.length}] ${file.path}`);
    const original = await readOriginal(one, names, file);
    const documents =
      original === null
        ? []
        : await importFile(original, { registry, id: options.id ?? options.revises }, file).catch((error) =>
            reportFault(file, error, terminal),
          );
    const own = await writeOne(documents, original, tried, { ...options, registry }, file, terminal);
    reported.push({ file, documents: own.length > 0 ? own : documents });
    written.push(...own);
    for (const document of own) terminal.log(options.dryRun ? describeFound(document) : describeWritten(document));
    if (original !== null && hasFailed(file)) names.release(original.name);
    if (file.messages.length > 0) terminal.log(toReport([file]));
  }
  return { files, written, reported };
}

/** Writes the documents of a file; of a trial, adds them to those that it would have written. */
async function writeOne(
  documents: readonly ImportedDocument[],
  original: Original | null,
  tried: KnownDocument[],
  { out, id, force, revises, dryRun, registry }: ImportOptions & { readonly registry: ImportRegistry },
  file: VFile,
  terminal: Terminal,
): Promise<readonly Written[]> {
  if (original === null || hasFailed(file)) return [];
  const request = { documents, original, out, force, isChosen: id !== null, revises, registry };
  if (dryRun) {
    const { plans } = await planDocuments(request, tried, file);
    if (hasFailed(file)) return [];
    tried.push(...plans.map((one) => toKnown(one, original)));
    return plans;
  }
  const written = await writeDocuments(request, (line) => terminal.log(`  ${line}`), file);
  if (written.length > 0) terminal.log(`  原件 ${join('originals', original.name)}`);
  return written;
}

async function reportRegistered(root: string, terminal: Terminal): Promise<void> {
  const names = await registerNew({ root, common: projectContent }, toHoldReports(terminal.log));
  if (names.length === 0) terminal.log('没有新的地区和单位要登记。');
  else terminal.log(`新登记 ${names.length} 个地区和单位，标为未核对（reviewed: false）：${names.join('、')}`);
}

/** A fault of the program itself at one file is shown whole, and ends that file alone. */
function reportFault(file: VFile, error: unknown, terminal: Terminal): ImportedDocument[] {
  terminal.error(describeError(error));
  fail(file, 'file-unreadable', '程序读这个文件时出了错，原因见上，没有导入。请把这个文件和那些话交给维护程序的人');
  return [];
}
