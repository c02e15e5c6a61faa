import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder with documents, originals, registry and pages: `content`, or what MINGZHANG_CONTENT names. */
export function contentRoot(): string {
  return resolve(process.env['MINGZHANG_CONTENT'] ?? 'content');
}

/** The folder with the pages of prose: that of the content folder, or the project's own where that has none. */
export function pagesFolder(): string {
  const own = join(contentRoot(), 'pages');
  return existsSync(own) ? own : resolve('content/pages');
}
