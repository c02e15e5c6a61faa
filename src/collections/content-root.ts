import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder with documents, originals, registry and pages: `content`, or what MINGZHANG_CONTENT names. */
export function contentRoot(): string {
  return resolve(process.env['MINGZHANG_CONTENT'] ?? 'content');
}

/** The folder that holds the pages of prose: the content folder, or the project's own where that has none. */
export function pagesRoot(root: string): string {
  return existsSync(join(root, 'pages')) ? root : resolve('content');
}
