import { posix } from 'node:path';
import type { CopiedFiles } from './copied-files.ts';

/** The site as its addresses name it, and what the copy has of it. */
export interface CopiedSite {
  /** The path under which it stands, as `/a/b/`. */
  readonly base: string;
  /** `https://…` before the base; '' where nobody knows it. */
  readonly origin: string;
  readonly files: CopiedFiles;
}

/**
 * An address as it stands in a file of the copy: relative, and a folder by the name of its page; query and anchor stay. Of what the copy
 * has not, the whole address on the live site; null where nobody knows that. What does not begin at the site's host stays as it is.
 *
 * @param from Path of the file within the copy.
 */
export function toCopyAddress(address: string, from: string, { base, origin, files }: CopiedSite): string | null {
  if (!/^\/(?!\/)/u.test(address)) return address;
  const [path = ''] = address.split(/[?#]/u, 1);
  const file = path.startsWith(base) ? toFile(path.slice(base.length)) : null;
  const copied = file === null ? undefined : files.get(file);
  if (copied === undefined) return origin === '' ? null : origin + address;
  const relative = posix.relative(posix.dirname(from), copied);
  return relative.split('/').map(encodeURIComponent).join('/') + address.slice(path.length);
}

/** The file that a host sends for a path; null for what is no path. */
function toFile(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  } catch {
    return null;
  }
}
