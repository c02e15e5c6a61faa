import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What an address leads to: a file of the site, a folder that is named without its `/`, or nothing. */
export type FoundFile = FileOfSite | { readonly kind: 'folder' } | { readonly kind: 'nothing' };

export interface FileOfSite {
  readonly kind: 'file';
  /** Without links, as is `path`. */
  readonly root: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

const nothing: FoundFile = { kind: 'nothing' };

/**
 * The file at a decoded path of the site, `index.html` for a folder. Looked for anew each time, so that a rebuilt site is
 * served as it is now. Nothing is found behind a name that begins with a dot, nor behind a link that leads out of the
 * folder.
 */
export async function findFile(folder: string, path: string): Promise<FoundFile> {
  if (path.includes('\0') || path.split(/[/\\]/u).some((name) => name.startsWith('.'))) return nothing;
  try {
    const root = await realpath(folder);
    const found = await realpath(join(root, path, path.endsWith('/') ? 'index.html' : ''));
    if (!found.startsWith(root + sep)) return nothing;
    const stats = await stat(found);
    if (stats.isDirectory()) return { kind: 'folder' };
    const own = relative(root, found).replaceAll(sep, '/');
    return stats.isFile() ? { kind: 'file', root, path: own, size: stats.size } : nothing;
  } catch {
    return nothing;
  }
}
