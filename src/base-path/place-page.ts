import { underBase } from './base-path.ts';
import { listElements, type PageElement } from './page-elements.ts';

/** Attributes that hold an address; `data-path` says a page to a program of ours. */
const addressed: ReadonlySet<string> = new Set(['href', 'src', 'action', 'data-path']);

/** What the bundler has put into a page itself, with the base already: its files, and while the site is developed its modules. */
const bundled = /^(?:_astro\/|@|src\/|node_modules\/)/u;

/** The page with its addresses under the base; every other character as it was. */
export function placePage(html: string, base: string): string {
  const offsets = listElements(html).flatMap((element) => findAddresses(element, html, base));
  const cuts = [0, ...offsets.toSorted((a, b) => a - b), html.length];
  const parts = cuts.slice(1).map((end, nth) => html.slice(cuts[nth], end));
  return parts.join(underBase(base, ''));
}

/** The offsets in the page at which addresses of the site begin. */
function findAddresses({ attrs, sourceCodeLocation }: PageElement, html: string, base: string): number[] {
  const leadsOn = attrs.some(({ name, value }) => name === 'http-equiv' && value === 'refresh');
  return attrs.flatMap(({ name, value }) => {
    const isAddress = addressed.has(name) || (leadsOn && name === 'content');
    const before = leadsOn ? value.indexOf('/') : 0;
    const place = sourceCodeLocation?.attrs?.[name];
    if (!isAddress || place === undefined || !isOfSite(value.slice(before), base)) return [];
    return [html.indexOf('/', place.startOffset + name.length)];
  });
}

function isOfSite(address: string, base: string): boolean {
  if (!address.startsWith('/') || address.startsWith('//')) return false;
  return !(address.startsWith(base) && bundled.test(address.slice(base.length)));
}
