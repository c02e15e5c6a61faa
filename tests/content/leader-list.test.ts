import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedger } from '../../src/records/read-ledger.ts';

test('a publisher who leaves out the list of names in charge publishes no record of it, and every row as it is', async () => {
  const root = await mkdtemp(join(tmpdir(), 'mingzhang-leaders-'));
  await cp('content', root, { recursive: true });
  const { ledger: shown } = await readLedger(root);
  const site = join(root, 'registry/site.yaml');
  await writeFile(site, (await readFile(site, 'utf8')).replace(/^leaderList:.*$/mu, 'leaderList: left-out'));
  const { ledger: leftOut } = await readLedger(root);
  await rm(root, { recursive: true });
  expect(shown.leaders.length).toBeGreaterThan(0);
  expect(leftOut.leaders).toEqual([]);
  expect(leftOut.rows).toEqual(shown.rows);
});
