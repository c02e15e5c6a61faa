import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../../columns/column-registry.ts';
import type { ContentFolder } from '../content-folder.ts';
import type { StateWords } from '../values/statements/state-words.ts';
import { parseAllowedNumbers } from './allowed-numbers.ts';
import { type ChangeRegistry, parseChanges } from './changes.ts';
import { parseColumns } from './columns.ts';
import { parseIndicators, type ReadIndicators } from './indicators.ts';
import { type LinkRegistry, parseLinks } from './link-registry.ts';
import { parseRedirects, type RedirectRegistry } from './redirects.ts';
import { parseRegistry, type Registry } from './registry.ts';
import { openRegistryFiles, type RegistryFiles } from './registry-file.ts';
import { checkLogo, parseSite, type SiteEntry } from './site.ts';
import { parseStates } from './states.ts';
import { parseSynonyms, type Synonym } from './synonyms.ts';
import { parseTopics, type ReadTopics } from './topics.ts';

/** The editors' judgement as data: all that stands in the folder registry and is needed to read documents and to make a site of them. */
export interface Registries extends Omit<ReadIndicators, 'file'> {
  readonly registry: Registry;
  readonly columns: ColumnRegistry;
  readonly states: StateWords;
  readonly topics: ReadTopics;
  readonly synonyms: readonly Synonym[];
  readonly links: LinkRegistry;
  readonly redirects: RedirectRegistry;
  readonly changes: ChangeRegistry;
  /** Numbers that look like personal data and are none, each with its reason. */
  readonly allowedNumbers: ReadonlyMap<string, string>;
  readonly site: SiteEntry;
  /** All these files with the messages about them. */
  readonly files: readonly VFile[];
}

/** Reads the folder registry. Messages (fatal): `registry-schema`, `registry-duplicate`. */
export async function readRegistries(folder: ContentFolder): Promise<Registries> {
  const files = await openRegistryFiles(folder);
  const from = Object.values(files).map((file) => [file.path, file.messages.join('\n'), String(file)].join('\n'));
  const registries = folder.memory.recall('registry', from, () => parseRegistries(files));
  const file = registries.files.find(({ basename }) => basename === 'site.yaml');
  if (file !== undefined) await checkLogo(folder.root, { site: registries.site, file });
  return registries;
}

function parseRegistries(files: RegistryFiles): Registries {
  const { file: _, ...known } = parseIndicators(files['indicators.yaml']);
  return {
    registry: parseRegistry(files),
    columns: parseColumns(files['columns.yaml']).columns,
    states: parseStates(files['states.yaml']).states,
    ...known,
    topics: parseTopics(files['topics.yaml']),
    synonyms: parseSynonyms(files['synonyms.yaml']).synonyms,
    links: parseLinks(files['links.yaml']),
    redirects: parseRedirects(files['redirects.yaml']),
    changes: parseChanges(files['changes.yaml']),
    allowedNumbers: parseAllowedNumbers(files['allowed-numbers.yaml']).allowedNumbers,
    site: parseSite(files['site.yaml']).site,
    files: Object.values(files),
  };
}
