import { resolve } from 'node:path';

/** The folder with documents, originals, registry and pages: `content`, or what MINGZHANG_CONTENT names. */
export function contentRoot(): string {
  return resolve(process.env['MINGZHANG_CONTENT'] ?? 'content');
}
