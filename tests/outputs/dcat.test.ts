import { expect, test } from 'vitest';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { toDcat } from '../../src/outputs/dcat.ts';
import { renderCsv } from '../../src/outputs/render-csv.ts';
import type { Ledger } from '../../src/records/model.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { findValues } from './read-references.ts';
import { sampleLedger } from './sample-ledger.ts';

const known = toSiteIdentity({
  name: '样账',
  domain: 'www.example.gov.cn',
  organizer: '样市人民政府',
  dataLicence: 'https://www.example.gov.cn/xuke/',
});

/** What DCAT-AP 3 demands (and recommends, where it is known) of each class. */
const demanded: Readonly<Record<string, { readonly always: readonly string[]; readonly known: readonly string[] }>> = {
  'dcat:Catalog': {
    always: [
      'dct:title',
      'dct:description',
      'dct:publisher',
      'dcat:dataset',
      'dct:language',
      'foaf:homepage',
      'dcat:themeTaxonomy',
    ],
    known: ['dct:issued', 'dct:modified', 'dct:spatial', 'dct:temporal', 'dct:license'],
  },
  'dcat:Dataset': {
    always: [
      'dct:title',
      'dct:description',
      'dct:publisher',
      'dct:identifier',
      'dcat:distribution',
      'dcat:keyword',
      'dcat:theme',
      'dcat:landingPage',
    ],
    known: ['dct:issued', 'dct:modified', 'dct:spatial', 'dct:temporal'],
  },
  'dcat:Distribution': {
    always: ['dcat:accessURL', 'dcat:downloadURL', 'dct:format', 'dcat:mediaType', 'dct:title'],
    known: ['dct:issued', 'dct:modified', 'dct:license'],
  },
};
/** What DCAT-AP has as a resource and not as text. */
const resources =
  /^(?:dct:(?:publisher|language|license|format|spatial|temporal|conformsTo)|dcat:(?:theme|themeTaxonomy|mediaType|accessURL|downloadURL|landingPage|dataset|distribution)|foaf:homepage)$/u;

function nodesOf(catalogue: object): Record<string, unknown>[] {
  return findValues(catalogue).flatMap(({ value }) =>
    typeof value === 'object' && value !== null && String(Reflect.get(value, '@type')) in demanded
      ? [value as Record<string, unknown>]
      : [],
  );
}

test.each([
  { name: 'a site that says all of itself', site: known, isKnown: true, ledger: sampleLedger },
  {
    name: 'a site that says nothing',
    site: toSiteIdentity({}),
    isKnown: false,
    ledger: { ...sampleLedger, changes: [] } as Ledger,
  },
])('the catalogue of $name has what DCAT-AP demands', ({ site, isKnown, ledger }) => {
  const nodes = nodesOf(toDcat(ledger, site));
  // A dataset with four files for each table, and one with two for all of them.
  expect(nodes).toHaveLength(1 + 5 * dataTables.length + 3);
  // What is made after the catalogue has no size in it.
  expect(nodes.filter((node) => 'dcat:byteSize' in node && 'spdx:checksum' in node)).toHaveLength(
    4 * dataTables.length,
  );
  const missing = nodes.flatMap((node) => {
    const { always, known: wanted } = demanded[String(node['@type'])] ?? { always: [], known: [] };
    return [...always, ...(isKnown ? wanted : [])]
      .filter((name) => !(name in node))
      .map((name) => `${node['@id']} ${name}`);
  });
  expect(missing).toEqual([]);
  const texts = nodes.flatMap((node) =>
    Object.entries(node).flatMap(([name, value]) =>
      resources.test(name) && [value].flat().some((one) => typeof one !== 'object' || '@value' in (one as object))
        ? [name]
        : [],
    ),
  );
  expect(texts).toEqual([]);
});

test('every name is given once, and stays whatever the data are', () => {
  const ids = (ledger: Ledger) => nodesOf(toDcat(ledger, known)).map((node) => node['@id']);
  expect(new Set(ids(sampleLedger)).size).toBe(1 + 5 * dataTables.length + 3);
  expect(ids({ ...sampleLedger, rows: [], changes: [] })).toEqual(ids(sampleLedger));
});

test('a file is told by its size and its page, a publisher and a licence only as they are known', () => {
  const [file] = nodesOf(toDcat(sampleLedger, known)).filter((node) => node['@type'] === 'dcat:Distribution');
  const [table] = dataTables;
  expect(file).toMatchObject({
    '@id': 'https://www.example.gov.cn/data/dcat.jsonld#documents.csv',
    'dcat:accessURL': { '@id': 'https://www.example.gov.cn/data/#data-documents' },
    'dcat:byteSize': { '@value': String(Buffer.byteLength(table ? renderCsv(table, sampleLedger) : '')) },
    'dct:license': { '@id': 'https://www.example.gov.cn/xuke/' },
    'dct:issued': { '@type': 'xsd:date', '@value': '2030-03-01' },
    'dct:modified': { '@type': 'xsd:date', '@value': '2030-03-02' },
  });
  const anonymous = toDcat({ ...sampleLedger, changes: [] }, toSiteIdentity({ name: '样账' }));
  expect(anonymous['dct:publisher']).toMatchObject({ '@type': 'foaf:Agent', 'foaf:name': { '@value': '样账' } });
  expect(JSON.stringify(anonymous)).not.toMatch(/dct:license|dct:issued|dct:modified/u);
});
