import { posix } from 'node:path';
import { indexFiles } from '../../search-index/index-format.ts';
import { listTables } from '../../search-index/list-format.ts';
import { embedFolder } from '../../views/frame/embed.ts';
import { cardFile } from '../../views/frame/social-card.ts';
import { archiveFiles } from '../data-files.ts';

/** What the copy has of a site: the path of each file within the site → its path within the copy. */
export type CopiedFiles = ReadonlyMap<string, string>;

/** What only a host or a program on the network has a use for. The browser runs no module from a disk; programs of the copy's own stand in their place. */
const forHosts = new Set([
  '404.html',
  '_headers',
  '_redirects',
  'opensearch.xml',
  'redirects.nginx.map',
  'robots.txt',
  // All that it holds is in the copy.
  `data/${archiveFiles.archive}`,
]);
const forHostsByName = /(?:^|\/)(?:\.[^/]*|sitemap[^/]*\.xml)$|^_astro\/.*\.js$/u;
/** Cards and frames are for other sites. */
const isForSites = (path: string) => posix.basename(path) === cardFile || `/${path}`.startsWith(embedFolder);

/** Read by programs alone: the index of the search, and what is compared. */
const forPrograms = new RegExp(`^(?:${indexFiles.folder}/|compare/.*\\.json$)`, 'u');
const tablePaths = new Set(listTables.flatMap((table) => [`data/${table}.json`, `data/${table}.csv`]));

/** Formats that an office, a reader of PDF or an editor of text opens, and no browser runs. */
const openable = new Set(['pdf', 'doc', 'docx', 'wps', 'rtf', 'xls', 'xlsx', 'csv', 'tsv', 'md', 'txt']);
/** What no file may be called on some system. */
const unwritable = /[<>:"/\\|?*\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * What is copied, and under which name. No host serves the copy, so an original has the name under which it was received; what a browser
 * would run is a text to it.
 *
 * @param paths Of all files of the site. @param feeds Paths of those. @param originals Their own names, by path.
 */
export function planCopy(
  paths: readonly string[],
  feeds: ReadonlySet<string>,
  originals: ReadonlyMap<string, string>,
): CopiedFiles {
  const taken = new Set(paths.map((path) => path.toLowerCase()));
  const copied = paths.filter(
    (path) => !forHosts.has(path) && !forHostsByName.test(path) && !feeds.has(path) && !isForSites(path),
  );
  return new Map(copied.map((path) => [path, toCopiedPath(path, originals.get(path), taken)]));
}

function toCopiedPath(path: string, original: string | undefined, taken: Set<string>): string {
  if (forPrograms.test(path)) return `${path}.js`;
  if (original === undefined || unwritable.test(original)) return path;
  const own = openable.has(original.replace(/^.*\./u, '').toLowerCase()) ? original : `${original}.txt`;
  const named = path.replace(/[^/]*$/u, own);
  // Where two would have one name, the second keeps that of the site.
  if (named !== path && taken.has(named.toLowerCase())) return path;
  taken.add(named.toLowerCase());
  return named;
}

/** The path of the script from which programs read the file; null where none reads it. */
export function scriptOf(path: string): string | null {
  return tablePaths.has(path) || forPrograms.test(path) ? `${path}.js` : null;
}
