import type { VFile } from 'vfile';
import type { ColumnRegistry } from '../../columns/column-registry.ts';
import { readAllowedNumbers } from './allowed-numbers.ts';
import { readColumns } from './columns.ts';
import { type ReadIndicators, readIndicators } from './indicators.ts';
import { type LinkRegistry, readLinks } from './link-registry.ts';
import { loadRegistry, type Registry } from './registry.ts';
import { readSite, type SiteEntry } from './site.ts';
import { type ReadTopics, readTopics } from './topics.ts';

/** The editors' judgement as data: all that stands in the folder registry and is needed to read documents and to make a site of them. */
export interface Registries extends Omit<ReadIndicators, 'file'> {
  readonly registry: Registry;
  readonly columns: ColumnRegistry;
  readonly topics: ReadTopics;
  readonly links: LinkRegistry;
  /** Numbers that look like personal data and are none, each with its reason. */
  readonly allowedNumbers: ReadonlyMap<string, string>;
  readonly site: SiteEntry;
  /** All these files with the messages about them. */
  readonly files: readonly VFile[];
}

/** Reads the folder registry under the content root. Messages (fatal): `registry-schema`, `registry-duplicate`. */
export async function readRegistries(root: string): Promise<Registries> {
  const [registry, columns, indicators, topics, links, numbers, site] = await Promise.all([
    loadRegistry(root),
    readColumns(root),
    readIndicators(root),
    readTopics(root),
    readLinks(root),
    readAllowedNumbers(root),
    readSite(root),
  ]);
  return {
    registry,
    columns: columns.columns,
    indicators: indicators.indicators,
    topics,
    knownIndicator: indicators.knownIndicator,
    indicatorEntries: indicators.indicatorEntries,
    links,
    allowedNumbers: numbers.allowedNumbers,
    site: site.site,
    files: [...registry.files, columns.file, indicators.file, topics.file, links.file, numbers.file, site.file],
  };
}
