import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSiteContent } from '../../src/collections/site-content.ts';
import { RecordError, recordAddresses } from '../../src/commands/building/record-addresses.ts';

let root: string;
let path: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'record-'));
  path = join(root, 'addresses.txt');
  await cp('tests/site/content', root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const fetched = '/documents/yunhe-2029-list/\tabc\t另一处公布的';

test('what was recorded while the site was built stays, and is no reason to record twice', async () => {
  const { addresses } = await readSiteContent(root);
  await writeFile(path, `${fetched}\n`);
  await recordAddresses(root, addresses);
  const text = await readFile(path, 'utf8');
  expect(text.split('\n')).toContain(fetched);
  expect(text).toContain('\n/tasks/yunhe-2030/1-2/\t');
  await recordAddresses(root, addresses);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('a record that cannot be read is not written over', async () => {
  const { addresses } = await readSiteContent(root);
  await appendFile(path, '<<<<<<< HEAD\n');
  await expect(recordAddresses(root, addresses)).rejects.toThrow(RecordError);
  await expect(recordAddresses(root, addresses)).rejects.toThrow(/addresses\.txt:1:1 .*这一行不是网址的登记/u);
  expect(await readFile(path, 'utf8')).toBe('<<<<<<< HEAD\n');
});
