import { underBase } from '../../base-path/base-path.ts';

/**
 * What a host should say with the files of the site. The site is safe without: its pages carry their own policy, and an
 * original is published under a name that no host takes for a page.
 */
const everywhere = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' } as const;

/** Originals are others' files: saved and not shown, and without any right where a browser shows one all the same. */
const onOriginals = {
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "default-src 'none'; sandbox",
} as const;

const originalsPath = '/originals/';

/** The headers of the file at a path of the site, as `/originals/x.bin`. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return path.startsWith(originalsPath) ? { ...everywhere, ...onOriginals } : everywhere;
}

/**
 * The same for hosts that read them from a file: its path within the site → its text.
 *
 * @param base `/`, or the path under which the site stands, as `/a/b/`.
 */
export function hostFiles(base: string): ReadonlyMap<string, string> {
  const block = (pattern: string, headers: object) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const apache = (headers: object) =>
    Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`);
  const withModule = (headers: object) => ['<IfModule mod_headers.c>', ...apache(headers), '</IfModule>'];
  return new Map([
    [
      '_headers',
      `${block(underBase(base, '/*'), everywhere)}\n\n${block(underBase(base, `${originalsPath}*`), onOriginals)}\n`,
    ],
    // GitHub Pages leaves out folders whose names begin with an underscore, unless this stands there.
    ['.nojekyll', ''],
    ['.htaccess', `${withModule(everywhere).join('\n')}\n`],
    [
      `${originalsPath.slice(1)}.htaccess`,
      ['SetHandler default-handler', 'ForceType application/octet-stream', ...withModule(onOriginals), ''].join('\n'),
    ],
  ]);
}
