import { underBase } from '../../base-path/base-path.ts';
import { indexFiles } from '../../search-index/index-format.ts';
import { embedFolder } from '../../views/frame/embed.ts';
import { pagePolicy } from '../../views/frame/page-policy.ts';
import type { SiteIdentity } from '../../views/frame/site-identity.ts';

/**
 * What a host should say with the files of the site. The site is safe without: its pages carry their own policy, and an
 * original is published under a name that no host takes for a page. Only a header can say who may frame a page.
 */
const everywhere = {
  'Content-Security-Policy': toPolicy("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
} as const;

/** Of the pages for embedding: they may be shown in the frames of those sites. */
function onEmbeds(framers: string) {
  return { 'Content-Security-Policy': toPolicy(framers) } as const;
}

function toPolicy(framers: string): string {
  return `${pagePolicy}; frame-ancestors ${framers}`;
}

/** Originals are others' files: saved and not shown, and without any right where a browser shows one all the same. */
const onOriginals = {
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "default-src 'none'; sandbox",
} as const;

/** Under a name that changes with what the file holds; whatever else is asked for is asked about each time. */
const hashed = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;
const unhashed = { 'Cache-Control': 'no-cache' } as const;

const originalsPath = '/originals/';
/** The folders of such names, as hosts write them and as a pattern. */
const hashedFolders = ['/_astro/*', `/${indexFiles.folder}/:version/*`];
const hashedPath = `/(?:_astro|${indexFiles.folder}/[^/]+)/`;

/** Where a site stands, and who may show its pages for embedding in a frame. */
export type HostedSite = Pick<SiteIdentity, 'base' | 'framers'>;

/** The headers of the file at a path within the site, as `/originals/x.bin`. */
export function headersFor(path: string, { framers }: Pick<HostedSite, 'framers'>): Readonly<Record<string, string>> {
  const isFramed = framers !== null && path.startsWith(embedFolder);
  const caching = new RegExp(`^${hashedPath}`, 'u').test(path) ? hashed : unhashed;
  return {
    ...everywhere,
    ...caching,
    ...(isFramed && onEmbeds(framers)),
    ...(path.startsWith(originalsPath) && onOriginals),
  };
}

/** The same for hosts that read them from a file: its path within the site → its text. */
export function hostFiles({ base, framers }: HostedSite): ReadonlyMap<string, string> {
  const embeds =
    framers === null ? [] : [[`${embedFolder.slice(1)}.htaccess`, `${toApache(onEmbeds(framers))}\n`] as const];
  return new Map([
    ['_headers', toHeadersFile(base, framers)],
    // GitHub Pages leaves out folders whose names begin with an underscore, unless this stands there.
    ['.nojekyll', ''],
    [
      '.htaccess',
      `${toApache({ ...everywhere, ...unhashed }, hashed)}\nErrorDocument 404 ${underBase(base, '/404.html')}\n`,
    ],
    [
      `${originalsPath.slice(1)}.htaccess`,
      `SetHandler default-handler\nForceType application/octet-stream\n${toApache(onOriginals)}\n`,
    ],
    ...embeds,
  ]);
}

/**
 * Every rule that fits adds its headers, so that none of them says how long to keep what has no name of its own: these hosts ask each time. Nor
 * may the rule for all say in its policy that nobody frames a page, where some shall be framed: it says so by the older header, which a
 * browser passes over where a policy names who may (HTML, 7.7 The X-Frame-Options header).
 */
function toHeadersFile(base: string, framers: string | null): string {
  const unframed = { ...everywhere, 'Content-Security-Policy': pagePolicy, 'X-Frame-Options': 'DENY' };
  const rules: [string, Readonly<Record<string, string>>][] = [
    ['/*', framers === null ? everywhere : unframed],
    ...(framers === null ? [] : [[`${embedFolder}*`, onEmbeds(framers)] as [string, Record<string, string>]]),
    [`${originalsPath}*`, onOriginals],
    ...hashedFolders.map((folder): [string, typeof hashed] => [folder, hashed]),
  ];
  const blocks = rules.map(([pattern, headers]) =>
    [underBase(base, pattern), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

function toApache(headers: Readonly<Record<string, string>>, ofHashed: Readonly<Record<string, string>> = {}): string {
  const set = (condition: string, headers: object) =>
    Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"${condition}`);
  const lines = [...set('', headers), ...set(` "expr=%{REQUEST_URI} =~ m#${hashedPath}#"`, ofHashed)];
  return ['<IfModule mod_headers.c>', ...lines, '</IfModule>'].join('\n');
}
