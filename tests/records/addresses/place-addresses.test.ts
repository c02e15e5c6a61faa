import { expect, test } from 'vitest';
import { placeAddresses } from '../../../src/records/addresses/place-addresses.ts';
import { sampleLedger } from '../../outputs/sample-ledger.ts';

const gone = {
  address: '/documents/jiu/',
  carrier: '/documents/jiu/',
  what: '旧文件',
  to: [{ name: '新文件', url: '/documents/xin/' }],
  date: '2031-01-09',
  reason: '改名',
  by: null,
  original: null,
  note: null,
};
const ledger = { ...sampleLedger, addresses: [gone] };

/** Everywhere in the records: a text that is a path of the site. */
const pathsIn = (value: unknown) => JSON.stringify(value).match(/(?<=")\/[a-z][^"]*(?=")/gu) ?? [];

test('every path of the site in the ledger gets the base, and nothing else is another', () => {
  const placed = placeAddresses(ledger, '/a/b/');
  expect(pathsIn(ledger).length).toBeGreaterThan(10);
  expect(pathsIn(placed)).toEqual(pathsIn(ledger).map((path) => `/a/b${path}`));
  expect(JSON.parse(JSON.stringify(placed).replaceAll('"/a/b/', '"/'))).toEqual(ledger);
});

test('a site that has its domain to itself has the ledger as it is', () => {
  expect(placeAddresses(ledger, '/')).toBe(ledger);
});
