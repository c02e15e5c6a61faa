import type { Ledger } from '../records/model.ts';
import { absoluteUrl, type SiteIdentity } from '../views/frame/site-identity.ts';
import { siteSections } from '../views/frame/site-sections.ts';
import { toAnchor } from '../views/frame/to-anchor.ts';
import { toYearRuns, type YearRun } from '../views/frame/years-held.ts';
import { archiveFiles } from './data-files.ts';
import { describeData } from './data-package.ts';
import type { DataTable } from './data-table.ts';
import { dataTables } from './data-tables.ts';
import { dataUrl } from './data-url.ts';
import { mediaTypeOf } from './media-types.ts';
import { publishedSince, spatialNames } from './published-scope.ts';
import { toSnapshot } from './snapshot.ts';
import { type FileMeasure, measureTableFile, type TableFormat, tableFileName, tableFormats } from './table-files.ts';

/** Words of vocabularies that DCAT-AP asks for: languages, file types and themes of the Publications Office of the EU. */
const authority = 'http://publications.europa.eu/resource/authority';
const language = { '@id': `${authority}/language/ZHO` };
const theme = { '@id': `${authority}/data-theme/GOVE` };
const fileTypes: Readonly<Record<TableFormat | 'sqlite' | 'zip', string>> = {
  csv: 'CSV',
  plain: 'CSV',
  json: 'JSON',
  parquet: 'PARQUET',
  sqlite: 'SQLITE',
  zip: 'ZIP',
};

/** All tables at once. They hold this catalogue, or are made after it: what it cannot know of them stands in contents.csv. */
const wholeFiles = ['mingzhang.sqlite', archiveFiles.archive] as const;

/** What is the same of the catalogue, of each of its datasets and of their files. */
type Shared = ReturnType<typeof toShared>;

/**
 * The catalogue of the published tables in DCAT 3 as JSON-LD, with what DCAT-AP 3 demands and recommends; a licence only where one is
 * configured. Without an organizer the site itself is the publisher.
 */
export function toDcat(ledger: Ledger, site: SiteIdentity) {
  const { title, description } = describeData(site);
  const shared = toShared(ledger, site);
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': dataUrl('dcat.jsonld', site),
    '@type': 'dcat:Catalog',
    'dct:title': chinese(title),
    'dct:description': chinese(description),
    'foaf:homepage': { '@id': absoluteUrl(site, siteSections.data.url) },
    'dcat:themeTaxonomy': { '@id': `${authority}/data-theme` },
    ...shared.scope,
    ...shared.dates,
    ...shared.licence,
    'dcat:dataset': [
      ...dataTables.map((table) => toDataset(table, ledger, site, shared)),
      toWholeDataset(title, description, site, shared),
    ],
  };
}

/** Who publishes what of which places and years; when; under which licence. */
function toShared(ledger: Ledger, site: SiteIdentity) {
  const { organizer, name, dataLicence } = site;
  const { date, version } = toSnapshot(ledger);
  const since = publishedSince(ledger);
  const places = spatialNames(ledger);
  return {
    scope: {
      'dct:publisher': {
        '@id': dataUrl('dcat.jsonld#publisher', site),
        '@type': organizer === null ? 'foaf:Agent' : ['foaf:Agent', 'foaf:Organization'],
        'foaf:name': chinese(organizer ?? name),
      },
      'dct:language': language,
      'dcat:version': version,
      ...(places.length > 0 && {
        'dct:spatial': places.map((place) => ({ '@type': 'dct:Location', 'skos:prefLabel': chinese(place) })),
      }),
      ...toPeriods(ledger),
    },
    dates: {
      ...(since !== null && { 'dct:issued': toDay(since) }),
      ...(date !== null && { 'dct:modified': toDay(date) }),
    },
    licence: {
      ...(dataLicence !== null && { 'dct:license': { '@id': dataLicence, '@type': 'dct:LicenseDocument' } }),
    },
  };
}

function toDataset(table: DataTable, ledger: Ledger, site: SiteIdentity, shared: Shared) {
  return {
    ...describeDataset(table, toPage(table, site), site),
    'dct:conformsTo': { '@id': dataUrl('datapackage.json', site) },
    ...shared.scope,
    ...shared.dates,
    'dcat:distribution': tableFormats.map((format) => {
      const file = tableFileName(table, format);
      return {
        ...toDistribution({ file, type: fileTypes[format], page: toPage(table, site) }, site, shared),
        ...toMeasures(measureTableFile(table, format, ledger)),
      };
    }),
  };
}

/** The tables together. */
function toWholeDataset(title: string, description: string, site: SiteIdentity, shared: Shared) {
  const page = absoluteUrl(site, siteSections.data.url);
  return {
    ...describeDataset({ name: 'mingzhang', title, description }, page, site),
    ...shared.scope,
    ...shared.dates,
    'dcat:distribution': wholeFiles.map((file) => {
      return toDistribution(
        { file, type: file === archiveFiles.archive ? fileTypes.zip : fileTypes.sqlite, page },
        site,
        shared,
      );
    }),
  };
}

function describeDataset(
  { name, title, description }: Pick<DataTable, 'name' | 'title' | 'description'>,
  page: string,
  site: SiteIdentity,
) {
  return {
    '@id': dataUrl(`dcat.jsonld#${name}`, site),
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': chinese(title),
    'dct:description': chinese(description),
    'dcat:keyword': chinese(title),
    'dcat:theme': theme,
    'dcat:landingPage': { '@id': page },
  };
}

interface DistributedFile {
  readonly file: string;
  readonly type: string;
  /** Where a person finds it and what is in it. */
  readonly page: string;
}

function toDistribution({ file, type, page }: DistributedFile, site: SiteIdentity, shared: Shared) {
  return {
    '@id': dataUrl(`dcat.jsonld#${file}`, site),
    '@type': 'dcat:Distribution',
    'dct:title': chinese(file),
    'dct:format': { '@id': `${authority}/file-type/${type}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaTypeOf(file)}` },
    'dcat:accessURL': { '@id': page },
    'dcat:downloadURL': { '@id': dataUrl(file, site) },
    'dct:language': language,
    ...shared.dates,
    ...shared.licence,
  };
}

function toMeasures({ bytes, hash }: FileMeasure) {
  return {
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': hash.slice('sha256:'.length) },
    },
  };
}

/** Where a person finds the table's files and what is in them. */
function toPage({ name }: DataTable, site: SiteIdentity): string {
  return absoluteUrl(site, `${siteSections.data.url}#${toAnchor('data', name)}`);
}

/** The years that the documents are about, a period for each run of them; nothing where there is no document. */
function toPeriods(ledger: Ledger) {
  const runs = toYearRuns(ledger.documents.map(({ year }) => year));
  return runs.length === 0 ? {} : { 'dct:temporal': runs.map(toPeriod) };
}

function toPeriod([first, last]: YearRun) {
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': { '@type': 'xsd:gYear', '@value': String(first) },
    'dcat:endDate': { '@type': 'xsd:gYear', '@value': String(last) },
  };
}

function toDay(date: string) {
  return { '@type': 'xsd:date', '@value': date };
}

function chinese(text: string) {
  return { '@language': 'zh', '@value': text };
}
