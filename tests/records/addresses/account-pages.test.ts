import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toPublished } from '../../../src/records/addresses/address-book.ts';
import { renderAddressFile } from '../../../src/records/addresses/address-file.ts';
import { readLedger } from '../../../src/records/read-ledger.ts';

const page = '/tasks/yunhe-2030/';
const document = 'documents/2030/yunhe-2030-breakdown.md';
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'account-'));
  await cp('tests/site/content', root, { recursive: true });
  const { addresses } = await read();
  await writeFile(join(root, 'addresses.txt'), renderAddressFile(toPublished([], addresses)));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const read = () => readLedger(root, { today: '2031-06-01' });

async function readFailures(): Promise<string[]> {
  const { files } = await read();
  return files.flatMap((file) => file.messages.flatMap(({ fatal, reason }) => (fatal ? [reason] : [])));
}

async function edit(...changes: readonly [before: string, after: string][]): Promise<void> {
  const path = join(root, document);
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    changes.reduce((all, [before, after]) => all.replace(before, after), text),
  );
}

/** Pastes what the only message says as it is. */
async function pasteEntry(pattern: RegExp): Promise<string> {
  const failures = await readFailures();
  expect(failures).toHaveLength(1);
  const [entry = ''] = pattern.exec(failures[0] ?? '') ?? [];
  await appendFile(join(root, 'registry/redirects.yaml'), `${entry}\n`);
  expect(await readFailures()).toEqual([]);
  return entry;
}

async function readTargets(): Promise<Map<string, readonly string[]>> {
  const { ledger } = await read();
  return new Map(ledger.addresses.map(({ address, to }) => [address, to.map(({ url }) => url)]));
}

test('the page of an account is recorded, with the documents that it stands or falls with', async () => {
  const { addresses } = await read();
  expect(addresses.current.find(({ address }) => address === page)).toMatchObject({
    name: '云河市2030年任务',
    carriers: ['/documents/yunhe-2030-breakdown/'],
  });
});

test('another account is asked about once, and one entry leads each task to where its row is now', async () => {
  await edit(['account: yunhe-2030', 'account: yunhe-2030-fenjie']);
  const entry = await pasteEntry(/- \{ from: .*? \}/u);
  expect(entry).toContain(`from: ${page}, to: /tasks/yunhe-2030-fenjie/, reason: renamed`);
  const targets = await readTargets();
  expect(targets.get(`${page}1-1/`)).toEqual(['/tasks/yunhe-2030-fenjie/1-1/']);
  // The place and the year are the same, and so is their page.
  expect(targets.has(page)).toBe(false);
});

test('an entry about an account that moves nothing is refused', async () => {
  const entry = `- { from: ${page}, to: /tasks/yunhe-2030-fenjie/, reason: renamed, date: 2031-06-01 }`;
  await writeFile(join(root, 'registry/redirects.yaml'), `${entry}\n`);
  expect((await readFailures()).join('\n')).toContain('还在用');
});

test('another year is asked about once, and its entry leads the page and the tasks there', async () => {
  await edit(['year: 2030', 'year: 2031'], ['account: yunhe-2030', 'account: yunhe-2031']);
  const entry = await pasteEntry(/- \{ from: .*? \}/u);
  expect(entry).toContain(`from: ${page}, to: /tasks/yunhe-2031/, reason: renamed`);
  const targets = await readTargets();
  expect(targets.get(page)).toEqual(['/tasks/yunhe-2031/']);
  expect(targets.get(`${page}1-1/`)).toEqual(['/tasks/yunhe-2031/1-1/']);
});

test('it goes with its last document, and is withdrawn with that', async () => {
  await rm(join(root, document));
  await rm(join(root, 'originals'), { recursive: true });
  const [failure = '', ...others] = await readFailures();
  expect(others).toEqual([]);
  const [entry = ''] = /- \{ from: \S+, date: .*?"" \} \}/u.exec(failure) ?? [];
  await writeFile(
    join(root, 'registry/redirects.yaml'),
    `${entry.replace('reason: ""', 'reason: 误发').replace('by: ""', 'by: 云河市人民政府')}\n`,
  );
  expect(await readFailures()).toEqual([]);
  const { ledger } = await read();
  expect(ledger.addresses.find(({ address }) => address === page)).toMatchObject({ by: '云河市人民政府', to: [] });
});

test('the original of a withdrawn document is known again once its name is no longer recorded', async () => {
  const name = '云河市2030年任务分解.txt';
  await rm(join(root, document));
  const withdrawn = '{ what: 任务分解, reason: 误发, by: 云河市人民政府 }';
  const write = (told: string) =>
    writeFile(
      join(root, 'registry/redirects.yaml'),
      `- { from: /documents/yunhe-2030-breakdown/, date: 2031-06-01, withdrawn: ${told} }\n`,
    );
  await write(withdrawn);
  const { addresses } = await read();
  const text = renderAddressFile(toPublished(addresses.published.addresses, addresses));
  expect(text).not.toContain(name);
  await writeFile(join(root, 'addresses.txt'), text);
  expect(await readFailures()).toEqual([expect.stringContaining(`它的原件 originals/${name} 还在内容目录里`)]);
  await write(withdrawn.replace(' }', ', original: 留存备查，不再公布 }'));
  const { files } = await read();
  expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).not.toContain('original-unused');
});

test('a department that is another name of another one is led there as merged', async () => {
  const path = join(root, 'registry/departments.yaml');
  const text = await readFile(path, 'utf8');
  const gone = '  - id: yunhe/yuanlinju\n    name: 市园林局\n    kind: department\n';
  expect(text).toContain(gone);
  await writeFile(
    path,
    text.replace(gone, '').replace('    name: 市水利局\n', '    name: 市水利局\n    aliases: [市园林局]\n'),
  );
  const [failure = ''] = await readFailures();
  expect(failure).toContain('并入了“市水利局”的写');
  const entry = await pasteEntry(/- \{ from: .*? \}/u);
  expect(entry).toContain('from: /departments/yunhe/yuanlinju/, to: /departments/yunhe/shuiliju/, reason: merged');
});
