import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';
import { toDataPackage } from '../../src/outputs/data-package.ts';
import { dataTables } from '../../src/outputs/data-tables.ts';
import { toSiteIdentity } from '../../src/views/frame/site-identity.ts';
import { dataPackageProfile } from '../outputs/data-package-profile.ts';
import { recordSchemas } from '../outputs/record-schemas.ts';

const { ledger, registries } = await loadSiteContent('content');

test('the package fits the profile', () => {
  const validate = new Ajv({ allErrors: true, formats: { regex: true } }).compile(dataPackageProfile);
  validate(toDataPackage(ledger, toSiteIdentity(registries.site)));
  expect(validate.errors ?? []).toEqual([]);
});

test('every record has the fields of the contract and no others', () => {
  const wrong = dataTables.flatMap((table) =>
    table.records(ledger).flatMap((record) => {
      const { error } = recordSchemas[table.name]?.safeParse(record) ?? {};
      return error ? [`${table.name} ${JSON.stringify(record).slice(0, 80)}: ${error.message}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});
