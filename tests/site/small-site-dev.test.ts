import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DevPage, type DevSite, startDevSite } from './dev-site.ts';

const breakdown = 'documents/2030/yunhe-2030-breakdown.md';
const breakdownUrl = '/documents/yunhe-2030-breakdown/';
const notices = 'editor-notices';
const message = 'editor-message';

let site: DevSite;

beforeAll(async () => {
  site = await startDevSite('tests/invented-city');
});
afterAll(async () => expect(await site.close()).not.toContain('[ERROR]'));

test('content without faults is shown without a word', async () => {
  const page = await site.read(breakdownUrl);
  expect(page.status).toBe(200);
  expect(page.textsOf(notices)).toEqual([]);
  expect(page.textsOf(message)).toEqual([]);
});

test('an edited title is shown, wherever the document is named', async () => {
  const mend = await edit(breakdown, 'title: 云河市', 'title: 新云河市');
  const page = await site.until(breakdownUrl, hasText('新云河市人民政府关于下达'));
  expect(page.textsOf(notices)).toEqual([]);
  expect(textOf(await site.read('/documents/'))).toContain('新云河市人民政府关于下达');
  expect((await readData('documents')).map(({ title }) => title)).toContainEqual(expect.stringMatching(/^新云河市/u));
  await mend();
  await site.until(breakdownUrl, (own) => !hasText('新云河市')(own));
});

describe('what is wrong with a document', () => {
  test('is told at the row, on the page of its task, and at the top of every other page until it is mended', async () => {
    const mend = await edit(breakdown, '加快产学研联合体建设', '加快产学研联合体建');
    const page = await site.until(breakdownUrl, tellsOf('character-proof'));
    expect(page.textAt('4-1')).toContain('错误');
    expect(page.textAt('4-1')).toContain('少了“设”');
    expect(page.textAt('4-1')).toMatch(/documents\/2030\/yunhe-2030-breakdown\.md:\d+:\d+ 〔character-proof〕/u);
    expect(page.textAt('5-1')).not.toContain('错误');
    expect(textOf(await site.read('/tasks/yunhe-2030/4-1/'))).toContain('〔character-proof〕');
    expect((await site.read('/tasks/yunhe-2030/5-1/')).textsOf(message)).toEqual([]);
    const [top] = (await site.read('/topics/')).textsOf(notices);
    expect(top).toContain('错误 1 处');
    expect(top).toContain('关于下达2030年政府工作任务的通知');
    await mend();
    const mended = await site.until(breakdownUrl, (own) => own.textsOf(message).length === 0);
    expect(mended.textsOf(notices)).toEqual([]);
    expect(mended.textAt('4-1')).toContain('加快产学研联合体建设');
  });

  test('is told behind the paragraph', async () => {
    const mend = await edit(breakdown, '请抓好落实。', '请抓好落实！');
    const { elements } = await site.until(breakdownUrl, tellsOf('character-proof'));
    const paragraph = elements.findIndex(({ tag, text }) => tag === 'p' && text.includes('请抓好落实！'));
    expect(elements[paragraph + 1]?.attributes['class']).toBe('editor-message is-error');
    await mend();
    await site.until(breakdownUrl, isSilent);
  });

  test('is told everywhere where the document cannot be read at all', async () => {
    const mend = await edit(breakdown, 'kind: task-breakdown', 'kind: task-breakdwn');
    const page = await site.until(breakdownUrl, ({ status }) => status === 404);
    expect(page.textsOf(message)).toEqual([expect.stringMatching(/kind：无效选项.*〔front-matter〕/u)]);
    expect((await site.read('/')).textsOf(message)).toHaveLength(1);
    await mend();
    await site.until(breakdownUrl, ({ status }) => status === 200);
  });

  test('is told of its front matter at the top of its page', async () => {
    const mend = await edit(breakdown, 'line: 12', 'line: 13');
    const page = await site.until(breakdownUrl, tellsOf('declaration-unfound'));
    expect(page.textsOf(notices)[0]).toContain('〔declaration-unfound〕');
    await mend();
    await site.until(breakdownUrl, isSilent);
  });
});

