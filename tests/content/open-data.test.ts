import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { toDataPackage } from '../../src/outputs/data-package.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { dataPackageProfile } from '../outputs/data-package-profile.ts';
import { findFaults } from '../outputs/find-faults.ts';

const { ledger, registries } = await loadSiteContent('content');

test('the package fits the profile', () => {
  const validate = new Ajv({ allErrors: true, formats: { regex: true } }).compile(dataPackageProfile);
  validate(toDataPackage(ledger, toSiteIdentity(registries.site)));
  expect(validate.errors ?? []).toEqual([]);
});

test('every record has the fields of the contract and no others', () => {
  expect(dataTables.flatMap((table) => findFaults(table, ledger))).toEqual([]);
});
