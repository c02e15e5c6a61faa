import { join, relative } from 'node:path';
import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../columns/column-registry.ts';
import type { ContentFolder } from '../records/content-folder.ts';
import { parseAllowedNumbers } from '../records/registry/allowed-numbers.ts';
import { parseColumns } from '../records/registry/columns.ts';
import { parseIndicators } from '../records/registry/indicators.ts';
import type { Registries } from '../records/registry/registries.ts';
import { parseRegistry, type Registry } from '../records/registry/registry.ts';
import { openRegistryFiles } from '../records/registry/registry-file.ts';
import { parseStates } from '../records/registry/states.ts';

/** What the editors' registries know, which the importer reads by. */
export interface ImportRegistry {
  readonly columns: ColumnRegistry;
  readonly registry: Registry;
  readonly states: Registries['states'];
  readonly knownIndicator: Registries['knownIndicator'];
  readonly indicators: Registries['indicators'];
  readonly indicatorsIn: string;
  /** Numbers that may be published, in digits alone → the reason. */
  readonly allowedNumbers: ReadonlyMap<string, string>;
  /** Where an editor adds to them. */
  readonly allowedNumbersPath: string;
}

/**
 * The registry that the content folder is checked and built by, as far as an import reads by it. A folder that has no
 * districts yet can be imported into: the check tells what is to be registered.
 * Messages in `files` (fatal): `registry-schema`, `registry-duplicate`.
 */
export async function loadImportRegistry(
  folder: Pick<ContentFolder, 'root' | 'common'>,
): Promise<ImportRegistry & { files: readonly VFile[] }> {
  const files = await openRegistryFiles(folder);
  const districts = files['districts.yaml'];
  const hasDistricts = String(districts) !== '' || districts.messages.length > 0;
  const columns = parseColumns(files['columns.yaml']);
  const states = parseStates(files['states.yaml']);
  const numbers = parseAllowedNumbers(files['allowed-numbers.yaml']);
  const { file: indicatorFile, indicatorEntries: _, ...indicators } = parseIndicators(files['indicators.yaml']);
  return {
    ...indicators,
    columns: columns.columns,
    registry: parseRegistry(files),
    states: states.states,
    allowedNumbers: numbers.allowedNumbers,
    allowedNumbersPath: toShortPath(join(folder.root, 'registry', 'allowed-numbers.yaml')),
    files: [columns.file, states.file, ...(hasDistricts ? [districts] : []), indicatorFile, numbers.file],
  };
}

/** As an editor types it from here; whole where it lies elsewhere. */
function toShortPath(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') ? path : here;
}
