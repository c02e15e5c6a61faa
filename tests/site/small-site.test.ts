import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIndex } from '../../src/search/index/search-index.ts';
import { indexFiles } from '../../src/search-index/index-format.ts';
import { readFilesAsResponses } from '../search/open-written-index.ts';
import { type BuiltPage, readBuiltSite } from './read-built-site.ts';

/**
 * One document of an invented city with four rows under three numbers, two of them merged; and what became of addresses
 * that were published before it.
 */
const published = 'tests/site/content';
const documentUrl = '/documents/yunhe-2030-breakdown/';

/** A copy, because a build writes down in it what it has published. */
let content: string;
let folder: string;
let site: string;
let pages: Map<string, BuiltPage>;

beforeAll(async () => {
  readFilesAsResponses();
  folder = await mkdtemp(join(tmpdir(), 'small-site-'));
  site = join(folder, 'site');
  content = join(folder, 'content');
  await cp(published, content, { recursive: true });
  await cp('tests/site/redirects.yaml', join(content, 'registry/redirects.yaml'));
  await cp('tests/site/changes.yaml', join(content, 'registry/changes.yaml'));
  await appendFile(
    join(content, 'registry/site.yaml'),
    'domain: yunhe.example\ncorrectionMail: jiucuo@yunhe.example\n',
  );
  await build(content, site);
  pages = new Map(readBuiltSite(site).map((page) => [page.url, page]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('pages', () => {
  test('each row of the document is a task with a page', () => {
    const tasks = [...pages.keys()].filter((url) => /^\/tasks\/.+\/.+\/$/.test(url));
    expect(tasks).toEqual(['1-1', '1-2', '2-1', '3-1'].map((place) => `/tasks/yunhe-2030/${place}/`));
  });

  test('a task says its merged name, its own text and its units written out in full', () => {
    const text = mainText('/tasks/yunhe-2030/1-1/');
    expect(text).toContain('治理内河');
    expect(text).toContain('完成东河、西河清淤12公里，水质达到Ⅲ类');
    expect(links('/tasks/yunhe-2030/1-1/')).toMatchObject({
      市水利局: '/departments/yunhe/shuiliju/',
      市住建局: '/departments/yunhe/zhujianju/',
    });
    expect(mainText('/tasks/yunhe-2030/1-2/')).toContain('治理内河');
  });

  test('a task leads to its row in the document and to its line in the original', () => {
    const hrefs = Object.values(links('/tasks/yunhe-2030/1-2/'));
    expect(hrefs).toContain(`${documentUrl}#1-2`);
    expect(hrefs).toContain(`${documentUrl}original/#L23`);
    expect(elementById(`${documentUrl}original/`, 'L23')?.text).toContain('建成滨河步道5公里');
  });

  test('the document has an anchor on every row and shows merged cells merged', () => {
    expect(elementById(documentUrl, '1-2')?.text).toContain('建成滨河步道5公里，方便群众“出门见绿”');
    const merged = page(documentUrl).elements.filter(({ attributes }) => attributes['rowspan'] === '2');
    expect(merged.map(({ text }) => text)).toEqual(['1', '治理内河']);
  });

  test('markup inside a text is shown as text', () => {
    expect(elementById(documentUrl, '3-1')?.text).toContain('<b>按期</b>开学');
    expect(mainText('/tasks/yunhe-2030/3-1/')).toContain('<b>按期</b>开学');
  });

  test('a department lists the tasks that name it', () => {
    const hrefs = Object.values(links('/departments/yunhe/zhujianju/'));
    expect(hrefs).toContain('/tasks/yunhe-2030/1-1/');
    expect(hrefs).toContain('/tasks/yunhe-2030/2-1/');
    expect(hrefs).not.toContain('/tasks/yunhe-2030/3-1/');
  });

  test('the site has the name that its registry gives it', () => {
    expect(page('/').elements.find(({ tag }) => tag === 'title')?.text).toContain('云河明账');
  });
});

describe('addresses at which nothing stands any more', () => {
  const wasOf = '/documents/yunhe-2029-draft/';

  test('the page of one that moved leads to the new place, and is listed nowhere', () => {
    const { elements } = page(wasOf);
    const metas = elements.filter(({ tag }) => tag === 'meta').map(({ attributes }) => attributes);
    expect(metas).toContainEqual({ 'http-equiv': 'refresh', content: `0; url=${documentUrl}` });
    expect(metas).toContainEqual({ name: 'robots', content: 'noindex' });
    const canonical = elements.find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(canonical?.attributes['href']).toBe(`https://yunhe.example${documentUrl}`);
    expect(Object.values(links(wasOf))).toContain(documentUrl);
    expect(elements.filter(({ attributes }) => attributes['data-pagefind-body'] === '')).toEqual([]);
    const scripts = elements.filter(({ tag }) => tag === 'script').map(({ attributes }) => attributes['src']);
    expect(scripts).toEqual(['/display.js']);
  });

  test('the page of one that was withdrawn says what, when, why and by whom', () => {
    const url = '/documents/yunhe-2028-list/';
    const text = mainText(url);
    for (const said of [
      '已撤回：一份名单',
      '2030年3月1日',
      '所列人员的信息不应公开',
      '云河市人民政府办公室',
      '原件的网页一并撤回',
      '登记的撤回',
    ]) {
      expect(text).toContain(said);
    }
    expect(page(url).elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh')).toBe(false);
  });

  test('a correction is told on the log, on its document and on its task, and nowhere else', async () => {
    const told = [...pages.keys()].filter((url) => elementById(url, 'changes') !== undefined);
    expect(told.toSorted()).toEqual([documentUrl, '/tasks/yunhe-2030/1-2/']);
    for (const url of [...told, '/about/changes/']) {
      const text = mainText(url);
      for (const said of ['2030年3月2日', '更正', '建成滨河步道55公里', '未说明理由']) expect(text).toContain(said);
    }
    expect(mainText('/about/changes/')).toContain('撤回');
    expect(links('/about/changes/')['订阅变更（Atom）']).toBe('/data/changes.xml');
    expect(await readFile(join(site, 'data/changes.xml'), 'utf8')).toContain(
      'href="https://yunhe.example/documents/yunhe-2030-breakdown/#1-2"',
    );
  });

  test('every page leads to where errors on it are reported', () => {
    const quoteOn = (url: string) => {
      const report = links(url)['报告差错'] ?? '';
      expect(report).toMatch(/^mailto:jiucuo@yunhe\.example\?subject=/u);
      const body = new URLSearchParams(report.slice(report.indexOf('?'))).get('body') ?? '';
      expect(body).toContain(`网址：https://yunhe.example${url}\r\n`);
      return /原文：“(.*)”\r\n/u.exec(body)?.[1] ?? '';
    };
    expect(quoteOn('/tasks/yunhe-2030/1-2/')).toContain('建成滨河步道5公里');
    expect(quoteOn(documentUrl)).toContain('云河市');
    for (const url of [...pages.keys()].filter((url) => url !== '/404.html')) expect(quoteOn(url)).not.toBe('');
  });

  test('on the page that lost a part, its anchor says what became of it', () => {
    expect(elementById(documentUrl, 'p-0a1b2c')?.text).toContain('与附件合并');
  });

  test('the sitemap has none of them', async () => {
    const sitemap = await readFile(join(site, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain(documentUrl);
    expect(sitemap).not.toContain(wasOf);
  });

  test('hosts that lead to the new place themselves are told it', async () => {
    expect(await readFile(join(site, '_redirects'), 'utf8')).toBe(`${wasOf} ${documentUrl} 301\n`);
    expect(await readFile(join(site, 'redirects.nginx.map'), 'utf8')).toBe(`"${wasOf}" "${documentUrl}";\n`);
  });

  test('the build has written down every address that it published', async () => {
    const lines = (await readFile(join(content, 'addresses.txt'), 'utf8')).split('\n');
    const addresses = lines.filter((line) => line.startsWith('/')).map((line) => line.split('\t')[0]);
    const kept = [documentUrl, `${documentUrl}original/`, `${documentUrl}#1-2`, '/tasks/yunhe-2030/1-2/'];
    expect(addresses).toEqual(expect.arrayContaining(kept));
    expect(addresses).toEqual(addresses.toSorted());
  });
});

describe('data', () => {
  test('rows.json has every row with its units and its lines', async () => {
    const rows = JSON.parse(await readFile(join(site, 'data/rows.json'), 'utf8'));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      id: 'yunhe-2030-breakdown/1-1',
      kind: 'task',
      itemNumber: 1,
      ordinal: 1,
      name: '治理内河',
      path: ['一、城市建设（2项）'],
      units: [
        { role: 'responsible', name: '市水利局', department: 'yunhe/shuiliju', inherited: false },
        { role: 'responsible', name: '市住建局', department: 'yunhe/zhujianju', inherited: false },
      ],
      unitsAsPrinted: { 责任单位: '市水利局、住建局' },
      source: { document: 'yunhe-2030-breakdown', startLine: 22, endLine: 22 },
    });
    expect(rows[2].units.map(({ name }: { name: string }) => name)).toEqual(['市住建局', '各区政府']);
  });

  test('rows.csv opens in a spreadsheet: byte order mark, CRLF, a line for each row', async () => {
    const csv = await readFile(join(site, 'data/rows.csv'), 'utf8');
    expect(csv.startsWith('\uFEFFid,document,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(5);
  });

  test('the original is there byte for byte', async () => {
    const name = 'originals/云河市2030年任务分解.txt';
    expect(await readFile(join(site, name))).toEqual(await readFile(join(content, name)));
  });
});

test('the search index holds the tasks with their original text', async () => {
  const index = await openIndex(`${pathToFileURL(join(site, indexFiles.folder)).href}/`);
  const entries = await Promise.all(index.catalog.dateOf.map((_, entry) => index.readHead(entry)));
  const task = entries.findIndex(({ url }) => url === '/tasks/yunhe-2030/3-1/');
  const sheets = await Promise.all(index.catalog.records.map((_, record) => index.readSheet(record)));
  const passages = sheets.flatMap((sheet) => sheet.passages);
  const held = passages.filter(({ places }) => places.some(({ entry }) => entry === task));
  const texts = await Promise.all(
    held.map(async ({ leaf, placeInLeaf }) => (await index.readLeaf(leaf)).texts[placeInLeaf]),
  );
  expect(texts.join('\n')).toContain('新增学位4500个');
});

test('content that does not pass is named with its place, and the site that stands is left alone', async () => {
  const broken = join(folder, 'broken');
  const file = 'documents/2030/yunhe-2030-breakdown.md';
  await cp(content, broken, { recursive: true });
  await writeFile(
    join(broken, file),
    (await readFile(join(content, file), 'utf8')).replace('| 市教育局 |', '| 市教音局 |'),
  );
  const before = await readFiles(site);
  const failure = await build(broken, site).then(
    () => null,
    (error: { code: number; stderr: string }) => error,
  );
  expect(failure).toMatchObject({ code: 1 });
  expect(failure?.stderr).toContain(file);
  expect(failure?.stderr).toMatch(/\d+:\d+/);
  expect(failure?.stderr).toContain('市教育局');
  expect(await readFiles(site)).toEqual(before);
});

describe('the folder of the site', () => {
  const later = () => join(folder, 'later');

  test('a build that is killed leaves the old site', async () => {
    await cp(site, later(), { recursive: true });
    await killInBuild(content, later());
    expect(await readFiles(later())).toEqual(await readFiles(site));
  });

  test('of the two that come after it at once, one waits; both give the same bytes as the first, and clear up', async () => {
    const reads = join(folder, 'reads.json');
    const counting = { NODE_OPTIONS: '--import ./tests/site/count-reads.ts', COUNTED_READS: reads };
    const said = await Promise.all([build(content, later(), counting), build(content, later())]);
    const waiting = said.filter((text) => /^进程 \d+（.+）正在生成网站，等它结束后再开始/mu.test(text));
    expect(waiting).toHaveLength(1);
    expect(await readFiles(later())).toEqual(await readFiles(site));
    expect((await readdir('.astro')).filter((name) => name.startsWith('build-'))).toEqual([]);
  });

  test('a build reads each file of the content once, and the record of addresses again before it is written', async () => {
    const files = Object.keys(await readFiles(content)).map((path) => path.slice(1));
    const once = Object.fromEntries(files.map((path) => [path, 1]));
    const reads = JSON.parse(await readFile(join(folder, 'reads.json'), 'utf8'));
    expect(reads).toMatchObject({ ...once, 'addresses.txt': 2 });
  });
});

/** What the build said. */
async function build(from: string, to: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const options = { env: { ...envFor(from), ...env } };
  return (await promisify(execFile)(process.execPath, [...buildCommand, to], options)).stdout;
}

/** Kills a build while it writes pages. */
async function killInBuild(from: string, to: string): Promise<void> {
  const child = spawn(process.execPath, [...buildCommand, to], {
    env: envFor(from),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (text) => String(text).includes('生成页面…') && child.kill('SIGKILL'));
  await once(child, 'close');
}

const buildCommand = ['src/commands/build.ts', '--out'];

function envFor(from: string): NodeJS.ProcessEnv {
  return { ...process.env, MINGZHANG_CONTENT: from, NODE_ENV: 'production' };
}

/** Contents by path. */
async function readFiles(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = paths.sort().map(async (path) => [path.slice(root.length), await readFile(path, 'base64')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

function page(url: string): BuiltPage {
  const found = pages.get(url);
  if (found === undefined) throw new Error(`${url} was not built`);
  return found;
}

function mainText(url: string): string {
  return page(url).elements.find(({ tag }) => tag === 'main')?.text ?? '';
}

/** Addresses by the text of the link. */
function links(url: string): Record<string, string> {
  const anchors = page(url).elements.filter(({ tag }) => tag === 'a');
  return Object.fromEntries(anchors.map(({ text, attributes }) => [text.trim(), attributes['href'] ?? '']));
}

function elementById(url: string, id: string) {
  return page(url).elements.find(({ attributes }) => attributes['id'] === id);
}