test('a document that is taken away is gone, and one that is put back is there', async () => {
  const path = join(site.content, 'documents/2031/donglin-2031-report.md');
  const text = await readFile(path);
  const url = '/documents/donglin-2031-report/';
  expect((await site.read(url)).status).toBe(200);
  await rm(path);
  await site.until(url, ({ status }) => status === 404);
  await writeFile(path, text);
  await site.until(url, ({ status }) => status === 200);
});

describe('the registry', () => {
  test.each([
    ['a value that does not fit', 'kind: department', 'kind: departmnt', /kind：无效选项“departmnt”/u],
    ['a file that is no YAML', '- id: yunhe/', '- id: [yunhe/', /不是合法的 YAML/u],
  ])('%s is told on every page with its place, and the rest is shown', async (_, before, after, expected) => {
    const mend = await edit('registry/departments.yaml', before, after);
    const page = await site.until('/', tellsOf('registry-schema'));
    expect(page.textsOf(message)[0]).toMatch(expected);
    expect(page.textsOf(message)[0]).toMatch(/registry\/departments\.yaml:\d+:\d+ 〔registry-schema〕/u);
    expect((await site.read(breakdownUrl)).textAt('4-1')).toContain('加快产学研联合体建设');
    await mend();
    await site.until('/', isSilent);
    expect((await site.read('/departments/yunhe/kejiju/')).status).toBe(200);
  });

  test('the name of the site is shown as it is edited', async () => {
    const mend = await edit('registry/site.yaml', '云河明账', '云河新账');
    await site.until('/', hasText('云河新账'));
    await mend();
    await site.until('/', (page) => !hasText('云河新账')(page));
  });
});

describe('a page of prose', () => {
  test('is shown as it is edited', async () => {
    const mend = await edit('pages/method.mdx', '## 逐字核对', '## 一字一字核对');
    await site.until('/about/method/', hasText('一字一字核对'));
    await mend();
    await site.until('/about/method/', (page) => !hasText('一字一字核对')(page));
  });

  test.each([
    ['a tag', '## 逐字核对', '<b>逐字核对', /标签没有配对.*〔page-prose〕/u],
    ['its front matter', 'order: 1', 'ordr: 1', /不认识这个字段.*〔front-matter〕/u],
  ])('that is broken by %s says so, and is shown again when it is mended', async (_, before, after, expected) => {
    const mend = await edit('pages/method.mdx', before, after);
    const page = await site.until('/about/method/', ({ elements }) => elements.some(({ text }) => expected.test(text)));
    expect(page.status).toBe(200);
    expect((await site.read('/')).textsOf(message).join('\n')).toMatch(expected);
    await mend();
    await site.until('/about/method/', (own) => isSilent(own) && hasText('逐字核对')(own));
  });
});

/** Replaces the first place of a text in a file; what is returned puts it back. */
async function edit(file: string, before: string, after: string): Promise<() => Promise<void>> {
  const path = join(site.content, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(before);
  await writeFile(path, text.replace(before, after));
  return () => writeFile(path, text);
}

async function readData(table: string): Promise<{ title: string }[]> {
  const { elements } = await site.read(`/data/${table}.json`);
  return JSON.parse(elements.find(({ tag }) => tag === 'body')?.text ?? '[]');
}

function textOf({ elements }: DevPage): string {
  return elements.find(({ tag }) => tag === 'html')?.text ?? '';
}

function hasText(text: string): (page: DevPage) => boolean {
  return (page) => textOf(page).includes(text);
}

function tellsOf(rule: string): (page: DevPage) => boolean {
  return (page) => page.textsOf(message).some((text) => text.includes(`〔${rule}〕`));
}

function isSilent(page: DevPage): boolean {
  return page.status === 200 && page.textsOf(message).length === 0 && page.textsOf(notices).length === 0;
}
