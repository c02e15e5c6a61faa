import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../columns/column-registry.ts';
import { isMissing } from '../records/content-file.ts';
import { readAllowedNumbers } from '../records/registry/allowed-numbers.ts';
import { readColumns } from '../records/registry/columns.ts';
import { loadRegistry, type Registry } from '../records/registry/registry.ts';

/** What the editors' registries know, which the importer reads by. */
export interface ImportRegistry {
  readonly columns: ColumnRegistry;
  readonly registry: Registry;
  /** Numbers that may be published, in digits alone → the reason. */
  readonly allowedNumbers: ReadonlyMap<string, string>;
  /** Where an editor adds to them. */
  readonly allowedNumbersPath: string;
}

/**
 * The registry of the content folder, each file of it from the project's own content where that folder has none; but what
 * may be published is told by that folder alone, as the check of it tells.
 * Messages in `files` (fatal): `registry-schema`, `registry-duplicate`.
 */
export async function loadImportRegistry(
  root: string,
  fallback: string,
): Promise<ImportRegistry & { files: readonly VFile[] }> {
  const { columns, file } = await readColumns(await chooseRoot('columns.yaml', root, fallback));
  const registry = await loadRegistry(await chooseRoot('districts.yaml', root, fallback));
  const numbers = await readAllowedNumbers(root);
  return {
    columns,
    registry,
    allowedNumbers: numbers.allowedNumbers,
    allowedNumbersPath: toShortPath(join(root, 'registry', 'allowed-numbers.yaml')),
    files: [file, ...registry.files.filter(({ basename }) => basename === 'districts.yaml'), numbers.file],
  };
}

async function chooseRoot(name: string, root: string, fallback: string): Promise<string> {
  const hasOwn = await stat(join(root, 'registry', name)).then(
    () => true,
    // A file that is there and cannot be read is for the reader to report.
    (error: unknown) => !isMissing(error),
  );
  return hasOwn ? root : fallback;
}

/** As an editor types it from here; whole where it lies elsewhere. */
function toShortPath(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') ? path : here;
}
