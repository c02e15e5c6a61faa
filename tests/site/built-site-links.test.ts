import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuiltPage, readBuiltSite } from './read-built-site.ts';

const pages = readBuiltSite('dist');
const anchors = new Map(pages.map((page) => [page.url, anchorsOf(page)]));
const host = 'http://site.invalid';

test('every link leads to a file and to an anchor that are there', () => {
  const dead = pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => !isAlive(page, link))
      .map((link) => `${page.url} → ${link}`),
  );
  expect(dead).toEqual([]);
});

test('every link to another site is encrypted', () => {
  const links = new Set(pages.flatMap((page) => linksOf(page)));
  expect([...links].filter((link) => link.startsWith('http:'))).toEqual([]);
});

test('no anchor stands twice on a page', () => {
  const doubled = pages.flatMap((page) => {
    const ids = page.elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.url}#${id}`);
  });
  expect(doubled).toEqual([]);
});

/** Where the page's elements lead to or what they load; canonical addresses name the public site, not this build. */
function linksOf({ elements }: BuiltPage): string[] {
  return elements
    .filter(({ attributes }) => attributes['rel'] !== 'canonical')
    .flatMap(({ attributes }) => [attributes['href'], attributes['src'], attributes['action']])
    .filter((link) => link !== undefined);
}

function isAlive(page: BuiltPage, link: string): boolean {
  const { origin, pathname, hash, protocol } = new URL(link, host + page.url);
  if (origin !== host) return ['https:', 'http:', 'mailto:', 'tel:', 'data:'].includes(protocol);
  const path = decodeURIComponent(pathname);
  const ids = anchors.get(path);
  if (ids !== undefined) return hash === '' || ids.has(decodeURIComponent(hash.slice(1)));
  return hash === '' && !path.endsWith('/') && existsSync(join('dist', path));
}

function anchorsOf({ elements }: BuiltPage): Set<string> {
  return new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
}
