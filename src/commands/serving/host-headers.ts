import { underBase } from '../../base-path/base-path.ts';
import { indexFiles } from '../../search-index/index-format.ts';
import { pagePolicy } from '../../views/frame/page-policy.ts';

/**
 * What a host should say with the files of the site. The site is safe without: its pages carry their own policy, and an
 * original is published under a name that no host takes for a page. Only a header can say who may frame a page.
 */
const everywhere = {
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
} as const;

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

/** The headers of the file at a path within the site, as `/originals/x.bin`. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const caching = new RegExp(`^${hashedPath}`, 'u').test(path) ? hashed : unhashed;
  return { ...everywhere, ...caching, ...(path.startsWith(originalsPath) && onOriginals) };
}

/**
 * The same for hosts that read them from a file: its path within the site → its text.
 *
 * @param base `/`, or the path under which the site stands, as `/a/b/`.
 */
export function hostFiles(base: string): ReadonlyMap<string, string> {
  return new Map([
    ['_headers', toHeadersFile(base)],
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
  ]);
}

/** Every rule that fits adds its headers, so that none of them says how long to keep what has no name of its own: these hosts ask each time. */
function toHeadersFile(base: string): string {
  const rules: [string, Readonly<Record<string, string>>][] = [
    ['/*', everywhere],
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
