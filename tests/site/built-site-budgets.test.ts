import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type BuiltPage, firstOf, metaContent, readBuiltSite } from './read-built-site.ts';

const pages = readBuiltSite('dist');
/** Keeps the reader's switches from page to page; every page runs it. */
const keeper = '/display.js';
const taskPages = pages.filter(({ url }) => /^\/tasks\/[^/]+\/[^/]+\/$/.test(url));

test('there is a page for every task', () => {
  const tasks: { url: string }[] = JSON.parse(readFileSync('dist/data/tasks.json', 'utf8'));
  expect(taskPages.map(({ url }) => url).toSorted()).toEqual(tasks.map(({ url }) => url).toSorted());
});

test('a task page is under 15 KB of HTML beside its own words', () => {
  const sizes = taskPages.map(({ url, bytes, elements }) => {
    const words = elements.find(({ tag }) => tag === 'main')?.text ?? '';
    return { url, size: bytes - Buffer.byteLength(words) };
  });
  expect(firstOf(sizes.filter(({ size }) => size >= 15 * 1024).map(({ url, size }) => `${url} ${size}`))).toEqual([]);
});

test('beside the one that keeps the switches, only the search, comparisons, lists and references run a script', () => {
  const simple = pages.filter((page) => !hasTools(page) && !has(page, 'citation'));
  const others = simple.filter((page) => scriptsOf(page).join() !== keeper).map(({ url }) => url);
  expect(others).toEqual(['/compare/', '/search/']);
  expect(gzipSync(readFileSync(`dist${keeper}`)).length).toBeLessThan(1024);
});

test('the programs of a page without a list are under 3 KB as they are sent', () => {
  const cited = pages.filter((page) => has(page, 'citation') && !hasTools(page));
  const sent = new Set(cited.flatMap(scriptsOf));
  expect(sent.size).toBe(2);
  const sizes = [...sent].map((path) => gzipSync(readFileSync(`dist${path}`)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3 * 1024);
});

test('the program of lists is under 10 KB as it is sent', () => {
  const sent = new Set(pages.filter(hasTools).flatMap(scriptsOf));
  const sizes = [...sent].map((path) => gzipSync(readFileSync(`dist${path}`)).length);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10 * 1024);
});

test('a page with a list is under 40 KB of HTML as it is sent', () => {
  const large = pages.filter(hasTools).filter(({ file }) => gzipSync(readFileSync(file)).length >= 40 * 1024);
  expect(large.map(({ url }) => url)).toEqual([]);
});

test('nothing is loaded from another site', () => {
  const foreign = pages.flatMap(({ url, elements }) =>
    elements
      .filter(({ tag, attributes }) => tag !== 'a' && attributes['rel'] !== 'canonical')
      .flatMap(({ attributes }) => [attributes['src'], attributes['href']])
      .filter((address) => address !== undefined && /^(?:https?:)?\/\//.test(address))
      .map((address) => `${url} ${address}`),
  );
  expect(firstOf(foreign)).toEqual([]);
});

test('every page has a title of its own, a description, a breadcrumb and a source, and a document a date', () => {
  const poor = pages.flatMap((page) => missingParts(page).map((part) => `${page.url}: ${part}`));
  expect(firstOf(poor)).toEqual([]);
});

test('no two pages have the same title', () => {
  const titles = pages.map((page) => textOf(page, 'title'));
  expect(firstOf(titles.filter((title, index) => titles.indexOf(title) !== index))).toEqual([]);
});

function missingParts(page: BuiltPage): string[] {
  const parts: Record<string, boolean> = {
    language: page.elements.some(({ tag, attributes }) => tag === 'html' && attributes['lang'] === 'zh-CN'),
    title: textOf(page, 'title') !== '',
    heading: page.elements.filter(({ tag }) => tag === 'h1').length === 1,
    description: (metaContent(page, 'Description') ?? metaContent(page, 'description') ?? '') !== '',
    // The home page is where every breadcrumb begins.
    breadcrumb: page.url === '/' || page.elements.some(({ attributes }) => attributes['aria-label'] === '当前位置'),
    date: !/^\/documents\/./u.test(page.url) || isInByline(page, /日期/u),
    source: isInByline(page, /来源|依据/u),
    'site name': (metaContent(page, 'SiteName') ?? '') !== '',
  };
  return Object.keys(parts).filter((part) => !parts[part]);
}

function isInByline({ elements }: BuiltPage, words: RegExp): boolean {
  return elements.some(({ attributes, text }) => attributes['class'] === 'byline' && words.test(text));
}

function textOf(page: BuiltPage, wanted: string): string {
  return page.elements.find(({ tag }) => tag === wanted)?.text.trim() ?? '';
}

function hasTools(page: BuiltPage): boolean {
  return has(page, 'list-tools');
}

function has({ elements }: BuiltPage, id: string): boolean {
  return elements.some(({ attributes }) => attributes['id'] === id);
}

/** Addresses or contents of all scripts; data that they read is none. */
function scriptsOf({ elements }: BuiltPage): string[] {
  return elements
    .filter(
      ({ tag, attributes }) => tag === 'script' && !/^application\/(?:ld\+)?json$/u.test(attributes['type'] ?? ''),
    )
    .map(({ attributes, text }) => attributes['src'] ?? text);
}
