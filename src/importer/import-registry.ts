import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { isMissing } from '../records/content-file.ts';
import { type ColumnRegistry, readColumns } from '../records/registry/columns.ts';
import { type DistrictEntry, loadRegistry } from '../records/registry/registry.ts';

/** What the editors' registries know, which the importer reads by. */
export interface ImportRegistry {
  readonly columns: ColumnRegistry;
  readonly districts: readonly DistrictEntry[];
}

/**
 * The registry of the content folder, each file of it from the project's own content where that folder has none.
 * Messages in `files` (fatal): `registry-schema`, `registry-duplicate`.
 */
export async function loadImportRegistry(
  root: string,
  fallback: string,
): Promise<ImportRegistry & { files: readonly VFile[] }> {
  const { columns, file } = await readColumns(await chooseRoot('columns.yaml', root, fallback));
  const { districts, files } = await loadRegistry(await chooseRoot('districts.yaml', root, fallback));
  return { columns, districts, files: [file, ...files.filter(({ basename }) => basename === 'districts.yaml')] };
}

async function chooseRoot(name: string, root: string, fallback: string): Promise<string> {
  const hasOwn = await stat(join(root, 'registry', name)).then(
    () => true,
    // A file that is there and cannot be read is for the reader to report.
    (error: unknown) => !isMissing(error),
  );
  return hasOwn ? root : fallback;
}
