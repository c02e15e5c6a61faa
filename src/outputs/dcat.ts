import type { Ledger } from '../records/model.ts';
import type { SiteIdentity } from '../views/frame/site-identity.ts';
import { toYearRuns, type YearRun } from '../views/frame/years-held.ts';
import { describeData } from './data-package.ts';
import type { DataTable } from './data-table.ts';
import { dataTables } from './data-tables.ts';
import { dataUrl } from './data-url.ts';

/** The catalogue of the published tables in DCAT 3 as JSON-LD; the publisher stands in it only where one is configured. */
export function toDcat(ledger: Ledger, site: SiteIdentity) {
  const { organizer } = site;
  const publisher =
    organizer === null ? {} : { 'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': chinese(organizer) } };
  const { title, description } = describeData(site);
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': dataUrl('dcat.jsonld', site),
    '@type': 'dcat:Catalog',
    'dct:title': chinese(title),
    'dct:description': chinese(description),
    'dct:language': 'zh-CN',
    ...publisher,
    ...toPeriods(ledger),
    'dcat:dataset': dataTables.map((table) => toDataset(table, site)),
  };
}

function toDataset(table: DataTable, site: SiteIdentity) {
  return {
    '@id': dataUrl(`dcat.jsonld#${table.name}`, site),
    '@type': 'dcat:Dataset',
    'dct:identifier': table.name,
    'dct:title': chinese(table.title),
    'dct:description': chinese(table.description),
    'dct:language': 'zh-CN',
    'dct:conformsTo': { '@id': dataUrl('datapackage.json', site) },
    'dcat:distribution': [
      toDistribution(`${table.name}.csv`, 'CSV', 'text/csv', site),
      toDistribution(`${table.name}.json`, 'JSON', 'application/json', site),
    ],
  };
}

function toDistribution(file: string, format: string, mediaType: string, site: SiteIdentity) {
  return {
    '@id': dataUrl(`dcat.jsonld#${file}`, site),
    '@type': 'dcat:Distribution',
    'dct:title': chinese(format),
    'dct:format': format,
    'dcat:mediaType': mediaType,
    'dcat:downloadURL': { '@id': dataUrl(file, site) },
  };
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

function chinese(text: string) {
  return { '@language': 'zh', '@value': text };
}
