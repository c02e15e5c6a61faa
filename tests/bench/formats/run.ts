/**
 * Imports the texts of the site's originals, writes each of their documents as an office file of every format, imports each
 * file with the product's own importer into a content folder of its own, and compares what comes out with what the text gave,
 * cell for cell: `npm run bench:formats`, or one original in one format: `-- --only 004 --format pdf`. Fails where a cell differs, a row is missing, or one was invented. Nothing is kept
 * but what it prints.
 *
 * The files are made as a clerk makes them: merged cells are spans, headings have their styles where the format knows any. On a
 * sheet each heading and paragraph is a row of one cell, and the tables stand below each other; separated values know no merged
 * cells, so that each row repeats the text of those that cover it. A list of ten news items is ten files, as an office file
 * holds one document.
 */
import { globSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { runStep } from '../../../src/commands/progress.ts';
import { loadImportRegistry } from '../../../src/importer/import-registry.ts';
import type { Written } from '../../../src/importer/writing/plan-documents.ts';
import { type ReadLedger, readLedger } from '../../../src/records/read-ledger.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { importInto } from '../../importer/import-case.ts';
import { compareKinds } from './compare-rows.ts';
import { toComparedRows } from './compared-rows.ts';
import { type PrintedBlock, toPrintedBlocks } from './printed-document.ts';
import { isFaultless, type Measured, renderFaults, renderTable } from './report.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeCsv, writeXlsx } from './write-sheets.ts';

const formats = ['docx', 'xlsx', 'html', 'csv', 'pdf'] as const;
type OfficeFormat = (typeof formats)[number];
type Writer = (blocks: readonly PrintedBlock[], browser: Browser) => Uint8Array | string | Promise<Uint8Array>;

const writers: Readonly<Record<OfficeFormat, Writer>> = {
  docx: writeDocx,
  xlsx: writeXlsx,
  html: writeHtml,
  csv: writeCsv,
  pdf: (blocks, browser) => printPdf(writeHtml(blocks), browser),
};

const { values: options } = parseArgs({
  options: { only: { type: 'string', default: '' }, format: { type: 'string', default: '' } },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: ['--disable-gpu', '--no-first-run'] });
  try {
    const measured = await measureAll(browser);
    console.log(`\n${renderTable(measured)}`);
    const isSound = measured.every(isFaultless);
    console.log(isSound ? '\n每一格都相同。' : `\n不符之处：\n${renderFaults(measured)}`);
    return isSound ? 0 : 1;
  } finally {
    await browser.close();
  }
}

async function measureAll(browser: Browser): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const path of globSync(`content/originals/${options.only}*.txt`).toSorted()) {
    const own = await inContentFolder(async (take, read) => {
      await take(path);
      return read();
    });
    for (const format of formats.filter((name) => name.startsWith(options.format))) {
      const comparisons = await runStep(`${basename(path)} → ${format}`, () => compareAs(format, own, browser));
      measured.push({ original: basename(path), format, comparisons });
    }
  }
  return measured;
}

/** What each document gives once it is written in that format and imported, beside what its text gives. */
async function compareAs(format: OfficeFormat, { documents, ledger }: ReadLedger, browser: Browser) {
  return inContentFolder(async (take, read, root) => {
    const ids: (string | undefined)[] = [];
    for (const document of documents) {
      const path = join(root, `${document.source.matter.id}.${format}`);
      await writeFile(path, await writers[format](toPrintedBlocks(document), browser));
      const [written] = await take(path);
      ids.push(written?.id);
    }
    const { documents: imported, ledger: own } = await read();
    return documents.flatMap((document, index) => {
      const found = imported.find(({ source }) => source.matter.id === ids[index]);
      const rows = found ? toComparedRows(found, own.observations) : [];
      return compareKinds(toComparedRows(document, ledger.observations), rows);
    });
  });
}

/** Runs with a content folder of its own, which has the site's registry and no document. */
async function inContentFolder<Result>(
  run: (
    take: (path: string) => Promise<readonly Written[]>,
    read: () => Promise<ReadLedger>,
    root: string,
  ) => Promise<Result>,
): Promise<Result> {
  const root = await mkdtemp(join(tmpdir(), 'bench-formats-'));
  try {
    await cp('content/registry', join(root, 'registry'), { recursive: true });
    const by = await loadImportRegistry({ root, common: null });
    const take = async (path: string) => (await importInto(root, path, { by })).written;
    return await run(take, () => readLedger(root), root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function printPdf(html: string, browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(html);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return bytes;
}
