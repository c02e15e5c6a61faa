import type { VFile } from 'vfile';
import type { Extract } from '../originals/extract.ts';
import type { SourceLine } from './draft.ts';
import type { ImportRegistry } from './import-registry.ts';
import { splitPageFrame } from './layout/page-frame.ts';
import { readPortalList } from './layout/portal-list.ts';
import { readArticle } from './read-article.ts';
import { hasBlocks, readBlocks } from './read-blocks.ts';
import { readBody } from './read-body.ts';
import { type ReadDocument, toDocument } from './to-document.ts';

/**
 * The documents of an original: one where its format knows blocks, each article of a portal's list page, or else the page.
 * Doubts: `title-missing`, `title-unsure`, those of tables, of running text and of what the document says of itself.
 * @param lines All lines of the original as they are read.
 */
export function readDocuments(
  extract: Extract,
  lines: readonly SourceLine[],
  registry: ImportRegistry,
  file: VFile,
): ReadDocument[] {
  if (hasBlocks(extract)) {
    const { title, ...body } = readBlocks(extract, lines, registry, file);
    return [toDocument(body, title, lines, registry, file)];
  }
  const articles = readPortalList(lines);
  if (articles !== null) return articles.map((article) => readArticle(article, registry, file));
  const page = splitPageFrame(lines);
  const body = readBody(page.lines, registry, file);
  const omitted = [...page.omitted, ...body.omitted];
  return [toDocument({ ...body, omitted }, page.title, lines, registry, file)];
}
