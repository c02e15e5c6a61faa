import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSiteContent } from '../../../src/collections/site-content.ts';
import { checkRecorded, RecordError, recordAddresses } from '../../../src/commands/building/record-addresses.ts';
import { readAddressFile, renderAddressFile } from '../../../src/records/addresses/address-file.ts';

let top: string;
let root: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'forgotten-'));
  root = join(top, 'content');
  await cp('tests/site/content', root, { recursive: true });
});
afterEach(() => rm(top, { recursive: true, force: true }));

const run = (command: string, ...args: string[]) => promisify(execFile)(command, args, { cwd: top });
const commit = async () => {
  await run('git', 'add', '--all');
  await run('git', '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message', 'step');
};
const forget = () => rm(join(root, 'addresses.txt'));

async function begin(): Promise<void> {
  await recordAddresses(root, (await readSiteContent(root)).addresses);
  await run('git', 'init', '--quiet');
  await commit();
}

async function readMessages() {
  const { files } = await readSiteContent(root);
  return files.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId === 'address-ledger');
}

test.each<[string, () => Promise<void>]>([
  ['deleted', forget],
  ['emptied', () => writeFile(join(root, 'addresses.txt'), '')],
  ['taken out of the index', async () => void (await run('git', 'rm', '--quiet', 'content/addresses.txt'))],
  [
    'taken out with a commit',
    async () => {
      await forget();
      await commit();
      await writeFile(join(top, 'later.txt'), '');
      await commit();
    },
  ],
])('a ledger that git has is missed when %s, and the command in the message brings it back', async (_how, lose) => {
  await begin();
  await lose();
  const [message, ...others] = await readMessages();
  expect(others).toEqual([]);
  expect(message).toMatchObject({ fatal: true });
  const [, command = ''] = /请恢复：(git .*?)$/u.exec(message?.reason ?? '') ?? [];
  const [, ...args] = command.split(' ');
  await run('git', ...args);
  expect(await readMessages()).toEqual([]);
});

test('one that was cut together with its seals is told by what was committed', async () => {
  await begin();
  const { addresses } = await readAddressFile(root);
  await writeFile(join(root, 'addresses.txt'), renderAddressFile(addresses.slice(3)));
  const [message, ...others] = await readMessages();
  expect(others).toEqual([]);
  expect(message).toMatchObject({ fatal: false });
  expect(message?.reason).toContain(`少了 3 个公布过的网址（如 ${addresses[0]?.address}）`);
});

test('that of other documents is told and does not stop a new one', async () => {
  await begin();
  await forget();
  await rm(join(root, 'documents'), { recursive: true });
  await rm(join(root, 'originals'), { recursive: true });
  await commit();
  await mkdir(join(root, 'documents'));
  await mkdir(join(root, 'originals'));
  const [message] = await readMessages();
  expect(message).toMatchObject({ fatal: false });
});

test('a folder that never had one begins one', async () => {
  await run('git', 'init', '--quiet');
  await commit();
  expect(await readMessages()).toEqual([]);
});

test('without git, a site that was built of this content tells that it had one', async () => {
  const { addresses } = await readSiteContent(root);
  const site = join(top, 'dist');
  expect(() => checkRecorded(root, addresses, site)).not.toThrow();
  await mkdir(join(site, 'documents/yunhe-2030-breakdown'), { recursive: true });
  await writeFile(join(site, 'documents/yunhe-2030-breakdown/index.html'), '');
  expect(() => checkRecorded(root, addresses, site)).toThrow(RecordError);
  await recordAddresses(root, addresses);
  const recorded = await readSiteContent(root);
  expect(() => checkRecorded(root, recorded.addresses, site)).not.toThrow();
});
