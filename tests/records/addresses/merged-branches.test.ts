import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addressFileName, readAddressFile, renderAddressFile } from '../../../src/records/addresses/address-file.ts';
import { toSiteAddress } from '../../../src/records/addresses/site-address.ts';

const run = promisify(execFile);
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'merged-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const git = (...args: readonly string[]) =>
  run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: root });
const ledger = () => join(root, addressFileName);
const messages = async () => (await readAddressFile(root)).file.messages.map(({ reason }) => reason);

/** What a build adds, committed: a document of the place with its row, and what it names. */
async function publish(name: string, indicators: readonly string[]) {
  const { addresses, seals } = await readAddressFile(root);
  const page = `/documents/${name}/`;
  const held = new Map(addresses.map((one) => [one.address, one]));
  const shared = indicators.map((id) => {
    const address = `/indicators/${id}/`;
    return toSiteAddress(address, id, { carriers: [...(held.get(address)?.carriers ?? []), `${page}#1-1`] });
  });
  const added = [toSiteAddress(page, name), toSiteAddress(`${page}#1-1`, `${name}第一项`, { carriers: [page] })];
  const all = new Map(
    [...addresses, ...added, ...shared, toSiteAddress('/topics/hupo/', '湖泊')].map((one) => [one.address, one]),
  );
  await writeFile(ledger(), renderAddressFile([...all.values()], seals));
  await git('add', '.');
  await git('commit', '-qm', name);
}

test('what two branches both published is one line each, and the seal that the check gives is all that a merge needs', async () => {
  await git('init', '-q', '-b', 'main');
  await writeFile(join(root, '.gitattributes'), `${addressFileName} merge=union\n`);
  await writeFile(
    ledger(),
    renderAddressFile([
      toSiteAddress('/documents/jiang/', '江州'),
      toSiteAddress('/indicators/gdp/', 'gdp', { carriers: ['/documents/jiang/'] }),
    ]),
  );
  await git('add', '.');
  await git('commit', '-qm', 'base');
  for (const branch of ['lin', 'xi', 'late']) await git('branch', branch);
  for (const branch of ['lin', 'xi']) {
    await git('checkout', '-q', branch);
    await publish(branch, ['gdp', 'income', branch]);
  }
  await git('merge', '-q', '--no-edit', 'lin');
  const text = await readFile(ledger(), 'utf8');
  expect(text.match(/^\/indicators\/gdp\/\t/gmu)).toHaveLength(2);
  expect(await messages()).toEqual([expect.stringContaining('两个分支')]);

  // A line that is missing is looked for before the seal is pasted.
  const [problem = ''] = await messages();
  const seal = /加一行 (# 第 \d+ 次.*)$/u.exec(problem)?.[1] ?? '';
  await writeFile(ledger(), `${text.replace(/^\/documents\/lin\/\t.*\n/mu, '')}${seal}\n`);
  expect(await messages()).toEqual([expect.stringContaining('少了 1 条')]);

  await writeFile(ledger(), text);
  await appendFile(ledger(), `${seal}\n`);
  expect(await messages()).toEqual([]);
  const { addresses } = await readAddressFile(root);
  const carriersOf = (address: string) =>
    addresses.filter((one) => one.address === address).map(({ carriers }) => carriers.toSorted());
  expect(carriersOf('/indicators/gdp/')).toEqual([['/documents/jiang/', '/documents/lin/#1-1', '/documents/xi/#1-1']]);
  expect(carriersOf('/indicators/income/')).toEqual([['/documents/lin/#1-1', '/documents/xi/#1-1']]);
  expect(carriersOf('/topics/hupo/')).toEqual([[]]);

  // The next build writes each once; a branch that parted before both is merged without a hand.
  await publish('next', []);
  expect((await readFile(ledger(), 'utf8')).match(/^\/indicators\/gdp\/\t/gmu)).toHaveLength(1);
  await git('checkout', '-q', 'late');
  const { addresses: before, seals } = await readAddressFile(root);
  await writeFile(ledger(), renderAddressFile([...before, toSiteAddress('/documents/wu/', '吴州')], seals));
  await git('commit', '-qam', 'late');
  await git('merge', '-q', '--no-edit', 'xi');
  expect(await messages()).toEqual([]);
});
