import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { findPlaces, findValues } from '../outputs/read-references.ts';
import { firstOf, readBuiltSite } from './read-built-site.ts';

const anchors = new Map(
  readBuiltSite('dist').map(({ url, elements }) => [
    url,
    new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? [])),
  ]),
);
const records = new Map(dataTables.map(({ name }) => [name, readTable(name)]));

test('every address of a record is a page, and its fragment an element there', () => {
  const urls = [...records.values()].flat().flatMap((record) => textsAt(record, 'url'));
  const dead = urls.filter((url) => !isThere(url));
  expect(urls.length).toBeGreaterThan(0);
  expect(firstOf(dead)).toEqual([]);
});

test('every place that a record names is an element of its document’s page', () => {
  const documents = new Map(
    (records.get('documents') ?? []).map((record) => [textsAt(record, 'id')[0], textsAt(record, 'url')[0]]),
  );
  const dead = [...records.values()]
    .flat()
    .flatMap(findPlaces)
    .filter(({ document, anchor }) => !isThere(`${documents.get(document)}#${anchor}`));
  expect(firstOf(dead.map(({ document, anchor }) => `${document}#${anchor}`))).toEqual([]);
});

test('every indicator that an observation names has a page', () => {
  const named = (records.get('observations') ?? []).flatMap((record) => textsAt(record, 'indicator'));
  const dead = [...new Set(named)].filter((id) => !isThere(`/indicators/${id}/`));
  expect(firstOf(dead)).toEqual([]);
});

test('every original that a document names is published', () => {
  const paths = (records.get('documents') ?? []).flatMap((record) => textsAt(record, 'original.path'));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(join('dist', path)))).toEqual([]);
});

function readTable(name: string): unknown[] {
  return JSON.parse(readFileSync(join('dist/data', `${name}.json`), 'utf8'));
}

function textsAt(record: unknown, field: string): string[] {
  return findValues(record).flatMap(({ path, value }) => (path === field && typeof value === 'string' ? [value] : []));
}

function isThere(address: string): boolean {
  const [url = '', fragment = ''] = address.split('#');
  const ids = anchors.get(url);
  return ids !== undefined && (fragment === '' || ids.has(decodeURI(fragment)));
}
