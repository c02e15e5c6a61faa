import { Buffer } from 'node:buffer';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { VFile } from 'vfile';
import { type ImportedDocument, importExtract, importFile } from '../../src/importer/import-file.ts';
import { type ImportRegistry, loadImportRegistry } from '../../src/importer/import-registry.ts';
import { readOriginal } from '../../src/importer/read-original.ts';
import { OriginalNames } from '../../src/importer/receiving/original-names.ts';
import { toReceivedFile } from '../../src/importer/receiving/receive-files.ts';
import type { Written } from '../../src/importer/writing/plan-documents.ts';
import { writeDocuments } from '../../src/importer/writing/write-documents.ts';
import { readText } from '../../src/originals/readers/read-text.ts';
import { fail, hasFailed } from '../../src/records/messages.ts';

/** The columns and the invented places of the cases. */
const registry: ImportRegistry = await loadImportRegistry({
  root: import.meta.dirname,
  common: null,
});

/** An original that was imported: its messages, and what was written. */
export interface ImportedOriginal {
  readonly file: VFile;
  readonly written: readonly Written[];
}

/** Imports a plain text, or its bytes, at once. */
export function importText(text: string | Uint8Array, file: VFile, name = 'input.txt'): ImportedDocument[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const extract = readText(bytes);
  if (!('rule' in extract)) return importExtract(extract, { name, bytes }, { registry, id: null }, file);
  fail(file, extract.rule, extract.text);
  return [];
}

/** Imports a file into a content folder as the command does; messages name the file without its folder. */
export async function importInto(
  out: string,
  path: string,
  {
    force = false,
    id = null,
    revises = null,
    by = registry,
  }: { force?: boolean; id?: string | null; revises?: string | null; by?: ImportRegistry } = {},
): Promise<ImportedOriginal> {
  const file = new VFile({ path: basename(path) });
  const original = await readOriginal(toReceivedFile(path, (await stat(path)).size), new OriginalNames(), file);
  const documents = original ? await importFile(original, { registry: by, id: id ?? revises }, file) : [];
  if (original === null || hasFailed(file)) return { file, written: [] };
  return {
    file,
    written: await writeDocuments(
      { documents, original, out, force, isChosen: id !== null, revises, registry: by },
      () => {},
      file,
    ),
  };
}

/** Runs with an empty content folder, which is gone afterwards. */
export async function withContentFolder<Result>(run: (root: string) => Promise<Result>): Promise<Result> {
  const root = await mkdtemp(join(tmpdir(), 'mingzhang-import-'));
  try {
    await cp(join(import.meta.dirname, 'registry'), join(root, 'registry'), { recursive: true });
    return await run(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
