import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder with documents, originals, registry and pages: `content`, or what MINGZHANG_CONTENT names. */
export function contentRoot(): string {
  return resolve(process.env['MINGZHANG_CONTENT'] ?? 'content');
}

/** The project's own content, whose pages and common registry hold for a content folder that has none. */
export function projectContent(): string {
  return resolve('content');
}

/** The folder that holds the pages of prose: the content folder, or the project's own where that has none. */
export function pagesRoot(root: string): string {
  return existsSync(join(root, 'pages')) ? root : projectContent();
}
