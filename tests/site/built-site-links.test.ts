import { LinkChecker, type LinkResult, LinkState } from 'linkinator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/commands/serving/serve-site.ts';
import { firstOf, metaContent, readBuiltSite } from './read-built-site.ts';

let site: ServedSite;
let address: string;
let links: LinkResult[];

beforeAll(async () => {
  site = await serveSite('dist', 0);
  address = `http://localhost:${site.port}`;
  const others = `^(?!${address}/)`;
  const options = { path: `${address}/`, recurse: true, checkFragments: true, concurrency: 20, linksToSkip: [others] };
  ({ links } = await new LinkChecker().check(options));
});
afterAll(() => site.close());

test('every link leads to a file and to an anchor that are there', () => {
  const dead = links.filter(({ state }) => state === LinkState.BROKEN);
  expect(firstOf(dead.map(({ url, parent }) => `${parent} → ${url}`))).toEqual([]);
});

test('every page is reached by links from the home page, but those that only tell what became of an address', () => {
  const reached = new Set(links.map(({ url }) => decodeURI(new URL(url).pathname)));
  const listed = readBuiltSite('dist').filter((page) => metaContent(page, 'robots') !== 'noindex');
  const lost = listed.filter(({ url }) => url !== '/404.html' && !reached.has(url));
  expect(firstOf(lost.map(({ url }) => url))).toEqual([]);
});

test('every link to another site is encrypted', () => {
  const open = links.filter(({ url }) => url.startsWith('http:') && !url.startsWith(`${address}/`));
  expect(firstOf(open.map(({ url, parent }) => `${parent} → ${url}`))).toEqual([]);
});
